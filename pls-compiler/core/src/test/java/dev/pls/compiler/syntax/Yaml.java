package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that was read as YAML, and what came of it as lines that tests can compare. */
record Yaml(@Nullable Node root, List<Diagnostic> diagnostics) {
  static Yaml read(String text) {
    return read(text, Limits.standard());
  }

  static Yaml read(String text, Limits limits) {
    Diagnostics diagnostics = new Diagnostics();
    Node root = new YamlReader(limits).read(new SourceFile("f.yaml", text), 0, diagnostics);
    return new Yaml(root, diagnostics.sorted());
  }

  Node node(String... path) {
    return Objects.requireNonNull(Objects.requireNonNull(root).at(List.of(path)));
  }

  ScalarNode scalar(String... path) {
    return (ScalarNode) node(path);
  }

  /** A line for each node: path, place of the key, place of the value, kind and text. */
  String outline() {
    List<String> lines = new ArrayList<>();
    if (root != null) {
      outline("", "", root, lines);
    }
    return String.join("\n", lines);
  }

  /** A line for each diagnostic: rule, place, element. */
  String findings() {
    return String.join(
        "\n",
        diagnostics.stream()
            .map(d -> d.rule().id() + " " + place(d.span()) + " " + d.element())
            .toList());
  }

  private static void outline(String head, String below, Node node, List<String> lines) {
    String start = head + place(node.span()) + " ";
    if (node instanceof MapNode map) {
      lines.add(start + "map");
      for (MapNode.Entry entry : map.entries()) {
        String path = below + entry.key();
        outline(path + " " + place(entry.keySpan()) + " ", path + "/", entry.value(), lines);
      }
    } else if (node instanceof ListNode list) {
      lines.add(start + "list");
      for (int i = 0; i < list.items().size(); i++) {
        outline(below + i + " ", below + i + "/", list.items().get(i), lines);
      }
    } else if (node instanceof ScalarNode scalar) {
      String text = scalar.text().replace("\n", "\\n").replace("\t", "\\t");
      lines.add((start + scalar.kind() + " " + text).stripTrailing());
    }
  }

  static String place(Span span) {
    return span.from() + "-" + span.to();
  }
}
