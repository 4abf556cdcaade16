package dev.pls.compiler.diff;

import java.util.SortedMap;

/**
 * Which definitions a change makes tighter or looser, shown from how they are made: what the change
 * does where it is written, and what comes of that on every way to a verdict of {@code
 * semantics.md} rule 21. The ways are those of both motions, so that what is said of a change holds
 * whichever of the others is made before it.
 *
 * <p>What is said holds for all data in which two rows with one id are one row, and no value is so
 * large that its points are out of the range of numbers. A definition that is new or gone is one
 * that nobody qualified for, or will.
 */
final class WhoQualifies {
  private final Side base;
  private final Side head;
  private final EffectGraph graph = new EffectGraph();

  WhoQualifies(Changes changes) {
    this.base = new Side(changes.base(), changes.renames(), true);
    this.head = new Side(changes.head(), changes.renames(), false);
    Composition.add(base, graph);
    Composition.add(head, graph);
  }

  /** The direction for each qualification that the change has an effect on, by the head's names. */
  SortedMap<String, Direction> of(Change change) {
    return graph.reach(OwnEffects.of(change, base, head));
  }
}
