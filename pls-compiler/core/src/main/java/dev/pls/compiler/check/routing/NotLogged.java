package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks where the work on leads is logged. */
public final class NotLogged implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/not-logged",
          "Work on leads that is logged nowhere",
          "Without a log nobody can tell whether a promise was kept, or what became of a lead.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .routing()
        .filter(routing -> routing.log().isEmpty())
        .ifPresent(
            routing ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            routing.place().key("log"),
                            "routing",
                            "Where the work on leads is logged is not said.")
                        .hint("Name the system, such as `log: salesforce`.")));
  }
}
