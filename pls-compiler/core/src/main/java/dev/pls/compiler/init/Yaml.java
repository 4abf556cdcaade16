package dev.pls.compiler.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A value that is to be written into a file. */
sealed interface Yaml {
  /** A text; in quotes where it would otherwise be read as something else. */
  record Text(String text) implements Yaml {}

  /** A whole number. */
  record Whole(long number) implements Yaml {}

  /** A list, written on one line. */
  record Items(List<? extends Yaml> items) implements Yaml {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A map: its fields, in order. */
  record Fields(List<Map.Entry<String, Yaml>> fields) implements Yaml {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** A text. */
  static Yaml text(String text) {
    return new Text(text);
  }

  /** A list of texts. */
  static Yaml texts(List<String> texts) {
    return new Items(texts.stream().map(Text::new).toList());
  }

  /** A map of one field. */
  static Fields field(String key, Yaml value) {
    return new Fields(List.of(Map.entry(key, value)));
  }

  /** On one line, as it may stand anywhere, also inside brackets and braces. */
  default String flow() {
    if (this instanceof Fields map) {
      List<String> fields = new ArrayList<>();
      map.fields().forEach(f -> fields.add(f.getKey() + ": " + f.getValue().flow()));
      return "{" + String.join(", ", fields) + "}";
    }
    if (this instanceof Items list) {
      return "[" + String.join(", ", list.items().stream().map(Yaml::flow).toList()) + "]";
    }
    return this instanceof Whole whole
        ? String.valueOf(whole.number())
        : ScalarText.flow(((Text) this).text());
  }

  /**
   * As it may stand behind a key that is in no braces. Only maps have more than one line: a field a
   * line, maps in it indented below their key.
   *
   * @param indent how far the lines are indented; the first is not, as it follows something
   */
  default String block(int indent) {
    if (this instanceof Text text) {
      return ScalarText.block(text.text());
    }
    if (!(this instanceof Fields map)) {
      return flow();
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Yaml> field : map.fields()) {
      boolean below = field.getValue() instanceof Fields;
      String before = below ? "\n" + " ".repeat(indent + 2) : " ";
      lines.add(field.getKey() + ":" + before + field.getValue().block(indent + 2));
    }
    return String.join("\n" + " ".repeat(indent), lines);
  }
}
