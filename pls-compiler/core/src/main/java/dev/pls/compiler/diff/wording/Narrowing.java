package dev.pls.compiler.diff.wording;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.expr.Expr.Comparison;
import dev.pls.compiler.expr.Expr.ComparisonOp;
import dev.pls.compiler.expr.Expr.JunctionOp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether a condition holds less or more often than another, where that can be seen. */
enum Narrowing {
  /** Whenever it holds, the other did. */
  NARROWER,
  /** Whenever the other held, it does. */
  WIDER,
  /** Neither can be seen. */
  OTHER;

  static Narrowing of(Expr was, Expr is) {
    boolean narrower = implies(is, was);
    return narrower == implies(was, is) ? OTHER : narrower ? NARROWER : WIDER;
  }

  /** Whether the second surely holds where the first does. */
  private static boolean implies(Expr first, Expr second) {
    if (first.equals(second)) {
      return true;
    } else if (isOf(first, JunctionOp.OR)) {
      return first.parts().stream().allMatch(part -> implies(part, second));
    } else if (isOf(second, JunctionOp.AND)) {
      return second.parts().stream().allMatch(part -> implies(first, part));
    } else if (isOf(second, JunctionOp.OR)) {
      return second.parts().stream().anyMatch(part -> implies(first, part));
    } else if (isOf(first, JunctionOp.AND)) {
      return first.parts().stream().anyMatch(part -> implies(part, second));
    } else if (first instanceof Expr.In one && second instanceof Expr.In other) {
      return one.element().equals(other.element())
          && new HashSet<>(elements(other.list())).containsAll(elements(one.list()));
    }
    return first instanceof Comparison one
        && second instanceof Comparison other
        && one.left().equals(other.left())
        && one.right() instanceof Expr.NumberLiteral a
        && other.right() instanceof Expr.NumberLiteral b
        && implies(one.op(), a.value().compareTo(b.value()), other.op());
  }

  private static boolean isOf(Expr expr, JunctionOp op) {
    return expr instanceof Expr.Junction junction && junction.op() == op;
  }

  private static List<Expr> elements(Expr list) {
    return list instanceof Expr.ListLiteral literal
        ? new ArrayList<>(literal.elements())
        : List.of(list);
  }

  /**
   * Whether a number that stands so to one bound stands so to another.
   *
   * @param order how the first bound compares with the second
   */
  private static boolean implies(ComparisonOp first, int order, ComparisonOp second) {
    return switch (second) {
      case AT_LEAST ->
          (first == ComparisonOp.AT_LEAST
                  || first == ComparisonOp.GREATER
                  || first == ComparisonOp.EQUAL)
              && order >= 0;
      case GREATER ->
          first == ComparisonOp.GREATER && order >= 0
              || (first == ComparisonOp.AT_LEAST || first == ComparisonOp.EQUAL) && order > 0;
      case AT_MOST ->
          (first == ComparisonOp.AT_MOST
                  || first == ComparisonOp.LESS
                  || first == ComparisonOp.EQUAL)
              && order <= 0;
      case LESS ->
          first == ComparisonOp.LESS && order <= 0
              || (first == ComparisonOp.AT_MOST || first == ComparisonOp.EQUAL) && order < 0;
      case NOT_EQUAL -> first == ComparisonOp.EQUAL && order != 0;
      case EQUAL -> false;
    };
  }
}
