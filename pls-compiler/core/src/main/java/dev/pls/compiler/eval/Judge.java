package dev.pls.compiler.eval;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Exclusion;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict on a unit; {@code semantics.md} rules 18 to 23. */
final class Judge {
  private final AsOf asOf;
  private final Scores scores;
  private final Requirements requirements;
  private final Map<SignalResult, Map<String, List<World.Event>>> seenByUser =
      new IdentityHashMap<>();

  Judge(AsOf asOf) {
    this.asOf = asOf;
    this.scores = new Scores(asOf);
    this.requirements = new Requirements(asOf);
  }

  Verdict verdict(Unit unit, Qualification qualification) {
    List<Failure> failures = new ArrayList<>();
    if (!inSegment(unit, qualification)) {
      failures.add(new Failure.NoSegment());
    }
    for (Exclusion exclusion : qualification.exclusions()) {
      excluded(unit, exclusion).ifPresent(failures::add);
    }
    boolean eligible = failures.isEmpty();
    List<Scored> scored = scores.of(unit, qualification);
    List<String> alone =
        qualification.qualifiesAlone().stream().filter(s -> asOf.passes(unit, s)).toList();
    Optional<Long> leastDays = qualification.controls().minActiveDays();
    long days = leastDays.isPresent() ? activeDays(unit, qualification) : 0;
    if (alone.isEmpty()) {
      failures.addAll(unmet(unit, qualification));
      leastDays
          .filter(least -> days < least)
          .ifPresent(least -> failures.add(new Failure.TooFewDays(days, least)));
      tooLow(qualification, scored).ifPresent(failures::add);
    }
    boolean qualified = failures.isEmpty();
    return new Verdict(
        qualification.name(),
        unit,
        asOf.now(),
        qualified,
        eligible && !qualified && triage(qualification, scored),
        qualified ? tier(qualification, scored, !alone.isEmpty()) : "",
        scored,
        failures,
        way(unit, qualification),
        alone,
        days,
        heldOut(unit, qualification),
        required(unit, qualification));
  }

  private boolean inSegment(Unit unit, Qualification qualification) {
    return qualification.segments().isEmpty()
        || qualification.segments().stream().anyMatch(name -> inSegment(unit, name));
  }

  /** A segment without a condition is for every unit: prose decides nothing. */
  private boolean inSegment(Unit unit, String name) {
    Segment segment = asOf.motion().segments().get(name);
    return segment != null
        && segment.where().map(where -> asOf.condition(unit, where).holds()).orElse(true);
  }

  private Optional<Failure> excluded(Unit unit, Exclusion exclusion) {
    Datum holds = asOf.condition(unit, exclusion.when());
    boolean unknown = holds.missing();
    return holds.holds() || unknown && exclusion.excludeUnknown()
        ? Optional.of(new Failure.Excluded(exclusion.id(), unknown))
        : Optional.empty();
  }

  // ---- Requirements

  /** What is not met: of the requirements, or of all ways if none holds. */
  private List<Failure.Unmet> unmet(Unit unit, Qualification qualification) {
    List<Failure.Unmet> unmet = new ArrayList<>();
    qualification.requires().ifPresent(r -> unmet.addAll(requirements.unmet(unit, r)));
    if (way(unit, qualification).isEmpty()) {
      qualification.ways().values().forEach(w -> unmet.addAll(requirements.unmet(unit, w)));
    }
    return unmet;
  }

