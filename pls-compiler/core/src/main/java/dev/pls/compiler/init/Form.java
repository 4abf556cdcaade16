package dev.pls.compiler.init;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer looks like.
 *
 * @param expected what is expected, as the rest of a sentence that begins with "This takes"
 * @param choices the words to choose from; none if the answer is free
 * @param reader gives the answer as it is written into the motion; empty if it is not of this form
 */
record Form(String expected, List<String> choices, Function<String, Optional<Yaml>> reader) {
  private static final int LONGEST = 1000;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?%?");
  private static final Pattern RATE =
      Pattern.compile("(\\d{1,9})(?: (?:per|a|an|every) (day|week|month)| ?/ ?(day|week|month))?");
  private static final Pattern LENGTH =
      Pattern.compile(
          "([1-9]\\d{0,8}) ?(m|min|minutes?|h|hours?|d|days?|w|weeks?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIZE =
      Pattern.compile("(\\d{1,9}) ?(?:(?:-|to|\u2013) ?(\\d{1,9})|\\+|and more)");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /** The answer as it is written into the motion; empty if it is not of this form. */
  Optional<Yaml> read(String answer) {
    return reader.apply(answer.strip());
  }

  /** A line of text. */
  static Form text() {
    return new Form(
        "one line of text, at most " + LONGEST + " characters",
        List.of(),
        answer -> isLine(answer) ? Optional.of(Yaml.text(answer)) : Optional.empty());
  }

  /** One of some words, given by the word or by its number, from 1. */
  static Form choice(String... words) {
    List<String> choices = List.of(words);
    return new Form(
        "one of " + String.join(", ", words),
        choices,
        answer -> {
          String word = answer.toLowerCase(Locale.ROOT);
          if (word.matches("[1-9]") && Integer.parseInt(word) <= choices.size()) {
            word = choices.get(Integer.parseInt(word) - 1);
          }
          return choices.contains(word) ? Optional.of(Yaml.text(word)) : Optional.empty();
        });
  }

  /** A whole number. */
  static Form whole() {
    return new Form(
        "a whole number such as 2",
        List.of(),
        answer ->
            answer.matches("\\d{1,6}")
                ? Optional.of(new Yaml.Whole(Long.parseLong(answer)))
                : Optional.empty());
  }

  /** A share in per cent. */
  static Form percent() {
    return new Form(
        "a percentage from 0% to 100% such as 6% or 6.5%",
        List.of(),
        answer -> {
          Matcher percent = PERCENT.matcher(answer);
          return percent.matches() && Double.parseDouble(percent.group(1)) <= 100
              ? Optional.of(Yaml.text(percent.group(1) + "%"))
              : Optional.empty();
        });
  }

  /** How many in how long. */
  static Form rate() {
    return new Form(
        "a number of leads such as 40, which is per week, or 120 per month",
        List.of(),
        answer -> {
          Matcher rate = RATE.matcher(answer.toLowerCase(Locale.ROOT));
          if (!rate.matches()) {
            return Optional.empty();
          }
          String period = rate.group(2) != null ? rate.group(2) : rate.group(3);
          String written = period == null ? "week" : period;
          return Optional.of(Yaml.text(Long.parseLong(rate.group(1)) + " per " + written));
        });
  }

  /** A length of time. */
  static Form length() {
    return new Form(
        "a length of time such as 30m, 8h, 2d or 2 weeks",
        List.of(),
        answer -> {
          Matcher length = LENGTH.matcher(answer);
          return length.matches()
              ? Optional.of(
                  Yaml.text(
                      length.group(1) + length.group(2).substring(0, 1).toLowerCase(Locale.ROOT)))
              : Optional.empty();
        });
  }

  /** A day. */
  static Form day() {
    return new Form(
        "a day such as 2027-03-31",
        List.of(),
        answer -> {
          try {
            return answer.length() == 10
                ? Optional.of(Yaml.text(LocalDate.parse(answer).toString()))
                : Optional.empty();
          } catch (DateTimeException e) {
            return Optional.empty();
          }
        });
  }

  /** The name of an event. */
  static Form name() {
    return new Form(
        "a name of lower-case letters, digits and underscores such as report_shared"
            + " (what it is called in a table can be said later, under data.environments)",
        List.of(),
        answer ->
            NAME.matcher(answer).matches() ? Optional.of(Yaml.text(answer)) : Optional.empty());
  }

  /** A word that data hold: letters, digits, hyphens and underscores. */
  static Form word() {
    return new Form(
        "one word of letters, digits, hyphens and underscores, such as free_trial",
        List.of(),
        answer ->
            WORD.matcher(answer).matches() ? Optional.of(Yaml.text(answer)) : Optional.empty());
  }

  /** Some texts, divided by commas. */
  static Form texts() {
    return new Form(
        "one or more, divided by commas, at most " + LONGEST + " characters in all",
        List.of(),
        answer -> isLine(answer) ? list(answer, item -> true) : Optional.empty());
  }

  /** Some domains, divided by commas. */
  static Form domains() {
    return new Form(
        "domains divided by commas, such as acme.com, acme.io",
        List.of(),
        answer ->
            isLine(answer)
                ? list(answer.toLowerCase(Locale.ROOT), item -> DOMAIN.matcher(item).matches())
                : Optional.empty());
  }

  /** The names of some events, divided by commas, or all. */
  static Form names() {
    return new Form(
        "names of events divided by commas, or all, or none",
        List.of(),
        answer ->
            isLine(answer) ? list(answer, item -> NAME.matcher(item).matches()) : Optional.empty());
  }

  /** From how many people to how many; one number if there is no upper end. */
  static Form size() {
    return new Form(
        "a range of people such as 50-1000 or 200+",
        List.of(),
        answer -> {
          Matcher size = SIZE.matcher(answer.toLowerCase(Locale.ROOT));
          if (!size.matches()) {
            return Optional.empty();
          }
          Yaml.Whole from = new Yaml.Whole(Long.parseLong(size.group(1)));
          if (size.group(2) == null) {
            return Optional.of(new Yaml.Items(List.of(from)));
          }
          Yaml.Whole to = new Yaml.Whole(Long.parseLong(size.group(2)));
          return from.number() < to.number()
              ? Optional.of(new Yaml.Items(List.of(from, to)))
              : Optional.empty();
        });
  }

  private static Optional<Yaml> list(String answer, Function<String, Boolean> fits) {
    List<String> items = new ArrayList<>();
    for (String item : answer.split(",", -1)) {
      String text = item.strip();
      if (text.isEmpty() || !fits.apply(text)) {
        return Optional.empty();
      }
      if (!items.contains(text)) {
        items.add(text);
      }
    }
    return Optional.of(Yaml.texts(items));
  }

  /** Whether a text can be shown and kept on one line: nothing in it moves a cursor or is cut. */
  private static boolean isLine(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(Form::breaksLines);
  }

  private static boolean breaksLines(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
      default -> false;
    };
  }
}
