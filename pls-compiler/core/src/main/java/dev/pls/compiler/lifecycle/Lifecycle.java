package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the units of a qualification in a span of time.
 *
 * @param qualification the qualification's name
 * @param span the span; nobody is in before it
 * @param pointInTime whether all verdicts are of what was known at their instant; false if some
 *     rest on attributes whose earlier values are not kept, read as they are now
 * @param changes what happened, oldest first
 * @param states where each unit is at the end
 */
public record Lifecycle(
    String qualification,
    Span span,
    boolean pointInTime,
    List<Change> changes,
    SortedMap<Unit, State> states) {
  public Lifecycle {
    changes = List.copyOf(changes);
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
  }

  /** What happened to one unit, oldest first. */
  public List<Change> of(Unit unit) {
    return changes.stream().filter(change -> change.unit().equals(unit)).toList();
  }
}
