package dev.pls.compiler.model;

/**
 * So many in a period: {@code 40 per week}.
 *
 * @param count how many
 * @param per the period
 */
public record Rate(long count, Period per) {
  /** The periods a rate can be given in, with their fixed lengths in days. */
  public enum Period {
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    Period(int days) {
      this.days = days;
    }
  }

  /** How many in seven days. */
  public double perWeek() {
    return count * 7.0 / per.days;
  }
}
