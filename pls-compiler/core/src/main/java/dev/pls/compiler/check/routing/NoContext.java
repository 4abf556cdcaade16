package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks what a rep sees with a lead. */
public final class NoContext implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-context",
          "Reps who do not see why a lead is one",
          "A rep who does not know what brought the lead here asks the customer to tell it again.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .routing()
        .filter(routing -> routing.context().isEmpty())
        .ifPresent(
            routing ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            routing.place().key("context"),
                            "routing",
                            "What a rep sees with a lead is not said.")
                        .hint("List it, such as `context: [score, tier, reasons, first_value]`.")));
  }
}
