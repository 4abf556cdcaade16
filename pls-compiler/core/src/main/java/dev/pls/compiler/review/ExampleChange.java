package dev.pls.compiler.review;

import dev.pls.compiler.eval.Verdict;
import java.util.Optional;

/**
 * An example that comes out otherwise by the head's definition than by the base's.
 *
 * @param qualification the head's name of the qualification, or the base's if it is gone
 * @param title the example's title
 * @param source which side has it
 * @param before its verdict by the base's definition; empty if that cannot judge it
 * @param after its verdict by the head's definition; empty if that cannot judge it
 * @param unjudged why one of them cannot; empty if both can
 */
public record ExampleChange(
    String qualification,
    String title,
    Source source,
    Optional<Verdict> before,
    Optional<Verdict> after,
    String unjudged) {
  /** Which side has an example. */
  public enum Source {
    BASE,
    HEAD,
    BOTH
  }

  /** Whether it qualifies by one definition and not by the other. */
  public boolean flips() {
    return before.isPresent()
        && after.isPresent()
        && before.get().qualified() != after.get().qualified();
  }
}
