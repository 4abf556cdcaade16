package dev.pls.compiler.format;

import java.util.List;

/** A value as it is written. */
sealed interface Value {
  /**
   * A scalar or an alias.
   *
   * @param lines how it is written, quotes and anchor included. The first line is empty where
   *     nothing is written; of a block it is the header. Further lines are without indentation
   * @param says the text that it stands for
   * @param form what its lines are
   */
  record Text(List<String> lines, String says, Form form) implements Value {
    public Text {
      lines = List.copyOf(lines);
    }
  }

  /** What the lines of a text are. */
  enum Form {
    /** Words, or an alias. */
    WORDS,
    /** A block with its header. */
    BLOCK,
    /** The same, and blank lines behind it are part of the text. */
    BLOCK_WITH_END
  }

  /**
   * A map or a list.
   *
   * @param anchor {@code &name}, or nothing
   * @param isMap whether it is a map
   * @param flow whether it is written in brackets or braces
   * @param column how far from the line's start it stands
   * @param elements the entries or items, in order
   * @param below the comments behind the last element
   */
  record Collection(
      String anchor,
      boolean isMap,
      boolean flow,
      int column,
      List<Element> elements,
      List<Comment> below)
      implements Value {}

  /** Whether an alias or an anchor is in it, so that it must stay where it is. */
  default boolean tied() {
    if (this instanceof Collection collection) {
      return !collection.anchor().isEmpty()
          || collection.elements().stream().anyMatch(Element::tied);
    }
    String first = ((Text) this).lines().get(0);
    return first.startsWith("&") || first.startsWith("*");
  }
}
