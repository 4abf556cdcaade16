package dev.pls.compiler.index;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Group;
import dev.pls.compiler.model.Qualification.Passes;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How little is enough for a qualification: for its requirements and its score, without what is
 * said to qualify alone. A raised hand and a referral may be enough; they are left out.
 *
 * @param signals signals that are enough each by itself, in the order they are first written
 * @param types types of which several signals are enough together, without any of another type; not
 *     those that a cap is said for
 */
public record Sufficient(List<Signal> signals, List<Signal.Type> types) {
  public Sufficient {
    signals = List.copyOf(signals);
    types = List.copyOf(types);
  }

  /** What is enough for a qualification. */
  public static Sufficient of(Motion motion, Qualification qualification) {
    return new Search(motion, qualification).find();
  }

  /** Whether less than a pattern is enough: one signal, or signals of one type. */
  public boolean isLittle() {
    return !signals.isEmpty() || !types.isEmpty();
  }

  /** The search for what is enough for one qualification. */
  private static final class Search {
    /** More than any score that can be asked for. */
    private static final BigDecimal UNLIMITED = BigDecimal.valueOf(10_000_000_000_000L);

    private final Motion motion;
    private final Qualification qualification;
    private final Set<String> enoughAnyway;
    private final List<Counted> scores;
    private final Optional<Requirement> requirement;
    private final Optional<Counted> first;
    private final Optional<Counted> second;
    private final Corners corners = new Corners();

    Search(Motion motion, Qualification qualification) {
      this.motion = motion;
      this.qualification = qualification;
      this.enoughAnyway = new HashSet<>(qualification.qualifiesAlone());
      this.scores = Definition.scores(motion, qualification).stream().map(Counted::new).toList();
      this.requirement = requirement(qualification);
      Optional<Qualification.Grid> grid =
          qualification.tiers() instanceof Qualification.Grid g ? Optional.of(g) : Optional.empty();
      this.first = grid.flatMap(g -> counted(g.first()));
      this.second = grid.flatMap(g -> counted(g.second()));
      grid.ifPresent(
          g -> g.least().values().forEach(corner -> corners.add(corner.first(), corner.second())));
    }

    private Optional<Counted> counted(String name) {
      return Optional.ofNullable(motion.scores().get(name)).map(one -> new Counted(one.score()));
    }

    /** Its requirements, and one of its ways. */
    private static Optional<Requirement> requirement(Qualification qualification) {
      if (qualification.ways().isEmpty()) {
        return qualification.requires();
      }
      return Optional.of(
          new Group(
              qualification.requires().stream().toList(),
              List.copyOf(qualification.ways().values()),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              qualification.place()));
    }

    Sufficient find() {
      List<Signal> signals = candidates().filter(signal -> scored(List.of(signal))).toList();
      return new Sufficient(signals, signals.isEmpty() ? types() : List.of());
    }

    /** The signals that meet the requirements alone; without any, those that give points. */
    private Stream<Signal> candidates() {
      Alone alone = requirement.map(Search::alone).orElse(new Alone(true, Set.of()));
      Set<String> names = new LinkedHashSet<>();
      if (alone.byNothing()) {
        scores.forEach(score -> names.addAll(score.names()));
        names.removeAll(alone.otherwise());
      } else {
        names.addAll(requirement.map(Definition::names).orElse(Set.of()));
        names.retainAll(alone.otherwise());
      }
      return signals(names);
    }

    /** The types whose signals meet the requirements and the score without those of others. */
    private List<Signal.Type> types() {
      Set<String> names = new LinkedHashSet<>(requirement.map(Definition::names).orElse(Set.of()));
      scores.forEach(score -> names.addAll(score.names()));
      names.removeAll(requirement.map(Search::refused).orElse(Set.of()));
      Map<Signal.Type, List<Signal>> byType = new EnumMap<>(Signal.Type.class);
      signals(names)
          .forEach(one -> byType.computeIfAbsent(one.type(), t -> new ArrayList<>()).add(one));
      List<Signal.Type> types = new ArrayList<>();
      byType.forEach(
          (type, signals) -> {
            boolean capped = scores.stream().anyMatch(one -> one.score().caps().containsKey(type));
            Set<String> passing = new HashSet<>();
            signals.forEach(signal -> passing.add(signal.name()));
            if (!capped && requirement.filter(r -> !met(r, passing)).isEmpty() && scored(signals)) {
              types.add(type);
            }
          });
      return types;
    }

    private static Set<String> refused(Requirement requirement) {
      Set<String> refused = new HashSet<>();
      for (Requirement none : Necessary.of(requirement).refused()) {
        refused.addAll(Definition.names(none));
      }
      return refused;
    }

