package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks what has to come true for the motion to be rolled out. */
public final class NoScaleTrigger implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/no-scale-trigger",
          "A pilot that nothing ends well",
          "Decided afterwards, any result is good enough for those who like the motion.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .pilot()
        .filter(pilot -> pilot.scaleWhen().isEmpty())
        .ifPresent(
            pilot ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            pilot.place().span(),
                            "pilot",
                            "When the pilot is rolled out is not said.")
                        .hint(
                            "Write under `scale_when` what has to come true, and who then acts.")));
  }
}
