package dev.pls.compiler.check.capacity;

import dev.pls.compiler.capacity.Promise;
import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds roles that get more leads than they have touches for. */
public final class Overloaded implements Check {
  public static final Rule RULE =
      Rule.warning(
          "capacity/overloaded",
          "More leads than the people can work",
          "Work piles up week by week: the oldest leads are never answered, and no promise holds.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (RoleWeek week : subject.week().roles()) {
      week.load()
          .filter(WeeklyLoad::over)
          .ifPresent(
              load -> {
                Figures figures = new Figures(week);
                found.accept(
                    figures
                        .finding(
                            RULE,
                            figures.load(load)
                                + (week.atMost() ? " If all of them come, what" : " What")
                                + " is left over grows every week, so no promise holds for"
                                + " long.")
                        .hint(hint(figures, week, load)));
              });
    }
  }

  private static String hint(Figures figures, RoleWeek week, WeeklyLoad load) {
    Optional<Promise> promise = week.promise();
    Optional<BigDecimal> people = promise.flatMap(Promise::people);
    return promise.isEmpty() || people.isEmpty()
        ? "It takes " + figures.whatFits(load) + "; or let fewer qualify."
        : "To hold "
            + figures.promise(promise.get())
            + " for nine of ten takes "
            + Figures.people(people.get())
            + figures.limit(promise.get().leads())
            + "; or let fewer qualify.";
  }
}
