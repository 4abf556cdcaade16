package dev.pls.compiler.init;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.util.List;

/** An edit that a file does not take: what it leads to cannot be read. Nothing has been written. */
public final class UnfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  UnfitException(List<Diagnostic> diagnostics) {
    super("an edit that the file does not take");
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What is wrong with what it leads to. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
