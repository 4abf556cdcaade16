package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Qualification;
import java.util.function.Consumer;

/**
 * Finds qualifications that one busy moment can meet: without {@code min_active_days} of two or
 * more and without {@code sustain}. Who just asked is left out.
 */
public final class NoControls implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/no-controls",
          "Nothing against one busy moment",
          "An import, a demonstration or a curious afternoon looks like a lead until one waits a little.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Qualification qualification : subject.motion().qualifications().values()) {
      check(subject, qualification, found);
    }
  }

  private static void check(
      Subject subject, Qualification qualification, Consumer<Diagnostic> found) {
    Qualification.Controls controls = qualification.controls();
    if (controls.minActiveDays().orElse(0L) > 1
        || controls.sustain().isPresent()
        || subject.definition(qualification).isHandRaise(subject.motion())) {
      return;
    }
    found.accept(
        Diagnostic.of(
                RULE,
                qualification.place().key("controls"),
                qualification.place().element() + "/controls",
                "One busy moment can be enough for `" + qualification.name() + "`.")
            .hint(
                "Ask for two days or more with `min_active_days`, or let the verdict hold for a"
                    + " while with `sustain`, both under `controls`."));
  }
}
