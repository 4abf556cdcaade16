package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Literals;
import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Values as they are written in a motion, turned into data of a type; rules 1 to 4. */
final class Written {
  private Written() {}

  /** The value of an attribute or property; missing if it is none of its type. */
  static Datum of(Value value, Data.Attribute declared) {
    return switch (declared.type()) {
      case STRING, PERSON -> as(value, Type.Scalar.STRING);
      case INT -> whole(as(value, Type.Scalar.NUMBER));
      case DECIMAL, MONEY -> as(value, Type.Scalar.NUMBER);
      case BOOL -> as(value, Type.Scalar.BOOL);
      case TIMESTAMP -> as(value, Type.Scalar.INSTANT);
      case DATE -> day(as(value, Type.Scalar.INSTANT));
      case DURATION -> as(value, Type.Scalar.DURATION);
    };
  }

  private static Datum whole(Datum datum) {
    return datum instanceof Datum.Number number && number.value().scale() > 0
        ? Datum.MISSING
        : datum;
  }

  private static Datum day(Datum datum) {
    return datum instanceof Datum.Instant instant
        ? Datum.instant(Time.day(instant.micros()) * Time.DAY)
        : datum;
  }

  /** The value of a bound, of the type of what is held against it; missing if it is none. */
  static Datum like(Value value, Datum measured) {
    if (measured instanceof Datum.Number) {
      return as(value, Type.Scalar.NUMBER);
    } else if (measured instanceof Datum.Instant) {
      return as(value, Type.Scalar.INSTANT);
    } else if (measured instanceof Datum.Length) {
      return as(value, Type.Scalar.DURATION);
    } else if (measured instanceof Datum.Truth) {
      return as(value, Type.Scalar.BOOL);
    }
    return as(value, Type.Scalar.STRING);
  }

  private static Datum as(Value value, Type.Scalar type) {
    return switch (type) {
      case NUMBER -> number(value).map(Datum::number).orElse(Datum.MISSING);
      case BOOL -> value instanceof Value.Truth truth ? Datum.truth(truth.value()) : Datum.MISSING;
      case INSTANT -> instant(value);
      case DURATION -> length(value);
      case STRING, NULL -> Datum.text(text(value));
    };
  }

  private static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Number number) {
      return Optional.of(number.number());
    } else if (value instanceof Value.Percent percent) {
      return Optional.of(percent.share());
    }
    return value instanceof Value.Text text ? Literals.fraction(text.text()) : Optional.empty();
  }

  private static Datum instant(Value value) {
    OptionalLong micros =
        value instanceof Value.Text text ? Time.parse(text.text()) : OptionalLong.empty();
    return micros.isPresent() ? Datum.instant(micros.getAsLong()) : Datum.MISSING;
  }

  private static Datum length(Value value) {
    if (value instanceof Value.Length length) {
      return Datum.length(length.duration().micros());
    }
    try {
      return value instanceof Value.Text text
          ? Datum.length(Duration.parse(text.text()).micros())
          : Datum.MISSING;
    } catch (IllegalArgumentException e) {
      return Datum.MISSING;
    }
  }

  /** The text of a value: an integer's is its plain digits. */
  static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    } else if (value instanceof Value.Truth truth) {
      return Boolean.toString(truth.value());
    }
    return number(value).map(BigDecimal::toPlainString).orElse("");
  }
}
