package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Team;
import java.util.function.Consumer;

/** Finds territories that do not say who takes the rest. */
public final class TerritoryGap implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/territory-gap",
          "Territories that leave some accounts out",
          "The first lead from a new country belongs to nobody.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .team()
        .territories()
        .filter(all -> all.territories().stream().noneMatch(Team.Territory::otherwise))
        .ifPresent(
            all ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            all.place().span(),
                            all.place().element(),
                            "Accounts whose `"
                                + all.by()
                                + "` is in none of these territories belong to nobody.")
                        .hint(
                            "Add a territory for them at the end, such as"
                                + " `rest: {otherwise: true, role: "
                                + all.territories().stream()
                                    .map(Team.Territory::role)
                                    .findFirst()
                                    .orElse("sdr")
                                + "}`.")));
  }
}
