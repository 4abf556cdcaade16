package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Asks for what people say to leads. */
public final class OutreachMissing implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/missing",
          "A motion without words for those who reach out",
          "Whoever reaches out without agreed words writes their own, and nobody can review them.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    if (subject.motion().outreach().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  subject.motion().place().span(),
                  "motion",
                  "What people say to leads is not written.")
              .hint(
                  "Write under `outreach` what messages keep to, e-mails for early and high intent,"
                      + " how a call opens, what to ask, and what happens if nobody answers."));
    }
  }
}
