package dev.pls.compiler.format;

import dev.pls.compiler.syntax.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints a file in the canonical style.
 *
 * <ul>
 *   <li>Two blanks a level, items one level deeper than their key, an entry or item a line.
 *   <li>What is written in brackets or braces stays so while it fits on its line and holds no
 *       comment.
 *   <li>Lines of text stay as the author broke them.
 *   <li>A comment behind a value keeps its column if there are more than two blanks before it, so
 *       that columns of comments stay; other comments stand two blanks behind.
 *   <li>One blank line where the author has some between elements; one around every top-level
 *       section that takes more than a line, but for {@code pls}.
 * </ul>
 */
final class Printer {
  /** A line in brackets or braces is no longer. */
  private static final int WIDTH = 120;

  private static final int STEP = 2;

  private final PlainText plain;
  private final StringBuilder out = new StringBuilder();

  /** Whether a blank line here would be part of the text before it. */
  private boolean textGoesOn;

  private Printer(Limits limits) {
    this.plain = new PlainText(limits);
  }

  static String print(Written file, Limits limits) {
    Printer printer = new Printer(limits);
    printer.file(file);
    return printer.out.toString();
  }

  private void file(Written file) {
    for (Comment comment : file.header()) {
      above(comment, 0, out.isEmpty());
    }
    Value.Collection root = file.root();
    if (!root.anchor().isEmpty()) {
      out.append(root.anchor()).append('\n');
    }
    if (root.elements().isEmpty()) {
      out.append("{}\n");
    }
    for (int i = 0; i < root.elements().size(); i++) {
      Element section = root.elements().get(i);
      List<Comment> above = above(section, 0, true);
      boolean authors = above.isEmpty() ? section.apart() : above.get(0).apart();
      boolean apart =
          i == 0 ? file.apart() && !out.isEmpty() : authors || isSetApart(root.elements(), i);
      if (apart) {
        blankLine();
      }
      element(section, above, 0, true, true);
    }
    below(root, 0);
  }

  /** Whether a section, or the one before it, takes more than a line. */
  private boolean isSetApart(List<Element> sections, int index) {
    Element before = sections.get(index - 1);
    return !before.name().equals("pls") && (isTall(before) || isTall(sections.get(index)));
  }

  private boolean isTall(Element section) {
    return section.value() instanceof Value.Text text
        ? text.lines().size() > 1
        : line(section, 0, true).isEmpty();
  }

  private void elements(Value.Collection collection, int indent, boolean lineIsBegun) {
    for (int i = 0; i < collection.elements().size(); i++) {
      Element element = collection.elements().get(i);
      if (i == 0 && lineIsBegun) {
        content(element, indent, collection.isMap());
      } else {
        List<Comment> above = above(element, indent, collection.isMap());
        element(element, above, indent, collection.isMap(), i == 0);
      }
    }
  }

  /**
   * An element with what stands above it.
   *
   * @param first whether nothing is to divide it from what is printed
   */
  private void element(
      Element element, List<Comment> above, int indent, boolean isEntry, boolean first) {
    for (int i = 0; i < above.size(); i++) {
      above(above.get(i), indent, first && i == 0);
    }
    if (element.apart() && !(first && above.isEmpty())) {
      blankLine();
    }
    out.append(" ".repeat(indent));
    content(element, indent, isEntry);
  }

  /** An element from its key or dash on. */
  private void content(Element element, int indent, boolean isEntry) {
    int lineStart = out.length() - indent;
    out.append(isEntry ? key(element, false) + ":" : "-");
    Optional<String> line = line(element, indent, isEntry);
    if (line.isPresent()) {
      out.append(line.get().isEmpty() ? "" : " ").append(line.get());
    }
    if (element.value() instanceof Value.Collection collection && line.isEmpty()) {
      block(element, collection, lineStart, indent, isEntry);
      return;
    }
    if (element.value() instanceof Value.Text text && text.lines().size() > 1) {
      lines(element, text, lineStart, indent + STEP);
    } else {
      beside(element, lineStart);
    }
    textGoesOn =
        element.value() instanceof Value.Text text && text.form() == Value.Form.BLOCK_WITH_END;
  }

