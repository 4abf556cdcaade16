package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a way to opt out, where the law on unasked e-mail does. */
public final class NoOptOut implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-opt-out",
          "Messages without a way to opt out",
          "Whoever cannot say no politely reports spam instead; and most laws on e-mail"
              + " ask for it.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    List<MailLaw> laws = MailLaw.of(subject.motion());
    if (!laws.isEmpty()) {
      subject.motion().outreach().ifPresent(outreach -> check(outreach, laws, found));
    }
  }

  private static void check(Outreach outreach, List<MailLaw> laws, Consumer<Diagnostic> found) {
    String footer = outreach.policy().footer();
    if (!outreach.emails().isEmpty() && !footer.equals("opt_out")) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  outreach.place().at("policy", "footer"),
                  "outreach/policy",
                  footer.isEmpty()
                      ? "Whether messages end with a way to opt out is not said."
                      : "Messages end without a way to opt out.")
              .hint(
                  "Write `footer: opt_out` under `outreach.policy`. It is asked for by "
                      + MailLaw.names(laws)
                      + "; Legal decides."));
    }
  }
}
