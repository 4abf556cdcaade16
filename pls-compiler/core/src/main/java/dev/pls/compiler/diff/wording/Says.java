package dev.pls.compiler.diff.wording;

import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Spoken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What changes of many kinds have in common: something rises, is new, is gone, or is another. */
final class Says {
  private Says() {}

  /** "A now, B before", where either may be nothing. */
  static String nowBefore(String now, String before) {
    if (before.isEmpty()) {
      return now + " now";
    }
    if (now.isEmpty()) {
      return before + " no longer";
    }
    boolean many = now.contains(", ") || before.contains(", ");
    return many ? now + "; before, " + before : now + " now, " + before + " before";
  }

  /**
   * A number: "the bar rises from 3 to 5", "the bar is new, at 5", "there is no bar any more; it
   * was 5".
   *
   * @param noun what it is, with its article
   */
  static String number(String noun, Optional<BigDecimal> was, Optional<BigDecimal> is) {
    return bound(noun, was, is, Spoken::number);
  }

  /** A length of time: "the window gets longer, from 7 days to 14 days". */
  static String duration(String noun, Optional<Duration> was, Optional<Duration> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return bound(noun, was, is, Spoken::duration);
    }
    return noun
        + (is.get().compareTo(was.get()) > 0 ? " gets longer, from " : " gets shorter, from ")
        + Spoken.duration(was.get())
        + " to "
        + Spoken.duration(is.get());
  }

  static <T extends Comparable<T>> String bound(
      String noun, Optional<T> was, Optional<T> is, Function<T, String> words) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isEmpty()
          ? noun + " is new: " + is.map(words).orElse("none")
          : noun + " is gone; it was " + words.apply(was.get());
    }
    String verb = is.get().compareTo(was.get()) > 0 ? " rises from " : " falls from ";
    return noun + verb + words.apply(was.get()) + " to " + words.apply(is.get());
  }

  /** A promised time. */
  static String sla(Optional<Sla> was, Optional<Sla> is) {
    String before = was.map(Spoken::sla).orElse("");
    String now = is.map(Spoken::sla).orElse("");
    if (before.isEmpty()) {
      return "an answer is promised within " + now + " now";
    }
    return now.isEmpty()
        ? "no answer is promised any more; it was within " + before
        : "an answer is promised within " + now + " rather than " + before;
  }

  /** What is asked for and may be unknown: "the target rises from 9% to 12%". */
  static <T> String fact(String noun, Fact<T> was, Fact<T> is, Function<T, String> words) {
    String before = fact(was, words);
    String now = fact(is, words);
    if (before.isEmpty()) {
      return noun + " is said now: " + now;
    }
    return now.isEmpty()
        ? noun + " is no longer said; it was " + before
        : noun + " is " + nowBefore(now, before);
  }

  private static <T> String fact(Fact<T> fact, Function<T, String> words) {
    return fact.isUnknown() ? "unknown" : fact.value().map(words).orElse("");
  }

  /** What a list has now and had not, and the other way round; each as a clause. */
  static List<String> members(
      Collection<String> was, Collection<String> is, String gains, String loses) {
    return members(was, is, gains, loses, Function.identity());
  }

  static <T> List<String> members(
      Collection<T> was, Collection<T> is, String gains, String loses, Function<T, String> words) {
    Set<T> fresh = new LinkedHashSet<>(is);
    fresh.removeAll(new LinkedHashSet<>(was));
    Set<T> gone = new LinkedHashSet<>(was);
    gone.removeAll(new LinkedHashSet<>(is));
    List<String> clauses = new ArrayList<>();
    if (!fresh.isEmpty()) {
      clauses.add(gains + " " + Plain.and(fresh.stream().map(words).toList()));
    }
    if (!gone.isEmpty()) {
      clauses.add(loses + " " + Plain.and(gone.stream().map(words).toList()));
    }
    return clauses;
  }

  /** A condition that became another, or is new, or gone. */
  static String condition(
      String noun, Optional<Condition> was, Optional<Condition> is, String without) {
    String before = was.map(c -> Plain.code(c.text())).orElse(without);
    String now = is.map(c -> Plain.code(c.text())).orElse(without);
    Narrowing how =
        was.isEmpty()
            ? Narrowing.NARROWER
            : is.isEmpty() ? Narrowing.WIDER : Narrowing.of(was.get().expr(), is.get().expr());
    String verb =
        switch (how) {
          case NARROWER -> " gets narrower: ";
          case WIDER -> " gets wider: ";
          case OTHER -> " is another: ";
        };
    return noun + verb + nowBefore(now, before);
  }
}
