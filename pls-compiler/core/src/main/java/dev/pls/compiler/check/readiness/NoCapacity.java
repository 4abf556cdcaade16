package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Team;
import java.util.Collection;
import java.util.function.Consumer;

/** Asks how much the people can work whom leads are routed to. */
public final class NoCapacity implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/no-capacity",
              "A sales team whose capacity is not known",
              "A promise to answer is worth what the people behind it can do.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "Sales capacity is known";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Collection<Team.Role> roles = motion.team().roles().values();
    if (roles.stream().anyMatch(role -> role.people().isKnown() && works(role))) {
      return;
    }
    found.accept(
        Diagnostic.of(
                RULE,
                roles.stream()
                    .findFirst()
                    .map(role -> role.place().span())
                    .orElse(motion.place().span()),
                "team/roles",
                "How many leads the team can work is not known.")
            .hint(
                "Write `people` and `touches_per_day` or `book` of each role under"
                    + " `team.roles`."));
  }

  private static boolean works(Team.Role role) {
    return role.touchesPerDay().isKnown() || role.book().isPresent();
  }
}
