package dev.pls.compiler.check.freshness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Finds elements whose review is overdue. */
public final class ReviewDue implements Check {
  public static final Rule RULE =
      Rule.warning(
          "freshness/review-due",
          "An element whose review is due",
          "A definition that nobody has looked at for long drifts from how people use the product.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    elements(
        subject.motion(),
        (place, meta) ->
            meta.reviewBy()
                .filter(day -> day.isBefore(subject.today()))
                .ifPresent(
                    day ->
                        found.accept(
                            Diagnostic.of(
                                    RULE,
                                    place.at("review_by"),
                                    place.element(),
                                    "This was to be reviewed by " + day + ".")
                                .hint("Review it, and write the next day under `review_by`."))));
  }

  private static void elements(Motion motion, BiConsumer<Place, Meta> each) {
    each.accept(motion.place(), motion.meta());
    motion.segments().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.data().entities().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.data().sources().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.data().events().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.measures().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.signals().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.scores().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.qualifications().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.team().roles().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.funnel().stages().forEach(e -> each.accept(e.place(), e.meta()));
    motion.reporting().metrics().values().forEach(e -> each.accept(e.place(), e.meta()));
    motion.routing().ifPresent(r -> r.rules().forEach(e -> each.accept(e.place(), e.meta())));
    motion.outreach().ifPresent(o -> o.emails().forEach(e -> each.accept(e.place(), e.meta())));
    motion.planning().assumptions().forEach(e -> each.accept(e.place(), e.meta()));
    motion.planning().risks().forEach(e -> each.accept(e.place(), e.meta()));
    motion.planning().openQuestions().forEach(e -> each.accept(e.place(), e.meta()));
  }
}
