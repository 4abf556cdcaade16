package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.function.Consumer;

/** Asks what to ask on a call. */
public final class NoPrompts implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-prompts",
          "A kit without questions to ask",
          "A call that finds nothing out is a pitch. Good questions start from what the"
              + " person wants to get done.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().outreach().ifPresent(outreach -> check(outreach, found));
  }

  private static void check(Outreach outreach, Consumer<Diagnostic> found) {
    if (outreach.prompts().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  outreach.place().span(),
                  "outreach",
                  "What to ask on a call is not written.")
              .hint(
                  "Write two to five `prompts`: what they want to get done, who else, and"
                      + " what has to be true."));
    }
  }
}
