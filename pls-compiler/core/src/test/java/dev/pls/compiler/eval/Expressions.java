package dev.pls.compiler.eval;

import static dev.pls.compiler.expr.Type.Scalar.BOOL;
import static dev.pls.compiler.expr.Type.Scalar.DURATION;
import static dev.pls.compiler.expr.Type.Scalar.INSTANT;
import static dev.pls.compiler.expr.Type.Scalar.NUMBER;
import static dev.pls.compiler.expr.Type.Scalar.STRING;

import dev.pls.compiler.expr.Compiled;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.expr.Expr.ArithmeticOp;
import dev.pls.compiler.expr.Expr.ComparisonOp;
import dev.pls.compiler.expr.Expr.JunctionOp;
import dev.pls.compiler.expr.Expr.Literal;
import dev.pls.compiler.expr.Expr.Reference;
import dev.pls.compiler.expr.ExpressionCompiler;
import dev.pls.compiler.expr.Place;
import dev.pls.compiler.expr.Scope;
import dev.pls.compiler.expr.Scopes;
import dev.pls.compiler.expr.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expressions made by chance over few names and few values, and what the names stand for. */
final class Expressions {
  static final List<Type> TYPES = List.of(BOOL, BOOL, BOOL, NUMBER, INSTANT, DURATION);
  private static final Place PLACE = new Place(0, 0);
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "-1", "0.5", "0.000001", "5", "6", "999999999999", "-500000000000.5");
  private static final List<String> TEXTS = List.of("DE", "de", "AT", "a", "ab", "ba");
  private static final List<Duration> LENGTHS =
      List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(60_000));
  private static final List<Instant> INSTANTS =
      List.of(
          Instant.EPOCH,
          Instant.parse("2026-01-14T23:30:00Z"),
          Instant.parse("2026-01-15T12:00:00Z"),
          Instant.parse("2026-01-16T12:00:00Z"),
          Instant.parse("2199-12-31T23:59:59.999999Z"));

  /** Every name of the tests' scope, in order. */
  private static final List<Reference> NAMES = names();

  private final Random random;
  private final ExpressionCompiler compiler = new ExpressionCompiler();

  Expressions(Random random) {
    this.random = random;
  }

  /** What the names stand for. */
  record Values(Map<String, Datum> values, Map<String, Set<Datum>> lists)
      implements Formulas.Names {
    @Override
    public Moving value(Reference reference) {
      return Moving.still(values.getOrDefault(reference.text(), Datum.MISSING));
    }

    @Override
    public Set<Datum> list(String name) {
      return Objects.requireNonNull(lists.get(name));
    }

    Datum of(Expr expr) {
      return Formulas.evaluate(expr, this, new Horizon(0)).value();
    }

    Values with(String name, Datum value) {
      Map<String, Datum> changed = new TreeMap<>(values);
      changed.put(name, value);
      return new Values(changed, lists);
    }
  }

  private static List<Reference> names() {
    List<Reference> names = new ArrayList<>();
    new TreeMap<>(Scopes.SCOPE.names())
        .forEach(
            (root, name) -> {
              if (name instanceof Scope.Variable variable) {
                names.add(new Reference(root, "", variable.type(), PLACE));
              } else if (name instanceof Scope.Fields fields) {
                new TreeMap<>(fields.fields())
                    .forEach((field, type) -> names.add(new Reference(root, field, type, PLACE)));
              }
            });
    return names;
  }

  /** Worlds in which every name is missing now and then. */
  List<Values> worlds(int number) {
    return Stream.generate(this::world).limit(number).toList();
  }

  private Values world() {
    Map<String, Datum> values = new TreeMap<>();
    Map<String, Set<Datum>> lists = new TreeMap<>();
    for (Reference name : NAMES) {
      if (name.type() instanceof Type.ListOf list) {
        Type element = list.element();
        Set<Datum> some =
            Stream.generate(() -> datum(literal(element))).limit(2).collect(Collectors.toSet());
        lists.put(name.name(), some);
      } else if (random.nextInt(4) > 0) {
        values.put(name.text(), value(name.type()));
      }
    }
    return new Values(values, lists);
  }

  /** Any value of a type; a length of time may be negative, and text may not be as declared. */
  private Datum value(Type type) {
    Datum value = datum(literal(type));
    if (value instanceof Datum.Length length && random.nextBoolean()) {
      return Datum.length(-length.micros());
    }
    return type instanceof Type.OneOf && random.nextInt(6) == 0 ? Datum.text("other") : value;
  }

  private static Datum datum(Literal literal) {
    return new Values(Map.of(), Map.of()).of(literal);
  }

  /** An expression of a type, as the compiler makes it of its text. */
  Expr make(Type type, int depth) {
    Expr made = of(type, depth);
    return read(made).orElseThrow(() -> new AssertionError(made.canonical()));
  }

  /** What the text of an expression says; empty if it is not sound. */
  Optional<Expr> read(Expr expr) {
    return read(expr.canonical(), expr.type());
  }

  Optional<Expr> read(String text, Type type) {
    return compiler.compile(text, Scopes.SCOPE, type) instanceof Compiled.Typed typed
        ? Optional.of(typed.expr())
        : Optional.empty();
  }

  private Expr of(Type type, int depth) {
    if (type == BOOL) {
      return depth == 0 ? name(BOOL) : condition(depth - 1);
    }
    if (depth == 0 || random.nextInt(3) == 0) {
      return random.nextInt(3) == 0 ? literal(type) : name(type);
    }
    if (random.nextInt(4) == 0) {
      return choice(type, depth - 1);
    }
    if (type == NUMBER) {
      return random.nextInt(5) == 0
          ? new Expr.Negate(notWritten(NUMBER, depth - 1), PLACE)
          : sum(pick(ArithmeticOp.values()), NUMBER, NUMBER, NUMBER, depth - 1);
    } else if (type == INSTANT) {
      return switch (random.nextInt(3)) {
        case 0 -> sum(ArithmeticOp.ADD, INSTANT, DURATION, INSTANT, depth - 1);
        case 1 -> sum(ArithmeticOp.ADD, DURATION, INSTANT, INSTANT, depth - 1);
        default -> sum(ArithmeticOp.SUBTRACT, INSTANT, DURATION, INSTANT, depth - 1);
      };
    } else if (type == DURATION) {
      return switch (random.nextInt(3)) {
        case 0 -> sum(ArithmeticOp.ADD, DURATION, DURATION, DURATION, depth - 1);
        case 1 -> sum(ArithmeticOp.SUBTRACT, DURATION, DURATION, DURATION, depth - 1);
        default -> sum(ArithmeticOp.SUBTRACT, INSTANT, INSTANT, DURATION, depth - 1);
      };
    }
    return name(type);
  }

  private Expr sum(ArithmeticOp op, Type left, Type right, Type.Scalar type, int depth) {
    return new Expr.Arithmetic(op, of(left, depth), of(right, depth), type, PLACE);
  }

  private Expr choice(Type type, int depth) {
    Expr missing = new Expr.NullLiteral(PLACE);
    int kind = random.nextInt(6);
    Expr then = kind == 0 ? missing : ofOrTruth(type, depth);
    Expr otherwise = kind == 1 ? missing : ofOrTruth(type, depth);
    return new Expr.Conditional(of(BOOL, depth), then, otherwise, type, PLACE);
  }

  private Expr ofOrTruth(Type type, int depth) {
    return type == BOOL && random.nextInt(3) == 0 ? literal(BOOL) : of(type, depth);
  }

  private Expr condition(int depth) {
    return switch (random.nextInt(14)) {
      case 0 -> name(BOOL);
      case 1 -> new Expr.Not(of(BOOL, depth), PLACE);
      case 2, 3, 4 -> junction(depth);
      case 5 -> {
        Type type = pick(NUMBER, INSTANT, DURATION);
        yield compare(pick(ComparisonOp.values()), of(type, depth), of(type, depth));
      }
      case 6, 7, 8 -> {
        Expr text = name(pick(NAMES.stream().map(Reference::type).filter(this::isText).toList()));
        Expr other = random.nextInt(3) > 0 ? literal(text.type()) : name(text.type());
        yield random.nextBoolean() ? compare(equality(), text, other) : in(text);
      }
      case 9 -> in(notWritten(NUMBER, depth));
      case 10 -> compare(equality(), ofOrTruth(BOOL, depth), ofOrTruth(BOOL, depth));
      case 11 -> {
        Expr operand = notWritten(pick(TYPES), depth);
        yield random.nextBoolean()
            ? new Expr.Has(operand, PLACE)
            : new Expr.IsMissing(operand, PLACE);
      }
      case 12 -> {
        Expr part = random.nextInt(3) > 0 ? literal(STRING) : name(STRING);
        yield new Expr.TextTest(pick(Expr.TextOp.values()), name(STRING), part, PLACE);
      }
      default -> choice(BOOL, depth);
    };
  }

  private boolean isText(Type type) {
    return type == STRING || type instanceof Type.OneOf;
  }

  private Expr junction(int depth) {
    int size = 2 + random.nextInt(3);
    return new Expr.Junction(
        pick(JunctionOp.values()),
        Stream.generate(() -> of(BOOL, depth)).limit(size).toList(),
        PLACE);
  }

  private ComparisonOp equality() {
    return pick(ComparisonOp.EQUAL, ComparisonOp.NOT_EQUAL);
  }

  private static Expr compare(ComparisonOp op, Expr left, Expr right) {
    return new Expr.Comparison(op, left, right, PLACE);
  }

  private Expr in(Expr element) {
    Type.Scalar type = element.type() == NUMBER ? NUMBER : STRING;
    Expr list =
        random.nextInt(4) == 0
            ? name(new Type.ListOf(type))
            : list(
                Stream.generate(() -> literal(element.type()))
                    .limit(1 + random.nextInt(3))
                    .toList());
    return new Expr.In(element, list, PLACE);
  }

  private static Expr.ListLiteral list(List<Literal> elements) {
    return new Expr.ListLiteral(elements, PLACE);
  }

  private Expr notWritten(Type type, int depth) {
    Expr expr = of(type, depth);
    return expr instanceof Literal ? name(type) : expr;
  }

  private Expr name(Type type) {
    return pick(NAMES.stream().filter(name -> name.type().equals(type)).toList());
  }

  private Literal literal(Type type) {
    if (type instanceof Type.OneOf oneOf) {
      return new Expr.StringLiteral(pick(oneOf.values()), PLACE);
    } else if (type == NUMBER) {
      return new Expr.NumberLiteral(new BigDecimal(pick(NUMBERS)), PLACE);
    } else if (type == STRING) {
      return new Expr.StringLiteral(pick(TEXTS), PLACE);
    } else if (type == INSTANT) {
      return new Expr.InstantLiteral(pick(INSTANTS), PLACE);
    } else if (type == DURATION) {
      return new Expr.DurationLiteral(pick(LENGTHS), PLACE);
    }
    return new Expr.BoolLiteral(random.nextBoolean(), PLACE);
  }

  // ---- The same, written differently

  /** The same by laws that hold for all values, at any places. */
  Expr rewritten(Expr expr) {
    Expr parts = withParts(expr, this::rewritten);
    return random.nextBoolean() ? parts : rewrittenOnce(parts);
  }

  private Expr rewrittenOnce(Expr expr) {
    if (expr instanceof Expr.Junction junction && random.nextInt(4) > 0) {
      return rewrittenJunction(junction);
    } else if (expr instanceof Expr.Comparison comparison && random.nextInt(4) > 0) {
      return rewrittenComparison(comparison);
    } else if (expr instanceof Expr.In in && in.list() instanceof Expr.ListLiteral list) {
      return rewrittenIn(in.element(), list.elements());
    } else if (expr instanceof Expr.Has has && random.nextInt(3) > 0) {
      return not(new Expr.IsMissing(has.operand(), PLACE));
    } else if (expr instanceof Expr.IsMissing missing && random.nextInt(3) > 0) {
      return not(new Expr.Has(missing.operand(), PLACE));
    } else if (expr instanceof Expr.Conditional choice && random.nextInt(3) > 0) {
      return rewrittenChoice(choice);
    } else if (expr instanceof Expr.Arithmetic sum
        && (sum.op() == ArithmeticOp.ADD || sum.op() == ArithmeticOp.MULTIPLY)) {
      return new Expr.Arithmetic(sum.op(), sum.right(), sum.left(), sum.type(), PLACE);
    } else if (expr.type() == BOOL) {
      return rewrittenCondition(expr);
    } else if (expr.type() == NUMBER && !(expr instanceof Literal)) {
      return new Expr.Negate(new Expr.Negate(expr, PLACE), PLACE);
    }
    return expr;
  }

  private Expr rewrittenCondition(Expr expr) {
    Expr yes = new Expr.BoolLiteral(true, PLACE);
    Expr no = new Expr.BoolLiteral(false, PLACE);
    return switch (random.nextInt(8)) {
      case 0 -> not(not(expr));
      case 1 -> compare(ComparisonOp.EQUAL, expr, yes);
      case 2 -> compare(ComparisonOp.NOT_EQUAL, no, expr);
      case 3 -> not(compare(ComparisonOp.EQUAL, expr, no));
      case 4 -> new Expr.Junction(JunctionOp.AND, List.of(yes, expr), PLACE);
      case 5 -> new Expr.Junction(JunctionOp.OR, List.of(expr, no), PLACE);
      case 6 -> new Expr.Junction(pick(JunctionOp.values()), List.of(expr, expr), PLACE);
      default -> new Expr.Conditional(expr, yes, no, BOOL, PLACE);
    };
  }

  private Expr rewrittenJunction(Expr.Junction junction) {
    List<Expr> operands = new ArrayList<>(junction.operands());
    if (random.nextInt(3) == 0) {
      operands.add(pick(operands));
    }
    Collections.shuffle(operands, random);
    JunctionOp op = junction.op();
    if (random.nextInt(3) == 0) {
      op = op == JunctionOp.AND ? JunctionOp.OR : JunctionOp.AND;
      return not(new Expr.Junction(op, operands.stream().map(this::not).toList(), PLACE));
    }
    if (operands.size() > 2 && random.nextBoolean()) {
      Expr nested = new Expr.Junction(op, operands.subList(1, operands.size()), PLACE);
      return new Expr.Junction(op, List.of(operands.get(0), nested), PLACE);
    }
    return new Expr.Junction(op, operands, PLACE);
  }

  private Expr rewrittenComparison(Expr.Comparison comparison) {
    Expr left = comparison.left();
    Expr right = comparison.right();
    ComparisonOp op = comparison.op();
    if (left.type() == BOOL && random.nextBoolean()) {
      return random.nextBoolean()
          ? compare(op, not(left), not(right))
          : compare(op.opposite(), not(left), right);
    }
    if (op == ComparisonOp.EQUAL
        && !(left instanceof Literal)
        && right instanceof Literal literal
        && (literal.type() == NUMBER || literal.type() == STRING)
        && random.nextBoolean()) {
      return new Expr.In(left, list(List.of(literal)), PLACE);
    }
    return random.nextBoolean()
        ? compare(op.mirrored(), right, left)
        : not(compare(op.opposite(), left, right));
  }

  private Expr rewrittenIn(Expr element, List<Literal> elements) {
    List<Literal> shuffled = new ArrayList<>(elements);
    shuffled.add(pick(elements));
    Collections.shuffle(shuffled, random);
    if (random.nextBoolean()) {
      return new Expr.In(element, list(shuffled), PLACE);
    }
    boolean excluded = random.nextBoolean();
    List<Expr> each = new ArrayList<>();
    for (Literal one : shuffled) {
      ComparisonOp op = excluded ? ComparisonOp.NOT_EQUAL : ComparisonOp.EQUAL;
      each.add(compare(op, element, one));
    }
    Expr all = new Expr.Junction(excluded ? JunctionOp.AND : JunctionOp.OR, each, PLACE);
    return excluded ? not(all) : all;
  }

  private Expr rewrittenChoice(Expr.Conditional choice) {
    Expr then = choice.then();
    Expr otherwise = choice.otherwise();
    if (choice.type() == BOOL && random.nextBoolean()) {
      return not(
          new Expr.Conditional(
              choice.condition(), branchNot(then), branchNot(otherwise), BOOL, PLACE));
    }
    return new Expr.Conditional(not(choice.condition()), otherwise, then, choice.type(), PLACE);
  }

  private Expr branchNot(Expr branch) {
    return branch instanceof Expr.NullLiteral ? branch : not(branch);
  }

  private Expr not(Expr expr) {
    return new Expr.Not(expr, PLACE);
  }

  // ---- Something else

  /** The same but for one place, where a constant, an operator or an operand is another. */
  Expr mutated(Expr expr) {
    int[] left = {random.nextInt(size(expr))};
    return mutated(expr, left);
  }

  private static int size(Expr expr) {
    return 1 + expr.parts().stream().mapToInt(Expressions::size).sum();
  }

  private Expr mutated(Expr expr, int[] left) {
    return left[0]-- == 0 ? mutatedHere(expr) : withParts(expr, part -> mutated(part, left));
  }

  private Expr mutatedHere(Expr expr) {
    if (expr instanceof Literal && !(expr instanceof Expr.NullLiteral)) {
      return literal(expr.type());
    } else if (expr instanceof Reference) {
      return name(expr.type());
    } else if (expr instanceof Expr.Junction junction) {
      List<Expr> operands = junction.operands();
      JunctionOp op = junction.op() == JunctionOp.AND ? JunctionOp.OR : JunctionOp.AND;
      return random.nextBoolean()
          ? new Expr.Junction(op, operands, PLACE)
          : operands.size() == 2
              ? pick(operands)
              : new Expr.Junction(junction.op(), operands.subList(1, operands.size()), PLACE);
    } else if (expr instanceof Expr.Comparison comparison && random.nextInt(3) > 0) {
      ComparisonOp op =
          comparison.op().ordered() ? pick(ComparisonOp.values()) : comparison.op().opposite();
      return compare(op, comparison.left(), comparison.right());
    } else if (expr instanceof Expr.ListLiteral list) {
      List<Literal> elements = new ArrayList<>(list.elements());
      elements.set(random.nextInt(elements.size()), literal(elements.get(0).type()));
      return list(elements);
    } else if (expr instanceof Expr.Arithmetic sum) {
      return random.nextBoolean() && sum.left().type() == sum.right().type()
          ? new Expr.Arithmetic(sum.op(), sum.right(), sum.left(), sum.type(), PLACE)
          : new Expr.Arithmetic(
              pick(ArithmeticOp.values()), sum.left(), sum.right(), sum.type(), PLACE);
    } else if (expr instanceof Expr.TextTest test && random.nextInt(3) > 0) {
      return new Expr.TextTest(pick(Expr.TextOp.values()), test.text(), test.part(), PLACE);
    } else if (expr instanceof Expr.Conditional choice) {
      return new Expr.Conditional(
          choice.condition(), choice.otherwise(), choice.then(), choice.type(), PLACE);
    } else if (expr instanceof Expr.Not not) {
      return not.operand();
    } else if (expr instanceof Expr.Negate negate) {
      return negate.operand();
    } else if (expr.type() == BOOL) {
      return not(expr);
    }
    return expr;
  }

  // ---- Parts

  /** The same of other parts. */
  private static Expr withParts(Expr expr, UnaryOperator<Expr> change) {
    if (expr instanceof Expr.Not not) {
      return new Expr.Not(change.apply(not.operand()), PLACE);
    } else if (expr instanceof Expr.Negate negate) {
      return new Expr.Negate(change.apply(negate.operand()), PLACE);
    } else if (expr instanceof Expr.Junction junction) {
      return new Expr.Junction(
          junction.op(), junction.operands().stream().map(change).toList(), PLACE);
    } else if (expr instanceof Expr.Comparison comparison) {
      Expr left = change.apply(comparison.left());
      return compare(comparison.op(), left, change.apply(comparison.right()));
    } else if (expr instanceof Expr.Has has) {
      return new Expr.Has(change.apply(has.operand()), PLACE);
    } else if (expr instanceof Expr.IsMissing missing) {
      return new Expr.IsMissing(change.apply(missing.operand()), PLACE);
    } else if (expr instanceof Expr.In in) {
      Expr element = change.apply(in.element());
      return new Expr.In(element, change.apply(in.list()), PLACE);
    } else if (expr instanceof Expr.Arithmetic sum) {
      Expr left = change.apply(sum.left());
      return new Expr.Arithmetic(sum.op(), left, change.apply(sum.right()), sum.type(), PLACE);
    } else if (expr instanceof Expr.TextTest test) {
      Expr text = change.apply(test.text());
      return new Expr.TextTest(test.op(), text, change.apply(test.part()), PLACE);
    } else if (expr instanceof Expr.Conditional choice) {
      Expr condition = change.apply(choice.condition());
      Expr then = change.apply(choice.then());
      return new Expr.Conditional(
          condition, then, change.apply(choice.otherwise()), choice.type(), PLACE);
    }
    return expr;
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  private <T> T pick(T... some) {
    return some[random.nextInt(some.length)];
  }

  /** The names that an expression reads. */
  static Set<String> namesIn(Expr expr) {
    return expr.references().stream()
        .map(Reference::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
