package dev.pls.compiler.index;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Group;
import dev.pls.compiler.model.Qualification.Passes;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Qualification.Users;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The signals that a qualification rests on, by name, each in the order in which it is first
 * written.
 *
 * @param required those that its requirements name, also through the qualifications that its users
 *     meet
 * @param refused those of them that must not pass, as they stand under {@code none} only
 * @param scored those of its scores, its own or shared ones
 * @param alone those that are enough by themselves
 */
public record Definition(
    Set<String> required, Set<String> refused, Set<String> scored, Set<String> alone) {
  public Definition {
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    refused = Collections.unmodifiableSet(new LinkedHashSet<>(refused));
    scored = Collections.unmodifiableSet(new LinkedHashSet<>(scored));
    alone = Collections.unmodifiableSet(new LinkedHashSet<>(alone));
  }

  /** The signals of a qualification. */
  public static Definition of(Motion motion, Qualification qualification) {
    Set<String> required = new LinkedHashSet<>();
    Set<String> wanted = new HashSet<>();
    Map<String, Qualification> met = new LinkedHashMap<>();
    collect(motion, qualification, required, wanted, met);
    Set<String> scored = new LinkedHashSet<>();
    for (Qualification one : met.values()) {
      scores(motion, one).forEach(score -> scored.addAll(score.signals()));
    }
    Set<String> refused = new LinkedHashSet<>(required);
    refused.removeAll(wanted);
    return new Definition(
        required, refused, scored, new LinkedHashSet<>(qualification.qualifiesAlone()));
  }

  /** The scores that decide on a qualification: its own, a shared one, or both of a grid. */
  public static List<Score> scores(Motion motion, Qualification qualification) {
    List<Score> scores = new ArrayList<>();
    qualification.score().flatMap(Score.Use::own).ifPresent(scores::add);
    List<String> named = new ArrayList<>();
    qualification.score().flatMap(Score.Use::named).ifPresent(named::add);
    if (qualification.tiers() instanceof Qualification.Grid grid) {
      named.add(grid.first());
      named.add(grid.second());
    }
    named.stream()
        .map(motion.scores()::get)
        .filter(Objects::nonNull)
        .forEach(definition -> scores.add(definition.score()));
    return List.copyOf(scores);
  }

  /** The names that a requirement names: signals and, where users meet them, qualifications. */
  public static Set<String> names(Requirement requirement) {
    Set<String> found = new LinkedHashSet<>();
    collect(requirement, found, new HashSet<>(), true);
    return found;
  }

  /** All of them. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>(required);
    all.addAll(scored);
    all.addAll(alone);
    return all;
  }

  /** The same, as signals. */
  public List<Signal> signals(Motion motion) {
    return all().stream().map(motion.signals()::get).filter(Objects::nonNull).toList();
  }

  /** The signals that speak for a unit: not those that take points away, or must not pass. */
  public List<Signal> signs(Motion motion) {
    Set<String> names = new LinkedHashSet<>(required);
    names.removeAll(refused);
    names.addAll(scored);
    return names.stream()
        .map(motion.signals()::get)
        .filter(Objects::nonNull)
        .filter(s -> s.type() != Signal.Type.NEGATIVE && s.type() != Signal.Type.RISK)
        .toList();
  }

  /** Whether it rests on nothing but that somebody asked, or was put forward. */
  public boolean isHandRaise(Motion motion) {
    List<Signal> signals = signals(motion);
    return !signals.isEmpty() && signals.stream().allMatch(Definition::isHandRaise);
  }

  /** Whether a signal says by itself that somebody asked, or was put forward. */
  public static boolean isHandRaise(Signal signal) {
    return signal.type() == Signal.Type.HAND_RAISE || signal.type() == Signal.Type.REFERRAL;
  }

  private static void collect(
      Motion motion,
      Qualification qualification,
      Set<String> required,
      Set<String> wanted,
      Map<String, Qualification> met) {
    if (met.putIfAbsent(qualification.name(), qualification) != null) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    qualification.requires().ifPresent(r -> collect(r, names, wanted, true));
    qualification.ways().values().forEach(way -> collect(way, names, wanted, true));
    for (String name : names) {
      Qualification other = motion.qualifications().get(name);
      if (motion.signals().containsKey(name)) {
        required.add(name);
      } else if (other != null) {
        collect(motion, other, required, wanted, met);
      }
    }
  }

  /** Adds the names in a requirement, and to {@code wanted} those that must pass or may. */
  private static void collect(
      Requirement requirement, Set<String> found, Set<String> wanted, boolean isWanted) {
    if (requirement instanceof Passes passes) {
      add(passes.signal(), found, wanted, isWanted);
    } else if (requirement instanceof Group group) {
      for (List<Requirement> part : List.of(group.all(), group.any(), group.of())) {
        part.forEach(inner -> collect(inner, found, wanted, isWanted));
      }
      group.none().forEach(inner -> collect(inner, found, wanted, !isWanted));
      for (Optional<Users> users : List.of(group.users(), group.otherUsers())) {
        users.map(Users::meet).ifPresent(m -> m.forEach(n -> add(n, found, wanted, isWanted)));
        users.map(Users::outOf).ifPresent(name -> add(name, found, wanted, isWanted));
      }
    }
  }

  private static void add(String name, Set<String> found, Set<String> wanted, boolean isWanted) {
    if (!name.isEmpty()) {
      found.add(name);
      if (isWanted) {
        wanted.add(name);
      }
    }
  }
}
