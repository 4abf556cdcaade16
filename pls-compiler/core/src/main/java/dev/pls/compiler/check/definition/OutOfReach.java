package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Attainable;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds scores that nobody can reach, so that nobody qualifies by them: a {@code qualifies_at}
 * above the most that the signals give, or without one, tiers that are all above it.
 *
 * <p>Read off the points alone: signals that rule each other out are taken together, and what has
 * no limit reaches everything.
 */
public final class OutOfReach implements Check {
  public static final Rule RULE =
      Rule.error(
          "definition/out-of-reach",
          "A score that nobody can reach",
          "Nobody ever qualifies, and nobody notices, because no lead is missed that never came.");

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
    Reach reach = new Reach(subject.motion(), qualification);
    if (!reach.isOut()) {
      return;
    }
    Place place = qualification.place();
    Optional<BigDecimal> least = qualification.score().flatMap(Score.Use::qualifiesAt);
    Optional<Attainable> most = reach.score();
    if (least.isPresent() && most.isPresent()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  place.at("score", "qualifies_at"),
                  place.element() + "/score",
                  "`qualifies_at` is "
                      + DefinitionWords.number(least.get())
                      + ", and the most that can be reached is "
                      + DefinitionWords.sum(most.get())
                      + ".")
              .hint("Lower `qualifies_at`, or let signals give more points."));
    } else if (qualification.tiers() instanceof Qualification.Grid grid) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  place.at("tiers"),
                  place.element() + "/tiers",
                  "No tier can be reached, and it takes one to qualify. "
                      + ofGrid(reach, grid.first(), "The most")
                      + ", "
                      + ofGrid(reach, grid.second(), "the most")
                      + ".")
              .hint("Lower what a tier takes, or let signals give more points."));
    } else if (most.isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  place.at("tiers"),
                  place.element() + "/tiers",
                  "It takes a tier to qualify, and nothing is scored that could reach one.")
              .hint("Give it a `score`, or take `tiers` out."));
    } else if (qualification.tiers() instanceof Qualification.ByScore tiers) {
      Map.Entry<String, BigDecimal> lowest = Tiers.lowest(tiers);
      found.accept(
          Diagnostic.of(
                  RULE,
                  place.at("tiers", lowest.getKey()),
                  place.element() + "/tiers",
                  "It takes a tier to qualify, the lowest begins at "
                      + DefinitionWords.number(lowest.getValue())
                      + ", and the most that can be reached is "
                      + DefinitionWords.sum(most.get())
                      + ".")
              .hint("Lower the tiers, or let signals give more points."));
    }
  }

  private static String ofGrid(Reach reach, String score, String theMost) {
    return theMost
        + " of `"
        + score
        + "` is "
        + reach.graded(score).map(DefinitionWords::sum).orElse("not known");
  }
}
