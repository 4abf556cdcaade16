package dev.pls.compiler.eval;

import java.util.List;

/**
 * A stretch of time: {@code (after, until]}, in microseconds. Time is whole microseconds, so that
 * {@code [a, b]} is {@code (a - 1, b]}.
 *
 * @param pace how fast both its ends move with the as-of instant: 1 if they move with it, 0 if they
 *     stand still
 */
record Interval(long after, long until, long pace) {
  /** Those of the events, which are sorted by time, that are in it and not after an instant. */
  List<World.Event> of(List<World.Event> events, long last) {
    int from = upTo(after, events);
    return events.subList(from, Math.max(from, upTo(Math.min(until, last), events)));
  }

  /** How many events are up to an instant; by halving, since a streak asks for many windows. */
  static int upTo(long instant, List<World.Event> events) {
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
