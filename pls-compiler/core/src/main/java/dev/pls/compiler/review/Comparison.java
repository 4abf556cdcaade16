package dev.pls.compiler.review;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import java.util.List;

/**
 * Two sides, compared motion by motion.
 *
 * @param baseName how people call the base, such as {@code main (3f2a1c9)}
 * @param headName how people call the head, such as {@code working tree}
 * @param head all that was found in the head
 * @param headIsBroken whether one of the head's motions cannot be read, so that nothing is compared
 * @param baseErrors the errors of the base, if one of its motions cannot be read, and so not
 *     compared
 * @param reviews what the change does to each motion, in the order of the head's folders, those
 *     that are gone last
 */
public record Comparison(
    String baseName,
    String headName,
    Findings head,
    boolean headIsBroken,
    List<Diagnostic> baseErrors,
    List<Review> reviews) {
  public Comparison {
    baseErrors = List.copyOf(baseErrors);
    reviews = List.copyOf(reviews);
  }
}
