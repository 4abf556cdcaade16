package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.function.Consumer;

/** Asks how a call opens. */
public final class NoOpener implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-opener",
          "A kit without a way to open a call",
          "The first sentence decides whether there is a second; reps should not invent it.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().outreach().ifPresent(outreach -> check(outreach, found));
  }

  private static void check(Outreach outreach, Consumer<Diagnostic> found) {
    if (outreach.opener().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE, outreach.place().span(), "outreach", "How a call opens is not written.")
              .hint(
                  "Write `opener`: who calls, why it may help them, and whether they have"
                      + " a moment."));
    }
  }
}
