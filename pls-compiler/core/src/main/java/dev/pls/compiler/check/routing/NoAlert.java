package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import java.util.List;
import java.util.function.Consumer;

/** Asks of each rule that sends leads to people how they hear of them. */
public final class NoAlert implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-alert",
          "A routing rule that tells nobody",
          "A lead that waits in a list until somebody looks is found days later.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Routing.Rule rule : subject.motion().routing().map(Routing::rules).orElse(List.of())) {
      if (rule.alert().isEmpty() && subject.motion().team().roles().containsKey(rule.to())) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    rule.place().span(),
                    rule.place().element(),
                    "How `" + rule.to() + "` hears of these leads is not said.")
                .hint("Name where the alert goes, such as `alert: [slack, crm_task]`."));
      }
    }
  }
}
