package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Spoken;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as people say them, in English whatever the machine's language. */
public final class Words {
  private static final Pattern RATE = Pattern.compile("([0-9]{1,15}) per (day|week|month)");

  private Words() {}

  /** "14 days", "1 hour". */
  public static String duration(Duration duration) {
    return Spoken.duration(duration);
  }

  /** "14-day", to stand before a noun. */
  static String length(Duration duration) {
    return Spoken.length(duration);
  }

  /** "4 working hours", "30 minutes". A working day is not 24 hours, so days become hours. */
  static String sla(Sla sla) {
    return Spoken.sla(sla);
  }

  /** "1 lead", "12 leads", "1,212 leads". */
  static String count(long number, String noun) {
    return Spoken.count(number, noun);
  }

  /** "150 a week". */
  static String rate(Rate rate) {
    return Spoken.rate(rate);
  }

  /** "1,212", "68.59". */
  static String number(BigDecimal number) {
    return Spoken.number(number);
  }

  /** A number of an estimate, rounded to so many places. */
  static String rounded(double number, int places) {
    return number(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
  }

  /** "7.3%", for a share of 0.073. */
  static String percent(BigDecimal share) {
    return Spoken.percent(share);
  }

  /** "7.3 percentage points", for a share of 0.073. */
  static String points(BigDecimal share) {
    return Spoken.points(share);
  }

  /** "USD 6,000". */
  static String money(BigDecimal amount, String currency) {
    return Spoken.money(amount, currency);
  }

  /** "30 June 2027". */
  static String date(LocalDate date) {
    return Spoken.date(date);
  }

  /** A value in a sentence; text as it would be written in the spec. */
  static Markdown value(Value value) {
    if (value instanceof Value.Number number) {
      return Markdown.text(number(number.number()));
    } else if (value instanceof Value.Percent percent) {
      return Markdown.text(percent(percent.share()));
    } else if (value instanceof Value.Money money) {
      return Markdown.text(money(money.amount(), money.currency()));
    } else if (value instanceof Value.Length length) {
      return Markdown.text(duration(length.duration()));
    } else if (value instanceof Value.Truth truth) {
      return Markdown.text(truth.value() ? "true" : "false");
    }
    return Markdown.code(((Value.Text) value).text());
  }

  /** A value that is not part of a definition: text in it is prose, or a rate. */
  static Markdown quantity(Value value) {
    if (value instanceof Value.Text text) {
      Matcher rate = RATE.matcher(text.text());
      return rate.matches()
          ? Markdown.of("{} a {}", number(new BigDecimal(rate.group(1))), rate.group(2))
          : Markdown.text(text.text());
    }
    return value(value);
  }

  /** A fact in words, or that it is unknown; empty if nothing is said. */
  static <T> Markdown fact(Fact<T> fact, Function<T, Markdown> words) {
    return fact.value().map(words).orElseGet(() -> fact.said() ? Markdown.UNKNOWN : Markdown.EMPTY);
  }

  /** "at least 3", "more than 80%". */
  static Markdown compare(Signal.Compare compare) {
    return Markdown.of(Spoken.comparison(compare.comparison()) + "{}", value(compare.value()));
  }

  /** "Company fit", for {@code company_fit}; "Expansion PQA", for {@code expansion_pqa}. */
  public static String human(String name) {
    return Spoken.human(name);
  }

  /** A system's name as it is known: "HubSpot", "CRM task". */
  static String system(String name) {
    return Spoken.system(name);
  }

  /** The title, or a name made readable where there is none. */
  public static String title(String title, String name) {
    return Spoken.title(title, name);
  }

  /** A word of the language, in prose: {@code AT_LEAST} is "at least". */
  static String word(Enum<?> word) {
    return Spoken.word(word);
  }
}
