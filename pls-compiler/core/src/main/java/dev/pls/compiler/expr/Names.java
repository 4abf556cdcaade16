package dev.pls.compiler.expr;

import java.util.Locale;

/** Small helpers for text that messages quote. */
final class Names {
  private static final int LONGEST = 40;

  private Names() {}

  /** A stretch of an expression on one line, cut in the middle of a long one. */
  static String shorten(String written) {
    String line = written.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int cut = LONGEST - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
