package dev.pls.compiler.report;

import java.util.Locale;

/**
 * Text as a terminal may show it. What a terminal would obey (control characters) or hide
 * (directions, joiners, halves of characters) is spelt out, as {@code <U+001B>}: nothing that comes
 * from a file can move the cursor, recolour a finding or turn its words round. What remains can
 * also stand in XML.
 */
public final class Printable {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** First and last code points of the stretches that take two columns. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, // Hangul
    {0x2E80, 0x303E}, // CJK
    {0x3041, 0xA4CF}, // kana, CJK, Yi
    {0xAC00, 0xD7A3}, // Hangul
    {0xF900, 0xFAFF}, // CJK
    {0xFE30, 0xFE6F}, // CJK forms
    {0xFF00, 0xFF60}, // full-width forms
    {0xFFE0, 0xFFE6}, // full-width signs
    {0x1F300, 0x1F64F}, // pictures
    {0x1F680, 0x1F6FF}, // transport
    {0x1F900, 0x1FAFF}, // more pictures
    {0x20000, 0x3FFFD}, // CJK
  };

  private Printable() {}

  /** The text with all that is not safe spelt out. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> shown.append(of(codePoint)));
    return shown.toString();
  }

  /** The code point, or its number if it is not safe. */
  static String of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          spelt(codePoint);
      case Character.FORMAT -> joins(codePoint) ? Character.toString(codePoint) : spelt(codePoint);
      default -> isNoCharacter(codePoint) ? spelt(codePoint) : Character.toString(codePoint);
    };
  }

  /** How many columns of a terminal {@link #of(int)} takes, as near as can be told. */
  static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || joins(codePoint)) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return 2;
      }
    }
    String shown = of(codePoint);
    return shown.codePointCount(0, shown.length());
  }

  /** Scripts and emoji need these two, and they can do no harm. */
  private static boolean joins(int codePoint) {
    return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
  }

  /** The last two code points of each plane never are. */
  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE;
  }

  private static String spelt(int codePoint) {
    return String.format(Locale.ROOT, "<U+%04X>", codePoint);
  }
}
