package dev.pls.compiler.syntax;

/** Turns offsets in code points into offsets in UTF-16 units. */
final class CodePoints {
  private final String text;
  private final boolean same;
  private int knownPoints;
  private int knownUnits;

  CodePoints(String text) {
    this.text = text;
    this.same = text.codePointCount(0, text.length()) == text.length();
  }

  /** The offset in units; the end of the text for one behind it. Cheap near the last one asked. */
  int toUnits(int points) {
    if (same) {
      return Math.max(0, Math.min(points, text.length()));
    }
    while (knownPoints < points && knownUnits < text.length()) {
      knownUnits += Character.charCount(text.codePointAt(knownUnits));
      knownPoints++;
    }
    while (knownPoints > points && knownUnits > 0) {
      knownUnits -= Character.charCount(text.codePointBefore(knownUnits));
      knownPoints--;
    }
    return knownUnits;
  }
}
