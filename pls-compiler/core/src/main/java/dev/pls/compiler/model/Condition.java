package dev.pls.compiler.model;

import dev.pls.compiler.expr.Expr;

/**
 * A condition or formula of the language.
 *
 * @param expr what it means; two conditions that are written differently and mean the same tree are
 *     equal
 * @param place where it is written
 */
public record Condition(Expr expr, Place place) {
  /** Its text in one canonical spelling. */
  public String text() {
    return expr.canonical();
  }
}
