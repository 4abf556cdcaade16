package dev.pls.compiler.syntax;

import dev.pls.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A YAML scalar. Its kind follows YAML 1.2's core schema, so {@code no}, {@code on}, {@code 12:30},
 * {@code 1_000} and {@code 2026-01-01} are text; so are hexadecimal and octal numbers, infinities
 * and numbers of more than 40 characters, which mean nothing in a motion.
 *
 * @param span where it is written, quotes and block indicators included
 * @param text its value as text: quotes, escapes and folding resolved
 * @param kind what it is
 */
public record ScalarNode(Span span, String text, Kind kind) implements Node {
  /** What a scalar is. */
  public enum Kind {
    /** Text. */
    STRING,
    /** A whole number. */
    INT,
    /** A number with a point or an exponent. */
    DECIMAL,
    /** {@code true} or {@code false}. */
    BOOL,
    /** Nothing, or {@code null}, or {@code ~}. */
    NULL
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public ScalarNode movedTo(Span place) {
    return new ScalarNode(place, text, kind);
  }

  @Override
  public @Nullable Node child(String step) {
    return null;
  }

  /**
   * Where a part of the value is written. Inside quotes, escapes and folded lines it is found by
   * walking the value and its source side by side.
   *
   * @param from offset into {@link #text()} of the part's first unit
   * @param to offset behind its last unit
   * @return its span; for the value of an alias, all of the alias
   */
  public Span spanOf(int from, int to) {
    String source = span.text();
    if (source.equals(text)) {
      return span.file().span(span.start() + from, span.start() + Math.max(from, to));
    }
    int[] offsets = offsets(source);
    if (offsets.length == 0) {
      return span;
    }
    int start = offsets[Math.min(from, text.length())];
    int end = to <= from ? start : offsets[Math.min(to, text.length()) - 1] + 1;
    return span.file().span(span.start() + start, span.start() + Math.max(start, end));
  }

  /**
   * For every unit of the value, and the end, its offset in the source; empty if the two do not fit
   * together, as for an alias.
   */
  private int[] offsets(String source) {
    int[] offsets = new int[text.length() + 1];
    char opening = source.isEmpty() ? ' ' : source.charAt(0);
    boolean block = opening == '|' || opening == '>';
    int at = block ? source.indexOf('\n') + 1 : opening == '"' || opening == '\'' ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      char wanted = text.charAt(i);
      if (wanted == ' ' || wanted == '\n') {
        // A space or line end of the value may stand for a line end and the indentation behind it.
        offsets[i] = Math.min(at, source.length());
        if (at < source.length() && source.charAt(at) == wanted && wanted == ' ') {
          at++;
        } else if (at < source.length() && source.charAt(at) == '\n') {
          at = skipBlank(source, at + 1);
        }
        continue;
      }
      at = skipBlank(source, at);
      if (opening == '"' && at < source.length() && source.charAt(at) == '\\') {
        offsets[i] = at;
        at += escapeLength(source, at);
        continue;
      }
      if (at >= source.length() || source.charAt(at) != wanted) {
        return new int[0];
      }
      offsets[i] = at;
      at += opening == '\'' && wanted == '\'' ? 2 : 1;
    }
    offsets[text.length()] = Math.min(at, source.length());
    return offsets;
  }

  private static int skipBlank(String source, int from) {
    int at = from;
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\n')) {
      at++;
    }
    return at;
  }

  private static int escapeLength(String source, int at) {
    if (at + 1 >= source.length()) {
      return 1;
    }
    return switch (source.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
