package dev.pls.compiler.check.capacity;

import dev.pls.compiler.capacity.Promise;
import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds roles that need more than nine tenths of their touches. */
public final class Tight implements Check {
  public static final Rule RULE =
      Rule.warning(
          "capacity/tight",
          "A team without time to spare",
          "Above nine tenths of the time used, waiting grows fast, and the first busy week, holiday or illness breaks what was promised.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (RoleWeek week : subject.week().roles()) {
      week.load()
          .filter(load -> !load.over() && !load.fits())
          .ifPresent(load -> found.accept(finding(week, load)));
    }
  }

  private static Diagnostic finding(RoleWeek week, WeeklyLoad load) {
    Figures figures = new Figures(week);
    Optional<Promise> promise = week.promise().filter(one -> one.kept().isPresent());
    Optional<BigDecimal> kept = promise.flatMap(Promise::kept);
    if (promise.isEmpty() || kept.isEmpty() || kept.get().doubleValue() >= Promise.WORTH) {
      return figures
          .finding(
              RULE,
              figures.load(load)
                  + " The next busy week, holiday or illness breaks what is promised.")
          .hint("A tenth of the time stays free with " + figures.whatFits(load) + ".");
    }
    Promise one = promise.get();
    String holds = figures.promise(one);
    return figures
        .finding(
            RULE,
            figures.load(load)
                + " At that, "
                + holds
                + " holds for about "
                + Figures.percent(kept.get(), RoundingMode.DOWN)
                + " of them.")
        .hint(
            "Nine of ten need "
                + one.people().map(people -> Figures.people(people) + ", ").orElse("")
                + one.hours()
                    .map(hours -> "a promise of " + Figures.count(hours, "working hour"))
                    .orElse("a longer promise")
                + figures.limit(one.leads())
                + ".");
  }
}