  /** The other lines of a text. A comment stands behind the header of a block, or behind words. */
  private void lines(Element element, Value.Text text, int firstLine, int indent) {
    int lineStart = firstLine;
    for (int i = 1; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (i == 1 && text.form() != Value.Form.WORDS) {
        beside(element, lineStart);
      } else {
        out.append('\n');
      }
      lineStart = out.length();
      out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line);
    }
    if (text.form() == Value.Form.WORDS) {
      beside(element, lineStart);
    } else {
      out.append('\n');
    }
  }

  private void block(
      Element element, Value.Collection collection, int lineStart, int indent, boolean isEntry) {
    boolean lineIsBegun = isOnDash(element, isEntry);
    if (lineIsBegun) {
      out.append(' ');
    } else {
      out.append(collection.anchor().isEmpty() ? "" : " ").append(collection.anchor());
      beside(element, lineStart);
    }
    elements(collection, indent + STEP, lineIsBegun);
    below(collection, indent + STEP);
  }

  /** Whether an item's own first element stands behind the item's dash. */
  private static boolean isOnDash(Element element, boolean isEntry) {
    return !isEntry
        && element.value() instanceof Value.Collection collection
        && collection.anchor().isEmpty();
  }

  /** The comment that stays on an element's line, and the line's end. */
  private void beside(Element element, int lineStart) {
    if (!element.beside().isEmpty()) {
      Comment comment = element.beside().get(element.beside().size() - 1);
      int blanks = comment.gap() > STEP ? comment.column() - (out.length() - lineStart) : STEP;
      out.append(" ".repeat(Math.max(STEP, blanks))).append(comment.text());
    }
    out.append('\n');
  }

  /** The comments above an element: also those that have no place on its line. */
  private List<Comment> above(Element element, int indent, boolean isEntry) {
    List<Comment> above = new ArrayList<>(element.above());
    List<Comment> beside = element.beside();
    boolean onDash = isOnDash(element, isEntry) && line(element, indent, isEntry).isEmpty();
    above.addAll(onDash || beside.isEmpty() ? beside : beside.subList(0, beside.size() - 1));
    if (onDash && element.value() instanceof Value.Collection collection) {
      Element first = collection.elements().get(0);
      above.addAll(above(first, indent + STEP, collection.isMap()));
    }
    return above;
  }

  private void above(Comment comment, int indent, boolean first) {
    if (comment.apart() && !first) {
      blankLine();
    }
    out.append(" ".repeat(indent)).append(comment.text()).append('\n');
    textGoesOn = false;
  }

  private void below(Value.Collection collection, int indent) {
    for (Comment comment : collection.below()) {
      above(comment, indent, false);
    }
  }

  private void blankLine() {
    if (!textGoesOn) {
      out.append('\n');
    }
  }

  private String key(Element entry, boolean inFlow) {
    return plain.isQuotedInVain(entry.key(), entry.name(), true, inFlow)
        ? entry.name()
        : entry.key();
  }

  /** What stands behind an element's key or dash, unless that begins on the next line. */
  private Optional<String> line(Element element, int indent, boolean isEntry) {
    if (element.value() instanceof Value.Text text) {
      return Optional.of(first(text, false));
    }
    Value.Collection collection = (Value.Collection) element.value();
    return flow(collection)
        .filter(
            line -> {
              String before = isEntry ? key(element, false) + ": " : "- ";
              return indent + width(before) + width(line) <= WIDTH;
            });
  }

  private static int width(String line) {
    return line.codePointCount(0, line.length());
  }

  private String first(Value.Text text, boolean inFlow) {
    String first = text.lines().get(0);
    boolean inVain =
        text.lines().size() == 1 && plain.isQuotedInVain(first, text.says(), false, inFlow);
    return inVain ? text.says() : first;
  }

  /** A collection on one line; empty if it is in block style or holds what needs lines. */
  private Optional<String> flow(Value.Collection collection) {
    if (!collection.flow() || !collection.below().isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Element element : collection.elements()) {
      Optional<String> value = flow(element);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parts.add(value.get());
    }
    String joined = String.join(", ", parts);
    String anchor = collection.anchor().isEmpty() ? "" : collection.anchor() + " ";
    return Optional.of(anchor + (collection.isMap() ? "{" + joined + "}" : "[" + joined + "]"));
  }

  private Optional<String> flow(Element element) {
    if (!element.above().isEmpty() || !element.beside().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> value;
    if (element.value() instanceof Value.Text text) {
      value = text.lines().size() > 1 ? Optional.empty() : Optional.of(first(text, true));
    } else {
      value = flow((Value.Collection) element.value());
    }
    if (element.key().isEmpty()) {
      return value;
    }
    return value.map(line -> key(element, true) + (line.isEmpty() ? ":" : ": " + line));
  }
}
