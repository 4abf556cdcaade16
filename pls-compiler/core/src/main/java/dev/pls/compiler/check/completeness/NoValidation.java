package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Planning;
import java.util.function.Consumer;

/** Asks of each open question how, by whom and by when it is answered. */
public final class NoValidation implements Check {
  public static final Rule RULE =
      Rule.warning(
          "completeness/no-validation",
          "An open question without a plan to answer it",
          "It is still open when the pilot starts.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Planning.OpenQuestion question : subject.motion().planning().openQuestions()) {
      if (question.validate().isEmpty()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    question.place().span(),
                    question.place().element(),
                    "How `" + question.id() + "` is found out is not said.")
                .hint("Write under `validate` what is done, by whom and by when."));
      }
    }
  }
}
