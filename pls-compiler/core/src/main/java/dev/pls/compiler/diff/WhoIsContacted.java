package dev.pls.compiler.diff;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Team;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which leads begin and end when, who answers them, how fast and how. */
final class WhoIsContacted {
  private static final Set<String> GRADES =
      Set.of("tier", "score", "signal", "measure", "qualification");

  private WhoIsContacted() {}

  static Set<Outcome> of(Change change, Map<String, Direction> directions, List<Element> affects) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    directions.values().forEach(direction -> outcomes.add(leads(direction)));
    if (isOfGrade(change)
        && Influence.of(affects, ElementKind.ROUTING_RULE).stream()
            .anyMatch(rule -> asks(rule, change))) {
      outcomes.add(Outcome.OTHER_PEOPLE);
    }
    own(change).ifPresent(outcomes::add);
    return outcomes;
  }

  private static Outcome leads(Direction direction) {
    return switch (direction) {
      case TIGHTER -> Outcome.FEWER;
      case LOOSER -> Outcome.MORE;
      case UNKNOWN -> Outcome.OTHER_LEADS;
    };
  }

  /** Whether the change can alter what routing rules ask for. */
  private static boolean isOfGrade(Change change) {
    return switch (change.element().kind()) {
      case SIGNAL, MEASURE, SCORE, ATTRIBUTE, PROPERTY, ENTITY, IDENTITY, LIST -> true;
      case EVENT -> !change.what().equals("status");
      case SOURCE -> !change.what().equals("freshness") && !change.what().equals("retention");
      case QUALIFICATION ->
          List.of("score", "caps", "score-max", "tiers", "qualifies-alone").contains(change.what());
      default -> false;
    };
  }

  /**
   * Whether a rule asks for what can be another by the change: a signal, a score or a tier, or, of
   * data, anything at all.
   */
  private static boolean asks(Element rule, Change change) {
    boolean data =
        switch (change.element().kind()) {
          case SIGNAL, MEASURE, SCORE, QUALIFICATION -> false;
          default -> true;
        };
    return ((Routing.Rule) rule.model())
        .when().map(Condition::expr).map(Expr::references).orElse(List.of()).stream()
            .anyMatch(reference -> data || GRADES.contains(reference.root()));
  }

  private static Optional<Outcome> own(Change change) {
    return switch (change.element().kind()) {
      case QUALIFICATION -> Optional.ofNullable(lifecycle(change));
      case ROUTING_RULE -> rule(change);
      case LIMIT -> Optional.of(Outcome.OTHER_PEOPLE);
      case TERRITORIES, TERRITORY -> Optional.of(Outcome.OTHER_PEOPLE);
      case CALENDAR ->
          change.what().equals("hours") ? Optional.of(Outcome.OTHER_TIME) : Optional.empty();
      case ROLE -> role(change);
      case DISPOSITION, ESCALATION, FEEDBACK ->
          isWork(change) ? Optional.of(Outcome.OTHER_WORK) : Optional.empty();
      case ROUTING ->
          change.what().equals("context") || change.what().equals("log")
              ? Optional.of(Outcome.OTHER_WORK)
              : Optional.empty();
      case STAGE ->
          List.of("intervention", "sla", "people", "added", "removed").contains(change.what())
              ? Optional.of(Outcome.OTHER_WORK)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether something is done otherwise, and not only called otherwise. */
  private static boolean isWork(Change change) {
    return !List.of(ElementKind.WORDS, ElementKind.STATUS, "renamed").contains(change.what());
  }

  private static @Nullable Outcome lifecycle(Change change) {
    if (!(change instanceof Change.Altered altered)) {
      return null;
    }
    Qualification was = (Qualification) altered.was().model();
    Qualification is = (Qualification) altered.is().model();
    return switch (altered.facet()) {
      case "sustain" ->
          micros(is.controls().sustain()) > micros(was.controls().sustain())
              ? Outcome.SLOWER
              : Outcome.FASTER;
      case "expires" -> Outcome.OTHER_LEADS;
      case "cooldown" -> cooldown(was.controls().cooldown(), is.controls().cooldown());
      case "one-open-per" -> is.controls().oneOpenPerAccount() ? Outcome.FEWER : Outcome.MORE;
      case "holdout" -> holdout(was.holdout(), is.holdout());
      default -> null;
    };
  }

  private static long micros(Optional<Duration> duration) {
    return duration.map(Duration::micros).orElse(0L);
  }

  private static Outcome cooldown(Map<String, Duration> was, Map<String, Duration> is) {
    Set<String> all = new TreeSet<>(was.keySet());
    all.addAll(is.keySet());
    boolean longer = false;
    boolean shorter = false;
    for (String name : all) {
      int order =
          is.getOrDefault(name, Duration.ZERO).compareTo(was.getOrDefault(name, Duration.ZERO));
      longer |= order > 0;
      shorter |= order < 0;
    }
    return longer && shorter ? Outcome.OTHER_LEADS : longer ? Outcome.FEWER : Outcome.MORE;
  }

  private static Outcome holdout(
      Optional<Qualification.Holdout> was, Optional<Qualification.Holdout> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return is.isPresent() ? Outcome.FEWER : Outcome.MORE;
    }
    boolean same = was.get().by().equals(is.get().by()) && was.get().salt().equals(is.get().salt());
    if (!same) {
      return Outcome.OTHER_LEADS;
    }
    return is.get().share().compareTo(was.get().share()) > 0 ? Outcome.FEWER : Outcome.MORE;
  }

  private static Optional<Outcome> rule(Change change) {
    if (!(change instanceof Change.Altered altered)) {
      return change instanceof Change.Renamed
          ? Optional.empty()
          : Optional.of(Outcome.OTHER_PEOPLE);
    }
    return switch (altered.facet()) {
      case "for", "when", "to", "assign" -> Optional.of(Outcome.OTHER_PEOPLE);
      case "alert", "next-action" -> Optional.of(Outcome.OTHER_WORK);
      case "sla" ->
          Optional.of(
              sla(
                  ((Routing.Rule) altered.was().model()).sla(),
                  ((Routing.Rule) altered.is().model()).sla()));
      default -> Optional.empty();
    };
  }

  /** All time is never less than working time, so that some promises of both kinds compare. */
  private static Outcome sla(Optional<Sla> was, Optional<Sla> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return is.isPresent() ? Outcome.FASTER : Outcome.SLOWER;
    }
    int order = is.get().within().compareTo(was.get().within());
    boolean toAllTime =
        was.get().clock() == Sla.Clock.WORKING && is.get().clock() == Sla.Clock.ELAPSED;
    if (is.get().clock() == was.get().clock()) {
      return order < 0 ? Outcome.FASTER : Outcome.SLOWER;
    } else if (toAllTime) {
      return order <= 0 ? Outcome.FASTER : Outcome.OTHER_TIME;
    }
    return order >= 0 ? Outcome.SLOWER : Outcome.OTHER_TIME;
  }

  private static Optional<Outcome> role(Change change) {
    if (change instanceof Change.Altered altered) {
      boolean capacity = altered.facet().equals("capacity") || altered.facet().equals("calendar");
      boolean model = altered.is().model() instanceof Team.Role;
      return capacity && model ? Optional.of(Outcome.OTHER_CAPACITY) : Optional.empty();
    }
    return change instanceof Change.Renamed
        ? Optional.empty()
        : Optional.of(Outcome.OTHER_CAPACITY);
  }
}
