package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import java.util.function.Consumer;

/** Asks of each stage in which a person acts why the product does not do it. */
public final class Unjustified implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/unjustified",
          "A person who helps, and nobody says why",
          "A person's time is the dearest part of the motion. Where the product does as well, it is"
              + " wasted, and customers are disturbed.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Funnel.Stage stage : subject.motion().funnel().stages()) {
      if (stage.intervention() != Funnel.Intervention.NEVER && stage.why().isBlank()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    stage.place().at("intervention"),
                    stage.place().element(),
                    "A person "
                        + Stages.helps(stage)
                        + " in `"
                        + stage.id()
                        + "`, and why is not said.")
                .hint(
                    "Write under `why` what a person does here that the product cannot, or leave it"
                        + " to the product: `intervention: never`."));
      }
    }
  }
}
