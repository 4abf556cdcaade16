package dev.pls.compiler.expr;

import static dev.pls.compiler.expr.Problem.Category.SYNTAX;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.pls.compiler.expr.Compiled.Refused;
import dev.pls.compiler.expr.Compiled.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles conditions and derived values. Keep one: it can be used by several threads at once, and
 * making one loads CEL.
 *
 * <p>Only CEL's parser is used. Its type checker does not know values of {@code one_of}, cannot say
 * where a node ends, speaks of overloads, and would double the time to the first answer.
 */
public final class ExpressionCompiler {
  /** The longest text that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 4_000;

  /** The deepest nesting that is read. A chain of {@code +} nests too; one of {@code &&} not. */
  public static final int MAX_DEPTH = 100;

  private final CelParser parser =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(
              CelOptions.newBuilder()
                  .enableReservedIds(false)
                  .retainRepeatedUnaryOperators(true)
                  .maxParseRecursionDepth(MAX_DEPTH)
                  .maxExpressionCodePointSize(MAX_LENGTH)
                  .build())
          .build();

  /** Loads the parser, which takes a while; so keep the compiler. */
  public ExpressionCompiler() {
    compile("now == now && 1 < 2", new Scope(Map.of()), Type.Scalar.BOOL);
  }

  /**
   * Compiles an expression. No text makes it throw.
   *
   * @param text the expression
   * @param scope the names it may use
   * @param expected what its value must be: {@link Type.Scalar#BOOL} for a condition
   */
  public Compiled compile(String text, Scope scope, Type expected) {
    if (text.length() > MAX_LENGTH) {
      return new Refused(List.of(tooLong(text)));
    }
    Tokens tokens = new Tokens(text);
    Syntax syntax = new Syntax(text, tokens);
    List<Problem> problems = syntax.inTokens();
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    problems.addAll(syntax.inNumbers());
    try {
      CelValidationResult parsed = parser.parse(text);
      if (parsed.hasError()) {
        problems.addAll(syntax.inGrammar(parsed.getErrors(), !problems.isEmpty()));
        return refused(problems);
      }
      Checker checker = new Checker(text, tokens, scope, parsed.getAst(), problems);
      Expr expr = checker.check(expected);
      return expr != null && problems.isEmpty() ? new Typed(expr) : refused(problems);
    } catch (StackOverflowError e) {
      return refused(List.of(syntax.tooDeep()));
    } catch (CelValidationException | RuntimeException e) {
      return refused(List.of(syntax.unreadable()));
    }
  }

  private static Refused refused(List<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(null);
    return new Refused(sorted);
  }

  private static Problem tooLong(String text) {
    return new Problem(
        SYNTAX,
        0,
        text.length(),
        "The expression has " + text.length() + " characters; at most " + MAX_LENGTH + " are read.",
        "Split it into several named measures or signals.",
        "length");
  }
}
