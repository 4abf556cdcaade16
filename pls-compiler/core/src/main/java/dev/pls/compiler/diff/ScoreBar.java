package dev.pls.compiler.diff;

import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a definition asks of its scores; {@code semantics.md} rules 18 and 21.
 *
 * @param corners of each tier that is enough, the least of the first score and of the second
 * @param scores what the scores are called that a grid tells apart
 * @param decides whether it asks anything
 */
record ScoreBar(List<Qualification.Corner> corners, List<String> scores, boolean decides) {
  /**
   * The bar of a definition.
   *
   * @param bar the definition that says {@code qualifies_at}
   * @param tiers the definition that says the tiers: the same, or as it is in the other motion
   */
  static ScoreBar of(Qualification bar, Qualification tiers) {
    Optional<BigDecimal> least = bar.score().flatMap(Score.Use::qualifiesAt);
    if (least.isPresent()) {
      return new ScoreBar(List.of(corner(least.get())), List.of(), true);
    } else if (tiers.tiers() instanceof Qualification.ByScore byScore) {
      return new ScoreBar(
          byScore.least().values().stream().map(ScoreBar::corner).toList(), List.of(), true);
    } else if (tiers.tiers() instanceof Qualification.Grid grid) {
      return new ScoreBar(
          List.copyOf(grid.least().values()), List.of(grid.first(), grid.second()), true);
    }
    return new ScoreBar(List.of(), List.of(), false);
  }

  private static Qualification.Corner corner(BigDecimal least) {
    return new Qualification.Corner(least, BigDecimal.ZERO);
  }

  /** The shared scores that a definition uses, by their names. */
  static List<String> scores(Qualification qualification) {
    List<String> scores = new ArrayList<>();
    qualification.score().flatMap(Score.Use::named).ifPresent(scores::add);
    if (qualification.tiers() instanceof Qualification.Grid grid) {
      scores.add(grid.first());
      scores.add(grid.second());
    }
    return scores;
  }

  /** The effect on the verdict of asking something else of the same scores. */
  static int effect(ScoreBar was, ScoreBar is) {
    if (!was.decides || !is.decides) {
      return was.decides ? Effect.UP : is.decides ? Effect.DOWN : Effect.NONE;
    } else if (!was.scores.equals(is.scores)) {
      return Effect.MOVES;
    }
    boolean up = within(was.corners, is.corners);
    boolean down = within(is.corners, was.corners);
    return up && down ? Effect.NONE : up ? Effect.UP : down ? Effect.DOWN : Effect.MOVES;
  }

  /** Whether who reaches one of some corners reaches one of others. */
  private static boolean within(
      Collection<Qualification.Corner> some, Collection<Qualification.Corner> others) {
    return some.stream()
        .allMatch(
            one ->
                others.stream()
                    .anyMatch(
                        other ->
                            other.first().compareTo(one.first()) <= 0
                                && other.second().compareTo(one.second()) <= 0));
  }
}
