package dev.pls.compiler.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A week's work against a week's people, as utilisation: the work that arrives in a time over the
 * work that can be done in it (ρ = λ / cμ; Gross, Shortle, Thompson and Harris, <em>Fundamentals of
 * Queueing Theory</em>, 4th ed., 2008, section 1.4). All of it is exact but the quotient.
 *
 * @param leads leads in a week
 * @param touchesPerLead touches one lead takes on average
 * @param people how many people there are
 * @param touchesPerDay touches one person makes in a working day
 * @param daysPerWeek working days in a week
 */
public record WeeklyLoad(
    BigDecimal leads,
    BigDecimal touchesPerLead,
    long people,
    long touchesPerDay,
    long daysPerWeek) {
  /** The share of the time that may be used; above it, a busy week breaks what was promised. */
  private static final BigDecimal USED = new BigDecimal("0.9");

  /** Touches that are needed in a week. */
  public BigDecimal needed() {
    return leads.multiply(touchesPerLead);
  }

  /** Touches that can be made in a week. */
  public long available() {
    return people * touchesPerDay * daysPerWeek;
  }

  /**
   * The share of the available touches that is needed, to four places.
   *
   * @throws ArithmeticException if none are available
   */
  public BigDecimal utilisation() {
    return needed().divide(BigDecimal.valueOf(available()), 4, RoundingMode.HALF_UP);
  }

  /** Whether it leaves a tenth of the time free, for a busy week, a holiday or an illness. */
  public boolean fits() {
    return needed().compareTo(USED.multiply(BigDecimal.valueOf(available()))) <= 0;
  }

  /** Whether more is needed than can be made. */
  public boolean over() {
    return needed().compareTo(BigDecimal.valueOf(available())) > 0;
  }

  /**
   * The least number of people with whom it fits.
   *
   * @throws ArithmeticException if one makes no touches
   */
  public BigDecimal peopleThatFit() {
    BigDecimal each = USED.multiply(BigDecimal.valueOf(touchesPerDay * daysPerWeek));
    return needed().divide(each, 0, RoundingMode.CEILING);
  }

  /** The greatest whole number of leads a week that fits. */
  public BigDecimal leadsThatFit() {
    BigDecimal touches = USED.multiply(BigDecimal.valueOf(available()));
    return touches.divide(touchesPerLead, 0, RoundingMode.DOWN);
  }

  /** How many leads a week can be worked at most, to one place. */
  public BigDecimal room() {
    return BigDecimal.valueOf(available()).divide(touchesPerLead, 1, RoundingMode.DOWN);
  }

  /** The same with other people. */
  WeeklyLoad people(long others) {
    return new WeeklyLoad(leads, touchesPerLead, others, touchesPerDay, daysPerWeek);
  }

  /** The same with other leads. */
  WeeklyLoad leads(BigDecimal others) {
    return new WeeklyLoad(others, touchesPerLead, people, touchesPerDay, daysPerWeek);
  }
}
