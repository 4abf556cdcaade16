package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import java.util.function.Consumer;

/** Asks of each stage in which a person acts how soon. */
public final class NoSla implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/no-sla",
          "A person who helps, and nobody says how soon",
          "Help that comes when the moment has passed is an interruption.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Funnel.Stage stage : subject.motion().funnel().stages()) {
      if (stage.intervention() != Funnel.Intervention.NEVER && stage.sla().isEmpty()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    stage.place().at("intervention"),
                    stage.place().element(),
                    "A person "
                        + Stages.helps(stage)
                        + " in `"
                        + stage.id()
                        + "`, and how soon is not said.")
                .hint("Promise a time that the team can hold, such as `sla: {working: 8h}`."));
      }
    }
  }
}
