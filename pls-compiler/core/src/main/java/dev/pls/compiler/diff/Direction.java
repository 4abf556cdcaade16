package dev.pls.compiler.diff;

/** How the set of units that qualify changes. A direction that is claimed holds for all data. */
public enum Direction {
  /** Whoever qualifies in the head does so in the base. */
  TIGHTER,
  /** Whoever qualifies in the base does so in the head. */
  LOOSER,
  /** Neither can be shown. */
  UNKNOWN;

  /** What two changes do together that have these effects on one definition. */
  public Direction and(Direction other) {
    return this == other ? this : UNKNOWN;
  }
}
