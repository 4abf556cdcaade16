package dev.pls.compiler.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Events in an order: sequences, and what did not follow; {@code semantics.md} rule 12. */
final class Orders {
  private Orders() {}

  /**
   * The newest instant at which a sequence is complete: events of all steps, each strictly later
   * than the one before, the last at most {@code within} after the first, all with the same key.
   *
   * <p>For each step the latest possible beginning is kept. Taking the first event that fits is
   * wrong: of A, A, B the second A may be near enough to B and the first not.
   *
   * @param steps the events that each step sees
   * @param within the longest time from first to last, in microseconds
   * @param key what must be the same in all of them, and not missing
   */
  static OptionalLong newestSequence(
      List<List<World.Event>> steps, long within, Function<World.Event, Datum> key) {
    Map<Datum, TreeMap<Long, List<Integer>>> stepsAt = new HashMap<>();
    for (int step = 0; step < steps.size(); step++) {
      for (World.Event event : steps.get(step)) {
        Datum same = key.apply(event);
        if (!same.missing()) {
          stepsAt
              .computeIfAbsent(same, k -> new TreeMap<>())
              .computeIfAbsent(event.at(), at -> new ArrayList<>())
              .add(step);
        }
      }
    }
    return stepsAt.values().stream()
        .map(instants -> newestSequence(instants, steps.size(), within))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .max();
  }

  private static OptionalLong newestSequence(
      TreeMap<Long, List<Integer>> stepsAt, int length, long within) {
    Map<Integer, Long> latestBeginning = new HashMap<>();
    OptionalLong newest = OptionalLong.empty();
    for (Map.Entry<Long, List<Integer>> instant : stepsAt.entrySet()) {
      long at = instant.getKey();
      // What happens at one instant does not follow itself: all steps of it look at what was
      // before.
      Map<Integer, Long> before = Map.copyOf(latestBeginning);
      for (int step : instant.getValue()) {
        Long beginning = step == 0 ? Long.valueOf(at) : before.get(step - 1);
        if (beginning != null) {
          latestBeginning.merge(step, beginning, Math::max);
          if (step == length - 1 && at - beginning <= within) {
            newest = OptionalLong.of(at);
          }
        }
      }
    }
    return newest;
  }

  /**
   * The newest of the first events that the second did not follow in time. Of each key only the
   * newest first event counts.
   *
   * @param first the first events, in the window
   * @param then the second events, whenever they happened
   * @param within how long the second is waited for, in microseconds
   * @param asOf the as-of instant
   */
  static OptionalLong newestUnanswered(
      List<World.Event> first,
      List<World.Event> then,
      long within,
      AsOf asOf,
      Function<World.Event, Datum> key) {
    Map<Datum, Long> newestOf = new HashMap<>();
    for (World.Event event : first) {
      Datum same = key.apply(event);
      if (!same.missing()) {
        newestOf.merge(same, event.at(), Math::max);
      }
    }
    Set<Datum> answered = new HashSet<>();
    for (World.Event event : then) {
      Datum same = key.apply(event);
      Long at = newestOf.get(same);
      if (at != null && event.at() > at && event.at() <= Time.plus(at, within)) {
        answered.add(same);
      }
    }
    newestOf.keySet().removeAll(answered);
    OptionalLong newest = OptionalLong.empty();
    for (long at : newestOf.values()) {
      long deadline = Time.plus(at, within);
      asOf.horizon().changesAt(deadline);
      if (deadline <= asOf.now() && (newest.isEmpty() || at > newest.getAsLong())) {
        newest = OptionalLong.of(at);
      }
    }
    return newest;
  }
}
