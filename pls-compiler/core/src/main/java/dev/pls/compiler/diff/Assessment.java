package dev.pls.compiler.diff;

import dev.pls.compiler.diff.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All changes between two motions, and what they do.
 *
 * @param all each change with what it does, in the order of the changes
 */
public record Assessment(Changes changes, List<Assessed> all) {
  public Assessment {
    all = List.copyOf(all);
  }

  /** Weighs the changes between two motions. */
  public static Assessment of(Changes changes) {
    Influence influence = new Influence(changes);
    WhoQualifies who = new WhoQualifies(changes);
    Causes causes = new Causes(changes);
    Wording wording = new Wording(changes);
    List<Assessed> all = new ArrayList<>();
    for (Change change : changes.all()) {
      Map<String, Direction> directions = who.of(change);
      List<Element> affects = influence.of(change);
      Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
      outcomes.addAll(qualifies(directions));
      outcomes.addAll(WhoIsContacted.of(change, directions, affects));
      outcomes.addAll(History.of(change, directions, affects));
      outcomes.addAll(Contracts.of(change));
      outcomes.addAll(Messages.of(change));
      all.add(
          new Assessed(
              change,
              wording.headline(change),
              outcomes,
              directions,
              affects,
              wording.reach(change, affects),
              causes.of(change)));
    }
    return new Assessment(changes, all);
  }

  private static Set<Outcome> qualifies(Map<String, Direction> directions) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    if (directions.containsValue(Direction.UNKNOWN)) {
      outcomes.add(Outcome.UNKNOWN);
    } else if (!directions.isEmpty()) {
      boolean tighter = directions.containsValue(Direction.TIGHTER);
      boolean looser = directions.containsValue(Direction.LOOSER);
      outcomes.add(tighter && looser ? Outcome.BOTH : tighter ? Outcome.TIGHTER : Outcome.LOOSER);
    }
    return outcomes;
  }

  /** How all changes together move each qualification, by the head's names. */
  public Map<String, Direction> directions() {
    Map<String, Direction> together = new TreeMap<>();
    for (Assessed one : all) {
      one.directions()
          .forEach((name, direction) -> together.merge(name, direction, Direction::and));
    }
    return together;
  }

  /** What all changes together do, axis by axis; an axis that none touches has no outcomes. */
  public Map<Axis, Set<Outcome>> outcomes() {
    Map<Axis, Set<Outcome>> outcomes = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      outcomes.put(axis, on(axis));
    }
    return outcomes;
  }

  /** What all changes together do on one axis. */
  public Set<Outcome> on(Axis axis) {
    Set<Outcome> on = EnumSet.noneOf(Outcome.class);
    all.forEach(one -> on.addAll(one.on(axis)));
    if (axis != Axis.QUALIFIES) {
      return on;
    } else if (on.contains(Outcome.UNKNOWN)) {
      return EnumSet.of(Outcome.UNKNOWN);
    }
    return on.size() > 1 ? EnumSet.of(Outcome.BOTH) : on;
  }

  /** By how much the version has to move. */
  public Weight weight() {
    Weight most = Weight.PATCH;
    for (Assessed one : all) {
      most = one.weight().compareTo(most) > 0 ? one.weight() : most;
    }
    return most;
  }
}
