package dev.pls.compiler.check.rubric;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.model.Place;
import java.util.List;

/**
 * How good a motion is, by ten items of two points each. A point is earned if all of its conditions
 * are met, the second only with the first. A condition is met if the motion has what it is about
 * and no rule finds anything wrong with it: that a text is there earns nothing.
 *
 * @param items the items, in their order
 */
public record Rubric(List<Item> items) {
  /** The points of all items together. */
  public static final int MOST = 20;

  /** The fewest points that pass. */
  public static final int PASSES_AT = 16;

  public Rubric {
    items = List.copyOf(items);
  }

  /** The points that are earned, 0 to {@link #MOST}. */
  public int total() {
    return items.stream().mapToInt(Item::points).sum();
  }

  /** Whether that is enough. */
  public boolean passes() {
    return total() >= PASSES_AT;
  }

  /** What keeps points from being earned, in the order of the items. */
  public List<Condition> unmet() {
    return items.stream()
        .flatMap(item -> item.conditions().stream())
        .filter(condition -> !condition.met())
        .toList();
  }

  /**
   * An item.
   *
   * @param number from 1
   * @param title what it is about
   * @param conditions those of the first point, then those of the second
   */
  public record Item(int number, String title, List<Condition> conditions) {
    public Item {
      conditions = List.copyOf(conditions);
    }

    /** The points that are earned: 0, 1 or 2. */
    public int points() {
      return !met(1) ? 0 : met(2) ? 2 : 1;
    }

    private boolean met(int point) {
      return conditions.stream().filter(one -> one.point() == point).allMatch(Condition::met);
    }
  }

  /**
   * Something that must be so.
   *
   * @param point the point that it is needed for, 1 or 2
   * @param says what is so if it is met
   * @param earns what to do if it is not
   * @param met whether it is
   * @param evidence the elements that it looks at
   * @param findings what is wrong with them; none if it is met, or there is nothing to look at
   */
  public record Condition(
      int point,
      String says,
      String earns,
      boolean met,
      List<Place> evidence,
      List<Diagnostic> findings) {
    public Condition {
      evidence = List.copyOf(evidence);
      findings = List.copyOf(findings);
    }
  }
}
