package dev.pls.compiler.eval;

import java.util.List;

/**
 * A stretch of time: {@code (after, until]}, in microseconds. Time is whole microseconds, so that
 * {@code [a, b]} is {@code (a - 1, b]}.
 */
record Interval(long after, long until) {
  boolean contains(long instant) {
    return instant > after && instant <= until;
  }

  /** Those of the events, which are sorted by time, that are in it. */
  List<World.Event> of(List<World.Event> events) {
    int from = upTo(after, events);
    return events.subList(from, Math.max(from, upTo(until, events)));
  }

  /** How many events are up to an instant; by halving, since a streak asks for many windows. */
  private static int upTo(long instant, List<World.Event> events) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).at() <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
