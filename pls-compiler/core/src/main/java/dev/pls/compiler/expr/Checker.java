package dev.pls.compiler.expr;

import static dev.pls.compiler.expr.Problem.Category.NOT_ALLOWED;
import static dev.pls.compiler.expr.Problem.Category.SYNTAX;
import static dev.pls.compiler.expr.Problem.Category.TYPE;
import static dev.pls.compiler.expr.Problem.Category.UNKNOWN_NAME;
import static dev.pls.compiler.expr.Problem.Category.UNKNOWN_VALUE;
import static dev.pls.compiler.expr.Type.Scalar.BOOL;
import static dev.pls.compiler.expr.Type.Scalar.DURATION;
import static dev.pls.compiler.expr.Type.Scalar.INSTANT;
import static dev.pls.compiler.expr.Type.Scalar.NULL;
import static dev.pls.compiler.expr.Type.Scalar.NUMBER;
import static dev.pls.compiler.expr.Type.Scalar.STRING;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.pls.compiler.diagnostic.Suggestion;
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
import dev.pls.compiler.expr.Expr.Reference;
import dev.pls.compiler.expr.Expr.StringLiteral;
import dev.pls.compiler.expr.Expr.TextOp;
import dev.pls.compiler.expr.Expr.TextTest;
import dev.pls.compiler.expr.Tokens.Token;
import dev.pls.compiler.expr.Type.ListOf;
import dev.pls.compiler.expr.Type.OneOf;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names of one parsed expression and gives every part its type. A part that is wrong
 * becomes null once its problem is told, and what is made of it is not judged, so that one mistake
 * is told once.
 */
final class Checker {
  private static final int NAMES_TOLD = 10;

  private final String text;
  private final Tokens tokens;
  private final Scope scope;
  private final CelExpr root;
  private final Map<Long, Integer> positions;
  private final boolean hasPairs;
  private final List<Problem> problems;

  Checker(
      String text, Tokens tokens, Scope scope, CelAbstractSyntaxTree tree, List<Problem> problems) {
    this.text = text;
    this.tokens = tokens;
    this.scope = scope;
    this.root = tree.getExpr();
    this.positions = tree.getSource().getPositionsMap();
    this.hasPairs = text.codePointCount(0, text.length()) < text.length();
    this.problems = problems;
  }

  /** The typed expression; null if it is wrong, whether or not that is for us to tell. */
  @Nullable Expr check(Type expected) {
    Expr expr = visit(root);
    if (expr == null) {
      return null;
    }
    if (expected instanceof OneOf oneOf) {
      checkValues(expr, oneOf, "The value");
    }
    if (fits(expr.type(), expected)) {
      return expr;
    }
    Place place = outer(expr);
    if (expected == BOOL) {
      tell(
          TYPE,
          place,
          "A condition is true or false, and this is " + expr.type().words() + ".",
          expr.type() == NUMBER
              ? "Compare it, as in `" + shown(expr) + " > 0`."
              : "Compare it with something.");
    } else {
      tell(
          TYPE,
          place,
          "The value must be " + expected.words() + ", and this is " + expr.type().words() + ".",
          literalHint(expr, expected));
    }
    return null;
  }