    /** The signals of these names that say something by themselves, but less than a raised hand. */
    private Stream<Signal> signals(Set<String> names) {
      return names.stream()
          .filter(name -> !enoughAnyway.contains(name))
          .map(motion.signals()::get)
          .filter(Objects::nonNull)
          .filter(
              signal ->
                  !Definition.isHandRaise(signal)
                      && signal.type() != Signal.Type.NEGATIVE
                      && signal.type() != Signal.Type.RISK);
    }

    // ---- The score

    /** A score, and the names of its signals. */
    private record Counted(Score score, Set<String> names) {
      Counted(Score score) {
        this(score, new LinkedHashSet<>(score.signals()));
      }
    }

    /** Whether the score is reached if no other signals pass. */
    private boolean scored(List<Signal> passing) {
      if (first.isPresent() && second.isPresent()) {
        return corners.reach(number(first.get(), passing), number(second.get(), passing));
      }
      Optional<BigDecimal> least = qualification.score().flatMap(Score.Use::qualifiesAt);
      if (least.isEmpty() && qualification.tiers() instanceof Qualification.ByScore tiers) {
        least = tiers.least().values().stream().min(BigDecimal::compareTo);
      }
      return least.isEmpty()
          || !scores.isEmpty() && most(scores.get(0), passing).reaches(least.get());
    }

    private BigDecimal number(Counted score, List<Signal> passing) {
      return most(score, passing).points().orElse(UNLIMITED);
    }

    private Attainable most(Counted score, List<Signal> passing) {
      List<String> names =
          passing.stream().map(Signal::name).filter(score.names()::contains).toList();
      return Attainable.of(
          motion, new Score(names, score.score().caps(), score.score().max()), signal -> true);
    }

    // ---- The requirements

    /**
     * Whether a requirement holds if nothing passes, and the signals each of which makes it
     * otherwise if it alone passes.
     */
    private record Alone(boolean byNothing, Set<String> otherwise) {
      Alone negated() {
        return new Alone(!byNothing, otherwise);
      }
    }

    private static Alone alone(Requirement requirement) {
      if (requirement instanceof Passes passes) {
        return new Alone(false, Set.of(passes.signal()));
      }
      Group group = (Group) requirement;
      List<Alone> all = new ArrayList<>();
      group.all().forEach(member -> all.add(alone(member)));
      group.none().forEach(member -> all.add(alone(member).negated()));
      if (!group.any().isEmpty()) {
        all.add(alone(group.any(), 1));
      }
      if (!group.of().isEmpty()) {
        all.add(alone(group.of(), group.atLeast().orElse(1L)));
      }
      group.users().ifPresent(users -> all.add(alone(users)));
      group.otherUsers().ifPresent(users -> all.add(new Alone(false, Set.of())));
      return enough(all, all.size());
    }

    private static Alone alone(List<Requirement> members, long atLeast) {
      return enough(members.stream().map(Search::alone).toList(), atLeast);
    }

    /** One person with one signal; more people, or a share of them, are more than one sign. */
    private static Alone alone(Qualification.Users users) {
      return onePerson(users) && users.meet().size() == 1
          ? new Alone(false, Set.of(users.meet().get(0)))
          : new Alone(false, Set.of());
    }

    private static boolean onePerson(Qualification.Users users) {
      return users.share().isEmpty() && users.atLeast().orElse(1L) <= 1;
    }

    /** So many of several; what is counted for each name is what it changes. */
    private static Alone enough(List<Alone> members, long atLeast) {
      long byNothing = members.stream().filter(Alone::byNothing).count();
      Map<String, Long> changes = new HashMap<>();
      for (Alone member : members) {
        for (String name : member.otherwise()) {
          changes.merge(name, member.byNothing() ? -1L : 1L, Long::sum);
        }
      }
      boolean holds = byNothing >= atLeast;
      Set<String> otherwise = new HashSet<>();
      changes.forEach(
          (name, change) -> {
            if (byNothing + change >= atLeast != holds) {
              otherwise.add(name);
            }
          });
      return new Alone(holds, otherwise);
    }

    /** Whether a requirement holds if just these signals pass. */
    private static boolean met(Requirement requirement, Set<String> passing) {
      if (requirement instanceof Passes passes) {
        return passing.contains(passes.signal());
      }
      Group group = (Group) requirement;
      return group.all().stream().allMatch(member -> met(member, passing))
          && group.none().stream().noneMatch(member -> met(member, passing))
          && (group.any().isEmpty() || group.any().stream().anyMatch(m -> met(m, passing)))
          && group.of().stream().filter(m -> met(m, passing)).count() >= group.atLeast().orElse(0L)
          && group.otherUsers().isEmpty()
          && group.users().filter(u -> !onePerson(u) || !passing.containsAll(u.meet())).isEmpty();
    }
  }
}
