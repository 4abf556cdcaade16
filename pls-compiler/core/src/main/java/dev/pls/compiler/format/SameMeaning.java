package dev.pls.compiler.format;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import dev.pls.compiler.syntax.YamlReader;
import java.util.List;
import java.util.Optional;

/** Holds a formatted file to what was written: the same values, and the same comments. */
final class SameMeaning {
  private SameMeaning() {}

  /**
   * What is not the same; empty if all is.
   *
   * @param before the file as written
   * @param root its root
   * @param after the file as it would be
   */
  static Optional<Diagnostic> unless(
      SourceFile before, MapNode root, SourceFile after, Limits limits) {
    Diagnostics diagnostics = new Diagnostics();
    Node formatted = new YamlReader(limits).read(after, 0, diagnostics);
    if (formatted == null || diagnostics.hasErrors()) {
      return Optional.of(fault(root.span(), "Formatting would break what is written here."));
    }
    return difference(root, formatted)
        .map(place -> fault(place, "Formatting would change what is written here."))
        .or(() -> lostComment(before, after, limits));
  }

  private static Optional<Diagnostic> lostComment(
      SourceFile before, SourceFile after, Limits limits) {
    List<String> comments = WrittenReader.read(before, limits).comments();
    List<String> kept = WrittenReader.read(after, limits).comments();
    return comments.stream().sorted().toList().equals(kept.stream().sorted().toList())
        ? Optional.empty()
        : Optional.of(fault(before.span(0, 0), "Formatting would lose a comment of this file."));
  }

  private static Diagnostic fault(Span place, String message) {
    return Diagnostic.of(FormatRules.UNSAFE, place, place.file().path(), message)
        .hint(
            "Nothing was written. This is a fault of PLS and not of your motion: please report it"
                + " with these lines.");
  }

  /** Where the first value is written that is another one now. The order of keys is none. */
  private static Optional<Span> difference(Node before, Node after) {
    if (before instanceof MapNode one && after instanceof MapNode other) {
      if (one.entries().size() != other.entries().size()) {
        return Optional.of(one.span());
      }
      for (MapNode.Entry entry : one.entries()) {
        Node value = other.get(entry.key());
        Optional<Span> found =
            value == null ? Optional.of(entry.keySpan()) : difference(entry.value(), value);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (before instanceof ListNode one && after instanceof ListNode other) {
      if (one.items().size() != other.items().size()) {
        return Optional.of(one.span());
      }
      for (int i = 0; i < one.items().size(); i++) {
        Optional<Span> found = difference(one.items().get(i), other.items().get(i));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    boolean same =
        before instanceof ScalarNode one
            && after instanceof ScalarNode other
            && one.kind() == other.kind()
            && one.text().equals(other.text());
    return same ? Optional.empty() : Optional.of(before.span());
  }
}
