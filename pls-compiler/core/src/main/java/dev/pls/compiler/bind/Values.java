package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ScalarNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Holds values that are written in a motion to the types of what they are values of. */
final class Values {
  private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}(T.*)?";

  private final Binding binding;

  Values(Binding binding) {
    this.binding = binding;
  }

  /**
   * Checks a value.
   *
   * @param what what has the value, as in "`plan`" or "the measure"
   */
  void check(ScalarNode value, Type type, String what, String element) {
    if (type instanceof Type.OneOf oneOf) {
      checkOneOf(value.text(), value.span(), oneOf, what, element);
    } else if (type instanceof Type.Scalar scalar && !fits(value, scalar)) {
      wrongType(value, what + " is " + type.words(), writeAs(scalar, value), element);
    }
  }

  /** Checks that a text is one of the declared values. */
  void checkOneOf(String text, Span span, Type.OneOf type, String what, String element) {
    if (type.values().contains(text)) {
      return;
    }
    binding.report(
        Diagnostic.of(
                BindRules.UNKNOWN_VALUE, span, element, capital(what) + " is never `" + text + "`.")
            .hint(
                Suggestion.nearest(text, type.values())
                        .map(near -> "Did you mean `" + near + "`? ")
                        .orElse("")
                    + "Declared are `"
                    + String.join("`, `", type.values())
                    + "`.")
            .about(text));
  }

  /** Checks a bound by size: only numbers, instants and lengths of time have more and less. */
  void checkBound(ScalarNode value, Type type, String element) {
    if (type instanceof Type.Scalar scalar
        && (scalar == Type.Scalar.NUMBER
            || scalar == Type.Scalar.INSTANT
            || scalar == Type.Scalar.DURATION)) {
      check(value, type, "the measure", element);
      return;
    }
    wrongType(
        value,
        type == Type.Scalar.BOOL
            ? "the measure is true or false, with no more and no less"
            : "the measure is text, with no more and no less",
        type == Type.Scalar.BOOL ? "Write `exists: true`." : "Write `equals` or `one_of`.",
        element);
  }

  private void wrongType(ScalarNode value, String but, String hint, String element) {
    binding.report(
        Diagnostic.of(
                BindRules.VALUE_TYPE,
                value.span(),
                element,
                "`" + value.text() + "` is " + kind(value) + ", and " + but + ".")
            .hint(hint)
            .about(value.text()));
  }

  private static boolean fits(ScalarNode value, Type.Scalar type) {
    boolean number = value.kind() == ScalarNode.Kind.INT || value.kind() == ScalarNode.Kind.DECIMAL;
    return switch (type) {
      case NUMBER -> number || value.text().matches("\\d+(\\.\\d+)?%");
      case BOOL -> value.kind() == ScalarNode.Kind.BOOL;
      case INSTANT -> instant(value.text());
      case DURATION -> duration(value.text()).isPresent();
      case STRING, NULL -> true;
    };
  }

  /** Whether a text is an instant, on a day that the calendar has. */
  private static boolean instant(String text) {
    if (!text.matches(INSTANT)) {
      return false;
    }
    try {
      LocalDate.parse(text.substring(0, 10));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String kind(ScalarNode value) {
    if (value.text().matches(INSTANT)) {
      return instant(value.text()) ? "an instant" : "no day that the calendar has";
    }
    return switch (value.kind()) {
      case INT, DECIMAL -> "a number";
      case BOOL -> "true or false";
      default -> duration(value.text()).isPresent() ? "a duration" : "text";
    };
  }

  private static String writeAs(Type.Scalar type, ScalarNode value) {
    return switch (type) {
      case NUMBER ->
          value.text().matches("-?\\d+(\\.\\d+)?")
              ? "Take the quotes away: `" + value.text() + "`."
              : "Write a number, such as `3`.";
      case BOOL -> "Write `true` or `false`.";
      case INSTANT -> "Write a day or an instant, such as `2026-01-15` or `2026-01-15T12:00:00Z`.";
      case DURATION ->
          value.text().matches("\\d+")
              ? "Say of what: `" + value.text() + "d` for days, `" + value.text() + "h` for hours."
              : "Write a length of time, such as `5d` or `30m`.";
      case STRING, NULL -> "";
    };
  }

  private static String capital(String what) {
    return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
  }
}
