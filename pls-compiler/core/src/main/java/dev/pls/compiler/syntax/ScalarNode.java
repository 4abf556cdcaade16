package dev.pls.compiler.syntax;

import dev.pls.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A YAML scalar. Its kind follows YAML 1.2's core schema, so {@code no}, {@code on}, {@code 12:30},
 * {@code 1_000} and {@code 2026-01-01} are text; so are hexadecimal and octal numbers, infinities,
 * numbers of more than 40 characters and exponents of more than two digits, which mean nothing in a
 * motion.
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
   * Where a part of the value is written, also inside quotes, escapes and folded lines: a fold is
   * written from the end of one line's text to the start of the next.
   *
   * @param from offset into {@link #text()} of the part's first unit
   * @param to offset behind its last unit
   * @return its span; for the value of an alias, all of the alias
   */
  public Span spanOf(int from, int to) {
    return spans().of(from, to);
  }

  /** As {@link #spanOf}, for many parts of one value: how it is written is found out only once. */
  public Spans spans() {
    String source = span.text();
    boolean alias = source.startsWith("*");
    boolean asWritten = !alias && source.equals(text);
    return new Spans(this, asWritten, asWritten || alias ? null : ScalarSource.of(source, text));
  }

  /** Where the parts of a value are written. */
  public static final class Spans {
    private final ScalarNode scalar;
    private final boolean asWritten;
    private final @Nullable ScalarSource places;

    private Spans(ScalarNode scalar, boolean asWritten, @Nullable ScalarSource places) {
      this.scalar = scalar;
      this.asWritten = asWritten;
      this.places = places;
    }

    /** The span of a part; see {@link ScalarNode#spanOf}. */
    public Span of(int from, int to) {
      Span span = scalar.span();
      int length = scalar.text().length();
      int first = Math.max(0, Math.min(from, length));
      int behind = Math.max(first, Math.min(to, length));
      if (asWritten) {
        return span.file().span(span.start() + first, span.start() + behind);
      }
      if (places == null) {
        return span;
      }
      int start = places.start(first);
      int end = behind == first ? start : places.end(behind - 1);
      return span.file().span(span.start() + start, span.start() + end);
    }
  }
}
