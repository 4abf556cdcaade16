package dev.pls.compiler.expr;

import java.util.List;

/** What became of an expression's text. */
public sealed interface Compiled permits Compiled.Typed, Compiled.Refused {

  /**
   * The text is sound.
   *
   * @param expr what it says
   */
  record Typed(Expr expr) implements Compiled {}

  /**
   * The text is not sound.
   *
   * @param problems what is wrong with it, in the order of their places; empty if all that is wrong
   *     has been told elsewhere (see {@link Scope.Fields#complete})
   */
  record Refused(List<Problem> problems) implements Compiled {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
