package dev.pls.compiler.schema;

import java.util.List;

/** Lists of words in messages. */
final class Words {
  private Words() {}

  /** {@code `a`, `b` and `c`}. */
  static String list(List<String> words) {
    return joined(words, " and ");
  }

  /** {@code `a`, `b` or `c`}. */
  static String either(List<String> words) {
    return joined(words, " or ");
  }

  /** {@code `a`, `b`, `c`}: the first of more. */
  static String listed(List<String> words) {
    return joined(words, ", ");
  }

  private static String joined(List<String> words, String last) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        text.append(i == words.size() - 1 ? last : ", ");
      }
      text.append('`').append(words.get(i)).append('`');
    }
    return text.toString();
  }
}
