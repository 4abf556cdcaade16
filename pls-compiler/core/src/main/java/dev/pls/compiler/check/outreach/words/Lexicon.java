package dev.pls.compiler.check.outreach.words;

import dev.pls.compiler.check.outreach.words.Words.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases that a rule looks for: a file {@code <name>.phrases} beside this class, so that
 * everybody can read what a rule refuses, and why. In it
 *
 * <ul>
 *   <li>{@code # …} is a remark;
 *   <li>{@code name = a, b c, <other>} gives several words or phrases one name;
 *   <li>{@code [claims to have watched]} says what the phrases below it stand for;
 *   <li>{@code not after: not, never} says which words must not be among the two before a phrase;
 *       it holds for the phrases below it;
 *   <li>any other line is a phrase.
 * </ul>
 *
 * A phrase is words as {@link Words} tells them. {@code a|b} is one of two, {@code <name>} one of a
 * name's, {@code a_b} several words as one, {@code a?} may be left out, {@code ..3} is up to three
 * words, {@code !a} is no word but asks that {@code a} does not stand there, {@code 0} is a number,
 * {@code *ed} a word with that ending, {@code ^} the beginning of a sentence.
 */
public final class Lexicon {
  /**
   * A phrase that was found.
   *
   * @param start offset in the text
   * @param end offset behind it
   * @param meaning what it stands for
   */
  public record Found(int start, int end, String meaning) {
    /** The words, as they are written in the text. */
    public String in(String text) {
      return text.substring(start, end).replaceAll("\\s+", " ");
    }
  }

  /** The names that a file gives to words. */
  static final class Classes {
    private final Map<String, List<List<String>>> named = new HashMap<>();

    void add(String name, String entries) {
      List<List<String>> options = new ArrayList<>();
      for (String entry : entries.split(", *")) {
        if (entry.startsWith("<")) {
          options.addAll(options(entry));
        } else {
          options.add(List.of(entry.split(" ")));
        }
      }
      named.put(name, options);
    }

    /** What is written as {@code a|<name>}. */
    List<List<String>> options(String written) {
      List<List<String>> options = new ArrayList<>();
      for (String one : written.split("\\|")) {
        if (one.startsWith("<")) {
          List<List<String>> of = named.get(one.substring(1, one.length() - 1));
          if (of == null) {
            throw new IllegalStateException("the lexicon has no " + one);
          }
          options.addAll(of);
        } else {
          options.add(List.of(one.split("_")));
        }
      }
      return List.copyOf(options);
    }
  }

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final List<Phrase> others = new ArrayList<>();

  private Lexicon() {}

  /** The lexicon of a name, such as {@code surveillance}. */
  public static Lexicon of(String name) {
    try (InputStream file = Lexicon.class.getResourceAsStream(name + ".phrases")) {
      if (file == null) {
        throw new IllegalStateException("there is no lexicon " + name);
      }
      Lexicon lexicon = new Lexicon();
      lexicon.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return lexicon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String file) {
    Classes classes = new Classes();
    String meaning = "";
    Set<String> notAfter = Set.of();
    for (String line : file.split("\n")) {
      int equals = line.indexOf(" = ");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        meaning = line.substring(1, line.indexOf(']'));
      } else if (line.startsWith("not after:")) {
        notAfter = new HashSet<>(Arrays.asList(line.substring(10).strip().split(", *")));
      } else if (equals > 0) {
        classes.add(line.substring(0, equals), line.substring(equals + 3).strip());
      } else {
        add(new Phrase(Phrase.parts(line.strip(), classes), notAfter, meaning));
      }
    }
  }

  private void add(Phrase phrase) {
    Set<String> first = phrase.firstWords();
    if (first.isEmpty()) {
      others.add(phrase);
    }
    for (String word : first) {
      byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
    }
  }

  /** The phrases in a text, in its order; none overlaps another. */
  public List<Found> in(String text) {
    return in(Words.of(text));
  }

  List<Found> in(List<Word> words) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = -1;
      String meaning = "";
      for (List<Phrase> phrases :
          List.of(byFirstWord.getOrDefault(words.get(at).text(), List.of()), others)) {
        for (Phrase phrase : phrases) {
          int here = phrase.endOf(words, at);
          if (here > end) {
            end = here;
            meaning = phrase.meaning();
          }
        }
      }
      if (end > at) {
        found.add(new Found(words.get(at).start(), words.get(end - 1).end(), meaning));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }
}
