package dev.pls.compiler.check.freshness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Planning;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Finds assumptions and open questions that should have been settled by now. */
public final class ValidationDue implements Check {
  public static final Rule RULE =
      Rule.warning(
          "freshness/validation-due",
          "A validation whose day has passed",
          "The motion still rests on something that nobody has found out.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Planning planning = subject.motion().planning();
    for (Planning.Assumption one : planning.assumptions()) {
      check(one.validate(), one.place(), subject.today(), found);
    }
    for (Planning.OpenQuestion one : planning.openQuestions()) {
      one.validate().ifPresent(v -> check(v, one.place(), subject.today(), found));
    }
  }

  private static void check(
      Planning.Validation validate, Place place, LocalDate today, Consumer<Diagnostic> found) {
    validate
        .by()
        .value()
        .filter(day -> day.isBefore(today))
        .ifPresent(
            day ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            place.at("validate", "by"),
                            place.element(),
                            "`" + validate.who() + "` was to find this out by " + day + ".")
                        .hint(
                            "Write what was found in the motion and take this out, or give it a"
                                + " new day.")));
  }
}
