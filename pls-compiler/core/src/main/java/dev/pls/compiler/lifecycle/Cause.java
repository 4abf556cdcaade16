package dev.pls.compiler.lifecycle;

import java.util.List;

/** Why a unit leaves, or is no longer joined; {@code semantics.md} rule 24. */
public sealed interface Cause {

  /**
   * An exclusion turned true.
   *
   * @param exclusions the ids of those that hold
   */
  record Excluded(List<String> exclusions) implements Cause {
    public Excluded {
      exclusions = List.copyOf(exclusions);
    }
  }

  /** A disposition started a cool-down. */
  record Disposed(String disposition) implements Cause {}

  /** The verdict was false throughout {@code expires}. */
  record Unqualified() implements Cause {}

  /** Nothing was said of it for {@code expires}, nor did it enter since. */
  record Expired() implements Cause {}

  /** The unit that it was joined to left, or is of another account now. */
  record Released() implements Cause {}

  /** It is of another account now than the unit that it was joined to. */
  record Moved() implements Cause {}
}
