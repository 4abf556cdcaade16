package dev.pls.compiler.expr;

import static dev.pls.compiler.expr.Type.Scalar.BOOL;
import static dev.pls.compiler.expr.Type.Scalar.NUMBER;
import static dev.pls.compiler.expr.Type.Scalar.STRING;

import dev.pls.compiler.expr.Expr.Arithmetic;
import dev.pls.compiler.expr.Expr.ArithmeticOp;
import dev.pls.compiler.expr.Expr.BoolLiteral;
import dev.pls.compiler.expr.Expr.Comparison;
import dev.pls.compiler.expr.Expr.ComparisonOp;
import dev.pls.compiler.expr.Expr.Conditional;
import dev.pls.compiler.expr.Expr.DurationLiteral;
import dev.pls.compiler.expr.Expr.Has;
import dev.pls.compiler.expr.Expr.In;
import dev.pls.compiler.expr.Expr.InstantLiteral;
import dev.pls.compiler.expr.Expr.IsMissing;
import dev.pls.compiler.expr.Expr.Junction;
import dev.pls.compiler.expr.Expr.JunctionOp;
import dev.pls.compiler.expr.Expr.ListLiteral;
import dev.pls.compiler.expr.Expr.Literal;
import dev.pls.compiler.expr.Expr.Negate;
import dev.pls.compiler.expr.Expr.Not;
import dev.pls.compiler.expr.Expr.NullLiteral;
import dev.pls.compiler.expr.Expr.NumberLiteral;
import dev.pls.compiler.expr.Expr.StringLiteral;
import dev.pls.compiler.expr.Expr.TextTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings expressions that mean the same into one form. Every law that it uses holds for all values,
 * also for missing ones and unknown conditions ({@code semantics.md} rules 1, 10 and 11), and keeps
 * every name that is read, since what a motion reads has a meaning of its own (rules 19 and 26).
 * What holds only within a range or only where nothing is missing is left as it is written: {@code
 * a - b > 0} is not {@code a > b}, since a difference may be out of range.
 *
 * <p>On the way all is said with few words: {@code !}, {@code &&}, {@code ==}, {@code <}, {@code
 * >}, {@code has} and {@code true}, with {@code !} only around what is not itself one. So the two
 * sides of De Morgan's laws look alike, and nothing is copied. At the end the other words come
 * back.
 */
final class Normal {
  private Normal() {}

  static Expr of(Expr expr) {
    return worded(plain(expr), false);
  }

  /** The same in few words. */
  private static Expr plain(Expr expr) {
    if (expr instanceof BoolLiteral bool) {
      return truth(bool.value(), bool.place());
    } else if (expr instanceof Not not) {
      return not(plain(not.operand()));
    } else if (expr instanceof Junction junction) {
      return junction(junction);
    } else if (expr instanceof Comparison comparison) {
      return comparison(
          comparison.op(), plain(comparison.left()), plain(comparison.right()), comparison.place());
    } else if (expr instanceof Has has) {
      return has(plain(has.operand()), has.place());
    } else if (expr instanceof IsMissing missing) {
      return not(has(plain(missing.operand()), missing.place()));
    } else if (expr instanceof In in) {
      Expr element = plain(in.element());
      return in.list() instanceof ListLiteral list
          ? in(element, list.elements(), in.place())
          : new In(element, in.list(), in.place());
    } else if (expr instanceof TextTest test) {
      return new TextTest(test.op(), plain(test.text()), plain(test.part()), test.place());
    } else if (expr instanceof Negate negate) {
      Expr operand = plain(negate.operand());
      return operand instanceof Negate twice
          ? twice.operand()
          : new Negate(operand, negate.place());
    } else if (expr instanceof Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    } else if (expr instanceof Conditional conditional) {
      return conditional(conditional);
    }
    return expr;
  }

  // Conditions

  private static Expr truth(boolean value, Place place) {
    Expr yes = new BoolLiteral(true, place);
    return value ? yes : not(yes);
  }

  private static Expr not(Expr expr) {
    return expr instanceof Not not ? not.operand() : new Not(expr, expr.place());
  }

  private static Expr junction(Junction junction) {
    boolean any = junction.op() == JunctionOp.OR;
    List<Expr> operands = new ArrayList<>();
    for (Expr operand : junction.operands()) {
      Expr plain = any ? not(plain(operand)) : plain(operand);
      if (plain instanceof Junction nested) {
        operands.addAll(nested.operands());
      } else {
        operands.add(plain);
      }
    }
    Expr all = all(operands, junction.place());
    return any ? not(all) : all;
  }

