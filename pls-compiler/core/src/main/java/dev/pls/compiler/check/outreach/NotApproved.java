package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Signal;
import java.util.function.Consumer;

/** Refuses texts that tell leads of a signal that is not approved for it. */
public final class NotApproved implements Check {
  public static final Rule RULE =
      Rule.error(
          "outreach/not-approved",
          "A message that rests on a signal not approved for it",
          "A signal is internal until somebody has agreed that customers may hear of it.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Forbidden forbidden = new Forbidden(subject);
    for (SignalField field : SignalField.of(subject.motion())) {
      Signal signal = field.signal();
      if (signal.outreach() != Signal.Outreach.ALLOWED && forbidden.under(signal).isEmpty()) {
        found.accept(
            field
                .text()
                .found(
                    RULE,
                    field.start(),
                    field.end(),
                    "`" + field.name() + "` tells of a signal that is not approved for outreach.")
                .hint(
                    "Say it without the signal; or, once Privacy agrees, mark the signal"
                        + " `outreach: allowed`.")
                .about(signal.name())
                .related(
                    signal.place().at("outreach"),
                    "`" + signal.name() + "` is for internal use only"));
      }
    }
  }
}
