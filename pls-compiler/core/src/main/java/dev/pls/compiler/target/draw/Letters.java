package dev.pls.compiler.target.draw;

import java.util.ArrayList;
import java.util.List;

/** How wide texts are, near enough to break them into lines: a fixed table, not a font. */
final class Letters {
  private static final String ELLIPSIS = "…";

  private Letters() {}

  /** The width of a text, in the units of its size; rather too wide than too narrow. */
  static double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
    }
    return width * size;
  }

  private static double width(int c) {
    if (c >= 0x1100) {
      return 1.05; // scripts whose letters fill a square, emoji, and whatever is not known
    }
    if ("iljtfrI.,:;'|!()[]{} ".indexOf(c) >= 0) {
      return 0.36;
    }
    if ("mwMW@%&".indexOf(c) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(c) ? 0.72 : 0.58;
  }

  /** A text cut to fit a width. */
  static String cut(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    String head = text.substring(0, fitting(text, size, width - width(ELLIPSIS, size)));
    return head.stripTrailing() + ELLIPSIS;
  }

  /** A text broken into lines at blanks, and within words that are wider than a line. */
  static List<String> lines(String text, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      if (lines.size() == most - 1) {
        lines.add(cut(rest, size, width));
        break;
      }
      int end = fitting(rest, size, width);
      int blank = end < rest.length() ? rest.lastIndexOf(' ', end) : end;
      int cut = blank > 0 ? blank : end;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    return lines;
  }

  /** How much of a text's beginning fits a width: at least one character, and whole ones. */
  private static int fitting(String text, double size, double width) {
    double used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += width(c) * size;
      if (used > width && end > 0) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}