  /** All of them, each once and in their order; what one value is not stands together. */
  private static Expr all(List<Expr> operands, Place place) {
    Map<String, Expr> all = new TreeMap<>();
    Map<String, List<In>> excluded = new TreeMap<>();
    for (Expr operand : operands) {
      Optional<In> exclusion = exclusion(operand);
      if (exclusion.isPresent()) {
        String element = exclusion.get().element().canonical();
        excluded.computeIfAbsent(element, e -> new ArrayList<>()).add(exclusion.get());
      } else if (!(operand instanceof BoolLiteral)) {
        all.put(key(operand), operand);
      }
    }
    for (List<In> exclusions : excluded.values()) {
      List<Literal> elements = new ArrayList<>();
      for (In exclusion : exclusions) {
        elements.addAll(((ListLiteral) exclusion.list()).elements());
      }
      In first = exclusions.get(0);
      Expr operand = not(in(first.element(), elements, first.place()));
      all.put(key(operand), operand);
    }
    List<Expr> once = List.copyOf(all.values());
    return switch (once.size()) {
      case 0 -> truth(true, place);
      case 1 -> once.get(0);
      default -> new Junction(JunctionOp.AND, once, place);
    };
  }

  /** What is excluded by {@code x != 'a'}, or by {@code !(x in ['a', 'b'])}. */
  private static Optional<In> exclusion(Expr operand) {
    if (operand instanceof Not not) {
      if (not.operand() instanceof In in && in.list() instanceof ListLiteral) {
        return Optional.of(in);
      }
      if (not.operand() instanceof Comparison comparison
          && comparison.op() == ComparisonOp.EQUAL
          && comparison.right() instanceof Literal literal
          && (literal.type() == STRING || literal.type() == NUMBER)) {
        ListLiteral list = new ListLiteral(List.of(literal), literal.place());
        return Optional.of(new In(comparison.left(), list, comparison.place()));
      }
    }
    return Optional.empty();
  }

  /** What conditions are ordered by: a condition and its opposite stand side by side. */
  private static String key(Expr condition) {
    return condition instanceof Not not ? not.operand().canonical() + " !" : condition.canonical();
  }

  private static Expr comparison(ComparisonOp op, Expr left, Expr right, Place place) {
    if (left.type() == BOOL) {
      Expr same = same(left, right, place);
      return op == ComparisonOp.EQUAL ? same : not(same);
    }
    if (op == ComparisonOp.NOT_EQUAL || op == ComparisonOp.AT_MOST || op == ComparisonOp.AT_LEAST) {
      return not(comparison(op.opposite(), left, right, place));
    }
    if (left instanceof Literal one && right instanceof Literal other) {
      int order = byValue(one, other);
      return truth(
          op == ComparisonOp.EQUAL ? order == 0 : op == ComparisonOp.LESS ? order < 0 : order > 0,
          place);
    }
    int order = byText(left, right);
    return order > 0 || (order == 0 && op == ComparisonOp.GREATER)
        ? new Comparison(op.mirrored(), right, left, place)
        : new Comparison(op, left, right, place);
  }

  /** Whether two conditions come out the same; unknown if one is. */
  private static Expr same(Expr left, Expr right, Place place) {
    if (left instanceof Not not) {
      return not(same(not.operand(), right, place));
    } else if (right instanceof Not not) {
      return not(same(left, not.operand(), place));
    } else if (left instanceof BoolLiteral) {
      return right;
    } else if (right instanceof BoolLiteral) {
      return left;
    }
    return byText(left, right) > 0
        ? new Comparison(ComparisonOp.EQUAL, right, left, place)
        : new Comparison(ComparisonOp.EQUAL, left, right, place);
  }

  private static Expr has(Expr operand, Place place) {
    if (operand instanceof Not not) {
      return has(not.operand(), place);
    } else if (operand instanceof Negate negate) {
      return has(negate.operand(), place);
    }
    return operand instanceof Literal ? truth(true, place) : new Has(operand, place);
  }

  private static Expr in(Expr element, List<Literal> elements, Place place) {
    TreeSet<Literal> once = new TreeSet<>(Normal::byValue);
    once.addAll(elements);
    if (element instanceof Literal literal) {
      return truth(once.contains(literal), place);
    }
    return once.size() == 1
        ? comparison(ComparisonOp.EQUAL, element, once.first(), place)
        : new In(element, new ListLiteral(List.copyOf(once), place), place);
  }

  // Values

