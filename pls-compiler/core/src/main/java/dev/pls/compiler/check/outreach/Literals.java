package dev.pls.compiler.check.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses and telephone numbers that are written out in a text. */
final class Literals {
  /** Addresses that are a team's, not a person's, by what stands before the {@code @}. */
  private static final Set<String> OF_TEAMS =
      Set.of(
          "info",
          "hello",
          "hi",
          "help",
          "support",
          "sales",
          "team",
          "contact",
          "privacy",
          "security",
          "billing",
          "legal",
          "office",
          "feedback",
          "unsubscribe",
          "noreply",
          "no-reply",
          "success",
          "customers",
          "service",
          "press",
          "careers",
          "jobs",
          "accounts",
          "care");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w+])(?:\\+|\\(0|0|\\(?\\d{3}\\)?[-. ])[\\d()/. -]{7,24}\\d(?!\\w)");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.{0,20}");
  private static final int FEWEST_DIGITS = 9;
  private static final int LONGEST_NAME = 64;

  /**
   * What is written out.
   *
   * @param words as it is written
   * @param kind what it is, with its article
   * @param start offset in the text
   * @param end offset behind it
   */
  record Literal(String words, String kind, int start, int end) {}

  private Literals() {}

  static List<Literal> in(String text) {
    List<Literal> found = new ArrayList<>();
    addresses(text, found);
    numbers(text, found);
    return found;
  }

  private static void addresses(String text, List<Literal> found) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && at - start < LONGEST_NAME && inName(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < text.length() && end - at < LONGEST_NAME && inHost(text.charAt(end))) {
        end++;
      }
      while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      String host = text.substring(at + 1, Math.max(at + 1, end));
      String name = text.substring(start, at).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && host.indexOf('.') > 0 && !OF_TEAMS.contains(name)) {
        found.add(new Literal(text.substring(start, end), "an e-mail address", start, end));
      }
    }
  }

  private static boolean inName(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean inHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static void numbers(String text, List<Literal> found) {
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      String words = number.group();
      long digits = words.chars().filter(c -> c >= '0' && c <= '9').count();
      if (digits >= FEWEST_DIGITS && !DATE.matcher(words).matches()) {
        found.add(new Literal(words, "a telephone number", number.start(), number.end()));
      }
    }
  }
}
