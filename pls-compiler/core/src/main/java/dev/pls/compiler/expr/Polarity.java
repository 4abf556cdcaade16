package dev.pls.compiler.expr;

import dev.pls.compiler.expr.Expr.Junction;
import dev.pls.compiler.expr.Expr.Not;
import dev.pls.compiler.expr.Expr.Reference;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which way a name moves a condition, by where it stands, with unknown between false and true. Ask
 * it of a condition's {@link Expr#normal}, in which {@code signal.x == false} is {@code !signal.x}.
 */
public enum Polarity {
  /** Where the name turns true, a condition that holds still holds. */
  POSITIVE,
  /** Where the name turns false, a condition that holds still holds. */
  NEGATIVE,
  /** It may go either way: the name stands on both sides, or in a comparison or the like. */
  UNKNOWN;

  /** The polarity of every name in a condition, in the order of the text. */
  public static Map<Reference, Polarity> of(Expr condition) {
    Map<Reference, Polarity> found = new LinkedHashMap<>();
    collect(condition, POSITIVE, found);
    return found;
  }

  private static void collect(Expr expr, Polarity here, Map<Reference, Polarity> into) {
    if (expr instanceof Reference reference) {
      into.merge(reference, here, (one, other) -> one == other ? one : UNKNOWN);
    }
    Polarity below =
        expr instanceof Junction ? here : expr instanceof Not ? here.opposite() : UNKNOWN;
    for (Expr part : expr.parts()) {
      collect(part, below, into);
    }
  }

  private Polarity opposite() {
    return switch (this) {
      case POSITIVE -> NEGATIVE;
      case NEGATIVE -> POSITIVE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
