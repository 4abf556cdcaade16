package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks who takes part. */
public final class NoInclusion implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/no-inclusion",
          "A pilot that does not say who takes part",
          "Whoever is counted in or out afterwards decides the result.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .pilot()
        .filter(pilot -> pilot.includes().isBlank())
        .ifPresent(
            pilot ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            pilot.place().span(),
                            "pilot",
                            "Who takes part in the pilot is not said.")
                        .hint(
                            "Write under `includes` who does, and from when to when, and under `excludes` who does not.")));
  }
}
