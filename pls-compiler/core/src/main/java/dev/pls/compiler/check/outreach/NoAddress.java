package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a postal address, where the law on unasked e-mail does. */
public final class NoAddress implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-address",
          "Messages without a postal address",
          "In some countries a message that sells must carry the address of its sender.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    List<MailLaw> laws =
        MailLaw.of(subject.motion()).stream().filter(MailLaw::asksForAddress).toList();
    if (!laws.isEmpty()) {
      subject.motion().outreach().ifPresent(outreach -> check(outreach, laws, found));
    }
  }

  private static void check(Outreach outreach, List<MailLaw> laws, Consumer<Diagnostic> found) {
    // Where there is no policy at all, one finding asks for it.
    if (!outreach.emails().isEmpty()
        && outreach.place().has("policy")
        && outreach.policy().postalAddress().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  outreach.place().key("policy"),
                  "outreach/policy",
                  "The sender's postal address is not said.")
              .hint(
                  "Write `postal_address` under `outreach.policy`. It is asked for by "
                      + MailLaw.names(laws)
                      + "; Legal decides."));
    }
  }
}
