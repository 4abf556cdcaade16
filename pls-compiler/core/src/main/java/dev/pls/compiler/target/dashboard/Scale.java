package dev.pls.compiler.target.dashboard;

import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a metric is counted in.
 *
 * @param unit share (0 to 1), hours, money or number
 * @param currency of money; empty otherwise
 */
record Scale(String unit, String currency) {
  static final Scale SHARE = new Scale("share", "");
  static final Scale HOURS = new Scale("hours", "");
  private static final Scale NUMBER = new Scale("number", "");

  /** By how it is computed; where that does not say, by what it is compared with. */
  static Scale of(Reporting.Metric metric) {
    if (metric.form() instanceof Reporting.Share) {
      return SHARE;
    } else if (metric.form() instanceof Reporting.Elapsed) {
      return HOURS;
    }
    return List.of(metric.target(), metric.baseline()).stream()
        .flatMap(fact -> fact.value().stream())
        .map(Scale::of)
        .findFirst()
        .orElse(NUMBER);
  }

  private static Scale of(Value value) {
    if (value instanceof Value.Percent) {
      return SHARE;
    } else if (value instanceof Value.Length) {
      return HOURS;
    } else if (value instanceof Value.Money money) {
      return new Scale("money", money.currency());
    }
    return NUMBER;
  }

  /** A value on this scale; empty if it is of another, or no number. */
  Optional<BigDecimal> value(Value value) {
    if (value instanceof Value.Number number) {
      return Optional.of(number.number());
    } else if (!of(value).equals(this)) {
      return Optional.empty();
    } else if (value instanceof Value.Percent percent) {
      return Optional.of(percent.share());
    } else if (value instanceof Value.Length length) {
      long hour = new Duration(1, Duration.Unit.HOUR).micros();
      return Optional.of(
          BigDecimal.valueOf(length.duration().micros())
              .divide(BigDecimal.valueOf(hour), 6, RoundingMode.HALF_UP)
              .stripTrailingZeros());
    } else if (value instanceof Value.Money money) {
      return Optional.of(money.amount());
    }
    return Optional.empty();
  }

  /** What its axis is called. */
  String title() {
    return switch (unit) {
      case "share" -> "Share";
      case "hours" -> "Hours";
      case "money" -> currency;
      default -> "Number";
    };
  }

  /** What its numbers mean, in a sentence. */
  String meaning() {
    return switch (unit) {
      case "share" -> "From 0 to 1.";
      case "hours" -> "In hours.";
      case "money" -> "In " + currency + ".";
      default -> "A number.";
    };
  }

  /** How numbers are written, as d3-format has it. */
  String format() {
    return unit.equals("share") ? ".1%" : ",.4~r";
  }
}
