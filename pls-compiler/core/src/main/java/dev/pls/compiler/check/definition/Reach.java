package dev.pls.compiler.check.definition;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.index.Attainable;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.index.Necessary;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the scores of a qualification can go. Signals that must not pass, by its requirements or
 * its exclusions, give no points.
 */
final class Reach {
  private final Motion motion;
  private final Qualification qualification;
  private final List<Score> scores;
  private final Set<String> never;
  private final Set<String> excluded;

  Reach(Motion motion, Qualification qualification) {
    this.motion = motion;
    this.qualification = qualification;
    this.scores = Definition.scores(motion, qualification);
    this.excluded = excluded(qualification);
    this.never = refused(qualification);
    // What is required and refused is a contradiction, and told as one.
    Set<String> required = new HashSet<>();
    qualification.requires().ifPresent(r -> required.addAll(Necessary.of(r).passing().keySet()));
    qualification.ways().values().forEach(w -> required.addAll(Necessary.of(w).passing().keySet()));
    excluded.removeAll(required);
    never.removeAll(required);
    never.addAll(excluded);
  }

  /** Signals that exclude whoever passes them. */
  private static Set<String> excluded(Qualification qualification) {
    Set<String> names = new HashSet<>();
    for (Qualification.Exclusion exclusion : qualification.exclusions()) {
      Expr when = exclusion.when().expr();
      boolean isAny = when instanceof Expr.Junction junction && junction.op() == Expr.JunctionOp.OR;
      for (Expr one : isAny ? when.parts() : List.of(when)) {
        if (one instanceof Expr.Reference reference && reference.root().equals("signal")) {
          names.add(reference.name());
        }
      }
    }
    return names;
  }

  /** Signals that pass for nobody who meets the requirements, whichever way. */
  private static Set<String> refused(Qualification qualification) {
    Set<String> names = qualification.requires().map(Reach::refused).orElseGet(HashSet::new);
    @Nullable Set<String> ofAll = null;
    for (Qualification.Requirement way : qualification.ways().values()) {
      Set<String> ofWay = refused(way);
      if (ofAll == null) {
        ofAll = ofWay;
      } else {
        ofAll.retainAll(ofWay);
      }
    }
    if (ofAll != null) {
      names.addAll(ofAll);
    }
    return names;
  }

  private static Set<String> refused(Qualification.Requirement requirement) {
    Set<String> names = new HashSet<>();
    for (Qualification.Requirement none : Necessary.of(requirement).refused()) {
      if (none instanceof Qualification.Passes passes) {
        names.add(passes.signal());
      }
    }
    return names;
  }

  /** The score that is held against {@code qualifies_at}; empty if there is none. */
  Optional<Attainable> score() {
    return scores.stream().findFirst().map(score -> most(score, never));
  }

  /**
   * The score that is held against the tiers. Who qualifies alone is graded too, whatever the
   * requirements refuse.
   */
  Optional<Attainable> graded() {
    return scores.stream().findFirst().map(this::graded);
  }

  /** The same of a shared score. */
  Optional<Attainable> graded(String name) {
    return Optional.ofNullable(motion.scores().get(name)).map(score -> graded(score.score()));
  }

  private Attainable graded(Score score) {
    return most(score, qualification.qualifiesAlone().isEmpty() ? never : excluded);
  }

  private Attainable most(Score score, Set<String> without) {
    return Attainable.of(motion, score, signal -> !without.contains(signal.name()));
  }

  /** Whether nobody can have the score that it takes. */
  boolean isOut() {
    Optional<BigDecimal> least = qualification.score().flatMap(Score.Use::qualifiesAt);
    if (least.isPresent()) {
      return score().filter(most -> !most.reaches(least.get())).isPresent();
    } else if (qualification.tiers() instanceof Qualification.ByScore tiers) {
      return tiers.least().values().stream()
          .noneMatch(one -> score().filter(most -> most.reaches(one)).isPresent());
    } else if (qualification.tiers() instanceof Qualification.Grid grid) {
      Optional<Attainable> first = graded(grid.first());
      Optional<Attainable> second = graded(grid.second());
      return grid.least().values().stream()
          .noneMatch(
              corner ->
                  first.filter(most -> most.reaches(corner.first())).isPresent()
                      && second.filter(most -> most.reaches(corner.second())).isPresent());
    }
    return false;
  }
}
