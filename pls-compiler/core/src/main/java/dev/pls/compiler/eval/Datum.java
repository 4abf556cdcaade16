package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Literals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value as the evaluator reckons with it, or that there is none; {@code semantics.md} rules 1 to
 * 3. Equal data are equal values: numbers have no trailing zeros.
 */
public sealed interface Datum {
  /** No value. A condition that is unknown has this value too. */
  Datum MISSING = new Missing();

  /** True. */
  Datum TRUE = new Truth(true);

  /** False. */
  Datum FALSE = new Truth(false);

  /** A number of six places at most; make it by {@link Datum#number}. */
  record Number(BigDecimal value) implements Datum {}

  /** Text that is not empty; make it by {@link Datum#text}. */
  record Text(String text) implements Datum {}

  /** True or false. */
  record Truth(boolean value) implements Datum {}

  /** A point in time, in microseconds since 1970; make it by {@link Datum#instant}. */
  record Instant(long micros) implements Datum {}

  /** A length of time in microseconds; make it by {@link Datum#length}. */
  record Length(long micros) implements Datum {}

  /** No value. */
  record Missing() implements Datum {}

  /** An exact number, rounded half away from zero to six places; missing if it is too large. */
  static Datum number(BigDecimal exact) {
    BigDecimal rounded = exact.setScale(Literals.NUMBER_PLACES, RoundingMode.HALF_UP);
    if (rounded.abs().compareTo(Literals.NUMBER_BOUND) >= 0) {
      return MISSING;
    }
    return new Number(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
  }

  /** A whole number. */
  static Datum number(long whole) {
    return number(BigDecimal.valueOf(whole));
  }

  /** Text; missing if it is empty. */
  static Datum text(String text) {
    return text.isEmpty() ? MISSING : new Text(text);
  }

  /** True or false. */
  static Datum truth(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Microseconds since 1970; missing before that and from 2200 on. */
  static Datum instant(long micros) {
    return micros >= Time.FIRST && micros < Time.BOUND ? new Instant(micros) : MISSING;
  }

  /** Microseconds; missing if it is more than all time between the first instant and the last. */
  static Datum length(long micros) {
    return Math.abs(micros) <= Time.BOUND - Time.FIRST ? new Length(micros) : MISSING;
  }

  /** Whether there is no value. */
  default boolean missing() {
    return this == MISSING || this instanceof Missing;
  }

  /** Whether it is true; not so if it is false or unknown. */
  default boolean holds() {
    return this instanceof Truth truth && truth.value();
  }
}
