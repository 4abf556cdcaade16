package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import java.util.List;
import java.util.function.Consumer;

/** Asks what happens after each disposition. */
public final class NoFollowUp implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-follow-up",
          "A disposition that leads to nothing",
          "A lead that somebody has set a word for is forgotten, and nothing is learned from it.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Routing.Disposition one :
        subject.motion().routing().map(Routing::dispositions).orElse(List.of())) {
      boolean ends = one.then().isEmpty() && one.revisit().isEmpty() && !one.name().equals("new");
      boolean unsaid = one.reasons().isEmpty() && one.name().equals("disqualified");
      if (ends || unsaid) {
        String name = "`" + one.name() + "`";
        found.accept(
            Diagnostic.of(
                    RULE,
                    one.place().span(),
                    one.place().element(),
                    ends
                        ? "What happens after "
                            + name
                            + (unsaid ? " is not said, nor for which reasons." : " is not said.")
                        : name + " has no reasons to choose from.")
                .hint(
                    unsaid
                        ? "List the `reasons`, such as bad_fit or no_budget"
                            + (ends ? ", and say with `then` who reads them." : ".")
                        : "Say what happens with `then`, or when the lead comes back with"
                            + " `revisit`."));
      }
    }
  }
}
