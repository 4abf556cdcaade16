package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks of each signal that a qualification uses why it counts and what may mislead. A raised hand,
 * a referral and fit may leave out what misleads.
 */
public final class Unexplained implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/unexplained",
          "A signal that nobody explains",
          "A rep who does not know why a signal counts does not trust the lead, and nobody can tell whether"
              + " it still should.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Set<String> used = new HashSet<>();
    for (Qualification qualification : motion.qualifications().values()) {
      used.addAll(subject.definition(qualification).all());
    }
    for (Signal signal : motion.signals().values()) {
      if (used.contains(signal.name())) {
        check(signal, found);
      }
    }
  }

  private static void check(Signal signal, Consumer<Diagnostic> found) {
    boolean why = signal.why().isEmpty();
    boolean mayMislead =
        signal.falsePositives().isEmpty()
            && !Definition.isHandRaise(signal)
            && signal.type() != Signal.Type.FIT;
    if (!why && !mayMislead) {
      return;
    }
    found.accept(
        Diagnostic.of(
                RULE,
                signal.place().span(),
                signal.place().element(),
                "Nobody says "
                    + (why ? "why `" + signal.name() + "` counts" : "")
                    + (why && mayMislead ? ", or " : "")
                    + (mayMislead ? "what may mislead in " : "")
                    + (mayMislead ? why ? "it" : "`" + signal.name() + "`" : "")
                    + ".")
            .hint(
                "Write it in a sentence under "
                    + (why && mayMislead
                        ? "`why` and `false_positives`"
                        : why ? "`why`" : "`false_positives`")
                    + "."));
  }
}
