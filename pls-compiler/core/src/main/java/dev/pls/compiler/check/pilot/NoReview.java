package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks who looks at the pilot, and how often. */
public final class NoReview implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/no-review",
          "A pilot that nobody looks at",
          "Guardrails are crossed, and somebody sees it when the pilot is over.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .pilot()
        .filter(pilot -> pilot.review().isEmpty())
        .ifPresent(
            pilot ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            pilot.place().span(),
                            "pilot",
                            "Who looks at the pilot, and how often, is not said.")
                        .hint("Write it under `review`: `every`, `owner` and what is looked at.")));
  }
}
