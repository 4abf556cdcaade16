package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Team;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks when the people work who promise something in working time. */
public final class NoCalendar implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-calendar",
          "A promise in working time without working hours",
          "Nobody can tell when four working hours are over if it is not said when people work.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Set<String> told = new HashSet<>();
    for (Routing.Rule rule : subject.motion().routing().map(Routing::rules).orElse(List.of())) {
      Team.Role role = subject.motion().team().roles().get(rule.to());
      boolean working = rule.sla().filter(sla -> sla.clock() == Sla.Clock.WORKING).isPresent();
      if (role != null && working && role.calendar().isEmpty() && told.add(role.name())) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    role.place().span(),
                    role.place().element(),
                    "`"
                        + rule.id()
                        + "` promises an answer in working time, and when `"
                        + role.name()
                        + "` works is not said.")
                .hint(
                    "Describe the working hours under `team.calendars`, and name it as `calendar`.")
                .related(rule.place().at("sla"), "The promise is here"));
      }
    }
  }
}
