package dev.pls.compiler.expr;

import dev.pls.compiler.expr.Expr.TextOp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions of conditions, and those of CEL that are left out on purpose. */
final class Functions {
  /** The functions that stand by themselves. */
  static final Set<String> GLOBAL = Set.of("has", "duration", "timestamp");

  private static final Set<String> LOOPS =
      Set.of("all", "exists", "exists_one", "existsOne", "map", "filter", "transformList");
  private static final Set<String> CONVERSIONS =
      Set.of("int", "uint", "double", "string", "bool", "bytes", "dyn", "type");
  private static final Set<String> CASES =
      Set.of("lower", "upper", "lowerAscii", "upperAscii", "toLowerCase", "toUpperCase");

  private Functions() {}

  /** All functions, in the order of the alphabet. */
  static List<String> all() {
    return List.of("contains", "duration", "endsWith", "has", "startsWith", "timestamp");
  }

  /** The test of strings of this name, if there is one. */
  static @Nullable TextOp textOp(String name) {
    for (TextOp op : TextOp.values()) {
      if (op.word().equals(name)) {
        return op;
      }
    }
    return null;
  }

  /** A right use of a function. */
  static String example(String name) {
    return switch (name) {
      case "has" -> "has(account.mrr)";
      case "duration" -> "duration('5d')";
      case "timestamp" -> "timestamp('2026-01-15')";
      default -> "x." + name + "('…')";
    };
  }

  /** Why a function that CEL has cannot be used; empty for those that can, and for unknown ones. */
  static Optional<Literals.Refusal> whyRefused(String name) {
    String cannot = "`" + name + "` cannot be used in conditions: ";
    if (name.equals("matches")) {
      return refusal(
          cannot + "databases differ in patterns.", "Use `startsWith`, `endsWith` or `contains`.");
    }
    if (name.equals("size")) {
      return refusal(
          cannot + "databases differ in lengths.", "Compare the value, or ask `has(…)`.");
    }
    if (LOOPS.contains(name)) {
      return refusal(
          cannot + "they do not go through lists.", "Ask `in` whether a list has a value.");
    }
    if (CONVERSIONS.contains(name)) {
      return refusal(
          cannot + "values keep their declared types.",
          "Leave it out: numbers of every kind go together.");
    }
    if (CASES.contains(name)) {
      return refusal(
          cannot + "databases differ in upper and lower case.",
          "List the spellings: `x in ['a', 'A']`.");
    }
    if (name.matches("get(FullYear|Month|Date|Hours|Minutes|Seconds|Milliseconds|Day.*)")) {
      return refusal(
          cannot + "instants have no zone to count days in.",
          "Compare instants, as in `x > now - duration('5d')`.");
    }
    return Optional.empty();
  }

  private static Optional<Literals.Refusal> refusal(String message, String hint) {
    return Optional.of(new Literals.Refusal(message, hint));
  }
}
