package dev.pls.compiler.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses how a value is written that was written another way: {@code 14 days} is {@code 14d}. */
final class Repair {
  /** What people write, and what it becomes; tried in this order. */
  private static final List<Rewriting> REWRITINGS =
      List.of(
          new Rewriting("(\\d+) ?s(ec|ecs|econds?)?", "$1s"),
          new Rewriting("(\\d+) ?m(in|ins|inutes?)?", "$1m"),
          new Rewriting("(\\d+) ?h(rs?|ours?)?", "$1h"),
          new Rewriting("(\\d+) ?d(ays?)?", "$1d"),
          new Rewriting("(\\d+) ?w(ks?|eeks?)?", "$1w"),
          new Rewriting(
              "(\\d+) ?(?:/|an?|every|each|per|times an?) ?(day|week|month)", "$1 per $2"),
          new Rewriting("0?\\.0([1-9])", "$1%"),
          new Rewriting("0?\\.([1-9]\\d)", "$1%"),
          new Rewriting("0?\\.([1-9])", "$10%"),
          new Rewriting("([\\d.]+) ?(?:%|percent|per cent|)", "$1%"),
          new Rewriting("([\\d.]+) ?(?:pp|points?|percentage points?)", "$1pp"),
          new Rewriting("v?(\\d+\\.\\d+\\.\\d+)", "$1"),
          new Rewriting("v?(\\d+\\.\\d+)", "$1.0"),
          new Rewriting("v?(\\d+)", "$1.0.0"),
          new Rewriting("(\\d\\d)(?:[:.]00)? ?(?:-|–|to) ?(\\d\\d)(?:[:.]00)?", "$1:00-$2:00"),
          new Rewriting("(\\d)(?:[:.]00)? ?(?:-|–|to) ?(\\d\\d)(?:[:.]00)?", "0$1:00-$2:00"),
          new Rewriting("(\\d{4})[/.](\\d\\d)[/.](\\d\\d)", "$1-$2-$3"),
          new Rewriting("([a-z]{3})[a-z]*day ?(?:-|–|to) ?([a-z]{3})[a-z]*day", "$1-$2"),
          new Rewriting("(?:[$€£] ?)?([\\d.]+) ?([a-z]{3})", "$1 $2"));

  /** Nothing longer was meant to be a name, a number or a length of time. */
  private static final int LONGEST = 200;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9_]+");

  private record Rewriting(Pattern written, String meant) {
    Rewriting(String written, String meant) {
      this(Pattern.compile(written), meant);
    }
  }

  private Repair() {}

  /** The value that was probably meant; it has the form that is asked for. */
  static Optional<String> of(String written, String form) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Pattern wanted = Pattern.compile(form);
    String lower = written.strip().toLowerCase(Locale.ROOT);
    for (Rewriting rewriting : REWRITINGS) {
      Matcher matcher = rewriting.written().matcher(lower);
      if (matcher.matches()) {
        String repaired = matcher.replaceFirst(rewriting.meant());
        for (String one : List.of(repaired, repaired.toUpperCase(Locale.ROOT))) {
          if (wanted.matcher(one).matches()) {
            return Optional.of(one);
          }
        }
      }
    }
    return name(written, lower, wanted);
  }

  /** A name without blanks, hyphens and capitals, or with a capital if that is asked for. */
  private static Optional<String> name(String written, String lower, Pattern wanted) {
    String capital = lower.isEmpty() ? "" : lower.substring(0, 1).toUpperCase(Locale.ROOT);
    String name = BETWEEN_WORDS.matcher(lower).replaceAll("_").replaceAll("^_+|_+$", "");
    String rest = lower.isEmpty() ? "" : written.strip().substring(1);
    for (String one : List.of(name, capital + rest)) {
      if (!one.equals(written) && wanted.matcher(one).matches()) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
