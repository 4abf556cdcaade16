package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;

/** Something that becomes of a unit at an instant; {@code semantics.md} rules 24 and 25. */
public sealed interface Change {
  /** The unit. */
  Unit unit();

  /** When, in microseconds since 1970. */
  long at();

  /**
   * It enters.
   *
   * @param again whether it is requalified: it has been in before
   * @param standing where it stands as it enters; also whether it is held out
   */
  record Entered(Unit unit, long at, boolean again, Standing standing) implements Change {}

  /**
   * It could enter, and another unit of its account is in.
   *
   * @param to the unit that is in
   */
  record Joined(Unit unit, long at, Unit to) implements Change {}

  /** It is no longer joined to another, and does not enter. */
  record Parted(Unit unit, long at, Cause cause) implements Change {}

  /** It was in, and leaves. */
  record Left(Unit unit, long at, Cause cause) implements Change {}

  /**
   * A disposition starts a cool-down.
   *
   * @param disposition the disposition; of several at the instant the one that cools down longest
   * @param until when the last cool-down ends that has started so far; it can enter again then
   */
  record Cooling(Unit unit, long at, String disposition, long until) implements Change {}
}
