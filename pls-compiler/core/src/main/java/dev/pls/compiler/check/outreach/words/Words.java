package dev.pls.compiler.check.outreach.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text, as {@link Lexicon phrases} are compared with: in lower case, contractions
 * written out ({@code you've} is {@code you have}), {@code e-mail} without its hyphen, a merge
 * field one word. The ends of sentences and paragraphs stand between them, and so do colons; other
 * punctuation is left out. One pass over the text.
 */
public final class Words {
  /** The longest word that is looked at for a contraction. */
  private static final int LONGEST = 40;

  private static final int LONGEST_FIELD = 100;

  /** What ends a sentence that asks nothing, and what parts paragraphs. */
  static final String STOP = ".";

  /** What ends a question. */
  static final String QUESTION = "?";

  private static final String COLON = ":";

  private static final Map<String, String> ENDINGS =
      Map.of("ve", "have", "re", "are", "ll", "will", "m", "am", "d", "would");

  /** After these words {@code 's} is short for {@code is}; elsewhere it is a possessive. */
  private static final Set<String> BEFORE_IS =
      Set.of(
          "it", "that", "this", "there", "here", "what", "who", "where", "he", "she", "nobody",
          "time", "clock");

  /** What has no apostrophe where it should have one, or is one word where it could be two. */
  private static final Map<String, List<String>> WHOLE =
      Map.ofEntries(
          Map.entry("can't", List.of("can", "not")),
          Map.entry("cant", List.of("can", "not")),
          Map.entry("cannot", List.of("can", "not")),
          Map.entry("won't", List.of("will", "not")),
          Map.entry("wont", List.of("will", "not")),
          Map.entry("dont", List.of("do", "not")),
          Map.entry("doesnt", List.of("does", "not")),
          Map.entry("didnt", List.of("did", "not")),
          Map.entry("isnt", List.of("is", "not")),
          Map.entry("havent", List.of("have", "not")),
          Map.entry("hasnt", List.of("has", "not")),
          Map.entry("youve", List.of("you", "have")),
          Map.entry("youre", List.of("you", "are")),
          Map.entry("weve", List.of("we", "have")),
          Map.entry("ive", List.of("i", "have")),
          Map.entry("im", List.of("i", "am")));

  /**
   * A word, or a mark between words.
   *
   * @param text the word in lower case, or the mark
   * @param start offset of its first unit in the text
   * @param end offset behind its last unit
   */
  public record Word(String text, int start, int end) {
    /** Whether a sentence or a paragraph ends here, or something else begins. */
    boolean isMark() {
      return text.equals(STOP) || text.equals(QUESTION) || text.equals(COLON);
    }

    /** Whether it is a number, in digits or as a word, or one with a unit such as {@code 40%}. */
    boolean isNumber() {
      return Character.isDigit(text.charAt(0)) || NUMBERS.contains(text);
    }
  }

  private static final Set<String> NUMBERS =
      Set.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "dozen", "hundred");

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private Words(String text) {
    this.text = text;
  }

  /** The words of a text. */
  public static List<Word> of(String text) {
    Words reading = new Words(text);
    while (reading.at < text.length()) {
      reading.next();
    }
    return reading.words;
  }

  private void next() {
    char c = text.charAt(at);
    int field = text.startsWith("{{", at) ? endOfField() : 0;
    if (field > 0) {
      words.add(new Word(text.substring(at, field).replace(" ", ""), at, field));
      at = field;
      return;
    }
    if (Character.isLetterOrDigit(c)) {
      word();
    } else if (c == '\n') {
      lineBreak();
    } else {
      mark(c);
      at++;
    }
  }

  /** Where the merge field ends that begins here; 0 if it does not end soon. */
  private int endOfField() {
    int last = Math.min(text.length() - 1, at + LONGEST_FIELD);
    for (int i = at + 2; i < last && text.charAt(i) != '\n'; i++) {
      if (text.startsWith("}}", i)) {
        return i + 2;
      }
    }
    return 0;
  }

  private void mark(char c) {
    boolean inner = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (c == '?') {
      add(QUESTION);
    } else if (c == '!' || c == ';' || c == '…' || (c == '.' && !inner)) {
      add(STOP);
    } else if (c == ':') {
      add(COLON);
    }
  }

  private void add(String mark) {
    words.add(new Word(mark, at, at + 1));
  }

  /** A paragraph ends where a line is empty. */
  private void lineBreak() {
    int start = at;
    int lines = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    if (lines > 1) {
      words.add(new Word(STOP, start, start + 1));
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && continues(start)) {
      at++;
    }
    String written = text.substring(start, at).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (written.equals("e") && text.regionMatches(true, at, "-mail", 0, 5)) {
      at += 5;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      written = "e" + text.substring(start + 2, at).toLowerCase(Locale.ROOT);
    }
    for (String one : writtenOut(written)) {
      words.add(new Word(one, start, at));
    }
  }

  private boolean continues(int start) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || (c == '%' && Character.isDigit(text.charAt(at - 1)))) {
      return true;
    }
    boolean inner = at > start && at + 1 < text.length();
    if (!inner || !Character.isLetterOrDigit(text.charAt(at + 1))) {
      return false;
    }
    boolean digits =
        Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    return c == '\'' || c == '’' || (digits && (c == '.' || c == ',' || c == ':'));
  }

  private static List<String> writtenOut(String written) {
    if (written.length() > LONGEST) {
      return List.of(written);
    }
    List<String> whole = WHOLE.get(written);
    if (whole != null) {
      return whole;
    }
    int apostrophe = written.lastIndexOf('\'');
    if (apostrophe < 0) {
      return List.of(written);
    }
    String stem = written.substring(0, apostrophe);
    String ending = written.substring(apostrophe + 1);
    if (ending.equals("t") && stem.endsWith("n")) {
      return List.of(stem.substring(0, stem.length() - 1), "not");
    }
    if (ending.equals("s")) {
      return BEFORE_IS.contains(stem) ? List.of(stem, "is") : List.of(stem);
    }
    String full = ENDINGS.get(ending);
    return full == null ? List.of(written) : List.of(stem, full);
  }
}
