package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values as people say them, in English whatever the machine's language, as plain text. */
public final class Spoken {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** Words of the field that are said letter by letter. */
  private static final Set<String> ACRONYMS =
      Set.of(
          "pql", "pqa", "mql", "sql", "sla", "crm", "icp", "acv", "arr", "mrr", "nps", "roi", "kpi",
          "sdr", "ae", "cs", "csm", "sso", "scim", "api", "url", "b2b", "smb", "plg", "pls", "eu",
          "emea", "apac");

  private Spoken() {}

  /** "14 days", "1 hour". */
  public static String duration(Duration duration) {
    return count(duration.amount(), duration.unit().name().toLowerCase(Locale.ROOT));
  }

  /** "14-day", to stand before a noun. */
  public static String length(Duration duration) {
    return duration.amount() + "-" + duration.unit().name().toLowerCase(Locale.ROOT);
  }

  /** "4 working hours", "30 minutes". A working day is not 24 hours, so days become hours. */
  public static String sla(Sla sla) {
    if (sla.clock() == Sla.Clock.ELAPSED) {
      return duration(sla.within());
    }
    long hour = new Duration(1, Duration.Unit.HOUR).micros();
    long minute = new Duration(1, Duration.Unit.MINUTE).micros();
    long micros = sla.within().micros();
    return micros % hour == 0
        ? count(micros / hour, "working hour")
        : count(micros / minute, "working minute");
  }

  /** "1 lead", "12 leads", "1,212 leads". */
  public static String count(long number, String noun) {
    return number(BigDecimal.valueOf(number)) + " " + (number == 1 ? noun : noun + "s");
  }

  /** "150 a week". */
  public static String rate(Rate rate) {
    return number(BigDecimal.valueOf(rate.count()))
        + " a "
        + rate.per().name().toLowerCase(Locale.ROOT);
  }

  /** "1,212", "68.59". */
  public static String number(BigDecimal number) {
    String plain =
        (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    int sign = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder out = new StringBuilder(plain);
    for (int i = point - 3; i > sign; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }

  /** "7.3%", for a share of 0.073. */
  public static String percent(BigDecimal share) {
    return number(share.movePointRight(2)) + "%";
  }

  /** "7.3 percentage points", for a share of 0.073. */
  public static String points(BigDecimal share) {
    BigDecimal points = share.movePointRight(2);
    return number(points)
        + " percentage point"
        + (points.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }

  /** "USD 6,000". */
  public static String money(BigDecimal amount, String currency) {
    return (currency.isEmpty() ? "" : currency + " ") + number(amount);
  }

  /** "30 June 2027". */
  public static String date(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** "Company fit", for {@code company_fit}; "Expansion PQA", for {@code expansion_pqa}. */
  public static String human(String name) {
    String words =
        Stream.of(name.replace('_', ' ').strip().split(" ", -1))
            .map(word -> ACRONYMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
            .collect(Collectors.joining(" "));
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A system's name as it is known: "HubSpot", "CRM task". */
  public static String system(String name) {
    return switch (name) {
      case "hubspot" -> "HubSpot";
      case "crm" -> "CRM";
      case "crm_task" -> "CRM task";
      case "bigquery" -> "BigQuery";
      default -> human(name);
    };
  }

  /** The title, or a name made readable where there is none. */
  public static String title(String title, String name) {
    return title.isEmpty() ? human(name) : title;
  }

  /** A word of the language, in prose: {@code AT_LEAST} is "at least". */
  public static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A value in a sentence: "3", "6%", "14 days"; text as it would be written in the spec. */
  public static String value(Value value) {
    if (value instanceof Value.Number number) {
      return number(number.number());
    } else if (value instanceof Value.Percent percent) {
      return percent(percent.share());
    } else if (value instanceof Value.Money money) {
      return money(money.amount(), money.currency());
    } else if (value instanceof Value.Length length) {
      return duration(length.duration());
    } else if (value instanceof Value.Truth truth) {
      return truth.value() ? "true" : "false";
    }
    return ((Value.Text) value).text();
  }

  /** The words before a bound: "at least ", "more than ". */
  public static String comparison(Signal.Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
      case ABOVE -> "more than ";
      case BELOW -> "less than ";
      case EQUALS -> "exactly ";
    };
  }
}
