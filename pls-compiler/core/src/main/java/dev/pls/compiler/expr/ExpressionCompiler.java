package dev.pls.compiler.expr;

/** Compiles conditions and derived values. Keep one: it can be used by several threads at once. */
public final class ExpressionCompiler {
  /** The longest text that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 4_000;

  /**
   * Compiles an expression. No text makes it throw.
   *
   * @param text the expression
   * @param scope the names it may use
   * @param expected what its value must be: {@link Type.Scalar#BOOL} for a condition
   */
  public Compiled compile(String text, Scope scope, Type expected) {
    throw new UnsupportedOperationException("to come");
  }
}