  private @Nullable Expr visit(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> constant(node);
      case IDENT -> variable(node);
      case SELECT -> field(node);
      case CALL -> call(node);
      case LIST -> strayList(node);
      case STRUCT, MAP -> braces(node);
      case COMPREHENSION, NOT_SET -> throw new IllegalStateException("macros are off");
    };
  }

  // Literals

  private @Nullable Expr constant(CelExpr node) {
    Token token = token(node);
    Place place = token.place();
    CelConstant constant = node.constant();
    switch (constant.getKind()) {
      case INT64_VALUE:
        return number(token, constant.int64Value() < 0);
      case DOUBLE_VALUE:
        return number(token, Math.copySign(1, constant.doubleValue()) < 0);
      case UINT64_VALUE:
        return number(token, false);
      case BOOLEAN_VALUE:
        return new BoolLiteral(constant.booleanValue(), place);
      case NULL_VALUE:
        return new NullLiteral(place);
      case STRING_VALUE:
        if (constant.stringValue().isEmpty()) {
          return refuse(
              NOT_ALLOWED,
              place,
              "An empty string counts as missing, so nothing ever equals it.",
              "Write `== null`, or ask `has(…)`.");
        }
        return new StringLiteral(constant.stringValue(), place);
      default:
        return refuse(NOT_ALLOWED, place, "Bytes cannot be used in conditions.", "Write a string.");
    }
  }

  /** CEL has made a double of it; the digits are exact. A wrong number is told already. */
  private @Nullable Expr number(Token digits, boolean negative) {
    if (Literals.whyNoNumber(digits.text()).isPresent()) {
      return null;
    }
    BigDecimal value = new BigDecimal(digits.text());
    Token sign = tokens.before(digits);
    return negative && sign != null
        ? new NumberLiteral(value.negate(), new Place(sign.start(), digits.end()))
        : new NumberLiteral(value, digits.place());
  }

  private @Nullable Expr strayList(CelExpr node) {
    node.list().elements().forEach(this::visit);
    return refuse(
        TYPE,
        bracketed(token(node)),
        "A list can be used only on the right of `in`.",
        "Write `x in […]`.");
  }

  private @Nullable Expr braces(CelExpr node) {
    return refuse(
        NOT_ALLOWED,
        bracketed(token(node)),
        "Maps and messages cannot be used in conditions.",
        "Compare single values, and join the comparisons with `&&`.");
  }

  // Names

  private @Nullable Expr variable(CelExpr node) {
    Token token = token(node);
    Scope.Name name = name(node, token);
    if (name instanceof Scope.Variable variable) {
      return new Reference(token.text(), "", variable.type(), token.place());
    }
    if (name instanceof Scope.Fields fields) {
      String hint =
          sortedNames(fields.fields()).stream()
              .findFirst()
              .map(first -> "Write `" + token.text() + "." + first + "`, for instance.")
              .orElse("");
      return refuse(
          TYPE,
          token.place(),
          "`" + token.text() + "` is not a value: name one " + fields.noun() + " of it.",
          hint);
    }
    return null;
  }

  private @Nullable Expr field(CelExpr node) {
    CelExpr operand = node.select().operand();
    Token field = next(token(node));
    if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      Token first = token(operand);
      Scope.Name name = name(operand, first);
      if (name instanceof Scope.Fields fields) {
        return field(first, field, fields);
      }
      return name == null ? null : noFields(first.place(), field);
    }
    Expr value = visit(operand);
    return value == null ? null : noFields(outer(value), field);
  }

  private @Nullable Expr field(Token first, Token field, Scope.Fields fields) {
    String name = field.text();
    Type type = fields.fields().get(name);
    if (type != null) {
      int start = tokens.withParentheses(first.place()).start();
      return new Reference(first.text(), name, type, new Place(start, field.end()));
    }
    if (!fields.complete()) {
      return null;
    }
    String hint =
        near(name, fields.fields().keySet())
            .map(near -> "Did you mean `" + first.text() + "." + near + "`?")
            .orElseGet(() -> "Declared: " + listed(sortedNames(fields.fields())) + ".");
    return refuse(
        UNKNOWN_NAME,
        field.place(),
        "`" + first.text() + "` has no " + fields.noun() + " `" + Names.shorten(name) + "`.",
        fields.fields().isEmpty() ? "None is declared." : hint,
        first.text() + "." + name);
  }

  private @Nullable Expr noFields(Place owner, Token field) {
    return refuse(
        UNKNOWN_NAME,
        field.place(),
        "`"
            + shown(owner)
            + "` is a single value: there is no `"
            + Names.shorten(field.text())
            + "` in it.",
        "");
  }

  /** What a first name stands for; null if it cannot be used, which is told. */
  private Scope.@Nullable Name name(CelExpr ident, Token token) {
    Token before = tokens.before(token);
    if (ident.ident().name().startsWith(".") && before != null) {
      return refuseName(SYNTAX, before, "A name does not begin with a dot.", "Leave it out.");
    }
    Scope.Name name = scope.names().get(token.text());
    if (name instanceof Scope.Unavailable unavailable) {
      return refuseName(NOT_ALLOWED, token, unavailable.reason(), unavailable.hint());
    }
    if (name != null) {
      return name;
    }
    return refuseName(
        UNKNOWN_NAME,
        token,
        "There is no `" + Names.shorten(token.text()) + "` here.",
        unknownNameHint(token.text()));
  }

  private String unknownNameHint(String written) {
    TreeSet<String> owners = new TreeSet<>();
    TreeSet<String> usable = new TreeSet<>();
    for (Map.Entry<String, Scope.Name> entry : scope.names().entrySet()) {
      if (entry.getValue() instanceof Scope.Fields fields && fields.fields().containsKey(written)) {
        owners.add(entry.getKey());
      }
      if (!(entry.getValue() instanceof Scope.Unavailable)) {
        usable.add(entry.getKey());
      }
    }
    if (!owners.isEmpty()) {
      return "Did you mean `" + owners.first() + "." + written + "`?";
    }
    return near(written, usable)
        .map(near -> "Did you mean `" + near + "`?")
        .orElse(
            "Names here: "
                + listed(usable)
                + ". Text is written in quotes: '"
                + Names.shorten(written)
                + "'.");
  }

  // Operators

  private @Nullable Expr call(CelExpr node) {
    CelCall call = node.call();
    return switch (call.function()) {
      case "_&&_" -> junction(node, JunctionOp.AND);
      case "_||_" -> junction(node, JunctionOp.OR);
      case "!_" -> not(node);
      case "-_" -> negate(node);
      case "_==_" -> comparison(call, ComparisonOp.EQUAL);
      case "_!=_" -> comparison(call, ComparisonOp.NOT_EQUAL);
      case "_<_" -> comparison(call, ComparisonOp.LESS);
      case "_<=_" -> comparison(call, ComparisonOp.AT_MOST);
      case "_>_" -> comparison(call, ComparisonOp.GREATER);
      case "_>=_" -> comparison(call, ComparisonOp.AT_LEAST);
      case "_+_" -> arithmetic(call, ArithmeticOp.ADD);
      case "_-_" -> arithmetic(call, ArithmeticOp.SUBTRACT);
      case "_*_" -> arithmetic(call, ArithmeticOp.MULTIPLY);
      case "_/_" -> arithmetic(call, ArithmeticOp.DIVIDE);
      case "_%_" -> remainder(node);
      case "_[_]" -> index(node);
      case "@in" -> in(call);
      case "_?_:_" -> conditional(call);
      default -> function(node);
    };
  }

  private @Nullable Expr junction(CelExpr node, JunctionOp op) {
    List<Expr> operands = new ArrayList<>();
    Place place = operands(node, op, operands);
    return place == null ? null : new Junction(op, operands, place);
  }

  /** Collects the operands of a chain, however it is grouped; null if one of them is wrong. */
  private @Nullable Place operands(CelExpr node, JunctionOp op, List<Expr> into) {
    String function = op == JunctionOp.AND ? "_&&_" : "_||_";
    if (node.getKind() == CelExpr.ExprKind.Kind.CALL && node.call().function().equals(function)) {
      Place left = operands(node.call().args().get(0), op, into);
      Place right = operands(node.call().args().get(1), op, into);
      return left == null || right == null ? null : span(left, right);
    }
    Expr operand = condition(node, "`" + op.symbol() + "` joins conditions");
    if (operand == null) {
      return null;
    }
    into.add(operand);
    return operand.place();
  }

  private @Nullable Expr condition(CelExpr node, String rule) {
    Expr expr = visit(node);
    if (expr == null || expr.type() == BOOL) {
      return expr;
    }
    String hint = "";
    if (expr instanceof StringLiteral) {
      hint = "Write the whole comparison again, or use `in`: `x in ['a', 'b']`.";
    } else if (expr.type() == NUMBER && !(expr instanceof Literal)) {
      hint = "Compare it, as in `" + shown(expr) + " > 0`.";
    }
    return refuse(TYPE, expr.place(), rule + ", and this is " + expr.type().words() + ".", hint);
  }

  private @Nullable Expr not(CelExpr node) {
    Expr operand = condition(only(node), "`!` turns a condition round");
    return operand == null ? null : new Not(operand, prefixed(node, operand));
  }

  private @Nullable Expr negate(CelExpr node) {
    Expr operand = visit(only(node));
    if (operand == null) {
      return null;
    }
    if (operand instanceof NumberLiteral number) {
      return new NumberLiteral(number.value().negate(), prefixed(node, operand));
    }
    if (operand.type() != NUMBER) {
      return refuse(
          TYPE,
          operand.place(),
          "`-` needs a number, and this is " + operand.type().words() + ".",
          operand.type() == BOOL ? "Write `!` for \"not\"." : "");
    }
    return new Negate(operand, prefixed(node, operand));
  }

  private @Nullable Expr comparison(CelCall call, ComparisonOp op) {
    Expr left = visit(call.args().get(0));
    Expr right = visit(call.args().get(1));
    if (left == null || right == null) {
      return null;
    }
    Place place = span(left, right);
    if (left.type() instanceof ListOf || right.type() instanceof ListOf) {
      Expr list = left.type() instanceof ListOf ? left : right;
      Expr other = list == left ? right : left;
      return refuse(
          TYPE,
          list.place(),
          "A list can be used only on the right of `in`.",
          "Write `" + shown(other) + " in " + shown(list) + "`.");
    }
    if (op.ordered()) {
      return isOrdered(left, right, op, place) && isSameType(left, right, place)
          ? new Comparison(op, left, right, place)
          : null;
    }
    if (left.type() == NULL || right.type() == NULL) {
      return withNull(op, left, right, place);
    }
    if (!isSameType(left, right, place)) {
      return null;
    }
    if (left.type() instanceof OneOf oneOf) {
      checkValues(right, oneOf, quoted(left));
    }
    if (right.type() instanceof OneOf oneOf) {
      checkValues(left, oneOf, quoted(right));
    }
    return new Comparison(op, left, right, place);
  }

  private @Nullable Expr withNull(ComparisonOp op, Expr left, Expr right, Place place) {
    Expr operand = left.type() == NULL ? right : left;
    if (operand instanceof Literal) {
      return refuse(
          TYPE,
          place,
          "A literal is compared with null.",
          "Compare a name with it, as in `x == null`.");
    }
    return op == ComparisonOp.EQUAL ? new IsMissing(operand, place) : new Has(operand, place);
  }

  /** Whether two operands have an order, or will be told to be of different types. */
  private boolean isOrdered(Expr left, Expr right, ComparisonOp op, Place place) {
    Expr wrong = unmeasurable(left, right);
    if (wrong == null
        || (wrong instanceof Literal
            && wrong.type() != NULL
            && isMeasurable(left) != isMeasurable(right))) {
      return true;
    }
    if (wrong.type() == NULL) {
      tellNull(wrong);
      return false;
    }
    boolean chained = wrong instanceof Comparison comparison && comparison.op().ordered();
    boolean bothWrong = !isMeasurable(left) && !isMeasurable(right);
    tell(
        TYPE,
        bothWrong ? place : wrong.place(),
        "`"
            + op.symbol()
            + "` needs numbers, instants or durations, and "
            + quoted(wrong)
            + " is "
            + wrong.type().words()
            + ".",
        chained ? "Write two comparisons, and join them with `&&`." : "");
    return false;
  }

  /** The operand to blame if one is neither number nor instant nor duration: null before others. */
  private static @Nullable Expr unmeasurable(Expr left, Expr right) {
    if (right.type() == NULL && left.type() != NULL) {
      return right;
    }
    return !isMeasurable(left) ? left : !isMeasurable(right) ? right : null;
  }

  private static boolean isMeasurable(Expr expr) {
    return expr.type() == NUMBER || expr.type() == INSTANT || expr.type() == DURATION;
  }

  private boolean isSameType(Expr left, Expr right, Place place) {
    if (plain(left.type()).equals(plain(right.type()))) {
      return true;
    }
    Place blamed = place;
    String hint = "";
    if (isWritten(right) && !isWritten(left)) {
      blamed = right.place();
      hint = literalHint(right, left.type());
    } else if (isWritten(left) && !isWritten(right)) {
      blamed = left.place();
      hint = literalHint(left, right.type());
    }
    tell(
        TYPE,
        blamed,
        quoted(left)
            + " is "
            + left.type().words()
            + ", and "
            + quoted(right)
            + " is "
            + right.type().words()
            + ": they cannot be compared.",
        hint);
    return false;
  }

  private @Nullable Expr arithmetic(CelCall call, ArithmeticOp op) {
    Expr left = visit(call.args().get(0));
    Expr right = visit(call.args().get(1));
    if (left == null || right == null) {
      return null;
    }
    Place place = span(left, right);
    boolean leftText = plain(left.type()) == STRING;
    boolean rightText = plain(right.type()) == STRING;
    if (op == ArithmeticOp.ADD && leftText && rightText) {
      return refuse(
          NOT_ALLOWED,
          place,
          "Strings cannot be joined in conditions.",
          "Test each of them by itself.");
    }
    Expr wrong = unmeasurable(left, right);
    if (wrong != null) {
      return unreckonable(wrong, wrong == left ? right : left, op);
    }
    Type.Scalar type = result(op, left.type(), right.type());
    if (type != null) {
      return new Arithmetic(op, left, right, type, place);
    }
    String hint = "An instant moves by a duration; two instants are a duration apart.";
    if (left.type() == NUMBER || right.type() == NUMBER) {
      hint = "Write the length of time out, as in `duration('5d')`.";
    }
    return refuse(
        TYPE,
        place,
        "`"
            + op.symbol()
            + "` does not work between "
            + left.type().words()
            + " and "
            + right.type().words()
            + ".",
        hint);
  }

  private static Type.@Nullable Scalar result(ArithmeticOp op, Type left, Type right) {
    if (left == NUMBER && right == NUMBER) {
      return NUMBER;
    }
    boolean adds = op == ArithmeticOp.ADD;
    if (!adds && op != ArithmeticOp.SUBTRACT) {
      return null;
    }
    if (left == DURATION && right == DURATION) {
      return DURATION;
    }
    if (left == INSTANT && right == DURATION) {
      return INSTANT;
    }
    if (left == DURATION && right == INSTANT) {
      return adds ? INSTANT : null;
    }
    return left == INSTANT && right == INSTANT && !adds ? DURATION : null;
  }

  private @Nullable Expr unreckonable(Expr operand, Expr other, ArithmeticOp op) {
    if (operand.type() == NULL) {
      tellNull(operand);
      return null;
    }
    return refuse(
        TYPE,
        operand.place(),
        "`"
            + op.symbol()
            + "` cannot reckon with "
            + quoted(operand)
            + ", which is "
            + operand.type().words()
            + ".",
        literalHint(operand, other.type()));
  }

  private @Nullable Expr remainder(CelExpr node) {
    node.call().args().forEach(this::visit);
    return refuse(
        NOT_ALLOWED,
        token(node).place(),
        "`%` cannot be used in conditions.",
        "Write percentages as fractions: 50% is 0.5.");
  }

  private @Nullable Expr index(CelExpr node) {
    CelExpr owner = node.call().args().get(0);
    if (owner.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      if (name(owner, token(owner)) == null) {
        return null;
      }
    } else if (owner.getKind() != CelExpr.ExprKind.Kind.LIST) {
      visit(owner);
    }
    return refuse(
        NOT_ALLOWED,
        bracketed(token(node)),
        "Nothing can be picked by brackets in conditions.",
        "Name a field with a dot, or ask `in` of a list.");
  }

  private @Nullable Expr conditional(CelCall call) {
    Expr condition = condition(call.args().get(0), "What stands before `?` is a condition");
    Expr then = visit(call.args().get(1));
    Expr otherwise = visit(call.args().get(2));
    if (condition == null || then == null || otherwise == null) {
      return null;
    }
    Place place = span(condition, otherwise);
    Type type = common(then.type(), otherwise.type());
    if (type == null || type instanceof ListOf) {
      return refuse(
          TYPE,
          span(then, otherwise),
          type == null
              ? "The two branches of `?:` are "
                  + then.type().words()
                  + " and "
                  + otherwise.type().words()
                  + "."
              : "A list can be used only on the right of `in`.",
          type == null ? "Both must be of one type." : "Write `in` in each branch.");
    }
    if (type == NULL) {
      return refuse(
          TYPE,
          span(then, otherwise),
          "Both branches of `?:` are null.",
          "Give one of them a value.");
    }
    return new Conditional(condition, then, otherwise, type, place);
  }

  /** The type of a value that is either of two; null if there is none. */
  private static @Nullable Type common(Type one, Type other) {
    if (one.equals(other) || other == NULL) {
      return one;
    }
    if (one == NULL) {
      return other;
    }
    return plain(one).equals(plain(other)) ? plain(one) : null;
  }

  private @Nullable Expr in(CelCall call) {
    Expr element = visit(call.args().get(0));
    CelExpr right = call.args().get(1);
    boolean isListed = right.getKind() == CelExpr.ExprKind.Kind.LIST;
    if (element != null && plain(element.type()) != STRING && element.type() != NUMBER) {
      (isListed ? right.list().elements() : List.of(right)).forEach(this::visit);
      return refuse(
          TYPE,
          element.place(),
          "`in` looks for a number or a string, and this is " + element.type().words() + ".",
          "");
    }
    Expr list = isListed ? list(right, element) : visit(right);
    if (list == null || element == null) {
      return null;
    }
    if (!(list.type() instanceof ListOf listOf)) {
      return refuse(
          TYPE,
          list.place(),
          "`in` needs a list on its right, and this is " + list.type().words() + ".",
          plain(list.type()) == STRING
              ? "Write `==`, or `['…']` for a list, or `contains` for a part of a text."
              : "Write the values in brackets: `[1, 2]`.");
    }
    if (plain(element.type()) != listOf.element()) {
      return refuse(
          TYPE,
          isWritten(element) ? element.place() : span(element, list),
          quoted(element)
              + " is "
              + element.type().words()
              + ", and "
              + quoted(list)
              + " is "
              + list.type().words()
              + ".",
          literalHint(element, listOf.element()));
    }
    return new In(element, list, span(element, list));
  }

  /**
   * A list that is written out: literals that fit what is looked for, or else the first of them.
   */
  private @Nullable Expr list(CelExpr node, @Nullable Expr element) {
    Place place = bracketed(token(node));
    if (node.list().elements().isEmpty()) {
      return refuse(
          TYPE, place, "The list is empty, so nothing is ever in it.", "Name its elements.");
    }
    List<Literal> elements = new ArrayList<>();
    Type wanted = element == null ? null : plain(element.type());
    boolean sound = true;
    for (CelExpr part : node.list().elements()) {
      Expr value = visit(part);
      Literal literal = value == null ? null : element(value, wanted);
      if (literal == null) {
        sound = false;
        continue;
      }
      wanted = literal.type();
      elements.add(literal);
      if (element != null && element.type() instanceof OneOf oneOf) {
        checkValues(literal, oneOf, quoted(element));
      }
    }
    return sound ? new ListLiteral(elements, place) : null;
  }

  private @Nullable Literal element(Expr value, @Nullable Type wanted) {
    if (!(value instanceof Literal literal)) {
      tell(
          TYPE,
          value.place(),
          "A list holds numbers or strings that are written out.",
          "Compare with `==`, and join the comparisons with `||`.");
      return null;
    }
    if (literal.type() == NULL) {
      tellNull(literal);
      return null;
    }
    if (literal.type() != NUMBER && literal.type() != STRING) {
      tell(
          TYPE,
          value.place(),
          "A list holds numbers or strings, and this is " + value.type().words() + ".",
          "");
      return null;
    }
    if (wanted != null && literal.type() != wanted) {
      tell(
          TYPE,
          value.place(),
          "This element is " + value.type().words() + ", where " + wanted.words() + " is wanted.",
          literalHint(value, wanted));
      return null;
    }
    return literal;
  }

  // Functions

  private @Nullable Expr function(CelExpr node) {
    CelCall call = node.call();
    Token open = token(node);
    Token name = tokens.all().get(open.index() - 1);
    CelExpr target = call.target().orElse(null);
    Optional<Literals.Refusal> refusal = Functions.whyRefused(name.text());
    if (refusal.isPresent()) {
      if (target != null && target.getKind() != CelExpr.ExprKind.Kind.LIST) {
        visit(target);
      }
      return refuse(NOT_ALLOWED, name.place(), refusal.get().message(), refusal.get().hint());
    }
    TextOp textOp = Functions.textOp(name.text());
    if (textOp != null && target != null) {
      return textTest(node, textOp, target, name);
    }
    if (textOp == null && target == null && Functions.GLOBAL.contains(name.text())) {
      Place place = new Place(name.start(), tokens.partner(open).end());
      if (call.args().size() != 1) {
        call.args().forEach(this::visit);
        return wrongCount(name, place);
      }
      return name.is("has")
          ? has(call.args().get(0), place)
          : time(call.args().get(0), name, place);
    }
    return unknownFunction(call, name, target);
  }

  private @Nullable Expr unknownFunction(CelCall call, Token name, @Nullable CelExpr target) {
    int before = problems.size();
    if (target != null) {
      visit(target);
    }
    call.args().forEach(this::visit);
    if (target != null && problems.size() > before) {
      return null;
    }
    if (Functions.textOp(name.text()) != null) {
      return refuse(
          TYPE,
          name.place(),
          "`" + name.text() + "` follows the string that it tests.",
          "Write `x." + name.text() + "('…')`.");
    }
    if (Functions.GLOBAL.contains(name.text())) {
      return refuse(
          TYPE,
          name.place(),
          "`" + name.text() + "` does not follow a value.",
          "Write `" + name.text() + "(…)`.");
    }
    if (target == null && scope.names().get(name.text()) instanceof Scope.Variable) {
      return refuse(
          TYPE,
          name.place(),
          "`" + name.text() + "` is a value, not a function.",
          "Leave the parentheses out.");
    }
    String hint =
        near(name.text(), Functions.all())
            .map(near -> "Did you mean `" + near + "`?")
            .orElse("There are " + String.join(", ", Functions.all()) + ".");
    return refuse(
        UNKNOWN_NAME,
        name.place(),
        "There is no function `" + Names.shorten(name.text()) + "`.",
        hint);
  }

  private @Nullable Expr wrongCount(Token name, Place place) {
    return refuse(
        TYPE,
        place,
        "`" + name.text() + "` takes one value in its parentheses.",
        "Write `" + Functions.example(name.text()) + "`.");
  }

  private @Nullable Expr textTest(CelExpr node, TextOp op, CelExpr target, Token name) {
    CelCall call = node.call();
    Expr tested = visit(target);
    if (call.args().size() != 1) {
      call.args().forEach(this::visit);
      Token open = token(node);
      return wrongCount(name, new Place(name.start(), tokens.partner(open).end()));
    }
    Expr part = visit(call.args().get(0));
    if (tested != null && tested.type() instanceof ListOf) {
      String sought = part == null ? "x" : shown(part);
      return refuse(
          TYPE,
          name.place(),
          "`"
              + name.text()
              + "` tests strings, and "
              + quoted(tested)
              + " is "
              + tested.type().words()
              + ".",
          "Write `" + sought + " in " + shown(tested) + "`.");
    }
    boolean bothTexts = isText(tested, name) & isText(part, name); // both are told of
    if (!bothTexts || tested == null || part == null) {
      return null;
    }
    Token open = token(node);
    Place place = new Place(outer(tested).start(), tokens.partner(open).end());
    return new TextTest(op, tested, part, place);
  }

  /** Whether it is a string, or wrong already. */
  private boolean isText(@Nullable Expr expr, Token function) {
    if (expr == null || plain(expr.type()) == STRING) {
      return true;
    }
    if (expr.type() == NULL) {
      tellNull(expr);
      return false;
    }
    tell(
        TYPE,
        expr.place(),
        "`"
            + function.text()
            + "` needs strings, and "
            + quoted(expr)
            + " is "
            + expr.type().words()
            + ".",
        literalHint(expr, STRING));
    return false;
  }

  private @Nullable Expr has(CelExpr argument, Place place) {
    Expr operand = visit(argument);
    if (operand == null) {
      return null;
    }
    if (operand instanceof Reference reference && !(reference.type() instanceof ListOf)) {
      if (!reference.name().isEmpty()) {
        return new Has(operand, place);
      }
      return refuse(
          TYPE,
          operand.place(),
          "`has` asks for a field, and `" + reference.root() + "` is none.",
          "Write `" + reference.root() + " != null`.");
    }
    return refuse(
        TYPE,
        operand.place(),
        "`has` asks for a field.",
        "Write `has(account.mrr)`, or `x != null`.");
  }

  private @Nullable Expr time(CelExpr argument, Token function, Place place) {
    Expr value = visit(argument);
    if (value == null) {
      return null;
    }
    boolean isDuration = function.is("duration");
    if (!(value instanceof StringLiteral string)) {
      return refuse(
          TYPE,
          value.place(),
          "`" + function.text() + "` takes a string that is written out.",
          "Write `" + Functions.example(function.text()) + "`.");
    }
    return isDuration ? duration(string, place) : instant(string, place);
  }

  private @Nullable Expr duration(StringLiteral string, Place place) {
    Optional<Duration> duration = Literals.duration(string.value());
    if (duration.isEmpty()) {
      return refuse(
          TYPE,
          string.place(),
          "'" + Names.shorten(string.value()) + "' is not a duration.",
          "Write a whole number and a unit, s, m, h, d or w, as in '5d'.");
    }
    if (duration.get().compareTo(Literals.LONGEST_DURATION) > 0) {
      return refuse(
          TYPE, string.place(), "The duration is longer than all time from 1970 to 2199.", "");
    }
    return new DurationLiteral(duration.get(), place);
  }

  private @Nullable Expr instant(StringLiteral string, Place place) {
    Optional<Instant> instant = Literals.instant(string.value());
    if (instant.isEmpty()) {
      return refuse(
          TYPE,
          string.place(),
          "'" + Names.shorten(string.value()) + "' is not an instant.",
          "Write it by ISO 8601, as in '2026-01-15' or '2026-01-15T12:00:00Z'.");
    }
    if (instant.get().isBefore(Literals.FIRST_INSTANT)
        || !instant.get().isBefore(Literals.INSTANT_BOUND)) {
      return refuse(
          TYPE,
          string.place(),
          "The instant is outside 1970 to 2199, so it counts as missing.",
          "");
    }
    return new InstantLiteral(instant.get(), place);
  }

  // Values and types

  /** Tells the strings among the values of an expression that a declared type never has. */
  private void checkValues(Expr expr, OneOf oneOf, String owner) {
    if (expr instanceof Conditional conditional) {
      checkValues(conditional.then(), oneOf, owner);
      checkValues(conditional.otherwise(), oneOf, owner);
    } else if (expr instanceof StringLiteral string && !oneOf.values().contains(string.value())) {
      String hint =
          near(string.value(), oneOf.values())
              .map(near -> "Did you mean '" + near + "'?")
              .orElseGet(() -> "It is one of " + listed(oneOf.values()) + ".");
      tell(
          UNKNOWN_VALUE,
          string.place(),
          owner + " is never '" + Names.shorten(string.value()) + "'.",
          hint,
          string.value());
    }
  }

  private static boolean fits(Type type, Type expected) {
    return type.equals(expected) || (plain(type) == STRING && plain(expected) == STRING);
  }

  /** The type without declared values. */
  private static Type plain(Type type) {
    return type instanceof OneOf ? STRING : type;
  }

  private static boolean isWritten(Expr expr) {
    return expr instanceof Literal || expr instanceof ListLiteral;
  }

  /** How a literal of the wrong type would be written in the wanted one. */
  private static String literalHint(Expr expr, Type wanted) {
    if (expr instanceof StringLiteral string) {
      String value = string.value();
      if (wanted == NUMBER) {
        return Literals.number(value)
            .or(() -> Literals.fraction(value))
            .map(number -> "Write `" + number.toPlainString() + "`, without quotes.")
            .orElse("");
      }
      if (wanted == BOOL && (value.equals("true") || value.equals("false"))) {
        return "Write `" + value + "`, without quotes.";
      }
      if (wanted == INSTANT) {
        return Literals.instant(value).isPresent()
            ? "Write `timestamp('" + value + "')`."
            : "Write `timestamp('2026-01-15')`, for instance.";
      }
      if (wanted == DURATION) {
        return Literals.duration(value).isPresent()
            ? "Write `duration('" + value + "')`."
            : "Write `duration('5d')`, for instance.";
      }
    }
    if (plain(wanted) == STRING && (expr instanceof NumberLiteral || expr instanceof BoolLiteral)) {
      return "Write `'" + expr.canonical() + "'`, in quotes.";
    }
    if (wanted == DURATION && expr instanceof NumberLiteral) {
      return "Write `duration('5d')`, for instance.";
    }
    return wanted == BOOL && expr instanceof Literal ? "Compare it with `true` or `false`." : "";
  }

  private void tellNull(Expr operand) {
    tell(
        TYPE,
        operand.place(),
        "`null` can be used only with `==` and `!=`.",
        "Write `x == null`, or ask `has(…)`.");
  }

  // Places

  private Token token(CelExpr node) {
    int codePoint = positions.getOrDefault(node.id(), 0);
    int offset = hasPairs ? text.offsetByCodePoints(0, codePoint) : codePoint;
    Token token = tokens.at(offset);
    if (token == null) {
      throw new IllegalStateException("no token at " + offset);
    }
    return token;
  }

  private Token next(Token token) {
    return tokens.all().get(token.index() + 1);
  }

  private Place bracketed(Token open) {
    return new Place(open.start(), tokens.partner(open).end());
  }

  private Place outer(Expr expr) {
    return tokens.withParentheses(expr.place());
  }

  private Place span(Expr first, Expr last) {
    return span(first.place(), last.place());
  }

  private Place span(Place first, Place last) {
    return new Place(tokens.withParentheses(first).start(), tokens.withParentheses(last).end());
  }

  private Place prefixed(CelExpr node, Expr operand) {
    return new Place(token(node).start(), outer(operand).end());
  }

  private static CelExpr only(CelExpr node) {
    return node.call().args().get(0);
  }

  // Words

  private String shown(Place place) {
    return Names.shorten(text.substring(place.start(), place.end()));
  }

  private String shown(Expr expr) {
    return shown(expr.place());
  }

  private String quoted(Expr expr) {
    return "`" + shown(expr) + "`";
  }

  /** The known name that was meant; of one letter, every other is as near. */
  private static Optional<String> near(String written, Collection<String> candidates) {
    return written.length() < 2 ? Optional.empty() : Suggestion.nearest(written, candidates);
  }

  private static List<String> sortedNames(Map<String, Type> fields) {
    TreeSet<String> first = new TreeSet<>();
    for (String name : fields.keySet()) {
      first.add(name);
      if (first.size() > NAMES_TOLD + 1) {
        first.pollLast();
      }
    }
    return List.copyOf(first);
  }

  private static String listed(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    return all.size() <= NAMES_TOLD
        ? String.join(", ", all)
        : String.join(", ", all.subList(0, NAMES_TOLD)) + " and more";
  }

  private void tell(Problem.Category category, Place place, String message, String hint) {
    String written = text.substring(place.start(), place.end());
    tell(category, place, message, hint, written.strip().replaceAll("\\s+", " "));
  }

  private void tell(
      Problem.Category category, Place place, String message, String hint, String discriminator) {
    problems.add(new Problem(category, place.start(), place.end(), message, hint, discriminator));
  }

  private @Nullable Expr refuse(
      Problem.Category category, Place place, String message, String hint) {
    tell(category, place, message, hint);
    return null;
  }

  private @Nullable Expr refuse(
      Problem.Category category, Place place, String message, String hint, String discriminator) {
    tell(category, place, message, hint, discriminator);
    return null;
  }

  private Scope.@Nullable Name refuseName(
      Problem.Category category, Token token, String message, String hint) {
    tell(category, token.place(), message, hint);
    return null;
  }
}
