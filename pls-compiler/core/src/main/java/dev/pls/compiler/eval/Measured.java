package dev.pls.compiler.eval;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a measure came to.
 *
 * @param value its value
 * @param seen the events that it saw
 * @param newest the instant that decay counts from: that of the newest event seen, of a sequence
 *     the newest that completes one; empty if there is none
 */
public record Measured(Datum value, List<World.Event> seen, OptionalLong newest) {
  /** Nothing measured and nothing seen. */
  static final Measured NOTHING = of(Datum.MISSING);

  public Measured {
    seen = List.copyOf(seen);
  }

  /** A value that no event was seen for. */
  static Measured of(Datum value) {
    return new Measured(value, List.of(), OptionalLong.empty());
  }

  /** A value, and the events that it is made of. */
  static Measured of(Datum value, List<World.Event> seen) {
    return new Measured(value, seen, seen.stream().mapToLong(World.Event::at).max());
  }

  /** A value that is made of other measures. */
  static Measured of(Datum value, Iterable<Measured> parts) {
    Stream.Builder<World.Event> seen = Stream.builder();
    OptionalLong newest = OptionalLong.empty();
    for (Measured part : parts) {
      part.seen.forEach(seen);
      if (newest.isEmpty()
          || part.newest.isPresent() && part.newest.getAsLong() > newest.getAsLong()) {
        newest = part.newest;
      }
    }
    return new Measured(value, seen.build().toList(), newest);
  }
}
