package dev.pls.compiler.check.capacity;

import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Team;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds roles that leads are routed to and that have no people, or no time. */
public final class Zero implements Check {
  public static final Rule RULE =
      Rule.warning(
          "capacity/zero",
          "Leads for a role that works none",
          "Its leads wait for people who are not there.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (RoleWeek week : subject.week().roles()) {
      Team.Role role = week.role();
      boolean nobody = role.people().value().equals(Optional.of(0L));
      if (nobody || role.touchesPerDay().value().equals(Optional.of(0L))) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    role.place().at(nobody ? "people" : "touches_per_day"),
                    role.place().element(),
                    "Leads are routed to `"
                        + role.name()
                        + "`, and "
                        + (nobody ? "nobody is there" : "no time is there")
                        + " to work them.")
                .hint("Route them to somebody else, or say who will work them."));
      }
    }
  }
}
