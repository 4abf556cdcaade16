package dev.pls.compiler.eval;

import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Spoken;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values and thresholds as people say them, in plain text. */
final class Phrases {
  private static final long MINUTE = Time.HOUR / 60;
  private static final long SECOND = MINUTE / 60;

  private Phrases() {}

  /** "68.59", "20". */
  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** "1 day", "3 days". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A value: "3", "2 d 4 h", "true"; "nothing" if it is missing. */
  static String value(Datum datum) {
    if (datum instanceof Datum.Number number) {
      return number(number.value());
    } else if (datum instanceof Datum.Text text) {
      return text.text();
    } else if (datum instanceof Datum.Truth truth) {
      return Boolean.toString(truth.value());
    } else if (datum instanceof Datum.Instant instant) {
      return Time.text(instant.micros());
    } else if (datum instanceof Datum.Length length) {
      return length(length.micros());
    }
    return "nothing";
  }

  /** A length of time in its two largest units: "2 d 4 h", "90 s" is "1 m 30 s". */
  static String length(long micros) {
    List<String> parts = new ArrayList<>();
    long rest = Math.abs(micros);
    long[] units = {Time.DAY, Time.HOUR, MINUTE, SECOND};
    String[] letters = {"d", "h", "m", "s"};
    for (int i = 0; i < units.length && parts.size() < 2; i++) {
      long number = rest / units[i];
      rest %= units[i];
      if (number > 0) {
        parts.add(number + " " + letters[i]);
      } else if (!parts.isEmpty()) {
        break;
      }
    }
    String length = parts.isEmpty() ? "0 s" : String.join(" ", parts);
    return micros < 0 ? "-" + length : length;
  }

  /** Thresholds: "at least 3 and at most 10"; empty if there are none. */
  static String thresholds(List<Signal.Threshold> thresholds) {
    return thresholds.stream().map(Phrases::threshold).collect(Collectors.joining(" and "));
  }

  private static String threshold(Signal.Threshold threshold) {
    if (threshold instanceof Signal.Compare compare) {
      return Spoken.comparison(compare.comparison()) + written(compare.value());
    } else if (threshold instanceof Signal.Between between) {
      return "from " + written(between.low()) + " to " + written(between.high());
    } else if (threshold instanceof Signal.OneOf oneOf) {
      return oneOf.values().stream().map(Phrases::written).collect(Collectors.joining(" or "));
    } else if (threshold instanceof Signal.InList list) {
      return "one of the list " + list.list();
    }
    return ((Signal.Exists) threshold).expected() ? "something" : "no value";
  }

  private static String written(Value value) {
    if (value instanceof Value.Percent percent) {
      return number(percent.share().movePointRight(2)) + "%";
    } else if (value instanceof Value.Length length) {
      return length(length.duration().micros());
    }
    return Written.text(value);
  }

  /** The title, or a name made readable where there is none. */
  static String title(String title, String name) {
    if (!title.isEmpty() || name.isEmpty()) {
      return title;
    }
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
