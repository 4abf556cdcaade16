package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import java.util.List;
import java.util.function.Consumer;

/** Asks of each rule that sends leads to people how soon they act. */
public final class NoSla implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-sla",
          "A routing rule that does not say how soon",
          "Interest in a product cools within hours, and a lead that may wait is answered last.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Routing.Rule rule : subject.motion().routing().map(Routing::rules).orElse(List.of())) {
      if (rule.sla().isEmpty() && subject.motion().team().roles().containsKey(rule.to())) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    rule.place().span(),
                    rule.place().element(),
                    "How soon `" + rule.to() + "` acts on these leads is not said.")
                .hint("Promise a time that the team can hold, such as `sla: {working: 4h}`."));
      }
    }
  }
}
