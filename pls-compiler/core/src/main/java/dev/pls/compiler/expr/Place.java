package dev.pls.compiler.expr;

/**
 * Where a part of an expression is written, as UTF-16 offsets into the expression's text. Two
 * places are always equal, so that expressions which differ only in where they are written are.
 *
 * @param start offset of the first unit
 * @param end offset behind the last unit
 */
public record Place(int start, int end) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
