package dev.pls.compiler.expr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the values that are written out in expressions. */
public final class Literals {
  /** Numbers are smaller than this, in either direction. */
  public static final BigDecimal NUMBER_BOUND = BigDecimal.TEN.pow(12);

  /** The decimal places of a number. */
  public static final int NUMBER_PLACES = 6;

  /** No instant is before this. */
  public static final Instant FIRST_INSTANT = Instant.EPOCH;

  /** Every instant is before this. */
  public static final Instant INSTANT_BOUND = Instant.parse("2200-01-01T00:00:00Z");

  /** No duration is longer than all of the time between the first instant and the last. */
  static final Duration LONGEST_DURATION = Duration.between(FIRST_INSTANT, INSTANT_BOUND);

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]*(\\.[0-9]+)?");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,10})([smhdw])");

  private Literals() {}

  /** A plain number that a condition could hold; empty if the text is none. */
  static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** What a percentage such as {@code 50%} is as a number; empty if the text is none. */
  public static Optional<BigDecimal> fraction(String text) {
    return text.endsWith("%")
        ? number(text.substring(0, text.length() - 1))
            .map(number -> number.movePointLeft(2).stripTrailingZeros())
            .filter(Literals::isFineEnough)
        : Optional.empty();
  }

  /**
   * Why something cannot be a literal.
   *
   * @param message what is wrong
   * @param hint what to write instead; may be empty
   */
  record Refusal(String message, String hint) {}

  /** Why digits that CEL takes for a number are none of ours; empty if they are. */
  static Optional<Refusal> whyNoNumber(String written) {
    if (!DIGITS.matcher(written).matches()) {
      return Optional.of(
          new Refusal(
              "`" + Names.shorten(written) + "` is not a plain decimal number.",
              "Write it in digits, without exponent, prefix or suffix."));
    }
    BigDecimal number = new BigDecimal(written);
    if (number.compareTo(NUMBER_BOUND) >= 0) {
      return Optional.of(
          new Refusal("The number is too large: numbers are smaller than 1000000000000.", ""));
    }
    if (!isFineEnough(number)) {
      return Optional.of(
          new Refusal(
              "The number is too fine: numbers have six decimal places.",
              "Write `"
                  + number
                      .setScale(NUMBER_PLACES, RoundingMode.HALF_UP)
                      .stripTrailingZeros()
                      .toPlainString()
                  + "`."));
    }
    return Optional.empty();
  }

  /** Whether a number needs no more places than numbers have. */
  static boolean isFineEnough(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= NUMBER_PLACES;
  }

  /** A duration such as {@code 90s}, {@code 72h} or {@code 2w}; empty if the text is none. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    long unit =
        switch (matcher.group(2)) {
          case "s" -> 1;
          case "m" -> 60;
          case "h" -> 3_600;
          case "d" -> 86_400;
          default -> 604_800;
        };
    return Optional.of(Duration.ofSeconds(amount * unit));
  }

  /** A duration in the largest unit up to days that gives a whole number. */
  static String durationText(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 86_400 == 0 && seconds > 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0 && seconds > 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /**
   * An ISO 8601 date or time, cut to microseconds; no zone means UTC, and a date is its 00:00.
   * Empty if the text is none.
   */
  public static Optional<Instant> instant(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          time instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
      return text.indexOf('[') < 0
          ? Optional.of(instant.truncatedTo(ChronoUnit.MICROS))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
