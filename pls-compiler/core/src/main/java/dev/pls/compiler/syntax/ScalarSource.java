package dev.pls.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where every unit of a scalar's value is written in its source. Found by undoing quotes, escapes
 * and folds as YAML does, and checked against the value on the way.
 */
final class ScalarSource {
  private final String source;
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int begin;
  private int length;
  private boolean fits = true;

  private ScalarSource(String source, String text, int begin) {
    this.source = source;
    this.text = text;
    this.starts = new int[text.length()];
    this.ends = new int[text.length()];
    this.begin = begin;
  }

  /** The places of a value's units; {@code null} if the source does not write this value. */
  static @Nullable ScalarSource of(String source, String text) {
    char opening = source.isEmpty() ? ' ' : source.charAt(0);
    return switch (opening) {
      case '|', '>' -> ofBlock(source, text);
      case '"', '\'' -> ofFlow(source, text, 1, source.length() - 1);
      default -> ofFlow(source, text, 0, source.length());
    };
  }

  /** The offset of the first unit's source, or for the value's end the place behind its last. */
  int start(int unit) {
    if (unit < length) {
      return starts[unit];
    }
    return length == 0 ? begin : ends[length - 1];
  }

  /** The offset behind a unit's source. */
  int end(int unit) {
    return ends[unit];
  }

  private void put(char unit, int from, int to) {
    if (length == text.length() || text.charAt(length) != unit) {
      fits = false;
      return;
    }
    starts[length] = from;
    ends[length] = to;
    length++;
  }

  private static @Nullable ScalarSource ofFlow(String source, String text, int begin, int end) {
    ScalarSource result = new ScalarSource(source, text, begin);
    char quote = begin == 0 ? ' ' : source.charAt(0);
    int at = begin;
    while (at < end && result.fits) {
      char c = source.charAt(at);
      if (isBlank(c)) {
        at = result.gap(at, end);
      } else if (c == '\\' && quote == '"') {
        at = result.escape(at, end);
      } else {
        int next = c == '\'' && quote == '\'' ? at + 2 : at + 1;
        result.put(c, at, next);
        at = next;
      }
    }
    return result.fits && result.length == text.length() ? result : null;
  }

  /** Blanks within a line stay; one line end is a space; of more, all but the first stay. */
  private int gap(int from, int end) {
    int next = from;
    int lineEnds = 0;
    while (next < end && isBlank(source.charAt(next))) {
      lineEnds += source.charAt(next) == '\n' ? 1 : 0;
      next++;
    }
    if (lineEnds == 1) {
      put(' ', from, next);
      return next;
    }
    boolean first = true;
    for (int i = from; i < next; i++) {
      boolean lineEnd = source.charAt(i) == '\n';
      if (lineEnds == 0 || (lineEnd && !first)) {
        put(source.charAt(i), i, i + 1);
      }
      first &= !lineEnd;
    }
    return next;
  }

  private int escape(int at, int end) {
    char kind = at + 1 < end ? source.charAt(at + 1) : ' ';
    if (kind == '\n') {
      int next = at + 2;
      while (next < end && isBlank(source.charAt(next))) {
        if (source.charAt(next) == '\n') {
          put('\n', next, next + 1);
        }
        next++;
      }
      return next;
    }
    int next =
        Math.min(
            end,
            at
                + switch (kind) {
                  case 'x' -> 4;
                  case 'u' -> 6;
                  case 'U' -> 10;
                  default -> 2;
                });
    // What the escape stands for is in the value; only `\U` can be two units.
    int units =
        kind == 'U' && length < text.length() ? Character.charCount(text.codePointAt(length)) : 1;
    for (int i = 0; i < units; i++) {
      put(length < text.length() ? text.charAt(length) : ' ', at, next);
    }
    return next;
  }

  /** A block's indentation is its first line's, unless the header says how much it has more. */
  private static @Nullable ScalarSource ofBlock(String source, String text) {
    int body = source.indexOf('\n') + 1;
    if (body == 0) {
      body = source.length();
    }
    int deepest = indentation(source, body);
    boolean said =
        body > 1 && source.substring(1, Math.min(3, body)).matches("[-+]?[1-9][-+]?\\s?");
    for (int indent = said ? 1 : deepest; indent <= deepest; indent++) {
      ScalarSource result = new ScalarSource(source, text, Math.min(body, source.length()));
      result.lines(body, indent, source.charAt(0) == '>');
      result.blankEnd();
      if (result.fits && result.length == text.length()) {
        return result;
      }
    }
    return null;
  }

  private static int indentation(String source, int body) {
    int lineStart = body;
    for (int i = body; i < source.length(); i++) {
      if (source.charAt(i) == '\n') {
        lineStart = i + 1;
      } else if (source.charAt(i) != ' ') {
        return i - lineStart;
      }
    }
    return 0;
  }

  private void lines(int body, int indent, boolean folded) {
    List<Integer> lineEnds = new ArrayList<>();
    boolean foldable = false;
    for (int line = body; line < source.length() && fits; ) {
      int next = source.indexOf('\n', line);
      int end = next < 0 ? source.length() : next;
      int start = line;
      while (start < end && start - line < indent && source.charAt(start) == ' ') {
        start++;
      }
      if (start < end) {
        fits &= start - line == indent;
        boolean deeper = isBlank(source.charAt(start));
        lineEnds(lineEnds, folded && foldable && !deeper, start);
        for (int i = start; i < end; i++) {
          put(source.charAt(i), i, i + 1);
        }
        foldable = !deeper;
        lineEnds.clear();
      }
      lineEnds.add(end);
      line = end + 1;
    }
  }

  /** The line ends between two lines with text, or before the first. */
  private void lineEnds(List<Integer> lineEnds, boolean fold, int next) {
    if (fold && lineEnds.size() == 1) {
      put(' ', lineEnds.get(0), next);
      return;
    }
    for (int lineEnd : lineEnds.subList(fold ? 1 : 0, lineEnds.size())) {
      put('\n', lineEnd, lineEnd + 1);
    }
  }

  /** A span ends at the last text of a block, so what is blank behind it lies at its end. */
  private void blankEnd() {
    while (fits && length < text.length()) {
      char rest = text.charAt(length);
      fits = isBlank(rest);
      put(rest, source.length(), source.length());
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
