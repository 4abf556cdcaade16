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
}
