package dev.pls.compiler.check;

import java.util.List;

/** Lists as sentences have them. */
public final class Words {
  private Words() {}

  /** "a", "a or b", "a, b or c". */
  public static String or(List<String> words) {
    return joined(words, " or ");
  }

  /** "a", "a and b", "a, b and c". */
  public static String and(List<String> words) {
    return joined(words, " and ");
  }

  private static String joined(List<String> words, String last) {
    int before = words.size() - 1;
    return before < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, before)) + last + words.get(before);
  }
}
