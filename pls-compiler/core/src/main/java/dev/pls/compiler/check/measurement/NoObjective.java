package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks for the one thing that the motion is to change. */
public final class NoObjective implements Check {
  public static final Rule RULE =
      Rule.warning(
          "measurement/no-objective",
          "A motion without an objective",
          "Nobody can tell whether it works, and each team works toward another number.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.objective().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE, motion.place().span(), "objective", "What the motion is for is not said.")
              .hint(
                  "Write one goal under `objective`, with the metric that tells, where it stands,"
                      + " where it should be and by when; `unknown` is an answer."));
    }
  }
}
