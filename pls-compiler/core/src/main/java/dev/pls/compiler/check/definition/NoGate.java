package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.model.Qualification;
import java.util.function.Consumer;

/**
 * Finds scores that decide without any requirement beside them. Where one sign or one kind is
 * enough, that is told; who just asked needs no gate.
 */
public final class NoGate implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/no-gate",
          "A score without a gate",
          "Any pile of points qualifies, also one without what the motion is about.");

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
    if (qualification.requires().isPresent()
        || !qualification.ways().isEmpty()
        || Definition.scores(subject.motion(), qualification).isEmpty()
        || subject.sufficient(qualification).isLittle()
        || subject.definition(qualification).isHandRaise(subject.motion())) {
      return;
    }
    found.accept(
        Diagnostic.of(
                RULE,
                Deciding.key(qualification),
                Deciding.element(qualification),
                "The score of `"
                    + qualification.name()
                    + "` decides alone: any signals that add up qualify.")
            .hint(
                "Say what must be there whatever the score, such as first value, under"
                    + " `requires`."));
  }
}
