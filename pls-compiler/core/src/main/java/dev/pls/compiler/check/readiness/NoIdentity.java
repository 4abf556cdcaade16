package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Data;
import java.util.function.Consumer;

/** Asks how users find their account, where there are both. */
public final class NoIdentity implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/no-identity",
              "Users who are not mapped to accounts",
              "Sales sells to companies: without the mapping a lead has no account, no owner and no context.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "Users are mapped to accounts";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Data data = subject.motion().data();
    Data.Entity user = data.entities().get("user");
    if (user == null || !data.entities().containsKey("account")) {
      return;
    }
    if (data.identity().filter(identity -> identity.by().isKnown()).isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  data.identity()
                      .map(identity -> identity.place().at("by"))
                      .orElse(user.place().span()),
                  "data/identity",
                  "How users are mapped to accounts is not said.")
              .hint("Say how users find their account under `data.identity`, and how many do."));
    }
  }
}
