package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import java.util.function.Consumer;

/** Asks what happens when a promise is missed or a rep has too much. */
public final class NoEscalation implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-escalation",
          "Trouble that nobody hears of",
          "Promises break quietly: the lead waits, the rep has too many, and the head of sales hears it from the customer.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().routing().ifPresent(routing -> check(routing, found));
  }

  private static void check(Routing routing, Consumer<Diagnostic> found) {
    boolean missed = false;
    boolean overload = false;
    for (Routing.Escalation escalation : routing.escalations()) {
      missed |= escalation.after() instanceof Routing.SlaMissed;
      overload |= escalation.after() instanceof Routing.Overload;
    }
    if (!missed || !overload) {
      String late = "a promise is missed";
      String much = "a rep has more than they can work";
      found.accept(
          Diagnostic.of(
                  RULE,
                  routing.place().key("escalations"),
                  "routing/escalations",
                  "Nothing happens when "
                      + (missed ? much : overload ? late : late + " or " + much)
                      + ".")
              .hint(
                  "Add "
                      + (missed
                          ? "`after: overload`"
                          : overload
                              ? "`after: {sla_missed: 2h}`"
                              : "`after: {sla_missed: 2h}` and `after: overload`")
                      + " under `escalations`, and say who takes over."));
    }
  }
}
