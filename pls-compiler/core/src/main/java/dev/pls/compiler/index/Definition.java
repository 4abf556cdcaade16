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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The signals that a qualification rests on, by name, each in the order in which it is first
 * written.
 *
 * @param required those that its requirements name, also through the qualifications that its users
 *     meet
 * @param scored those of its scores, its own or shared ones
 * @param alone those that are enough by themselves
 */
public record Definition(Set<String> required, Set<String> scored, Set<String> alone) {
  public Definition {
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    scored = Collections.unmodifiableSet(new LinkedHashSet<>(scored));
    alone = Collections.unmodifiableSet(new LinkedHashSet<>(alone));
  }

  /** The signals of a qualification. */
  public static Definition of(Motion motion, Qualification qualification) {
    Set<String> required = new LinkedHashSet<>();
    Set<Qualification> met = new LinkedHashSet<>();
    collect(motion, qualification, required, met);
    Set<String> scored = new LinkedHashSet<>();
    for (Qualification one : met) {
      scores(motion, one).forEach(score -> scored.addAll(score.signals()));
    }
    return new Definition(required, scored, new LinkedHashSet<>(qualification.qualifiesAlone()));
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
    collect(requirement, found);
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

  private static void collect(
      Motion motion, Qualification qualification, Set<String> required, Set<Qualification> met) {
    if (!met.add(qualification)) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    qualification.requires().ifPresent(requirement -> collect(requirement, names));
    qualification.ways().values().forEach(way -> collect(way, names));
    for (String name : names) {
      Qualification other = motion.qualifications().get(name);
      if (motion.signals().containsKey(name)) {
        required.add(name);
      } else if (other != null) {
        collect(motion, other, required, met);
      }
    }
  }

  private static void collect(Requirement requirement, Set<String> found) {
    if (requirement instanceof Passes passes) {
      found.add(passes.signal());
    } else if (requirement instanceof Group group) {
      for (List<Requirement> part : List.of(group.all(), group.any(), group.none(), group.of())) {
        part.forEach(inner -> collect(inner, found));
      }
      for (Optional<Users> users : List.of(group.users(), group.otherUsers())) {
        users.map(Users::meet).ifPresent(found::addAll);
        users.map(Users::outOf).filter(name -> !name.isEmpty()).ifPresent(found::add);
      }
    }
  }
}
