package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Finds words that press; {@code false-urgency.phrases} lists them. */
public final class FalseUrgency implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/false-urgency",
          "Words that press people",
          "Invented scarcity and threats sell once and cost trust for good. A true date,"
              + " said plainly, is enough.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    new Language(RULE, "false-urgency", "Leave it out; or say the true date and what happens then.")
        .check(subject.motion(), found);
  }
}
