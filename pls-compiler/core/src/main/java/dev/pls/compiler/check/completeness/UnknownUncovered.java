package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Coverage;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks of all that is said to be unknown how it will be found out. */
public final class UnknownUncovered implements Check {
  public static final Rule RULE =
      Rule.warning(
          "completeness/unknown-uncovered",
          "Something unknown that nobody will find out",
          "An unknown with a plan is work to do. One without is a guess that the motion rests on.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Coverage coverage = new Coverage(subject.motion().planning());
    for (Motion.Unknown unknown : subject.motion().unknowns()) {
      if (coverage.of(unknown).isEmpty()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    unknown.place().span(),
                    unknown.place().element(),
                    "`" + unknown.path() + "` is unknown, and nobody has said how to find out.")
                .hint(
                    "Ask it under `open_questions`, or assume something under `assumptions`, `about`"
                        + " this path, with how it is validated, by whom and by when."));
      }
    }
  }
}
