package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Literals;
import dev.pls.compiler.model.Duration;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How points fade; {@code semantics.md} rule 16. */
final class Decay {
  /** The natural logarithm of 2, to forty places. */
  private static final BigDecimal LN_2 =
      new BigDecimal("0.6931471805599453094172321214581765680755");

  private static final MathContext PRECISION = new MathContext(40);

  /** After so many half-lives nothing is left in six places. */
  private static final long GONE = 32;

  private Decay() {}

  /**
   * What is left of one point: 2^(-n/h), rounded to six places.
   *
   * @param age the time since the newest event, in microseconds
   * @param halfLife the half-life: n and h are in days if it is a whole number of them, in hours
   *     otherwise; of n the fraction is cut off
   */
  static BigDecimal factor(long age, Duration halfLife) {
    long step = step(halfLife);
    long passed = age / step * step;
    long halvings = passed / halfLife.micros();
    if (halvings >= GONE) {
      return BigDecimal.ZERO;
    }
    BigDecimal rest =
        BigDecimal.valueOf(passed % halfLife.micros())
            .divide(BigDecimal.valueOf(halfLife.micros()), PRECISION);
    BigDecimal whole = BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow((int) halvings));
    return whole.multiply(power(rest)).setScale(Literals.NUMBER_PLACES, RoundingMode.HALF_UP);
  }

  /** The age from which on the factor is the next. */
  static long nextAge(long age, Duration halfLife) {
    long step = step(halfLife);
    return (age / step + 1) * step;
  }

  private static long step(Duration halfLife) {
    return halfLife.micros() % Time.DAY == 0 ? Time.DAY : Time.HOUR;
  }

  /** 2^(-x) for x from 0 to 1, by the series of e^(-x ln 2); exact for 0. */
  private static BigDecimal power(BigDecimal x) {
    BigDecimal exponent = x.multiply(LN_2, PRECISION).negate();
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    // The n-th term is under 1/n!, and 40! has 47 digits.
    for (int n = 1; n <= 40 && term.signum() != 0; n++) {
      term = term.multiply(exponent, PRECISION).divide(BigDecimal.valueOf(n), PRECISION);
      sum = sum.add(term, PRECISION);
    }
    return sum;
  }
}
