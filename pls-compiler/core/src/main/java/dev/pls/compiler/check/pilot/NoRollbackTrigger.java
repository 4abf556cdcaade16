package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks what stops the pilot. */
public final class NoRollbackTrigger implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/no-rollback-trigger",
          "A pilot that nothing stops",
          "When it goes wrong, people argue for weeks whether it does, while customers are disturbed.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .pilot()
        .filter(pilot -> pilot.rollbackWhen().isEmpty())
        .ifPresent(
            pilot ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            pilot.place().span(),
                            "pilot",
                            "When the pilot is stopped is not said.")
                        .hint(
                            "Write under `rollback_when` what stops it at once, and who then acts.")));
  }
}
