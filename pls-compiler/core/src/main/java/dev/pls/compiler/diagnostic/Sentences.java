package dev.pls.compiler.diagnostic;

import dev.pls.compiler.source.Secrets;

/**
 * What a diagnostic says. It quotes what people wrote, and that may have many lines, or millions of
 * characters: a thousand diagnostics must be readable, and fit into memory.
 */
final class Sentences {
  /** The longest text that is kept as it is, in UTF-16 units. */
  static final int LONGEST = 2_000;

  /** What is kept of the end of a longer one, where our own words often are. */
  private static final int LONGEST_END = 400;

  private static final String CUT = " … ";

  private Sentences() {}

  /** The text, without keys and passwords, and cut in its middle if it is too long. */
  static String of(String written) {
    String text = Secrets.masked(written);
    if (text.length() <= LONGEST) {
      return text;
    }
    int from = text.length() - LONGEST_END;
    from += Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    int to = LONGEST - LONGEST_END - CUT.length();
    to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
    return text.substring(0, to) + CUT + text.substring(from);
  }
}
