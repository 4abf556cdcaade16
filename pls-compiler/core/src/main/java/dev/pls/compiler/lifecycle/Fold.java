package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Folds where units stand into what becomes of them. It goes from instant to instant, and at each
 * looks at those units of which something is new: first who leaves, then who enters.
 */
final class Fold {
  private final Terms terms;
  private final Comparator<Course> best;
  private final TreeMap<Unit, Course> courses = new TreeMap<>();
  private final Map<Unit, Group> groups = new HashMap<>();
  private final Map<String, Group> accounts = new HashMap<>();
  private final Map<Unit, Group> byThemselves = new HashMap<>();
  private final TreeMap<Long, TreeMap<Unit, Course>> agenda = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();

  private Fold(Terms terms, Comparator<Course> best) {
    this.terms = terms;
    this.best = best;
  }

  /**
   * What becomes of units, oldest first. Each course is then where it is at the end of the span.
   *
   * @param best which of two units that could enter goes first
   */
  static List<Change> run(Terms terms, Comparator<Course> best, List<Course> courses, Span span) {
    Fold fold = new Fold(terms, best);
    for (Course course : courses) {
      fold.courses.put(course.unit(), course);
      fold.look(course, span.from());
    }
    while (!fold.agenda.isEmpty() && fold.agenda.firstKey() <= span.to()) {
      Map.Entry<Long, TreeMap<Unit, Course>> next = fold.agenda.pollFirstEntry();
      fold.at(next.getKey(), List.copyOf(next.getValue().values()));
    }
    return fold.changes;
  }

  private void look(Course course, long at) {
    agenda.computeIfAbsent(at, a -> new TreeMap<>()).put(course.unit(), course);
  }

  private void at(long now, List<Course> due) {
    Map<Group, List<Course>> judged = new LinkedHashMap<>();
    List<Course> moved = new ArrayList<>();
    for (Course course : due) {
      Optional<Change.Cooling> cooling = course.moveTo(now);
      Group group = regroup(course, judged, moved);
      course.cause(now, cooling).ifPresent(cause -> out(course, group, cause, now));
      cooling.ifPresent(changes::add);
      judged.computeIfAbsent(group, g -> new ArrayList<>()).add(course);
    }
    int seen = changes.size();
    judged.forEach((group, those) -> changes.addAll(group.judge(now, those)));
    for (Change change : List.copyOf(changes.subList(seen, changes.size()))) {
      Course course = courses.get(change.unit());
      if (course != null) {
        look(course, course.next(now));
      }
    }
    for (Course course : moved) {
      if (course.position() instanceof State.Out) {
        changes.add(new Change.Parted(course.unit(), now, new Cause.Moved()));
      }
    }
    due.forEach(course -> look(course, course.next(now)));
  }

  /**
   * The group of a unit, which is another when its account is.
   *
   * @param judged gets the group that it was in, since others of it may enter now
   * @param moved gets the unit if it was joined to one of that group
   */
  private Group regroup(Course course, Map<Group, List<Course>> judged, List<Course> moved) {
    String account = course.standing().account();
    Group before = groups.get(course.unit());
    Group after =
        terms.onePerAccount() && !account.isEmpty()
            ? accounts.computeIfAbsent(account, a -> new Group(best))
            : byThemselves.computeIfAbsent(course.unit(), u -> new Group(best));
    if (before != null && before != after) {
      before.remove(course);
      judged.computeIfAbsent(before, g -> new ArrayList<>());
      if (course.joinedTo() != null) {
        course.goOut(new Cause.Moved());
        moved.add(course);
      }
      after.add(course);
    }
    groups.put(course.unit(), after);
    return after;
  }

  private void out(Course course, Group group, Cause cause, long now) {
    changes.add(
        course.isIn()
            ? new Change.Left(course.unit(), now, cause)
            : new Change.Parted(course.unit(), now, cause));
    group.remove(course);
    course.goOut(cause);
  }
}
