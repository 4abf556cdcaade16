package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks for the stages from sign-up to paid onboarding. */
public final class FunnelMissing implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/missing",
          "A motion without a funnel",
          "Without stages nobody knows where the product is left to do its work, where a person helps,"
              + " and who answers for what lies between.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.funnel().stages().isEmpty()) {
      found.accept(
          Diagnostic.of(RULE, motion.place().span(), "funnel", "The funnel has no stages.")
              .hint(
                  "Write them under `funnel.stages`, from sign-up to paid onboarding, each with who is"
                      + " accountable and whether a person helps."));
    }
  }
}
