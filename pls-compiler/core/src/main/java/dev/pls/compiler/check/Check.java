package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Looks for one kind of mistake in a motion that can be read and whose names are all declared. */
public interface Check {
  /** What it looks for. All that it finds is of this rule. */
  Rule rule();

  /** Looks through a motion, and tells each finding. */
  void run(Subject subject, Consumer<Diagnostic> found);
}
