package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks for the loop between sales and product. */
public final class NoFeedback implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-feedback",
          "No meeting in which signals are tuned",
          "Signals mislead from the first day on. Only those who talk to the customers notice it.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .routing()
        .filter(routing -> routing.feedback().isEmpty())
        .ifPresent(
            routing ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            routing.place().key("feedback"),
                            "routing",
                            "Nobody looks at what became of the leads.")
                        .hint(
                            "Say under `feedback` how often Sales and Product meet on it, who runs it and what is on the"
                                + " agenda.")));
  }
}
