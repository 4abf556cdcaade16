package dev.pls.compiler.index;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules the leads of a qualification come to, as far as conditions say it literally: by
 * {@code tier}, by the same condition, or by one and its opposite.
 *
 * @param rules the rules that can take some, first to last; if {@code all} is true, the last takes
 *     all that are left
 * @param all whether every lead is taken by some rule
 * @param left the tiers that no rule takes as such; none if all are taken, or if there are no tiers
 * @param shadowed the rules with a condition to which none of them comes
 */
public record Routed(
    List<Routing.Rule> rules, boolean all, Set<String> left, List<Shadowed> shadowed) {
  public Routed {
    rules = List.copyOf(rules);
    left = Collections.unmodifiableSet(new LinkedHashSet<>(left));
    shadowed = List.copyOf(shadowed);
  }

  /**
   * A rule that gets nothing.
   *
   * @param by the rule before it that takes all that it asks for, or the last of what is left
   */
  public record Shadowed(Routing.Rule rule, Routing.Rule by) {}

  /** The way of the leads of each qualification through the rules, by the qualification's name. */
  public static Map<String, Routed> of(Motion motion) {
    Map<String, Way> ways = new LinkedHashMap<>();
    motion.qualifications().forEach((name, one) -> ways.put(name, new Way(tiers(one))));
    for (Routing.Rule rule : motion.routing().map(Routing::rules).orElse(List.of())) {
      for (String name : rule.qualifications().isEmpty() ? ways.keySet() : rule.qualifications()) {
        Optional.ofNullable(ways.get(name)).ifPresent(way -> way.ask(rule));
      }
    }
    Map<String, Routed> routed = new LinkedHashMap<>();
    ways.forEach((name, way) -> routed.put(name, way.routed()));
    return Collections.unmodifiableMap(routed);
  }

  /** The rules that a qualification's leads have come to so far. */
  private static final class Way {
    private final Set<String> tiers;
    private final Map<String, Routing.Rule> byTier = new HashMap<>();
    private final Map<Expr, Routing.Rule> byCondition = new HashMap<>();
    private final List<Routing.Rule> rules = new ArrayList<>();
    private final List<Shadowed> shadowed = new ArrayList<>();
    private boolean all;

    Way(Set<String> tiers) {
      this.tiers = tiers;
    }

    void ask(Routing.Rule rule) {
      Optional<Expr> condition = rule.when().map(Condition::expr);
      Optional<Routing.Rule> before =
          all ? Optional.of(rules.get(rules.size() - 1)) : condition.flatMap(this::taker);
      if (before.isPresent()) {
        // A rule without a condition behind all others is a net, and nets may stay empty.
        condition.ifPresent(c -> shadowed.add(new Shadowed(rule, before.get())));
        return;
      }
      rules.add(rule);
      condition.ifPresentOrElse(c -> take(c, rule), () -> all = true);
    }

    /** The rule that has taken all that a condition asks for. */
    private Optional<Routing.Rule> taker(Expr condition) {
      Routing.Rule same = byCondition.get(condition);
      if (same != null) {
        return Optional.of(same);
      }
      Set<String> asked = asksOnlyForTiers(condition) ? tiers(condition, tiers) : Set.of();
      if (!asked.isEmpty() && byTier.keySet().containsAll(asked)) {
        return asked.stream().findFirst().map(byTier::get);
      }
      if (condition instanceof Expr.Junction junction && junction.op() == Expr.JunctionOp.AND) {
        return junction.operands().stream().flatMap(part -> taker(part).stream()).findFirst();
      }
      return Optional.empty();
    }

    private void take(Expr condition, Routing.Rule rule) {
      tiers(condition, tiers).forEach(tier -> byTier.putIfAbsent(tier, rule));
      byCondition.putIfAbsent(condition, rule);
      if (condition instanceof Expr.Junction junction && junction.op() == Expr.JunctionOp.OR) {
        junction.operands().forEach(part -> byCondition.putIfAbsent(part, rule));
      }
      all =
          byCondition.containsKey(opposite(condition))
              || !tiers.isEmpty() && byTier.size() == tiers.size();
    }

    Routed routed() {
      Set<String> left = new LinkedHashSet<>();
      if (!all) {
        left.addAll(tiers);
        left.removeAll(byTier.keySet());
      }
      return new Routed(rules, all, left, shadowed);
    }
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

  private static boolean asksOnlyForTiers(Expr condition) {
    return condition.references().stream().allMatch(Routed::isTier);
  }

  /** Those of the tiers whose every lead meets a condition, as far as it asks for tiers. */
  private static Set<String> tiers(Expr condition, Set<String> tiers) {
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
