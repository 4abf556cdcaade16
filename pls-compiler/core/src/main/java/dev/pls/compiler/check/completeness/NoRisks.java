package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks what could go wrong. */
public final class NoRisks implements Check {
  public static final Rule RULE =
      Rule.warning(
          "completeness/no-risks",
          "A motion without risks",
          "Every motion has some. What nobody has written down nobody watches for.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.planning().risks().isEmpty()) {
      found.accept(
          Diagnostic.of(RULE, motion.place().span(), "risks", "The motion names no risks.")
              .hint(
                  "Write under `risks` what could go wrong and what is done about it, such as reps who take credit"
                      + " for what would have been bought anyway."));
    }
  }
}
