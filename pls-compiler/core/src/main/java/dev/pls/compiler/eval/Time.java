package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Literals;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Instants and lengths of time as whole microseconds; {@code semantics.md} rule 3. */
final class Time {
  /** The first instant there is. */
  static final long FIRST = micros(Literals.FIRST_INSTANT);

  /** All instants are before this. */
  static final long BOUND = micros(Literals.INSTANT_BOUND);

  static final long HOUR = 3_600_000_000L;
  static final long DAY = 24 * HOUR;

  private static final long SECOND = 1_000_000L;

  private Time() {}

  /** Microseconds since 1970; what is finer is cut off. */
  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000L);
  }

  /** The instant that is written in ISO 8601; empty if the text is none, or out of bounds. */
  static OptionalLong parse(String text) {
    Optional<Instant> instant = Literals.instant(text);
    return instant.isPresent() && Datum.instant(micros(instant.get())) instanceof Datum.Instant i
        ? OptionalLong.of(i.micros())
        : OptionalLong.empty();
  }

  /** In ISO 8601, in UTC. */
  static String text(long micros) {
    return Instant.ofEpochSecond(
            Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000L)
        .toString();
  }

  /** The number of the UTC day. */
  static long day(long micros) {
    return Math.floorDiv(micros, DAY);
  }

  /** The sum; where it is too large or small for a number of microseconds, the last there is. */
  static long plus(long micros, long more) {
    long sum = micros + more;
    boolean overflow = ((micros ^ sum) & (more ^ sum)) < 0;
    return !overflow ? sum : more < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** The difference, in the same way. */
  static long minus(long micros, long less) {
    return plus(micros, less == Long.MIN_VALUE ? Long.MAX_VALUE : -less);
  }
}
