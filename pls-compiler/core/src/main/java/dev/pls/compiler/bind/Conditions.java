package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.expr.Compiled;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.expr.ExpressionCompiler;
import dev.pls.compiler.expr.Problem;
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
  Optional<Condition> condition(Fields fields, String key, Visible visible) {
    return compile(fields, key, visible, Type.Scalar.BOOL);
  }

  /** The formula under a key; empty if there is none, or if it is wrong. */
  Optional<Condition> compile(Fields fields, String key, Visible visible, Type expected) {
    return fields
        .scalar(key)
        .filter(scalar -> !fields.binding().isBroken(fields.pathOf(key)))
        .flatMap(
            scalar -> compile(fields.binding(), scalar, fields.elementOf(key), visible, expected));
  }

  private Optional<Condition> compile(
      Binding binding, ScalarNode scalar, String element, Visible visible, Type expected) {
    Compiled compiled = compiler.compile(scalar.text(), visible.scope(), expected);
    if (compiled instanceof Compiled.Refused refused) {
      for (Problem problem : refused.problems()) {
        Diagnostic diagnostic =
            Diagnostic.of(
                    rule(problem.category()),
                    scalar.spanOf(problem.start(), problem.end()),
                    element,
                    problem.message())
                .hint(problem.hint())
                .about(problem.discriminator());
        binding.report(
            problem.category() == Problem.Category.UNKNOWN_NAME
                ? declared(diagnostic, problem.discriminator(), visible)
                : diagnostic);
      }
      return Optional.empty();
    }
    Expr expr = ((Compiled.Typed) compiled).expr();
    if (visible.unit().equals("account")) {
      checkGrain(expr, binding, scalar, element);
    }
    return Optional.of(new Condition(expr, new Place(element, scalar.span(), scalar)));
  }

  /** The diagnostic with the place of the name that was probably meant. */
  private static Diagnostic declared(Diagnostic diagnostic, String written, Visible visible) {
    int dot = written.indexOf('.');
    Names names = dot < 0 ? null : visible.declared().get(written.substring(0, dot));
    return names == null
        ? diagnostic
        : Suggestion.nearest(written.substring(dot + 1), names.spans().keySet())
            .map(near -> Binding.declared(diagnostic, names, near))
            .orElse(diagnostic);
  }

  /** An account sees its users only through a roll-up; {@code semantics.md} rule 9. */
  private static void checkGrain(Expr expr, Binding binding, ScalarNode scalar, String element) {
    for (Expr.Reference reference : expr.references()) {
      String unit =
          switch (reference.root()) {
            case "signal" -> binding.declarations().text("signals", reference.name(), "of");
            case "measure" -> binding.declarations().text("measures", reference.name(), "of");
            case "qualification" ->
                binding.declarations().text("qualifications", reference.name(), "unit");
            default -> "";
          };
      if (unit.equals("user")) {
        binding.report(
            Diagnostic.of(
                    BindRules.GRAIN,
                    scalar.spanOf(reference.place().start(), reference.place().end()),
                    element,
                    "`" + reference.text() + "` is of a user, and this is asked of an account.")
                .hint("Make an account signal of it with `over_users`, and ask for that.")
                .about(reference.text()));
      }
    }
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
