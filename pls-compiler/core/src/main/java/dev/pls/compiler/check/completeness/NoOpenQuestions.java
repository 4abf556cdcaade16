package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.function.Consumer;

/** Asks what nobody knows yet. */
public final class NoOpenQuestions implements Check {
  public static final Rule RULE =
      Rule.warning(
          "completeness/no-open-questions",
          "A motion without open questions",
          "A motion that asks nothing has not been looked at by those who would ask: legal, sales, data.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.planning().openQuestions().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  motion.place().span(),
                  "open_questions",
                  "The motion has no open questions.")
              .hint(
                  "Write under `open_questions` what nobody knows yet, and how, by whom and by when it is found out."));
    }
  }
}
