package dev.pls.compiler.check.capacity;

import dev.pls.compiler.capacity.Promise;
import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
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
                                + " What is left over grows every week, so no promise holds for"
                                + " long.")
                        .hint(hint(figures, week, load)));
              });
    }
  }

  private static String hint(Figures figures, RoleWeek week, WeeklyLoad load) {
    Optional<Promise> promise = week.promise().filter(one -> one.people().isPresent());
    return promise
            .map(
                one ->
                    "For nine of ten leads "
                        + figures.promise(one)
                        + " takes "
                        + Figures.people(one.people().orElseThrow())
                        + figures.limit(one.leads()))
            .orElseGet(() -> "It takes " + figures.whatFits(load))
        + "; or let fewer qualify.";
  }
}
