package dev.pls.compiler.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what must not be in a repository: keys and passwords, by the shapes that are known. A text
 * is read once, and nothing is looked at far from where it stands. Hashes, salts, ids and addresses
 * are no secrets, so that long random text counts only behind a word such as {@code password}.
 */
public final class Secrets {
  private static final int LONGEST_KEY = 8_000;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_PASSWORD = 128;
  private static final int LONGEST_ADDRESS = 200;

  /** A password in an address is at least so long; one of a word's is longer. */
  private static final int SHORTEST = 6;

  private static final int SHORTEST_RANDOM = 12;

  /** What is mixed of letters and digits for so long is no word. */
  private static final int RUN = 8;

  private static final String DASHES = "-----";
  private static final String PRIVATE_KEY = DASHES + "BEGIN ";
  private static final String SIGNED = "eyJ";

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("a key to AWS", "AKIA", "", 16, 16),
          new Shape("a key to AWS", "ASIA", "", 16, 16),
          new Shape("a key to Google's services", "AIza", "_-", 35, 35),
          new Shape("a key to GitHub", "ghp_", "", 36, 255),
          new Shape("a key to GitHub", "gho_", "", 36, 255),
          new Shape("a key to GitHub", "ghu_", "", 36, 255),
          new Shape("a key to GitHub", "ghs_", "", 36, 255),
          new Shape("a key to GitHub", "ghr_", "", 36, 255),
          new Shape("a key to GitHub", "github_pat_", "_", 22, 255),
          new Shape("a key to GitLab", "glpat-", "_-", 20, 255),
          new Shape("a key to HubSpot", "pat-na1-", "-", 36, 36),
          new Shape("a key to HubSpot", "pat-na2-", "-", 36, 36),
          new Shape("a key to HubSpot", "pat-eu1-", "-", 36, 36),
          new Shape("a key to SendGrid", "SG.", "_-.", 60, 80),
          new Shape("a key to Slack", "xoxa-", "-", 10, 255),
          new Shape("a key to Slack", "xoxb-", "-", 10, 255),
          new Shape("a key to Slack", "xoxe-", "-", 10, 255),
          new Shape("a key to Slack", "xoxp-", "-", 10, 255),
          new Shape("a key to Slack", "xoxr-", "-", 10, 255),
          new Shape("a key to Slack", "xoxs-", "-", 10, 255),
          new Shape("a key to Slack", "xapp-", "-", 10, 255),
          new Shape("a key to Slack", "hooks.slack.com/services/", "/", 20, 255),
          new Shape("a key to Stripe", "sk_live_", "", 16, 255),
          new Shape("a key to Stripe", "rk_live_", "", 16, 255),
          new Shape("a key to a language model", "sk-ant-", "_-", 20, 255),
          new Shape("a key to a language model", "sk-proj-", "_-", 20, 255));

  /** How a word ends behind which a secret is written, in lower case and without what joins it. */
  private static final List<String> WORDS =
      List.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "secret",
          "apikey",
          "secretkey",
          "accesskey",
          "privatekey",
          "accesstoken",
          "authtoken",
          "refreshtoken");

  private Secrets() {}

  /**
   * Something that looks like a secret.
   *
   * @param what what it looks like, such as {@code a key to AWS}
   * @param start where it starts in the text
   * @param end where it ends, behind its last unit
   */
  public record Found(String what, int start, int end) {}

  /**
   * What a key looks like.
   *
   * @param others what may be in it beside letters and digits
   * @param least how much of it there is behind the prefix
   * @param most how much at most
   */
  private record Shape(String what, String prefix, String others, int least, int most) {
    boolean has(char c) {
      return isPlain(c) || others.indexOf(c) >= 0;
    }
  }

  /** What looks like a secret, in the order of the text. */
  public static List<Found> in(String text) {
    List<Found> found = List.of();
    int i = 0;
    while (i < text.length()) {
      Found here = at(text, i);
      if (here == null) {
        i++;
      } else {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(here);
        i = here.end();
      }
    }
    return found;
  }

  /** The text with an asterisk for each unit of what looks like a secret. */
  public static String masked(String text) {
    List<Found> found = in(text);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    for (Found secret : found) {
      for (int i = secret.start(); i < secret.end(); i++) {
        if (text.charAt(i) != '\n') {
          masked.setCharAt(i, '*');
        }
      }
    }
    return masked.toString();
  }

  private static @Nullable Found at(String text, int i) {
    return switch (text.charAt(i)) {
      case 'A' -> startsWord(text, i, "KSI") ? key(text, i) : null;
      case 'S' -> startsWord(text, i, "G") ? key(text, i) : null;
      case 'g' -> startsWord(text, i, "hil") ? key(text, i) : null;
      case 'h' -> startsWord(text, i, "o") ? key(text, i) : null;
      case 'p' -> startsWord(text, i, "a") ? key(text, i) : null;
      case 'r', 's' -> startsWord(text, i, "k") ? key(text, i) : null;
      case 'x' -> startsWord(text, i, "ao") ? key(text, i) : null;
      case 'e' -> startsWord(text, i, "y") ? signed(text, i) : null;
      case '-' -> text.startsWith(PRIVATE_KEY, i) ? privateKey(text, i) : null;
      case ':' -> text.startsWith("://", i) ? inAddress(text, i + 3) : behindWord(text, i);
      case '=' -> behindWord(text, i);
      default -> null;
    };
  }

  /** Whether a word starts here, and goes on with one of these letters. */
  private static boolean startsWord(String text, int i, String second) {
    return i + 1 < text.length()
        && second.indexOf(text.charAt(i + 1)) >= 0
        && (i == 0 || !isPlain(text.charAt(i - 1)) && text.charAt(i - 1) != '_');
  }

  private static @Nullable Found key(String text, int i) {
    for (Shape shape : SHAPES) {
      if (text.startsWith(shape.prefix, i)) {
        int start = i + shape.prefix.length();
        int end = start;
        while (end < text.length() && end - start <= shape.most && shape.has(text.charAt(end))) {
          end++;
        }
        int length = end - start;
        return length >= shape.least && length <= shape.most && isRandom(text, start, end, 0)
            ? new Found(shape.what, i, end)
            : null;
      }
    }
    return null;
  }

  /** Three parts with points between, of which the first two are JSON: a signed log-in. */
  private static @Nullable Found signed(String text, int i) {
    if (!text.startsWith(SIGNED, i) || i > 0 && isOfSigned(text.charAt(i - 1))) {
      return null;
    }
    int end = i;
    int parts = 1;
    int part = i;
    while (end < text.length() && isOfSigned(text.charAt(end))) {
      if (text.charAt(end) == '.') {
        if (parts == 3 || end - part < RUN || parts == 1 && !text.startsWith(SIGNED, end + 1)) {
          break;
        }
        parts++;
        part = end + 1;
      }
      end++;
    }
    return parts == 3 && end - part >= RUN ? new Found("a signed log-in", i, end) : null;
  }

  private static boolean isOfSigned(char c) {
    return isPlain(c) || c == '-' || c == '_' || c == '.';
  }

  /** A private key up to its last line, if that follows, otherwise its first line. */
  private static @Nullable Found privateKey(String text, int i) {
    int label = i + PRIVATE_KEY.length();
    int end = label;
    while (end < text.length() && end - label < LONGEST_LABEL && text.charAt(end) != '-') {
      end++;
    }
    if (!text.startsWith(DASHES, end) || !text.substring(label, end).contains("PRIVATE KEY")) {
      return null;
    }
    int behind = end + DASHES.length();
    int next = text.indexOf(DASHES, behind);
    if (next >= 0 && next - i < LONGEST_KEY && text.startsWith("END ", next + DASHES.length())) {
      int last = text.indexOf(DASHES, next + DASHES.length());
      behind = last >= 0 && last - next < LONGEST_LABEL ? last + DASHES.length() : next;
    }
    return new Found("a private key", i, behind);
  }

  /** The password of {@code scheme://user:password@host}. */
  private static @Nullable Found inAddress(String text, int start) {
    int colon = -1;
    for (int i = start; i < Math.min(text.length(), start + LONGEST_ADDRESS); i++) {
      char c = text.charAt(i);
      if (c == ':' && colon < 0) {
        colon = i;
      } else if (c == '@') {
        return colon >= 0 && i - colon > SHORTEST && isRandom(text, colon + 1, i, 0)
            ? new Found("a password", colon + 1, i)
            : null;
      } else if (!isOfPassword(c) || c == '/') {
        return null;
      }
    }
    return null;
  }

  /** What is assigned to a word that secrets are assigned to. */
  private static @Nullable Found behindWord(String text, int sign) {
    int end = sign;
    while (end > 0 && " '\"".indexOf(text.charAt(end - 1)) >= 0 && sign - end < 3) {
      end--;
    }
    if (!endsWithWord(text, end)) {
      return null;
    }
    int start = sign + 1;
    while (start < text.length() && " '\"".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int behind = start;
    while (behind < text.length()
        && behind - start <= LONGEST_PASSWORD
        && isOfPassword(text.charAt(behind))) {
      behind++;
    }
    return behind - start >= SHORTEST_RANDOM && isRandom(text, start, behind, RUN)
        ? new Found("a password", start, behind)
        : null;
  }

  private static boolean endsWithWord(String text, int end) {
    for (String word : WORDS) {
      int i = end - 1;
      int left = word.length();
      while (left > 0 && i >= 0) {
        char c = text.charAt(i);
        boolean joins = left < word.length() && (c == '_' || c == '-' || c == ' ');
        if (!joins && Character.toLowerCase(c) != word.charAt(left - 1)) {
          break;
        }
        left -= joins ? 0 : 1;
        i--;
      }
      if (left == 0) {
        return true;
      }
    }
    return false;
  }

  /** What ends a value in YAML, JSON and prose, or begins a placeholder, is in no password. */
  private static boolean isOfPassword(char c) {
    return switch (c) {
      case '\'', '"', ',', ';', '{', '}', '[', ']', '(', ')', '<', '>', '`' -> false;
      default -> c > ' ';
    };
  }

  /**
   * Whether letters and digits are mixed, all in one stretch of at least so many: "spring-2027" is
   * made of a word and a number.
   */
  private static boolean isRandom(String text, int start, int end, int run) {
    boolean letter = false;
    boolean digit = false;
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (run > 0 && isBetween(c)) {
        letter = false;
        digit = false;
        from = i + 1;
      } else {
        digit |= c >= '0' && c <= '9';
        letter |= Character.isLetter(c);
      }
      if (letter && digit && i + 1 - from >= run) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetween(char c) {
    return switch (c) {
      case '-', '_', '.', '/', ':', '@', '+' -> true;
      default -> false;
    };
  }

  private static boolean isPlain(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
