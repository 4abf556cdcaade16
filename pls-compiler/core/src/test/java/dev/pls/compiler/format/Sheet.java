package dev.pls.compiler.format;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * A text that was formatted.
 *
 * @param text what came of it
 * @param diagnostics what was found
 */
record Sheet(String text, List<Diagnostic> diagnostics) {
  private static final Limits LIMITS = Limits.standard();
  private static final Formatter FORMATTER = new Formatter(LIMITS);

  /** The text formatted; empty if it is not sound YAML with a map as its root. */
  static Optional<Sheet> of(String text) {
    SourceFile file = new SourceFile("f.yaml", text);
    Diagnostics diagnostics = new Diagnostics();
    Node root = new YamlReader(LIMITS).read(file, 0, diagnostics);
    return root instanceof MapNode map && !diagnostics.hasErrors()
        ? Optional.of(new Sheet(FORMATTER.format(file, map, diagnostics), diagnostics.sorted()))
        : Optional.empty();
  }
}
