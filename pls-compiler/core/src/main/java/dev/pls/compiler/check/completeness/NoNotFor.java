package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks what the motion will not do. */
public final class NoNotFor implements Check {
  public static final Rule RULE =
      Rule.warning(
          "completeness/no-not-for",
          "A motion for everything",
          "Without a boundary it grows over renewals, named accounts and whatever else has no owner.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.notFor().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE, motion.place().span(), "motion", "What the motion will not do is not said.")
              .hint(
                  "Write it under `motion.not_for`, such as renewals, or accounts that the field team owns."));
    }
  }
}
