package dev.pls.compiler.index;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules the leads of a qualification come to, as far as conditions say it literally: by
 * {@code tier}, or by a condition and its opposite.
 *
 * @param rules the rules that are asked, first to last; the last takes all that are left, if {@code
 *     all} is true
 * @param all whether every lead is taken by some rule
 * @param left the tiers that no rule takes as such; none if all are taken, or if there are no tiers
 */
public record Routed(List<Routing.Rule> rules, boolean all, Set<String> left) {
  public Routed {
    rules = List.copyOf(rules);
    left = Collections.unmodifiableSet(new LinkedHashSet<>(left));
  }

  /** The way of a qualification's leads through the rules. */
  public static Routed of(Motion motion, Qualification qualification) {
    Set<String> left = new LinkedHashSet<>(tiers(qualification));
    boolean graded = !left.isEmpty();
    Set<Expr> asked = new HashSet<>();
    List<Routing.Rule> rules = new ArrayList<>();
    for (Routing.Rule rule : motion.routing().map(Routing::rules).orElse(List.of())) {
      if (!isFor(rule, qualification)) {
        continue;
      }
      rules.add(rule);
      Optional<Expr> condition = rule.when().map(Condition::expr);
      if (condition.isEmpty()) {
        return new Routed(rules, true, Set.of());
      }
      left.removeAll(tiers(condition.get(), tiers(qualification)));
      asked.add(condition.get());
      if (graded && left.isEmpty() || asked.contains(opposite(condition.get()))) {
        return new Routed(rules, true, Set.of());
      }
    }
    return new Routed(rules, false, left);
  }

  /** Whether a rule is for a qualification. */
  public static boolean isFor(Routing.Rule rule, Qualification qualification) {
    return rule.qualifications().isEmpty() || rule.qualifications().contains(qualification.name());
  }

  /** The tiers of a qualification, as written; none if it is not graded. */
  public static Set<String> tiers(Qualification qualification) {
    if (qualification.tiers() instanceof Qualification.ByScore score) {
      return score.least().keySet();
    }
    return qualification.tiers() instanceof Qualification.Grid grid
        ? grid.least().keySet()
        : Set.of();
  }

  /** Those of the tiers whose every lead meets a condition, as far as it asks for tiers. */
  public static Set<String> tiers(Expr condition, Set<String> tiers) {
    if (condition instanceof Expr.Comparison comparison && isTier(comparison.left())) {
      return named(comparison, List.of(comparison.right()), tiers);
    } else if (condition instanceof Expr.Comparison comparison && isTier(comparison.right())) {
      return named(comparison, List.of(comparison.left()), tiers);
    } else if (condition instanceof Expr.In in
        && isTier(in.element())
        && in.list() instanceof Expr.ListLiteral list) {
      return intersection(tiers, list.elements());
    } else if (condition instanceof Expr.Junction junction && junction.op() == Expr.JunctionOp.OR) {
      Set<String> taken = new LinkedHashSet<>();
      junction.operands().forEach(operand -> taken.addAll(tiers(operand, tiers)));
      return taken;
    }
    return Set.of();
  }

  private static Set<String> named(
      Expr.Comparison comparison, List<Expr> named, Set<String> tiers) {
    Set<String> equal = intersection(tiers, named);
    if (comparison.op() == Expr.ComparisonOp.EQUAL) {
      return equal;
    }
    Set<String> others = new LinkedHashSet<>();
    if (comparison.op() == Expr.ComparisonOp.NOT_EQUAL && named.get(0) instanceof Expr.Literal) {
      others.addAll(tiers);
      others.removeAll(equal);
    }
    return others;
  }

  private static Set<String> intersection(Set<String> tiers, List<? extends Expr> named) {
    Set<String> found = new LinkedHashSet<>();
    for (Expr expr : named) {
      if (expr instanceof Expr.StringLiteral literal && tiers.contains(literal.value())) {
        found.add(literal.value());
      }
    }
    return found;
  }

  private static boolean isTier(Expr expr) {
    return expr instanceof Expr.Reference reference && reference.text().equals("tier");
  }

  private static Expr opposite(Expr condition) {
    return condition instanceof Expr.Not not
        ? not.operand()
        : new Expr.Not(condition, condition.place());
  }
}
