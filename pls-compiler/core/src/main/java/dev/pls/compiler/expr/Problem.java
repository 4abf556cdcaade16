package dev.pls.compiler.expr;

/**
 * One mistake in an expression.
 *
 * @param category what kind of mistake it is
 * @param start where it starts, as a UTF-16 offset into the expression's text
 * @param end the offset behind it; equal to {@code start} only where the text is blank
 * @param message what is wrong, in full sentences
 * @param hint what to do about it, in full sentences; empty if the message says it all
 * @param discriminator what tells it from another problem of its category in the same expression:
 *     the wrong name, value or operator
 */
public record Problem(
    Category category, int start, int end, String message, String hint, String discriminator)
    implements Comparable<Problem> {

  /** The kinds of mistake. */
  public enum Category {
    /** The text is no expression. */
    SYNTAX,
    /** A name that is not declared. */
    UNKNOWN_NAME,
    /** A value of the wrong type. */
    TYPE,
    /** A string that is none of the declared values. */
    UNKNOWN_VALUE,
    /** CEL has it, or the name exists; a condition cannot use it here. */
    NOT_ALLOWED
  }

  /** By place, then category. */
  @Override
  public int compareTo(Problem other) {
    int byStart = Integer.compare(start, other.start);
    if (byStart != 0) {
      return byStart;
    }
    int byEnd = Integer.compare(end, other.end);
    return byEnd != 0 ? byEnd : category.compareTo(other.category);
  }
}
