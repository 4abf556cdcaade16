package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks for the steps after the pilot. */
public final class NoRollout implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/no-rollout",
          "A pilot that nothing follows",
          "A pilot that went well stays one: nobody has planned the people and the steps that come next.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .pilot()
        .filter(pilot -> pilot.rollout().isEmpty())
        .ifPresent(
            pilot ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            pilot.place().span(),
                            "pilot",
                            "What follows the pilot is not said.")
                        .hint("Write the steps under `rollout`: what, when and who.")));
  }
}
