package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.expr.Expr.ComparisonOp;
import dev.pls.compiler.expr.Expr.JunctionOp;
import dev.pls.compiler.expr.Literals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * Evaluates conditions and formulas in three values: true, false, and {@link Datum#MISSING} for
 * unknown; {@code semantics.md} rules 1, 10 and 11.
 */
final class Formulas {
  /** What names stand for. */
  interface Names {
    /** The value of a name; missing if there is none. */
    Moving value(Expr.Reference reference);

    /** The values of a list. */
    Set<Datum> list(String name);
  }

  private final Names names;
  private final Horizon horizon;

  private Formulas(Names names, Horizon horizon) {
    this.names = names;
    this.horizon = horizon;
  }

  /**
   * The value of an expression.
   *
   * @param horizon learns when it may be another, other than by moving at its pace
   */
  static Moving evaluate(Expr expr, Names names, Horizon horizon) {
    return new Formulas(names, horizon).moving(expr);
  }

  /** The value of an expression: of all that move, instants and lengths of time, with its pace. */
  private Moving moving(Expr expr) {
    if (expr instanceof Expr.Reference reference) {
      return names.value(reference);
    } else if (expr instanceof Expr.Conditional choice) {
      return value(choice.condition()) instanceof Datum.Truth truth
          ? moving(truth.value() ? choice.then() : choice.otherwise())
          : Moving.MISSING;
    } else if (expr instanceof Expr.Arithmetic sum) {
      return reckon(sum.op(), moving(sum.left()), moving(sum.right()));
    }
    return Moving.still(still(expr));
  }

  private Datum value(Expr expr) {
    return moving(expr).value();
  }

  private Datum still(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal);
    } else if (expr instanceof Expr.Not not) {
      return value(not.operand()) instanceof Datum.Truth truth
          ? Datum.truth(!truth.value())
          : Datum.MISSING;
    } else if (expr instanceof Expr.Junction junction) {
      return junction(junction);
    } else if (expr instanceof Expr.Comparison comparison) {
      return compare(
          comparison.op(), moving(comparison.left()), moving(comparison.right()), horizon);
    } else if (expr instanceof Expr.Has has) {
      return Datum.truth(!value(has.operand()).missing());
    } else if (expr instanceof Expr.IsMissing missing) {
      return Datum.truth(value(missing.operand()).missing());
    } else if (expr instanceof Expr.In in) {
      return in(in);
    } else if (expr instanceof Expr.TextTest test) {
      return test(test.op(), value(test.text()), value(test.part()));
    } else if (expr instanceof Expr.Negate negate) {
      return value(negate.operand()) instanceof Datum.Number number
          ? Datum.number(number.value().negate())
          : Datum.MISSING;
    }
    throw new IllegalStateException("a list has no value of its own: " + expr.canonical());
  }

  private static Datum literal(Expr.Literal literal) {
    if (literal instanceof Expr.NumberLiteral number) {
      return Datum.number(number.value());
    } else if (literal instanceof Expr.StringLiteral string) {
      return Datum.text(string.value());
    } else if (literal instanceof Expr.BoolLiteral bool) {
      return Datum.truth(bool.value());
    } else if (literal instanceof Expr.InstantLiteral instant) {
      return Datum.instant(Time.micros(instant.value()));
    } else if (literal instanceof Expr.DurationLiteral duration) {
      return Datum.length(duration.value().toSeconds() * 1_000_000L);
    }
    return Datum.MISSING;
  }

  /** Kleene's and, or: one false (true) decides, whatever is unknown. */
  private Datum junction(Expr.Junction junction) {
    boolean decides = junction.op() == JunctionOp.OR;
    boolean unknown = false;
    for (Expr operand : junction.operands()) {
      if (!(value(operand) instanceof Datum.Truth truth)) {
        unknown = true;
      } else if (truth.value() == decides) {
        return Datum.truth(decides);
      }
    }
    return unknown ? Datum.MISSING : Datum.truth(!decides);
  }

  /** Compares two values of one type; unknown if either is missing. */
  static Datum compare(ComparisonOp op, Moving left, Moving right, Horizon horizon) {
    horizon.compares(left, right);
    return compare(op, left.value(), right.value());
  }

  private static Datum compare(ComparisonOp op, Datum left, Datum right) {
    if (left.missing() || right.missing()) {
      return Datum.MISSING;
    }
    if (!op.ordered()) {
      return Datum.truth(left.equals(right) == (op == ComparisonOp.EQUAL));
    }
    int order = Order.OF_DATA.compare(left, right);
    return Datum.truth(
        switch (op) {
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case GREATER -> order > 0;
          default -> order >= 0;
        });
  }

  private Datum in(Expr.In in) {
    Datum element = value(in.element());
    if (element.missing()) {
      return Datum.MISSING;
    }
    if (in.list() instanceof Expr.Reference list) {
      return Datum.truth(names.list(list.name()).contains(element));
    }
    return Datum.truth(in.list().parts().stream().map(this::value).anyMatch(element::equals));
  }

  private static Datum test(Expr.TextOp op, Datum text, Datum part) {
    if (!(text instanceof Datum.Text whole) || !(part instanceof Datum.Text piece)) {
      return Datum.MISSING;
    }
    return Datum.truth(
        switch (op) {
          case STARTS_WITH -> whole.text().startsWith(piece.text());
          case ENDS_WITH -> whole.text().endsWith(piece.text());
          case CONTAINS -> whole.text().contains(piece.text());
        });
  }

  /** Numbers with numbers; lengths of time with each other and with instants. */
  private Moving reckon(Expr.ArithmeticOp op, Moving left, Moving right) {
    if (left.value() instanceof Datum.Number a && right.value() instanceof Datum.Number b) {
      return Moving.still(reckon(op, a.value(), b.value()));
    }
    int sign = op == Expr.ArithmeticOp.SUBTRACT ? -1 : 1;
    long pace = left.pace() + sign * right.pace();
    if (left.value() instanceof Datum.Length a && right.value() instanceof Datum.Length b) {
      return horizon.length(a.micros() + sign * b.micros(), pace);
    } else if (left.value() instanceof Datum.Instant a && right.value() instanceof Datum.Length b) {
      return horizon.instant(a.micros() + sign * b.micros(), pace);
    } else if (left.value() instanceof Datum.Length a && right.value() instanceof Datum.Instant b) {
      return horizon.instant(a.micros() + b.micros(), pace);
    } else if (left.value() instanceof Datum.Instant a
        && right.value() instanceof Datum.Instant b) {
      return horizon.length(a.micros() - b.micros(), pace);
    }
    return Moving.MISSING;
  }

  private static Datum reckon(Expr.ArithmeticOp op, BigDecimal a, BigDecimal b) {
    return switch (op) {
      case ADD -> Datum.number(a.add(b));
      case SUBTRACT -> Datum.number(a.subtract(b));
      case MULTIPLY -> Datum.number(a.multiply(b));
      case DIVIDE -> divide(a, b);
    };
  }

  /** A quotient, rounded once; missing if it divides by 0. */
  static Datum divide(BigDecimal dividend, BigDecimal divisor) {
    return divisor.signum() == 0
        ? Datum.MISSING
        : Datum.number(dividend.divide(divisor, Literals.NUMBER_PLACES, RoundingMode.HALF_UP));
  }
}
