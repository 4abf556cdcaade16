package dev.pls.compiler.check;

import java.util.List;
import java.util.Locale;

/**
 * Something that texts for people may be about, told by how words begin. English only: what a team
 * says in another language is not understood.
 *
 * @param name what it is called in messages
 * @param beginnings how words that are about it begin, in lower case; a blank stands between words,
 *     or at the end of a whole word
 */
public record Topic(String name, List<String> beginnings) {
  public Topic {
    beginnings = List.copyOf(beginnings);
  }

  /** A topic of these beginnings. */
  public static Topic of(String name, String... beginnings) {
    return new Topic(name, List.of(beginnings));
  }

  /** Whether one of these texts is about it. */
  public boolean in(String... texts) {
    String words = words(texts);
    return beginnings.stream().anyMatch(beginning -> words.contains(" " + beginning));
  }

  /** The words, in lower case, with one blank before and behind each. */
  private static String words(String... texts) {
    StringBuilder words = new StringBuilder(" ");
    for (String text : texts) {
      for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
        if (Character.isLetterOrDigit(c)) {
          words.append(c);
        } else if (words.charAt(words.length() - 1) != ' ') {
          words.append(' ');
        }
      }
      words.append(' ');
    }
    return words.toString();
  }
}
