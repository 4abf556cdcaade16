package dev.pls.compiler.expr;

import static dev.pls.compiler.expr.Type.Scalar.BOOL;
import static dev.pls.compiler.expr.Type.Scalar.NUMBER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A typed expression. Places are no part of equality: {@code a>1} and {@code (a) > 1.0} are equal.
 * Nesting is limited, so that it can be walked recursively.
 */
public sealed interface Expr {

  /** The type of its value. */
  Type type();

  /** Where it is written, without parentheses around it. */
  Place place();

  /** The expressions that it is directly made of, in the order of the text. */
  List<Expr> parts();

  /** The one text of this meaning: fewest parentheses, single spaces, single quotes. */
  default String canonical() {
    return Printer.print(this);
  }

  /**
   * One form of all that means the same: two expressions over the same names whose normal forms
   * have one canonical text have one value, whatever the names stand for, also where some are
   * missing. Two that differ in it may still mean the same, in ways that the laws of {@link Normal}
   * do not reach.
   */
  default Expr normal() {
    return Normal.of(this);
  }

  /** Every use of a name, in the order of the text; a name used twice is there twice. */
  default List<Reference> references() {
    List<Reference> found = new ArrayList<>();
    collect(this, found);
    return List.copyOf(found);
  }

  private static void collect(Expr expr, List<Reference> into) {
    if (expr instanceof Reference reference) {
      into.add(reference);
    }
    for (Expr part : expr.parts()) {
      collect(part, into);
    }
  }

  /** A value that is written out. */
  sealed interface Literal extends Expr {
    @Override
    default List<Expr> parts() {
      return List.of();
    }
  }

  /**
   * A number.
   *
   * @param value the value, exact, without trailing zeros
   */
  record NumberLiteral(BigDecimal value, Place place) implements Literal {
    public NumberLiteral {
      value = value.stripTrailingZeros();
    }

    @Override
    public Type type() {
      return NUMBER;
    }
  }

  /**
   * A string; never empty, since the empty string is a missing value.
   *
   * @param value the text, without quotes and escapes
   */
  record StringLiteral(String value, Place place) implements Literal {
    @Override
    public Type type() {
      return Type.Scalar.STRING;
    }
  }

  /** {@code true} or {@code false}. */
  record BoolLiteral(boolean value, Place place) implements Literal {
    @Override
    public Type type() {
      return BOOL;
    }
  }

  /**
   * {@code timestamp('…')}.
   *
   * @param value the instant, in whole microseconds
   */
  record InstantLiteral(Instant value, Place place) implements Literal {
    @Override
    public Type type() {
      return Type.Scalar.INSTANT;
    }
  }

  /**
   * {@code duration('5d')}.
   *
   * @param value the length of time, in whole seconds
   */
  record DurationLiteral(Duration value, Place place) implements Literal {
    @Override
    public Type type() {
      return Type.Scalar.DURATION;
    }
  }

  /** {@code null}: a missing value. Found only as a branch of a {@link Conditional}. */
  record NullLiteral(Place place) implements Literal {
    @Override
    public Type type() {
      return Type.Scalar.NULL;
    }
  }

  /**
   * {@code ['a', 'b']}: what {@link In} looks into.
   *
   * @param elements the elements, at least one; all of them numbers or all of them strings
   */
  record ListLiteral(List<Literal> elements, Place place) implements Expr {
    public ListLiteral {
      elements = List.copyOf(elements);
    }

    @Override
    public Type type() {
      return new Type.ListOf(elements.get(0).type() == NUMBER ? NUMBER : Type.Scalar.STRING);
    }

    @Override
    public List<Expr> parts() {
      return List.copyOf(elements);
    }
  }