  private static Expr arithmetic(Arithmetic arithmetic) {
    Expr left = plain(arithmetic.left());
    Expr right = plain(arithmetic.right());
    boolean commutes =
        arithmetic.op() == ArithmeticOp.ADD || arithmetic.op() == ArithmeticOp.MULTIPLY;
    return commutes && byText(left, right) > 0
        ? new Arithmetic(arithmetic.op(), right, left, arithmetic.type(), arithmetic.place())
        : new Arithmetic(arithmetic.op(), left, right, arithmetic.type(), arithmetic.place());
  }

  private static Expr conditional(Conditional conditional) {
    Expr condition = plain(conditional.condition());
    Expr then = plain(conditional.then());
    Expr otherwise = plain(conditional.otherwise());
    return condition instanceof Not not
        ? choice(not.operand(), otherwise, then, conditional)
        : choice(condition, then, otherwise, conditional);
  }

  private static Expr choice(Expr condition, Expr then, Expr otherwise, Conditional written) {
    if (written.type() == BOOL) {
      Expr first = then instanceof NullLiteral ? otherwise : then;
      if (first instanceof Not) {
        return not(choice(condition, branchNot(then), branchNot(otherwise), written));
      } else if (then instanceof BoolLiteral
          && otherwise instanceof Not not
          && not.operand() instanceof BoolLiteral) {
        return condition;
      }
    }
    return new Conditional(condition, then, otherwise, written.type(), written.place());
  }

  private static Expr branchNot(Expr branch) {
    return branch instanceof NullLiteral ? branch : not(branch);
  }

  // Order

  /** Literals last, so that comparisons read as people write them. */
  private static int byText(Expr one, Expr other) {
    boolean oneWritten = one instanceof Literal;
    boolean otherWritten = other instanceof Literal;
    return oneWritten == otherWritten
        ? one.canonical().compareTo(other.canonical())
        : Boolean.compare(oneWritten, otherWritten);
  }

  /** The order of the values of two literals of one type. */
  private static int byValue(Literal one, Literal other) {
    if (one instanceof NumberLiteral a && other instanceof NumberLiteral b) {
      return a.value().compareTo(b.value());
    } else if (one instanceof StringLiteral a && other instanceof StringLiteral b) {
      return a.value().compareTo(b.value());
    } else if (one instanceof InstantLiteral a && other instanceof InstantLiteral b) {
      return a.value().compareTo(b.value());
    } else if (one instanceof DurationLiteral a && other instanceof DurationLiteral b) {
      return a.value().compareTo(b.value());
    }
    throw new IllegalArgumentException(one.canonical() + " beside " + other.canonical());
  }

  // The other words

  /** The same, or its opposite, in all words, with {@code !} only where there is no other. */
  private static Expr worded(Expr expr, boolean opposite) {
    if (expr instanceof BoolLiteral bool) {
      return new BoolLiteral(!opposite, bool.place());
    } else if (expr instanceof Not not) {
      return worded(not.operand(), !opposite);
    } else if (expr instanceof Junction junction) {
      List<Expr> operands = new ArrayList<>();
      for (Expr operand : junction.operands()) {
        operands.add(worded(operand, opposite));
      }
      return new Junction(opposite ? JunctionOp.OR : JunctionOp.AND, operands, junction.place());
    } else if (expr instanceof Comparison comparison) {
      return new Comparison(
          opposite ? comparison.op().opposite() : comparison.op(),
          worded(comparison.left(), false),
          worded(comparison.right(), false),
          comparison.place());
    } else if (expr instanceof Has has) {
      Expr operand = worded(has.operand(), false);
      return opposite ? new IsMissing(operand, has.place()) : new Has(operand, has.place());
    } else if (expr instanceof Conditional conditional) {
      return new Conditional(
          worded(conditional.condition(), false),
          worded(conditional.then(), opposite),
          worded(conditional.otherwise(), opposite),
          conditional.type(),
          conditional.place());
    } else if (expr instanceof Arithmetic arithmetic) {
      return new Arithmetic(
          arithmetic.op(),
          worded(arithmetic.left(), false),
          worded(arithmetic.right(), false),
          arithmetic.type(),
          arithmetic.place());
    } else if (expr instanceof Negate negate) {
      return new Negate(worded(negate.operand(), false), negate.place());
    } else if (expr instanceof In in) {
      return turned(new In(worded(in.element(), false), in.list(), in.place()), opposite);
    } else if (expr instanceof TextTest test) {
      Expr text = worded(test.text(), false);
      Expr part = worded(test.part(), false);
      return turned(new TextTest(test.op(), text, part, test.place()), opposite);
    }
    return expr.type() == BOOL ? turned(expr, opposite) : expr;
  }

  private static Expr turned(Expr condition, boolean opposite) {
    return opposite ? new Not(condition, condition.place()) : condition;
  }
}
