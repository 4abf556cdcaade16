package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.AsOf;
import dev.pls.compiler.eval.Evaluator;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a unit stands at each instant of a span. It is worked out at the first instant, and then at
 * each at which what the verdict reads may be another; between two of these it is the same.
 *
 * <p>There are no more of these than: two for each event and window that sees it, one for each
 * deadline of an {@code absent}, one for each beginning and end of a version, one for each day or
 * hour of a decay, and two for each comparison that {@code now} or a length of time moves in, each
 * time that one of the others comes between.
 */
final class Steps {
  /** Eleven years of a decay by the hour. */
  static final int MOST = 100_000;

  private Steps() {}

  /**
   * The steps of a unit.
   *
   * @throws SpanTooLongException if its verdict may change more than {@link #MOST} times
   */
  static List<Step> of(Evaluator.History history, Unit unit, String qualification, Span span) {
    List<Step> steps = new ArrayList<>();
    long at = span.from();
    for (int looks = 0; at <= span.to(); looks++) {
      if (looks == MOST) {
        throw new SpanTooLongException(
            "The verdict of `"
                + qualification
                + "` on the "
                + unit.entity()
                + " `"
                + unit.key()
                + "` may change more than "
                + MOST
                + " times in this span. Fold a shorter one.");
      }
      AsOf asOf = history.at(at);
      Standing standing = standing(asOf, unit, qualification);
      if (steps.isEmpty() || !steps.get(steps.size() - 1).standing().equals(standing)) {
        steps.add(new Step(at, standing));
      }
      at = asOf.holdsUntil();
    }
    return steps;
  }

  private static Standing standing(AsOf asOf, Unit unit, String qualification) {
    Optional<Verdict> verdict =
        asOf.exists(unit) ? asOf.verdict(unit, qualification) : Optional.empty();
    return verdict.map(v -> Standing.of(asOf, v)).orElse(Standing.NONE);
  }
}
