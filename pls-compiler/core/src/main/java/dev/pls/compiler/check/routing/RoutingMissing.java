package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Routing;
import java.util.function.Consumer;

/** Asks who gets the leads. */
public final class RoutingMissing implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "routing/missing",
              "A motion that routes no leads",
              "A lead that goes to nobody is never answered, however well it is found.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "Leads are routed";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.routing().filter(routing -> !routing.rules().isEmpty()).isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  motion.routing().map(Routing::place).orElse(motion.place()).span(),
                  "routing",
                  "Who gets the leads is not said.")
              .hint(
                  "Say under `routing.rules` which leads go to whom, how soon they are answered,"
                      + " and what is done first."));
    }
  }
}
