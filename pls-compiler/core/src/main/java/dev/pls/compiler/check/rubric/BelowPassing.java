package dev.pls.compiler.check.rubric;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a motion whose rubric is too low. It is asked last, as it rests on what others found. */
public final class BelowPassing {
  public static final Rule RULE =
      Rule.warning(
              "rubric/below-passing",
              "A motion that is not good enough to run",
              "Ten items of two points each say whether a motion is clear, executable and safe. With"
                  + " fewer than sixteen points it is a draft.")
          .strictly();

  private BelowPassing() {}

  /** The finding, if there is one. */
  public static Optional<Diagnostic> check(Motion motion, Rubric rubric) {
    if (rubric.passes()) {
      return Optional.empty();
    }
    String lost =
        rubric.items().stream()
            .filter(item -> item.points() < 2)
            .map(item -> item.title() + " " + item.points())
            .collect(Collectors.joining(", "));
    return Optional.of(
        Diagnostic.of(
                RULE,
                motion.place().span(),
                "motion",
                "The rubric is "
                    + rubric.total()
                    + " of "
                    + Rubric.MOST
                    + ", and "
                    + Rubric.PASSES_AT
                    + " pass. Below two points: "
                    + lost
                    + ".")
            .hint("The pack says under \"Rubric + checklist\" what earns each point."));
  }
}
