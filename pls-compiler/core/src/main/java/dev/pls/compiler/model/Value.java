package dev.pls.compiler.model;

import java.math.BigDecimal;

/** A value that is written in a motion: a threshold, a baseline, an attribute in an example. */
public sealed interface Value {
  /** A number; equal if as large, whatever its trailing zeros. */
  record Number(BigDecimal number) implements Value {
    public Number {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }

  /** A share, written in per cent: {@code 6%} is 0.06. */
  record Percent(BigDecimal share) implements Value {
    public Percent {
      share = share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
    }
  }

  /** An amount of money. */
  record Money(BigDecimal amount, String currency) implements Value {
    public Money {
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
  }

  /** A length of time. */
  record Length(Duration duration) implements Value {}

  /** Text, or an instant in its written form. */
  record Text(String text) implements Value {}

  /** True or false. */
  record Truth(boolean value) implements Value {}
}
