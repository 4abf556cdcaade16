package dev.pls.compiler;

import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a motion and says everything that is wrong with it. */
public final class Validate {
  /**
   * What to validate.
   *
   * @param sources the project's files
   * @param folder the motion's folder, from the project's root
   * @param today the day that dates are compared with; the compiler has no clock
   */
  public record Request(SourceTree sources, String folder, LocalDate today) {}

  /**
   * What came of it.
   *
   * @param files how many files the motion has
   * @param diagnostics what was found, in the order of the places
   * @param motion the motion; empty if there is an error
   * @param readiness whether the motion can run; there if the motion is
   */
  public record Result(
      int files,
      List<Diagnostic> diagnostics,
      Optional<Motion> motion,
      Optional<Readiness> readiness) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }

    /** Whether there is an error. */
    public boolean failed() {
      return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
  }

  /**
   * Validates a motion. One object can be used for many motions, and keeps what is slow to make.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    return new Result(0, List.of(), Optional.empty(), Optional.empty());
  }
}
