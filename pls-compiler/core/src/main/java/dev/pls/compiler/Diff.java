package dev.pls.compiler;

import dev.pls.compiler.review.Review;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says what a change to the motions of a module means. One object can compare many. */
public final class Diff {
  /**
   * One of the two sides.
   *
   * @param sources the project's files, as they are there
   * @param folder the folder of the motion, or of all motions of the module, from the project's
   *     root
   * @param name how people call this side, such as {@code main (3f2a1c9)} or {@code working tree}
   */
  public record Side(SourceTree sources, String folder, String name) {}

  /**
   * What to compare.
   *
   * @param templates the folder of the team's own templates in the sources of both sides; empty if
   *     there is none
   */
  public record Request(
      Side base,
      Side head,
      LocalDate today,
      dev.pls.compiler.policy.Policy policy,
      Optional<String> templates) {}

  /**
   * What came of it.
   *
   * @param head what was found in the head's motions; if one has errors, nothing is compared
   * @param baseErrors the errors of the base's motions, which then cannot be compared
   * @param reviews what the change does to each motion, in the order of the head's folders, those
   *     that are gone last
   */
  public record Result(
      String baseName,
      String headName,
      ValidateModule.Result head,
      List<dev.pls.compiler.diagnostic.Diagnostic> baseErrors,
      List<Review> reviews) {
    public Result {
      baseErrors = List.copyOf(baseErrors);
      reviews = List.copyOf(reviews);
    }
  }

  /**
   * Compares two sides.
   *
   * @throws IOException if the disk, or what the sides are read from, fails
   */
  public Diff(Validate validate) {}

  public Result run(Request request) throws IOException {
    throw new IOException(request.toString());
  }
}
