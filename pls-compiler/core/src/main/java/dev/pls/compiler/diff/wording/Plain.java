package dev.pls.compiler.diff.wording;

import dev.pls.compiler.source.Secrets;
import java.util.List;

/**
 * What people wrote, as part of a sentence: on one line, without what a screen would obey or hide,
 * without keys and passwords, and no longer than it has to be.
 */
final class Plain {
  /** What a title, a name or a value may take of a sentence. */
  private static final int MOST = 80;

  /** Of more parts, the first few are told. */
  private static final int MOST_PARTS = 6;

  /** The longest sentence. */
  private static final int MOST_OF_SENTENCE = 300;

  private Plain() {}

  /** Text of the team's, between quotation marks. */
  static String quoted(String text) {
    return "“" + text(text) + "”";
  }

  /** A name or a condition of the spec, between backticks. */
  static String code(String text) {
    return "`" + text(text) + "`";
  }

  /** Text of the team's that is not too long; a backtick in it would begin a name. */
  static String text(String text) {
    return cut(line(Secrets.masked(text).replace('`', '\'')), MOST);
  }

  /** A sentence that is not too long. */
  static String sentence(String text) {
    return cut(line(Secrets.masked(text)), MOST_OF_SENTENCE);
  }

  /** "a", "a and b", "a, b and c"; of many, the first few and how many more there are. */
  static String and(List<String> parts) {
    return joined(parts, " and ");
  }

  /** "a", "a or b", "a, b or c". */
  static String or(List<String> parts) {
    return joined(parts, " or ");
  }

  /** "a, b and c", however many. */
  static String all(List<String> parts) {
    int before = parts.size() - 1;
    return before < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, before)) + " and " + parts.get(before);
  }

  private static String joined(List<String> parts, String last) {
    if (parts.size() > MOST_PARTS) {
      int more = parts.size() - MOST_PARTS + 1;
      return String.join(", ", parts.subList(0, MOST_PARTS - 1)) + last + more + " more";
    }
    int before = parts.size() - 1;
    return before < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, before)) + last + parts.get(before);
  }

  private static String line(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), MOST_OF_SENTENCE * 2));
    boolean space = false;
    for (int i = 0; i < text.length() && line.length() <= MOST_OF_SENTENCE; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        space = !line.isEmpty();
      } else {
        line.append(space ? " " : "").appendCodePoint(codePoint);
        space = false;
      }
    }
    return line.toString();
  }

  private static boolean isSpace(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
