package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.List;
import java.util.function.Consumer;

/** Asks who signs, where the law on unasked e-mail does. */
public final class NoSender implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-sender",
          "Messages that nobody is said to sign",
          "People answer people, and most laws on e-mail ask that the sender does not hide.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    List<MailLaw> laws =
        MailLaw.of(subject.motion()).stream().filter(MailLaw::asksForSender).toList();
    if (!laws.isEmpty()) {
      subject.motion().outreach().ifPresent(outreach -> check(outreach, laws, found));
    }
  }

  private static void check(Outreach outreach, List<MailLaw> laws, Consumer<Diagnostic> found) {
    // Where there is no policy at all, one finding asks for it.
    if (!outreach.emails().isEmpty()
        && outreach.place().has("policy")
        && outreach.policy().sender().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  outreach.place().key("policy"),
                  "outreach/policy",
                  "Who signs the messages is not said.")
              .hint(
                  "Write `sender: named` or `sender: team` under `outreach.policy`. That the sender"
                      + " does not hide is asked for by "
                      + MailLaw.names(laws)
                      + "; Legal decides."));
    }
  }
}