  /**
   * A use of a name: {@code account.mrr}, {@code now}.
   *
   * @param root the first name
   * @param name the field's name; empty for a variable
   * @param type the declared type
   */
  record Reference(String root, String name, Type type, Place place) implements Expr {
    /** The name as it is written. */
    public String text() {
      return name.isEmpty() ? root : root + "." + name;
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** {@code !a}. */
  record Not(Expr operand, Place place) implements Expr {
    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public List<Expr> parts() {
      return List.of(operand);
    }
  }

  /** {@code -a}, of a number; a negative literal is a {@link NumberLiteral}. */
  record Negate(Expr operand, Place place) implements Expr {
    @Override
    public Type type() {
      return NUMBER;
    }

    @Override
    public List<Expr> parts() {
      return List.of(operand);
    }
  }

  /**
   * {@code a && b && c} or {@code a || b || c}.
   *
   * @param operands two or more, none of them a junction of the same operator
   */
  record Junction(JunctionOp op, List<Expr> operands, Place place) implements Expr {
    public Junction {
      operands = List.copyOf(operands);
    }

    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public List<Expr> parts() {
      return operands;
    }
  }

  /** What joins the operands of a {@link Junction}. */
  enum JunctionOp {
    AND("&&"),
    OR("||");

    private final String symbol;

    JunctionOp(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written. */
    public String symbol() {
      return symbol;
    }
  }

  /** {@code a == b}, {@code a < b} …, of two values of one type, none of them {@code null}. */
  record Comparison(ComparisonOp op, Expr left, Expr right, Place place) implements Expr {
    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public List<Expr> parts() {
      return List.of(left, right);
    }
  }

  /** How a {@link Comparison} compares. */
  enum ComparisonOp {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    ComparisonOp(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written. */
    public String symbol() {
      return symbol;
    }

    /** Whether it asks for an order, and not only for equality. */
    public boolean ordered() {
      return this != EQUAL && this != NOT_EQUAL;
    }

    /** How it reads turned round: {@code !(a < b)} is {@code a >= b}. */
    public ComparisonOp opposite() {
      return switch (this) {
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case LESS -> AT_LEAST;
        case AT_MOST -> GREATER;
        case GREATER -> AT_MOST;
        case AT_LEAST -> LESS;
      };
    }

    /** How it reads from the other side: {@code a < b} is {@code b > a}. */
    public ComparisonOp mirrored() {
      return switch (this) {
        case EQUAL, NOT_EQUAL -> this;
        case LESS -> GREATER;
        case AT_MOST -> AT_LEAST;
        case GREATER -> LESS;
        case AT_LEAST -> AT_MOST;
      };
    }
  }

  /** {@code has(a)} or {@code a != null}: never unknown. */
  record Has(Expr operand, Place place) implements Expr {
    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public List<Expr> parts() {
      return List.of(operand);
    }
  }

  /** {@code a == null}: never unknown. */
  record IsMissing(Expr operand, Place place) implements Expr {
    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public List<Expr> parts() {
      return List.of(operand);
    }
  }

  /**
   * {@code a in b}.
   *
   * @param element a number or a string
   * @param list a {@link ListLiteral}, or a {@link Reference} to a list, of the element's type
   */
  record In(Expr element, Expr list, Place place) implements Expr {
    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public List<Expr> parts() {
      return List.of(element, list);
    }
  }

  /**
   * {@code a + b} and the like.
   *
   * @param type a number, an instant or a duration; the operands' types say which operation it is
   */
  record Arithmetic(ArithmeticOp op, Expr left, Expr right, Type.Scalar type, Place place)
      implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(left, right);
    }
  }

  /** How an {@link Arithmetic} reckons. */
  enum ArithmeticOp {
    /** Numbers; durations; an instant and a duration, either first. */
    ADD("+"),
    /** Numbers; durations; a duration from an instant; an instant from an instant. */
    SUBTRACT("-"),
    /** Numbers. */
    MULTIPLY("*"),
    /** Numbers. */
    DIVIDE("/");

    private final String symbol;

    ArithmeticOp(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written. */
    public String symbol() {
      return symbol;
    }
  }

  /** {@code text.startsWith(part)} and the like, of two strings. */
  record TextTest(TextOp op, Expr text, Expr part, Place place) implements Expr {
    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public List<Expr> parts() {
      return List.of(text, part);
    }
  }

  /** What a {@link TextTest} asks. */
  enum TextOp {
    STARTS_WITH("startsWith"),
    ENDS_WITH("endsWith"),
    CONTAINS("contains");

    private final String word;

    TextOp(String word) {
      this.word = word;
    }

    /** The function's name as it is written. */
    public String word() {
      return word;
    }
  }

  /**
   * {@code condition ? then : otherwise}.
   *
   * @param type the type of both branches; at most one of them is {@code null}
   */
  record Conditional(Expr condition, Expr then, Expr otherwise, Type type, Place place)
      implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(condition, then, otherwise);
    }
  }
}
