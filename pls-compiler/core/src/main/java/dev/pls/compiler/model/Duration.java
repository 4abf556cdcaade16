package dev.pls.compiler.model;

import java.util.List;
import java.util.Locale;

/**
 * A fixed length of time, as written: {@code 14d} stays fourteen days and does not become two
 * weeks. Two durations are equal if they are as long.
 */
public record Duration(long amount, Unit unit) implements Comparable<Duration> {
  /** No time at all. */
  public static final Duration ZERO = new Duration(0, Unit.SECOND);

  /** The units of the language; none depends on a calendar. */
  public enum Unit {
    SECOND(1_000_000L),
    MINUTE(60_000_000L),
    HOUR(3_600_000_000L),
    DAY(86_400_000_000L),
    WEEK(604_800_000_000L);

    private final long micros;

    Unit(long micros) {
      this.micros = micros;
    }

    /** The letter that is written: s, m, h, d or w. */
    public String letter() {
      return name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a duration such as {@code 14d}; at most nine digits.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Duration parse(String text) {
    for (Unit unit : Unit.values()) {
      String digits = text.substring(0, Math.max(0, text.length() - 1));
      if (text.endsWith(unit.letter()) && digits.matches("[0-9]{1,9}")) {
        return new Duration(Long.parseLong(digits), unit);
      }
    }
    throw new IllegalArgumentException("not a duration: " + text);
  }

  /** A length in the largest unit up to days that tells it; what is left of a second is cut off. */
  public static Duration ofMicros(long micros) {
    for (Unit unit : List.of(Unit.DAY, Unit.HOUR, Unit.MINUTE)) {
      if (micros % unit.micros == 0) {
        return new Duration(micros / unit.micros, unit);
      }
    }
    return new Duration(micros / Unit.SECOND.micros, Unit.SECOND);
  }

  /** Both together; if that is longer than microseconds can tell, the most they can. */
  public Duration plus(Duration other) {
    long a = micros();
    long b = other.micros();
    return ofMicros(a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
  }

  /** The length in microseconds; of one that is longer than these can tell, the most they can. */
  public long micros() {
    return amount > Long.MAX_VALUE / unit.micros ? Long.MAX_VALUE : amount * unit.micros;
  }

  /** The length in days, with fractions. */
  public double days() {
    return (double) micros() / Unit.DAY.micros;
  }

  @Override
  public int compareTo(Duration other) {
    return Long.compare(micros(), other.micros());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Duration duration && duration.micros() == micros();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(micros());
  }

  /** As written: {@code 14d}. */
  @Override
  public String toString() {
    return amount + unit.letter();
  }
}
