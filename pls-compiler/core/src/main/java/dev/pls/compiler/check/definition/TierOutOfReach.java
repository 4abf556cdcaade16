package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Attainable;
import dev.pls.compiler.index.Corners;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds tiers that are never given: above what the score can come to; wholly below {@code
 * qualifies_at} with another tier between; as high as another that comes first; or in a grid,
 * behind one that is reached whenever it is.
 *
 * <p>Who qualifies alone may have any score, and below every tier takes the lowest: where signals
 * qualify alone, tiers below {@code qualifies_at} and the lowest are given. Where nobody reaches
 * the score at all, that is told and not this.
 */
public final class TierOutOfReach implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/tier-out-of-reach",
          "A tier that nobody gets",
          "What is promised to the leads of that tier happens to nobody.");

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
    if (reach.isOut()) {
      return;
    }
    if (qualification.tiers() instanceof Qualification.ByScore tiers) {
      byScore(qualification, tiers, reach, found);
    } else if (qualification.tiers() instanceof Qualification.Grid grid) {
      inGrid(qualification, grid, reach, found);
    }
  }

  private static void byScore(
      Qualification qualification,
      Qualification.ByScore tiers,
      Reach reach,
      Consumer<Diagnostic> found) {
    boolean alone = !qualification.qualifiesAlone().isEmpty();
    String lowest = Tiers.lowest(tiers).getKey();
    Optional<Attainable> most = reach.graded();
    Optional<BigDecimal> qualifiesAt = qualification.score().flatMap(Score.Use::qualifiesAt);
    TreeMap<BigDecimal, String> byLeast = new TreeMap<>();
    tiers.least().forEach((tier, least) -> byLeast.putIfAbsent(least, tier));
    for (Map.Entry<String, BigDecimal> tier : tiers.least().entrySet()) {
      String name = tier.getKey();
      BigDecimal least = tier.getValue();
      String same = byLeast.getOrDefault(least, name);
      String given = given(byLeast, least, qualifiesAt);
      if (!same.equals(name)) {
        found.accept(
            finding(
                qualification,
                name,
                "Tier `" + name + "` begins where `" + same + "` does, so nobody gets it.",
                "Give it another least score, or take it out."));
      } else if (most.filter(one -> !one.reaches(least)).isPresent()
          && !(alone && name.equals(lowest))) {
        found.accept(
            finding(
                qualification,
                name,
                "Tier `"
                    + name
                    + "` begins at "
                    + DefinitionWords.number(least)
                    + ", and the most that can be reached is "
                    + most.map(DefinitionWords::sum).orElse("")
                    + ".",
                "Lower it, or let signals give more points."));
      } else if (!given.equals(name) && !alone) {
        found.accept(
            finding(
                qualification,
                name,
                "Nobody gets tier `"
                    + name
                    + "`: it takes "
                    + qualifiesAt.map(DefinitionWords::number).orElse("")
                    + " to qualify, and with that a unit is in `"
                    + given
                    + "`.",
                "Take it out, or let the tiers begin at `qualifies_at`."));
      }
    }
  }

  /** The lowest tier that a unit gets which qualifies and has so many points at least. */
  private static String given(
      TreeMap<BigDecimal, String> byLeast, BigDecimal least, Optional<BigDecimal> qualifiesAt) {
    return byLeast.floorEntry(qualifiesAt.map(least::max).orElse(least)).getValue();
  }

  private static void inGrid(
      Qualification qualification,
      Qualification.Grid grid,
      Reach reach,
      Consumer<Diagnostic> found) {
    Optional<Attainable> first = reach.graded(grid.first());
    Optional<Attainable> second = reach.graded(grid.second());
    boolean alone = !qualification.qualifiesAlone().isEmpty();
    Corners before = new Corners();
    int left = grid.least().size();
    for (Map.Entry<String, Qualification.Corner> tier : grid.least().entrySet()) {
      String name = tier.getKey();
      Qualification.Corner corner = tier.getValue();
      left--;
      boolean isLowest = left == 0;
      boolean isOut = first.filter(most -> !most.reaches(corner.first())).isPresent();
      if (alone && isLowest) {
        return;
      } else if (isOut || second.filter(most -> !most.reaches(corner.second())).isPresent()) {
        found.accept(
            finding(
                qualification,
                name,
                "Tier `"
                    + name
                    + "` takes "
                    + DefinitionWords.number(isOut ? corner.first() : corner.second())
                    + " of `"
                    + (isOut ? grid.first() : grid.second())
                    + "`, and the most that can be reached is "
                    + (isOut ? first : second).map(DefinitionWords::sum).orElse("")
                    + ".",
                "Lower it, or let signals give more points."));
      } else if (before.reach(corner.first(), corner.second())) {
        found.accept(
            finding(
                qualification,
                name,
                "Whoever reaches tier `"
                    + name
                    + "` has reached one above it, and the first as written counts.",
                "Put the tier that takes more first."));
      }
      before.add(corner.first(), corner.second());
    }
  }

  private static Diagnostic finding(
      Qualification qualification, String tier, String message, String hint) {
    return Diagnostic.of(
            RULE,
            qualification.place().at("tiers", tier),
            qualification.place().element() + "/tiers",
            message)
        .hint(hint)
        .about(tier);
  }
}
