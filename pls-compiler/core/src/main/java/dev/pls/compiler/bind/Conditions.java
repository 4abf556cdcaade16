package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.expr.Compiled;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.expr.ExpressionCompiler;
import dev.pls.compiler.expr.Problem;
import dev.pls.compiler.expr.Scope;
import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.Optional;

/** Compiles the conditions and formulas of a motion and tells their mistakes at their columns. */
final class Conditions {
  private final ExpressionCompiler compiler;

  Conditions(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  /** The condition under a key; empty if there is none, or if it is wrong. */
  Optional<Condition> condition(Fields fields, String key, Scope scope) {
    return compile(fields, key, scope, Type.Scalar.BOOL);
  }

  /** The formula under a key; empty if there is none, or if it is wrong. */
  Optional<Condition> compile(Fields fields, String key, Scope scope, Type expected) {
    return fields
        .scalar(key)
        .filter(scalar -> !fields.binding().isBroken(fields.pathOf(key)))
        .flatMap(
            scalar -> compile(fields.binding(), scalar, fields.elementOf(key), scope, expected));
  }

  private Optional<Condition> compile(
      Binding binding, ScalarNode scalar, String element, Scope scope, Type expected) {
    Compiled compiled = compiler.compile(scalar.text(), scope, expected);
    if (compiled instanceof Compiled.Refused refused) {
      for (Problem problem : refused.problems()) {
        binding.report(
            Diagnostic.of(
                    rule(problem.category()),
                    scalar.spanOf(problem.start(), problem.end()),
                    element,
                    problem.message())
                .hint(problem.hint())
                .about(problem.discriminator()));
      }
      return Optional.empty();
    }
    Expr expr = ((Compiled.Typed) compiled).expr();
    return Optional.of(new Condition(expr, new Place(element, scalar.span(), scalar)));
  }

  private static Rule rule(Problem.Category category) {
    return switch (category) {
      case SYNTAX -> BindRules.EXPRESSION_SYNTAX;
      case UNKNOWN_NAME -> BindRules.EXPRESSION_NAME;
      case TYPE -> BindRules.EXPRESSION_TYPE;
      case UNKNOWN_VALUE -> BindRules.EXPRESSION_VALUE;
      case NOT_ALLOWED -> BindRules.EXPRESSION_NOT_ALLOWED;
    };
  }
}
