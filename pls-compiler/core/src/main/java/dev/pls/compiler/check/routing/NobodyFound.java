package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds rules whose steps may lead to no person of the role. */
public final class NobodyFound implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/nobody-found",
          "A lead that may find no person",
          "What is assigned to a whole team is answered by nobody.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Team team = subject.motion().team();
    for (Routing.Rule rule : subject.motion().routing().map(Routing::rules).orElse(List.of())) {
      Team.Role role = team.roles().get(rule.to());
      if (role != null) {
        check(rule, role, team.territories().isPresent(), found);
      }
    }
  }

  private static void check(
      Routing.Rule rule, Team.Role role, boolean territories, Consumer<Diagnostic> found) {
    int territory = -1;
    boolean inTurn = false;
    for (int i = 0; i < rule.assign().size(); i++) {
      territory = rule.assign().get(i) instanceof Routing.ByTerritory ? i : territory;
      inTurn |= rule.assign().get(i) instanceof Routing.RoundRobin;
    }
    if (territory >= 0 && !territories) {
      found.accept(
          finding(
                  rule,
                  rule.place().key("assign", String.valueOf(territory)),
                  "The team has no territories, so this step finds nobody.")
              .hint("Divide the accounts under `team.territories`, or take the step out."));
    } else if (rule.assign().isEmpty()) {
      if (!role.people().value().equals(Optional.of(1L))) {
        found.accept(
            finding(
                    rule,
                    rule.place().span(),
                    "Who of `" + role.name() + "` gets these leads is not said.")
                .hint("Say how the person is found, such as `assign: [round_robin]`."));
      }
    } else if (!inTurn && territory < 0) {
      found.accept(
          finding(
                  rule,
                  rule.place().key("assign"),
                  "Where none of these steps finds a person, the lead stays with nobody.")
              .hint("End with `round_robin`, which always finds one."));
    }
  }

  private static Diagnostic finding(Routing.Rule rule, Span span, String message) {
    return Diagnostic.of(RULE, span, rule.place().element(), message);
  }
}
