package dev.pls.compiler.diff;

import java.util.Map;

/** Which definitions a change makes tighter or looser, shown from how they are made. */
final class WhoQualifies {
  private final Changes changes;
  private final Influence influence;

  WhoQualifies(Changes changes, Influence influence) {
    this.changes = changes;
    this.influence = influence;
  }

  /** The direction for each qualification that the change has an effect on, by the head's names. */
  Map<String, Direction> of(Change change) {
    return Map.of();
  }
}
