package dev.pls.compiler.check.capacity;

import dev.pls.compiler.capacity.Inflow;
import dev.pls.compiler.capacity.Promise;
import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Routing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

/** A role's week in words, as findings tell it. */
final class Figures {
  private final RoleWeek week;

  Figures(RoleWeek week) {
    this.week = week;
  }

  /** A finding where most of a role's leads are sent to it. */
  Diagnostic finding(Rule rule, String message) {
    Optional<Inflow> main = main();
    Place place =
        main.map(inflow -> inflow.main().place())
            .or(() -> week.spills().stream().findFirst().map(spill -> spill.limit().place()))
            .orElse(week.role().place());
    return Diagnostic.of(rule, place.at(main.isPresent() ? "to" : "then"), place.element(), message)
        .about(week.role().name());
  }

  private Optional<Inflow> main() {
    return week.inflows().stream()
        .max(Comparator.comparing(inflow -> inflow.contacted().orElse(BigDecimal.ZERO)));
  }

  /** "About 95 leads a week reach `sdr`. They take 237.5 touches, and 2 people make 250: 95%." */
  String load(WeeklyLoad load) {
    return leads(load.leads())
        + " a week reach `"
        + week.role().name()
        + "`"
        + main()
            .filter(inflow -> inflow.part() == Inflow.Part.ALL && inflow.rules().size() == 1)
            .filter(inflow -> week.inflows().size() + week.spills().size() > 1)
            .flatMap(Inflow::contacted)
            .map(one -> ", " + number(one) + " of them by this rule")
            .orElse("")
        + ". They take "
        + touches(load)
        + ": "
        + percent(load.utilisation(), RoundingMode.HALF_UP)
        + ".";
  }

  /** "About 95 leads", or "up to" if fewer may come. */
  String leads(BigDecimal leads) {
    return (week.atMost() ? "Up to " : "About ") + number(leads) + " leads";
  }

  /** "237.5 touches, and 2 people make 250 in a week". */
  static String touches(WeeklyLoad load) {
    return number(load.needed())
        + " touches, and "
        + (load.people() == 1 ? "one person makes " : people(load.people()) + " make ")
        + number(BigDecimal.valueOf(load.available()))
        + " in a week";
  }

  static String people(long people) {
    return people(BigDecimal.valueOf(people));
  }

  static String people(BigDecimal people) {
    return people.compareTo(BigDecimal.ONE) == 0 ? "one person" : number(people) + " people";
  }

  /** "the promise of `hot`, 4 working hours,": the promise of the role that is the shortest. */
  String promise(Promise promise) {
    return "the promise of `"
        + week.promising().map(Routing.Rule::id).orElse("")
        + "`, "
        + time(promise.within())
        + ",";
  }

  /** How many people, or how many leads a week, leave a tenth of the time free. */
  String whatFits(WeeklyLoad load) {
    return people(load.peopleThatFit())
        + limit(Optional.of(load.leadsThatFit()).filter(leads -> leads.signum() > 0));
  }

  /** ", or a limit of 87 leads a week"; nothing if not even one fits. */
  String limit(Optional<BigDecimal> leads) {
    return leads
        .map(
            most ->
                ", or a limit of "
                    + number(most)
                    + " a week"
                    + week.limit()
                        .map(limit -> " instead of " + number(Inflow.perWeek(limit.atMost())))
                        .orElse(" under `routing.limits`"))
        .orElse("");
  }

  private static String time(Duration within) {
    long minutes = within.micros() / new Duration(1, Duration.Unit.MINUTE).micros();
    return minutes % 60 == 0
        ? count(BigDecimal.valueOf(minutes / 60), "working hour")
        : count(BigDecimal.valueOf(minutes), "working minute");
  }

  static String count(BigDecimal number, String noun) {
    return number(number) + " " + noun + (number.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }

  static String percent(BigDecimal share, RoundingMode rounding) {
    return number(share.movePointRight(2).setScale(0, rounding)) + "%";
  }

  /** "1,212", "237.5". */
  static String number(BigDecimal number) {
    String plain =
        (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder out = new StringBuilder(plain);
    for (int i = point - 3; i > 0; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
