package dev.pls.compiler.syntax;

/** Turns offsets in code points into offsets in UTF-16 units. */
final class CodePoints {
  private final String text;
  private final boolean same;
  private int knownPoints;
  private int knownUnits;

  CodePoints(String text) {
    this.text = text;
    this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** The offset in units; the end of the text for an offset behind it. Cheap when rising. */
  int toUnits(long points) {
    int wanted = (int) Math.max(0, Math.min(points, text.length()));
    if (same) {
      return wanted;
    }
    if (wanted < knownPoints) {
      knownPoints = 0;
      knownUnits = 0;
    }
    while (knownPoints < wanted && knownUnits < text.length()) {
      knownUnits += Character.charCount(text.codePointAt(knownUnits));
      knownPoints++;
    }
    return knownUnits;
  }
}
