package dev.pls.compiler.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change and what it does.
 *
 * @param headline what changed, in one sentence of plain text without a full stop; names of the
 *     spec stand between backticks
 * @param outcomes what it does, axis by axis; none if it is documentation only
 * @param directions how it moves each qualification that it has an effect on, by the head's names
 * @param affects the elements that it has an effect on, nearest first
 * @param reach what of these matters to people, as a sentence like the headline; empty if nothing
 * @param causes the changes that it follows from, if it is of an element that is nowhere written
 */
public record Assessed(
    Change change,
    String headline,
    Set<Outcome> outcomes,
    Map<String, Direction> directions,
    List<Element> affects,
    String reach,
    List<Change> causes) {
  public Assessed {
    outcomes = outcomes.isEmpty() ? Set.of() : EnumSet.copyOf(outcomes);
    affects = List.copyOf(affects);
    causes = List.copyOf(causes);
  }

  /** By how much a version has to move for it. */
  public Weight weight() {
    Weight most = Weight.PATCH;
    for (Outcome outcome : outcomes) {
      most = outcome.weight().compareTo(most) > 0 ? outcome.weight() : most;
    }
    return most;
  }

  /** What it does on an axis. */
  public List<Outcome> on(Axis axis) {
    List<Outcome> on = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.axis() == axis) {
        on.add(outcome);
      }
    }
    return on;
  }

  /** Whether nothing rests on it but people who read it. */
  public boolean isDocumentation() {
    return outcomes.isEmpty();
  }
}
