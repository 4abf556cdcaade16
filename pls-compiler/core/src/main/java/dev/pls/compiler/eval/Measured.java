package dev.pls.compiler.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a measure came to.
 *
 * @param value its value
 * @param pace by how many microseconds it grows on its own while one passes: 1 for the time since
 *     something, -1 for the time until something, 0 for all that stands still
 * @param seen the events that it saw
 * @param newest the instant that decay counts from: that of the newest event seen, of a sequence
 *     the newest that completes one; empty if there is none
 */
public record Measured(Datum value, long pace, List<World.Event> seen, OptionalLong newest) {
  /** Nothing measured and nothing seen. */
  static final Measured NOTHING = of(Datum.MISSING);

  public Measured {
    seen = List.copyOf(seen);
  }

  /** A value that no event was seen for. */
  static Measured of(Datum value) {
    return of(Moving.still(value));
  }

  /** A value that moves, and that no event was seen for. */
  static Measured of(Moving value) {
    return new Measured(value.value(), value.pace(), List.of(), OptionalLong.empty());
  }

  /** A value, and the events that it is made of. */
  static Measured of(Datum value, List<World.Event> seen) {
    return new Measured(value, 0, seen, seen.stream().mapToLong(World.Event::at).max());
  }

  /** A value that is made of other measures; an event that several of them saw is seen once. */
  static Measured of(Datum value, Iterable<Measured> parts) {
    return of(Moving.still(value), parts);
  }

  /** A value that moves, and that is made of other measures. */
  static Measured of(Moving value, Iterable<Measured> parts) {
    List<World.Event> seen = new ArrayList<>();
    Set<World.Event> known = Collections.newSetFromMap(new IdentityHashMap<>());
    OptionalLong newest = OptionalLong.empty();
    for (Measured part : parts) {
      part.seen.stream().filter(known::add).forEach(seen::add);
      if (newest.isEmpty()
          || part.newest.isPresent() && part.newest.getAsLong() > newest.getAsLong()) {
        newest = part.newest;
      }
    }
    return new Measured(value.value(), value.pace(), seen, newest);
  }

  /** The value, and how it moves. */
  Moving moving() {
    return new Moving(value, pace);
  }
}
