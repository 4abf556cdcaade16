package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import java.util.List;

/** Says that a key is given twice, at both places, so that neither is taken for the right one. */
final class DuplicateKeys {
  private DuplicateKeys() {}

  /** Reports both entries of the map at a path. */
  static void report(
      List<String> path, MapNode.Entry first, MapNode.Entry again, Diagnostics diagnostics) {
    diagnostics.add(
        one(path, first, "`" + first.key() + "` is given again at " + again.keySpan().label() + ".")
            .related(again.keySpan(), "given again here"));
    diagnostics.add(
        one(
                path,
                again,
                "`" + again.key() + "` is already given at " + first.keySpan().label() + ".")
            .related(first.keySpan(), "first given here"));
  }

  private static Diagnostic one(List<String> path, MapNode.Entry entry, String message) {
    String element = path.isEmpty() ? entry.key() : String.join("/", path) + "/" + entry.key();
    return Diagnostic.of(YamlRules.DUPLICATE_KEY, entry.keySpan(), element, message)
        .hint("Keep one of them, or give one another name.")
        .about(entry.keySpan().file().path());
  }
}
