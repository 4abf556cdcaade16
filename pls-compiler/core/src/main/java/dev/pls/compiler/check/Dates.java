package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Planning;
import java.time.LocalDate;

/** Says what is overdue on a given day: reviews, and the validation of assumptions. */
final class Dates {
  private final LocalDate today;
  private final Diagnostics diagnostics;

  Dates(LocalDate today, Diagnostics diagnostics) {
    this.today = today;
    this.diagnostics = diagnostics;
  }

  void check(Motion motion) {
    reviews(motion);
    for (Planning.Assumption assumption : motion.planning().assumptions()) {
      validation(assumption.validate(), assumption.place());
    }
    for (Planning.OpenQuestion question : motion.planning().openQuestions()) {
      question.validate().ifPresent(validate -> validation(validate, question.place()));
    }
  }

  private void reviews(Motion motion) {
    review(motion.place(), motion.meta());
    motion.segments().values().forEach(e -> review(e.place(), e.meta()));
    motion.data().entities().values().forEach(e -> review(e.place(), e.meta()));
    motion.data().sources().values().forEach(e -> review(e.place(), e.meta()));
    motion.data().events().values().forEach(e -> review(e.place(), e.meta()));
    motion.measures().values().forEach(e -> review(e.place(), e.meta()));
    motion.signals().values().forEach(e -> review(e.place(), e.meta()));
    motion.scores().values().forEach(e -> review(e.place(), e.meta()));
    motion.qualifications().values().forEach(e -> review(e.place(), e.meta()));
    motion.team().roles().values().forEach(e -> review(e.place(), e.meta()));
    motion.funnel().stages().forEach(e -> review(e.place(), e.meta()));
    motion.reporting().metrics().values().forEach(e -> review(e.place(), e.meta()));
    motion.routing().ifPresent(r -> r.rules().forEach(e -> review(e.place(), e.meta())));
    motion.outreach().ifPresent(o -> o.emails().forEach(e -> review(e.place(), e.meta())));
    motion.planning().assumptions().forEach(e -> review(e.place(), e.meta()));
    motion.planning().risks().forEach(e -> review(e.place(), e.meta()));
    motion.planning().openQuestions().forEach(e -> review(e.place(), e.meta()));
  }

  private void review(Place place, Meta meta) {
    meta.reviewBy()
        .filter(day -> day.isBefore(today))
        .ifPresent(
            day ->
                diagnostics.add(
                    Diagnostic.of(
                            CheckRules.REVIEW_DUE,
                            place.at("review_by"),
                            place.element(),
                            "This was to be reviewed by " + day + ".")
                        .hint("Review it, and write the next day under `review_by`.")));
  }

  private void validation(Planning.Validation validate, Place place) {
    validate
        .by()
        .value()
        .filter(day -> day.isBefore(today))
        .ifPresent(
            day ->
                diagnostics.add(
                    Diagnostic.of(
                            CheckRules.VALIDATION_DUE,
                            place.at("validate", "by"),
                            place.element(),
                            "This was to be found out by " + day + ", by " + validate.who() + ".")
                        .hint(
                            "Write what was found in the motion and take this out, or give it a"
                                + " new day.")));
  }
}
