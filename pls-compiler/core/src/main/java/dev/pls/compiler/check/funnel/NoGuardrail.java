package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import java.util.function.Consumer;

/** Asks of each stage in which a person acts what keeps the way without them open. */
public final class NoGuardrail implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/no-guardrail",
          "A person who helps, and nothing that keeps the low-touch path open",
          "Sales is a layer on self-serve, never a substitute. Without a guardrail reps step into"
              + " purchases that would have happened anyway.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Funnel.Stage stage : subject.motion().funnel().stages()) {
      if (stage.intervention() != Funnel.Intervention.NEVER && stage.guardrail().isBlank()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    stage.place().span(),
                    stage.place().element(),
                    "Nothing in `"
                        + stage.id()
                        + "` keeps the way open for those who want no help.")
                .hint(
                    "Write under `guardrail` what people may not do here, such as: No rep steps into"
                        + " a checkout that has begun."));
      }
    }
  }
}
