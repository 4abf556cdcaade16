package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import java.util.function.Consumer;

/**
 * Finds a {@code triage_at} that is not below {@code qualifies_at}. Who misses a requirement is
 * then still looked at, and the message says so; who is just short of the score is not, and that is
 * what triage is for.
 */
public final class TriageEmpty implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/triage-empty",
          "Triage of nobody who is just short",
          "Triage is for those who are nearly there; here there is nothing between nearly and there.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Qualification qualification : subject.motion().qualifications().values()) {
      qualification.score().ifPresent(score -> check(qualification, score, found));
    }
  }

  private static void check(
      Qualification qualification, Score.Use score, Consumer<Diagnostic> found) {
    if (score.triageAt().isEmpty()
        || score.qualifiesAt().filter(at -> score.triageAt().get().compareTo(at) >= 0).isEmpty()) {
      return;
    }
    Place place = qualification.place();
    boolean gated =
        qualification.requires().isPresent()
            || !qualification.ways().isEmpty()
            || qualification.controls().minActiveDays().isPresent();
    found.accept(
        Diagnostic.of(
                RULE,
                place.at("score", "triage_at"),
                place.element() + "/score",
                "Triage begins at "
                    + DefinitionWords.number(score.triageAt().get())
                    + ", and from "
                    + DefinitionWords.number(score.qualifiesAt().get())
                    + " on the score is enough to qualify: "
                    + (gated
                        ? "who is just short of it is never looked at, only who misses a"
                            + " requirement."
                        : "nobody is ever looked at."))
            .hint("Set `triage_at` below `qualifies_at`, or take it out."));
  }
}
