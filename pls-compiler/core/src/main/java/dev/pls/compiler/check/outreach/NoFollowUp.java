package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.function.Consumer;

/** Asks what happens if nobody answers. */
public final class NoFollowUp implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-follow-up",
          "A kit that does not say what happens if nobody answers",
          "Without a rule some reps never write again and others never stop.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().outreach().ifPresent(outreach -> check(outreach, found));
  }

  private static void check(Outreach outreach, Consumer<Diagnostic> found) {
    if (outreach.followUp().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  outreach.place().span(),
                  "outreach",
                  "What happens if nobody answers is not written.")
              .hint(
                  "Write `follow_up`: after how long, what is done, and `unless` what; let"
                      + " the last step close."));
    }
  }
}
