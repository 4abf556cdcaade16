package dev.pls.compiler.expr;

import dev.pls.compiler.expr.Expr.Arithmetic;
import dev.pls.compiler.expr.Expr.ArithmeticOp;
import dev.pls.compiler.expr.Expr.BoolLiteral;
import dev.pls.compiler.expr.Expr.Comparison;
import dev.pls.compiler.expr.Expr.Conditional;
import dev.pls.compiler.expr.Expr.DurationLiteral;
import dev.pls.compiler.expr.Expr.Has;
import dev.pls.compiler.expr.Expr.In;
import dev.pls.compiler.expr.Expr.InstantLiteral;
import dev.pls.compiler.expr.Expr.IsMissing;
import dev.pls.compiler.expr.Expr.Junction;
import dev.pls.compiler.expr.Expr.JunctionOp;
import dev.pls.compiler.expr.Expr.ListLiteral;
import dev.pls.compiler.expr.Expr.Negate;
import dev.pls.compiler.expr.Expr.Not;
import dev.pls.compiler.expr.Expr.NullLiteral;
import dev.pls.compiler.expr.Expr.NumberLiteral;
import dev.pls.compiler.expr.Expr.Reference;
import dev.pls.compiler.expr.Expr.StringLiteral;
import dev.pls.compiler.expr.Expr.TextTest;
import java.util.List;
import java.util.Locale;

/** Writes an expression as CEL text that reads as the same expression again. */
final class Printer {
  // How tightly the forms of CEL's grammar bind; a part that binds looser needs parentheses.
  private static final int CONDITIONAL = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int RELATION = 3;
  private static final int SUM = 4;
  private static final int PRODUCT = 5;
  private static final int UNARY = 6;
  private static final int MEMBER = 7;

  private final StringBuilder out = new StringBuilder();

  private Printer() {}

  static String print(Expr expr) {
    Printer printer = new Printer();
    printer.write(expr, CONDITIONAL);
    return printer.out.toString();
  }

  /** Writes an expression where the grammar wants a form that binds at least so tightly. */
  private void write(Expr expr, int wanted) {
    boolean parentheses = binding(expr) < wanted;
    if (parentheses) {
      out.append('(');
    }
    writeBare(expr);
    if (parentheses) {
      out.append(')');
    }
  }

  private static int binding(Expr expr) {
    if (expr instanceof Conditional) {
      return CONDITIONAL;
    }
    if (expr instanceof Junction junction) {
      return junction.op() == JunctionOp.OR ? OR : AND;
    }
    if (expr instanceof Comparison || expr instanceof In || expr instanceof IsMissing) {
      return RELATION;
    }
    if (expr instanceof Has has) {
      return isField(has.operand()) ? MEMBER : RELATION;
    }
    if (expr instanceof Arithmetic arithmetic) {
      return isSum(arithmetic) ? SUM : PRODUCT;
    }
    return expr instanceof Not || expr instanceof Negate ? UNARY : MEMBER;
  }

  private static boolean isSum(Arithmetic arithmetic) {
    return arithmetic.op() == ArithmeticOp.ADD || arithmetic.op() == ArithmeticOp.SUBTRACT;
  }

  /** Whether {@code has(…)} can take it. */
  private static boolean isField(Expr expr) {
    return expr instanceof Reference reference && !reference.name().isEmpty();
  }

  private void writeBare(Expr expr) {
    if (expr instanceof NumberLiteral number) {
      out.append(number.value().toPlainString());
    } else if (expr instanceof StringLiteral string) {
      writeQuoted(string.value());
    } else if (expr instanceof BoolLiteral bool) {
      out.append(bool.value());
    } else if (expr instanceof NullLiteral) {
      out.append("null");
    } else if (expr instanceof InstantLiteral instant) {
      out.append("timestamp('").append(instant.value()).append("')");
    } else if (expr instanceof DurationLiteral duration) {
      out.append("duration('").append(Literals.durationText(duration.value())).append("')");
    } else if (expr instanceof ListLiteral list) {
      out.append('[');
      writeJoined(list.parts(), ", ", CONDITIONAL);
      out.append(']');
    } else if (expr instanceof Reference reference) {
      out.append(reference.text());
    } else if (expr instanceof Not not) {
      writePrefixed('!', not.operand(), not.operand() instanceof Not);
    } else if (expr instanceof Negate negate) {
      writePrefixed('-', negate.operand(), negate.operand() instanceof Negate);
    } else if (expr instanceof Junction junction) {
      int operand = junction.op() == JunctionOp.OR ? AND : RELATION;
      writeJoined(junction.operands(), " " + junction.op().symbol() + " ", operand);
    } else if (expr instanceof Comparison comparison) {
      writeInfix(comparison.left(), comparison.op().symbol(), comparison.right(), RELATION);
    } else if (expr instanceof In in) {
      writeInfix(in.element(), "in", in.list(), RELATION);
    } else if (expr instanceof IsMissing missing) {
      write(missing.operand(), RELATION);
      out.append(" == null");
    } else if (expr instanceof Has has) {
      writeHas(has);
    } else if (expr instanceof Arithmetic arithmetic) {
      writeInfix(
          arithmetic.left(),
          arithmetic.op().symbol(),
          arithmetic.right(),
          isSum(arithmetic) ? SUM : PRODUCT);
    } else if (expr instanceof TextTest test) {
      write(test.text(), MEMBER);
      out.append('.').append(test.op().word()).append('(');
      write(test.part(), CONDITIONAL);
      out.append(')');
    } else if (expr instanceof Conditional conditional) {
      write(conditional.condition(), OR);
      out.append(" ? ");
      write(conditional.then(), OR);
      out.append(" : ");
      write(conditional.otherwise(), CONDITIONAL);
    }
  }

  private void writePrefixed(char operator, Expr operand, boolean repeated) {
    out.append(operator);
    write(operand, repeated ? UNARY : MEMBER);
  }

  /** CEL's infix operators group to the left. */
  private void writeInfix(Expr left, String operator, Expr right, int binding) {
    write(left, binding);
    out.append(' ').append(operator).append(' ');
    write(right, binding + 1);
  }

  private void writeHas(Has has) {
    if (isField(has.operand())) {
      out.append("has(");
      writeBare(has.operand());
      out.append(')');
    } else {
      write(has.operand(), RELATION);
      out.append(" != null");
    }
  }

  private void writeJoined(List<Expr> parts, String separator, int wanted) {
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        out.append(separator);
      }
      write(parts.get(i), wanted);
    }
  }

  private void writeQuoted(String value) {
    out.append('\'');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\'' -> out.append("\\'");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('\'');
  }
}
