package dev.pls.compiler.mutation;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A motion's YAML as something that can be edited and written again. */
public sealed interface Tree {
  /** A mapping. */
  record Mapping(Map<String, Tree> entries) implements Tree {}

  /** A sequence. */
  record Sequence(List<Tree> items) implements Tree {}

  /** A scalar as it is written. */
  record Scalar(String source) implements Tree {}

  /** A motion's text as a tree; the version of the language is no section. */
  static Tree of(String text) {
    return of(read(text));
  }

  /** A motion's text with each text in it in quotes; numbers and truths stay as they are. */
  static String quotedTexts(String text) {
    return of(read(text), true).text();
  }

  static MapNode read(String text) {
    try {
      return Objects.requireNonNull(
              new MotionReader(MemoryTree.of(Map.of("motion.yaml", text)), Limits.standard())
                  .read("", new Diagnostics()))
          .root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of what was read. */
  static Tree of(Node node) {
    return of(node, false);
  }

  private static Tree of(Node node, boolean quoting) {
    if (node instanceof MapNode map) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      map.entries().forEach(entry -> entries.put(entry.key(), of(entry.value(), quoting)));
      return new Mapping(entries);
    } else if (node instanceof ListNode list) {
      return new Sequence(
          new ArrayList<>(list.items().stream().map(item -> of(item, quoting)).toList()));
    }
    ScalarNode scalar = (ScalarNode) node;
    String source = scalar.span().text();
    boolean simple = source.indexOf('\n') < 0 && !source.startsWith("*") && !source.isEmpty();
    boolean text = quoting && scalar.kind() == ScalarNode.Kind.STRING;
    return new Scalar(simple && !text ? source : quoted(scalar.text()));
  }

  /** A copy that can be edited without this one. */
  default Tree copy() {
    if (this instanceof Mapping map) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      map.entries().forEach((key, value) -> entries.put(key, value.copy()));
      return new Mapping(entries);
    } else if (this instanceof Sequence list) {
      return new Sequence(new ArrayList<>(list.items().stream().map(Tree::copy).toList()));
    }
    return this;
  }

  /** What is at the end of a path of keys and indexes; {@code null} if there is nothing. */
  default @org.jspecify.annotations.Nullable Tree at(List<String> path) {
    Tree tree = this;
    for (String step : path) {
      if (tree instanceof Mapping map) {
        tree = map.entries().get(step);
      } else if (tree instanceof Sequence list && step.matches("[0-9]{1,4}")) {
        int index = Integer.parseInt(step);
        tree = index < list.items().size() ? list.items().get(index) : null;
      } else {
        return null;
      }
      if (tree == null) {
        return null;
      }
    }
    return tree;
  }

  /** The steps below it: keys, or indexes. */
  default List<String> steps() {
    if (this instanceof Mapping map) {
      return List.copyOf(map.entries().keySet());
    } else if (this instanceof Sequence list) {
      List<String> steps = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        steps.add(String.valueOf(i));
      }
      return steps;
    }
    return List.of();
  }

  /** As YAML in block style. */
  default String text() {
    StringBuilder text = new StringBuilder("pls: v1\n");
    ((Mapping) this).entries().forEach((key, value) -> write(text, "", key(key) + ":", value));
    return text.toString();
  }

  private static void write(StringBuilder text, String indent, String lead, Tree value) {
    text.append(indent).append(lead);
    if (value instanceof Scalar scalar) {
      text.append(' ').append(scalar.source()).append('\n');
    } else if (value.steps().isEmpty()) {
      text.append(value instanceof Mapping ? " {}\n" : " []\n");
    } else if (value instanceof Mapping map) {
      text.append('\n');
      map.entries().forEach((key, inner) -> write(text, indent + "  ", key(key) + ":", inner));
    } else if (value instanceof Sequence list) {
      text.append('\n');
      list.items().forEach(inner -> item(text, indent + "  ", inner));
    }
  }

  private static void item(StringBuilder text, String indent, Tree value) {
    if (value instanceof Mapping map && !map.entries().isEmpty()) {
      String lead = "- ";
      for (Map.Entry<String, Tree> entry : map.entries().entrySet()) {
        StringBuilder inner = new StringBuilder();
        write(inner, indent + "  ", key(entry.getKey()) + ":", entry.getValue());
        text.append(indent).append(lead).append(inner.substring(indent.length() + 2));
        lead = "  ";
      }
    } else {
      write(text, indent, "-", value);
    }
  }

  private static String key(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_.-]*") ? key : quoted(key);
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
