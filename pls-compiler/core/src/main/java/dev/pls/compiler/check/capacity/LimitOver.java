package dev.pls.compiler.check.capacity;

import dev.pls.compiler.capacity.Inflow;
import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Finds limits that let more leads through than a role has touches for. */
public final class LimitOver implements Check {
  public static final Rule RULE =
      Rule.warning(
          "capacity/limit-over",
          "A limit above what the people can work",
          "A limit is there to keep promises when many come. This one lets more through than can be answered.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (RoleWeek week : subject.week().roles()) {
      // Of a role that has too many leads already, that is told.
      if (week.load().filter(WeeklyLoad::over).isEmpty()) {
        week.limit().ifPresent(limit -> check(week, limit, found));
      }
    }
  }

  private static void check(RoleWeek week, Routing.Limit limit, Consumer<Diagnostic> found) {
    BigDecimal leads = Inflow.perWeek(limit.atMost());
    week.load(leads)
        .filter(load -> load.available() > 0 && load.over())
        .ifPresent(
            load ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            limit.place().at("at_most"),
                            limit.place().element(),
                            "At this limit `"
                                + limit.to()
                                + "` gets "
                                + Figures.number(leads)
                                + " leads a week. They take "
                                + Figures.touches(load)
                                + ".")
                        .hint(
                            "Lower it to "
                                + Figures.number(load.leadsThatFit())
                                + " a week, which leaves a tenth of the time free.")
                        .about(limit.to())));
  }
}
