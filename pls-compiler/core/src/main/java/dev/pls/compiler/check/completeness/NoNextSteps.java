package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks what happens next. */
public final class NoNextSteps implements Check {
  public static final Rule RULE =
      Rule.warning(
          "completeness/no-next-steps",
          "A motion without next steps",
          "A plan without a first step stays a plan.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.planning().nextSteps().isEmpty()) {
      found.accept(
          Diagnostic.of(RULE, motion.place().span(), "next_steps", "What happens next is not said.")
              .hint("Write under `next_steps` what is done, by whom and by when."));
    }
  }
}
