package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Units of which one is in at a time: those of an account, or one unit by itself. Several are in
 * only where one that was in came from another account.
 */
final class Group {
  private final Comparator<Course> best;
  private final TreeMap<Unit, Course> in = new TreeMap<>();
  private final TreeMap<Unit, Course> joined = new TreeMap<>();

  /** Whether one that was in is so no more, so that those joined to it are to be judged again. */
  private boolean opened;

  /**
   * @param best which of two that could enter goes first
   */
  Group(Comparator<Course> best) {
    this.best = best;
  }

  /**
   * Which of two units that could enter at one instant goes first: that of the higher score, then
   * that of the lesser key. With a grid the tier comes before the scores.
   *
   * @param tiers the tiers of a grid, the best first; none if there is no grid
   */
  static Comparator<Course> best(List<String> tiers) {
    return Comparator.<Course>comparingInt(course -> rank(tiers, course.standing().tier()))
        .thenComparing(course -> course.standing().scores(), Group::higher)
        .thenComparing(Course::unit);
  }

  private static int rank(List<String> tiers, String tier) {
    int rank = tiers.indexOf(tier);
    return rank < 0 ? tiers.size() : rank;
  }

  private static int higher(List<BigDecimal> a, List<BigDecimal> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = b.get(i).compareTo(a.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(b.size(), a.size());
  }

  /** Takes in a unit that comes from elsewhere. */
  void add(Course course) {
    if (course.isIn()) {
      in.put(course.unit(), course);
    }
  }

  /** Lets go of a unit. */
  void remove(Course course) {
    opened |= in.remove(course.unit()) != null;
    joined.remove(course.unit());
  }

  /**
   * Judges who enters at an instant, and who is joined.
   *
   * @param due the units of this group of which anything is new; none of the others could enter,
   *     but for those that are joined to a unit which is in no more
   */
  List<Change> judge(long now, List<Course> due) {
    Set<Course> candidates = new LinkedHashSet<>(due);
    List<Course> released = opened ? release() : List.of();
    candidates.addAll(released);
    List<Change> changes = new ArrayList<>();
    for (Course course : released) {
      if (!course.isAble(now)) {
        changes.add(new Change.Parted(course.unit(), now, new Cause.Released()));
      }
    }
    candidates.stream()
        .filter(course -> course.isAble(now))
        .sorted(best)
        .forEach(course -> changes.add(admit(course, now)));
    return changes;
  }

  /** Lets go of those that are joined to a unit which is in no more. */
  private List<Course> release() {
    List<Course> released = new ArrayList<>();
    for (Course course : List.copyOf(joined.values())) {
      Unit host = course.joinedTo();
      if (host != null && !in.containsKey(host)) {
        joined.remove(course.unit());
        course.goOut(new Cause.Released());
        released.add(course);
      }
    }
    opened = false;
    return released;
  }

  private Change admit(Course course, long now) {
    if (in.isEmpty()) {
      in.put(course.unit(), course);
      return course.enter(now);
    }
    joined.put(course.unit(), course);
    return course.join(now, in.firstKey());
  }
}
