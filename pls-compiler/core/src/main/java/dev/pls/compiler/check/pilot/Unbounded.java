package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks how many units take part, or for a design that tells. */
public final class Unbounded implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/unbounded",
          "A pilot of no size",
          "Without a number it is read when somebody likes what they see.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .pilot()
        .filter(pilot -> !pilot.sampleSize().said() && pilot.design().isEmpty())
        .ifPresent(
            pilot ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            pilot.place().span(),
                            "pilot",
                            "How many take part in the pilot is not said, and there is no design to"
                                + " work it out from.")
                        .hint(
                            "Write a `design`: what is split, the metric and the least difference"
                                + " worth finding. Or write the `sample_size`.")));
  }
}
