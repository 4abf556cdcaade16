package dev.pls.compiler.source;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1, counted in UTF-16 units as editors and SARIF do
 */
public record Position(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
