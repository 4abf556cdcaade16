package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks for a bounded trial of the motion. */
public final class PilotMissing implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/missing",
          "A motion without a pilot",
          "What goes to everybody at once cannot be compared with anything, and is hard to take back.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.pilot().isEmpty()) {
      found.accept(
          Diagnostic.of(RULE, motion.place().span(), "pilot", "The motion has no pilot.")
              .hint(
                  "Try it in one segment for some weeks first, with a control group: write that under"
                      + " `pilot`."));
    }
  }
}