  private String way(Unit unit, Qualification qualification) {
    return qualification.ways().entrySet().stream()
        .filter(way -> requirements.unmet(unit, way.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static List<Requirement> requirements(Qualification qualification) {
    List<Requirement> all = new ArrayList<>(qualification.ways().values());
    qualification.requires().ifPresent(all::add);
    return all;
  }

  /** The signals that the requirements name and the unit sees itself. */
  private List<SignalResult> required(Unit unit, Qualification qualification) {
    List<String> names = new ArrayList<>(Requirements.names(requirements(qualification)));
    names.addAll(qualification.qualifiesAlone());
    return names.stream()
        .distinct()
        .map(name -> asOf.signal(unit, name))
        .flatMap(Optional::stream)
        .toList();
  }

  // ---- Score, tier, triage

  private static Optional<Failure> tooLow(Qualification qualification, List<Scored> scored) {
    Optional<BigDecimal> least = qualification.score().flatMap(Score.Use::qualifiesAt);
    if (least.isPresent()) {
      return scored.isEmpty() || scored.get(0).score().compareTo(least.get()) < 0
          ? Optional.of(new Failure.LowScore(least))
          : Optional.empty();
    }
    boolean tierNeeded = !(qualification.tiers() instanceof Qualification.NoTiers);
    return tierNeeded && Scores.tier(qualification.tiers(), scored).isEmpty()
        ? Optional.of(
            new Failure.LowScore(
                qualification.tiers() instanceof Qualification.ByScore tiers
                    ? Scores.least(tiers).map(Map.Entry::getValue)
                    : Optional.empty()))
        : Optional.empty();
  }

  /** The tier of a qualified unit; who qualifies alone has the lowest at least. */
  private static String tier(
      Qualification qualification, List<Scored> scored, boolean qualifiesAlone) {
    String tier = Scores.tier(qualification.tiers(), scored);
    return tier.isEmpty() && qualifiesAlone ? Scores.lowest(qualification.tiers()) : tier;
  }

  private static boolean triage(Qualification qualification, List<Scored> scored) {
    return qualification
        .score()
        .flatMap(Score.Use::triageAt)
        .filter(least -> !scored.isEmpty() && scored.get(0).score().compareTo(least) >= 0)
        .isPresent();
  }

  // ---- Active days

  /** On how many dates the unit did something that a signal of the definition saw; rule 19. */
  private long activeDays(Unit unit, Qualification qualification) {
    List<World.Event> seen = new ArrayList<>();
    Seen walk = new Seen(unit, seen);
    walk.qualification(unit, qualification);
    return Measures.days(seen);
  }

  /** Goes through the signals of a definition, those of other users too. */
  private final class Seen {
    private final Unit judged;
    private final List<World.Event> events;
    private final Set<String> visited = new HashSet<>();

    Seen(Unit judged, List<World.Event> events) {
      this.judged = judged;
      this.events = events;
    }

    void qualification(Unit unit, Qualification qualification) {
      if (!visited.add(unit + " " + qualification.name())) {
        return;
      }
      requirements(qualification).forEach(requirement -> requirement(unit, requirement));
      for (Scored scored : scores.of(unit, qualification)) {
        scored.signals().forEach(this::signal);
      }
    }

    private void requirement(Unit unit, Requirement requirement) {
      if (requirement instanceof Qualification.Passes passes) {
        asOf.signal(unit, passes.signal()).ifPresent(this::signal);
      } else if (requirement instanceof Qualification.Group group) {
        for (List<Requirement> members :
            List.of(group.all(), group.any(), group.none(), group.of())) {
          members.forEach(member -> requirement(unit, member));
        }
        for (Optional<Qualification.Users> users : List.of(group.users(), group.otherUsers())) {
          users.ifPresent(u -> users(unit, u));
        }
      }
    }

    private void users(Unit unit, Qualification.Users asked) {
      List<String> names = new ArrayList<>(asked.meet());
      names.add(asked.outOf());
      for (Unit user : asOf.usersOf(unit.isUser() ? asOf.accountOf(unit.key()) : unit.key())) {
        for (String name : names) {
          asOf.signal(user, name).ifPresent(this::signal);
          Qualification met = asOf.motion().qualifications().get(name);
          if (met != null) {
            qualification(user, met);
          }
        }
      }
    }

    private void signal(SignalResult signal) {
      if (judged.isUser()) {
        byUser(signal).getOrDefault(judged.key(), List.of()).stream()
            .filter(Judge.this::happensToUsers)
            .forEach(events::add);
      } else {
        // Of an account, its users' events are its own too.
        signal.measured().seen().stream()
            .filter(event -> asOf.accountOf(event).equals(judged.key()))
            .forEach(events::add);
      }
    }
  }

  private boolean happensToUsers(World.Event event) {
    Data.Event declared = asOf.motion().data().events().get(event.name());
    return declared != null && declared.of().equals(Unit.USER);
  }

  /** The events that a signal saw, once for all users who see their account's signal. */
  private Map<String, List<World.Event>> byUser(SignalResult signal) {
    return seenByUser.computeIfAbsent(
        signal,
        s -> s.measured().seen().stream().collect(Collectors.groupingBy(World.Event::user)));
  }

  // ---- Holdout

  private boolean heldOut(Unit unit, Qualification qualification) {
    return qualification
        .holdout()
        .filter(
            holdout ->
                asOf.owner(holdout.by(), unit)
                    .filter(owner -> Holdouts.holds(holdout.salt(), owner.key(), holdout.share()))
                    .isPresent())
        .isPresent();
  }
}
