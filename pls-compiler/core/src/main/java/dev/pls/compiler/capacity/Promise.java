package dev.pls.compiler.capacity;

import dev.pls.compiler.model.Duration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a promise to act in working time holds. An estimate, on these grounds: work comes evenly
 * over the working day; each touch takes the working day divided by the touches that a person makes
 * in it; all touches, first ones and later ones, are made in the order in which they fall due, by
 * whoever is free. What comes at night or at the week-end waits longer than that; first touches
 * that are put before all others wait less.
 *
 * @param load the week's work
 * @param minutes the minutes of a working day, above 0
 * @param within what is promised, in working time
 */
public record Promise(WeeklyLoad load, long minutes, Duration within) {
  /** The share of first touches for which a promise that is worth making holds. */
  public static final double WORTH = 0.9;

  private static final BigDecimal MOST_LEADS = BigDecimal.valueOf(1_000_000_000_000_000L);

  /** The share that is made in time; empty if the work only piles up, or cannot be reckoned. */
  public Optional<BigDecimal> kept() {
    return line(load)
        .map(line -> BigDecimal.valueOf(line.within(hours(within))).setScale(4, RoundingMode.DOWN));
  }

  /** Whether it holds for as many as is worth it, without all the time being used up. */
  private boolean holds(WeeklyLoad other) {
    return other.fits()
        && line(other).filter(line -> line.within(hours(within)) >= WORTH).isPresent();
  }

  /** The least number of people with whom it holds; empty if that cannot be reckoned. */
  public Optional<BigDecimal> people() {
    BigDecimal fit = load.peopleThatFit();
    if (fit.compareTo(BigDecimal.valueOf(WaitingLine.MOST_PEOPLE)) > 0) {
      return Optional.empty();
    }
    for (long people = Math.max(1, fit.longValue()); people <= WaitingLine.MOST_PEOPLE; people++) {
      if (holds(load.people(people))) {
        return Optional.of(BigDecimal.valueOf(people));
      }
    }
    return Optional.empty();
  }

  /** The greatest whole number of leads a week for which it holds; empty if it holds for none. */
  public Optional<BigDecimal> leads() {
    long least = 0;
    long most = load.leadsThatFit().min(MOST_LEADS).longValue();
    while (least < most) {
      long middle = least + (most - least + 1) / 2;
      if (holds(load.leads(BigDecimal.valueOf(middle)))) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(least));
  }

  /** The shortest promise in whole hours that holds for as many; empty if none does. */
  public Optional<BigDecimal> hours() {
    return line(load)
        .map(line -> BigDecimal.valueOf(line.time(WORTH)).setScale(0, RoundingMode.CEILING));
  }

  private Optional<WaitingLine> line(WeeklyLoad one) {
    BigDecimal available = BigDecimal.valueOf(one.available());
    if (one.people() < 1
        || one.people() > WaitingLine.MOST_PEOPLE
        || one.needed().signum() == 0
        || one.needed().compareTo(available) >= 0) {
      return Optional.empty();
    }
    double day = minutes / 60.0;
    double arrivals = one.needed().doubleValue() / (one.daysPerWeek() * day);
    double each = one.touchesPerDay() / day;
    return arrivals < one.people() * each
        ? Optional.of(new WaitingLine(one.people(), arrivals, each))
        : Optional.empty();
  }

  private static double hours(Duration duration) {
    return duration.days() * 24;
  }
}
