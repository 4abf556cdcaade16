package dev.pls.compiler.index;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who uses each signal and each event: {@link Reads}, seen from the other end. */
public final class Uses {
  /** What can use a signal or an event. */
  public enum Kind {
    SIGNAL,
    SCORE,
    SEGMENT,
    QUALIFICATION,
    ROUTING_RULE,
    STAGE,
    METRIC
  }

  /**
   * A use.
   *
   * @param name the name or id of what uses
   * @param element its path, such as {@code signals/shared_value}
   */
  public record Use(Kind kind, String name, String element) {}

  private final Motion motion;
  private final Reads reads;
  private final Map<String, Set<Use>> ofSignals = new LinkedHashMap<>();
  private final Map<String, Set<Use>> ofEvents = new LinkedHashMap<>();
  private final Map<String, Set<Use>> ofProperties = new LinkedHashMap<>();

  /** The uses in a motion. */
  public Uses(Motion motion, Reads reads) {
    this.motion = motion;
    this.reads = reads;
    inData();
    inDefinitions();
    inSales();
  }

  /** Who names a signal, in the order of the motion's sections. */
  public List<Use> ofSignal(String name) {
    return List.copyOf(ofSignals.getOrDefault(name, Set.of()));
  }

  /** Which signals and metrics read an event, also through named measures. */
  public List<Use> ofEvent(String name) {
    return List.copyOf(ofEvents.getOrDefault(name, Set.of()));
  }

  /** Which signals and metrics read a property of an event, or its unit's key. */
  public List<Use> ofProperty(String event, String property) {
    return List.copyOf(ofProperties.getOrDefault(event + "." + property, Set.of()));
  }

  private void inData() {
    for (Signal signal : motion.signals().values()) {
      Use use = use(Kind.SIGNAL, signal.name(), signal.place());
      note(ofEvents, reads.of(signal).events(), use);
      note(ofProperties, reads.of(signal).properties(), use);
      if (signal.measure().function() instanceof Measure.Expression expression) {
        note(ofSignals, signalsIn(expression.formula()), use);
      } else if (signal.measure().function() instanceof Measure.Named named
          && motion.signals().containsKey(named.name())) {
        note(ofSignals, List.of(named.name()), use);
      }
    }
    for (Segment segment : motion.segments().values()) {
      Use use = use(Kind.SEGMENT, segment.name(), segment.place());
      segment.where().ifPresent(where -> note(ofSignals, signalsIn(where), use));
    }
    for (Reporting.Metric metric : motion.reporting().metrics().values()) {
      Use use = use(Kind.METRIC, metric.name(), metric.place());
      Set<String> events = eventsOf(metric.form());
      events.retainAll(motion.data().events().keySet());
      note(ofEvents, events, use);
      if (metric.form() instanceof Reporting.OfMeasure named) {
        Measure.Definition definition = motion.measures().get(named.measure());
        if (definition != null) {
          note(ofProperties, reads.of(definition).properties(), use);
        }
      }
    }
  }

  private void inDefinitions() {
    for (Score.Definition score : motion.scores().values()) {
      note(ofSignals, score.score().signals(), use(Kind.SCORE, score.name(), score.place()));
    }
    for (Qualification qualification : motion.qualifications().values()) {
      Set<String> named = new LinkedHashSet<>();
      qualification.requires().map(Definition::names).ifPresent(named::addAll);
      qualification.ways().values().forEach(way -> named.addAll(Definition.names(way)));
      qualification
          .score()
          .flatMap(Score.Use::own)
          .ifPresent(score -> named.addAll(score.signals()));
      named.addAll(qualification.qualifiesAlone());
      qualification.exclusions().forEach(e -> named.addAll(signalsIn(e.when())));
      named.retainAll(motion.signals().keySet());
      note(ofSignals, named, use(Kind.QUALIFICATION, qualification.name(), qualification.place()));
    }
  }

  private void inSales() {
    for (Routing.Rule rule : motion.routing().map(Routing::rules).orElse(List.of())) {
      Use use = use(Kind.ROUTING_RULE, rule.id(), rule.place());
      rule.when().ifPresent(when -> note(ofSignals, signalsIn(when), use));
    }
    for (Funnel.Stage stage : motion.funnel().stages()) {
      Use use = use(Kind.STAGE, stage.id(), stage.place());
      for (Optional<Funnel.Criterion> criterion : List.of(stage.enters(), stage.leaves())) {
        if (criterion.orElse(null) instanceof Funnel.Computed computed) {
          note(ofSignals, signalsIn(computed.condition()), use);
        }
      }
    }
  }

  private Set<String> eventsOf(Reporting.Form form) {
    Set<String> found = new LinkedHashSet<>();
    if (form instanceof Reporting.Share share) {
      found.addAll(List.of(share.cohort(), share.share()));
    } else if (form instanceof Reporting.Elapsed elapsed) {
      found.addAll(List.of(elapsed.from(), elapsed.to()));
    } else if (form instanceof Reporting.OfMeasure named) {
      Measure.Definition definition = motion.measures().get(named.measure());
      if (definition != null) {
        found.addAll(reads.of(definition).events());
      }
    }
    return found;
  }

  private static List<String> signalsIn(Condition condition) {
    return condition.expr().references().stream()
        .filter(reference -> reference.root().equals("signal"))
        .map(Expr.Reference::name)
        .toList();
  }

  private static Use use(Kind kind, String name, Place place) {
    return new Use(kind, name, place.element());
  }

  private static void note(Map<String, Set<Use>> uses, Collection<String> names, Use use) {
    for (String name : new ArrayList<>(names)) {
      uses.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(use);
    }
  }
}
