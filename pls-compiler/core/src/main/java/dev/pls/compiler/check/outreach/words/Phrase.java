package dev.pls.compiler.check.outreach.words;

import dev.pls.compiler.check.outreach.words.Words.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase of a lexicon: what must stand one after the other within a sentence. Its parts are few
 * and its gaps short, so that looking for it at one word takes a bounded time.
 *
 * @param parts what it is made of
 * @param notAfter words that must not stand among the two before it
 * @param meaning what it stands for, to be read after the words that were found
 */
record Phrase(List<Part> parts, Set<String> notAfter, String meaning) {
  private static final int NONE = -1;
  private static final int BEFORE = 2;
  private static final String NUMBER = "0";
  private static final String NOT = "not";

  /** A part of a phrase. */
  sealed interface Part {}

  /** One of several sequences of words; {@code 0} is a number, {@code *ed} a word's ending. */
  record OneOf(List<List<String>> options, boolean optional) implements Part {}

  /** Any words, a few at most, but no negation. */
  record Gap(int most) implements Part {}

  /** None of these stands here. */
  record NotHere(List<List<String>> options) implements Part {}

  /** A sentence begins here. */
  record Beginning() implements Part {}

  /**
   * Where the phrase ends that begins at a word, as the index behind it; negative if it does not.
   */
  int endOf(List<Word> words, int from) {
    for (int i = from - 1; i >= Math.max(0, from - BEFORE) && !words.get(i).isMark(); i--) {
      if (notAfter.contains(words.get(i).text())) {
        return NONE;
      }
    }
    int end = endOf(words, from, from, 0);
    return end > from ? end : NONE;
  }

  private int endOf(List<Word> words, int from, int at, int part) {
    if (part == parts.size()) {
      return at;
    }
    Part here = parts.get(part);
    if (here instanceof Beginning) {
      boolean begins = at == 0 || words.get(at - 1).isMark();
      return begins ? endOf(words, from, at, part + 1) : NONE;
    }
    if (here instanceof NotHere not) {
      boolean stands = not.options().stream().anyMatch(option -> stands(words, at, option));
      return stands ? NONE : endOf(words, from, at, part + 1);
    }
    if (here instanceof Gap gap) {
      for (int skip = 0; skip <= gap.most(); skip++) {
        int end = endOf(words, from, at + skip, part + 1);
        if (end != NONE || at + skip >= words.size() || parts(words.get(at + skip))) {
          return end;
        }
      }
      return NONE;
    }
    return endOf(words, from, at, part, (OneOf) here);
  }

  /** What no gap spans: the end of a sentence, and a negation, which would turn the meaning. */
  private static boolean parts(Word word) {
    return word.isMark() || word.text().equals(NOT);
  }

  private int endOf(List<Word> words, int from, int at, int part, OneOf oneOf) {
    for (List<String> option : oneOf.options()) {
      if (stands(words, at, option)) {
        int end = endOf(words, from, at + option.size(), part + 1);
        if (end != NONE) {
          return end;
        }
      }
    }
    return oneOf.optional() ? endOf(words, from, at, part + 1) : NONE;
  }

  private static boolean stands(List<Word> words, int at, List<String> option) {
    if (at + option.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < option.size(); i++) {
      if (!fits(words.get(at + i), option.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Word word, String asked) {
    if (asked.equals(NUMBER)) {
      return word.isNumber();
    }
    return asked.charAt(0) == '*'
        ? word.text().length() > asked.length() && word.text().endsWith(asked.substring(1))
        : word.text().equals(asked);
  }

  /** The words it can begin with; empty if it can begin with any. */
  Set<String> firstWords() {
    Set<String> first = new HashSet<>();
    for (Part part : parts) {
      if (part instanceof Beginning || part instanceof NotHere) {
        continue;
      }
      if (!(part instanceof OneOf oneOf)) {
        return Set.of();
      }
      for (List<String> option : oneOf.options()) {
        String word = option.get(0);
        if (word.equals(NUMBER) || word.charAt(0) == '*') {
          return Set.of();
        }
        first.add(word);
      }
      if (!oneOf.optional()) {
        return first;
      }
    }
    return first;
  }

  /** Its parts by the words it is written with in a lexicon. */
  static List<Part> parts(String written, Lexicon.Classes classes) {
    List<Part> parts = new ArrayList<>();
    for (String one : written.split(" +")) {
      if (one.equals("^")) {
        parts.add(new Beginning());
      } else if (one.startsWith("..")) {
        parts.add(new Gap(Integer.parseInt(one.substring(2))));
      } else if (one.startsWith("!")) {
        parts.add(new NotHere(classes.options(one.substring(1))));
      } else {
        boolean optional = one.length() > 1 && one.endsWith("?");
        String words = optional ? one.substring(0, one.length() - 1) : one;
        parts.add(new OneOf(classes.options(words), optional));
      }
    }
    return List.copyOf(parts);
  }
}
