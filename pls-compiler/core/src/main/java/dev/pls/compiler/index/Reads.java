package dev.pls.compiler.index;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the data each signal, measure and qualification reads, directly or through others that it
 * names.
 */
public final class Reads {
  /** No root of a condition begins so; filters read the event that their measure names. */
  private static final String EVENT = "@event";

  /**
   * What something reads.
   *
   * @param events names of events
   * @param properties properties of these, as {@code event.property}; a key is one too
   * @param attributes attributes, as {@code entity.attribute}
   * @param sources names of the sources that these come from
   * @param flags attributes that people set by hand, as {@code entity.attribute}
   * @param measures those that see events themselves, and so have a window
   */
  public record Reading(
      Set<String> events,
      Set<String> properties,
      Set<String> attributes,
      Set<String> sources,
      Set<String> flags,
      List<Measure> measures) {
    public Reading {
      events = Collections.unmodifiableSet(new LinkedHashSet<>(events));
      properties = Collections.unmodifiableSet(new LinkedHashSet<>(properties));
      attributes = Collections.unmodifiableSet(new LinkedHashSet<>(attributes));
      sources = Collections.unmodifiableSet(new LinkedHashSet<>(sources));
      flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
      measures = List.copyOf(measures);
    }
  }

  private final Motion motion;
  private final Map<String, Reading> known = new HashMap<>();

  /** The readings of a motion; each is worked out when it is first asked for. */
  public Reads(Motion motion) {
    this.motion = motion;
  }

  /** What a signal reads. */
  public Reading of(Signal signal) {
    return known.computeIfAbsent("signal." + signal.name(), this::walk);
  }

  /** What a named measure reads. */
  public Reading of(Measure.Definition measure) {
    return known.computeIfAbsent("measure." + measure.name(), this::walk);
  }

  /** What the verdict of a qualification reads: of its signals, its segments and exclusions. */
  public Reading of(Qualification qualification) {
    return known.computeIfAbsent("qualification." + qualification.name(), this::walk);
  }

  /** How old the data of a signal may be: the slowest of its sources; empty if one is unknown. */
  public Optional<Duration> freshness(Signal signal) {
    Optional<Duration> slowest = Optional.empty();
    for (String name : of(signal).sources()) {
      Data.Source source = motion.data().sources().get(name);
      Optional<Duration> freshness = source == null ? Optional.empty() : source.freshness().value();
      if (freshness.isEmpty()) {
        return Optional.empty();
      }
      if (slowest.isEmpty() || freshness.get().compareTo(slowest.get()) > 0) {
        slowest = freshness;
      }
    }
    return slowest;
  }

  private Reading walk(String start) {
    Walk walk = new Walk();
    walk.ahead.add(start);
    while (!walk.ahead.isEmpty()) {
      String name = walk.ahead.remove();
      if (walk.seen.add(name)) {
        visit(name, walk);
      }
    }
    return new Reading(
        walk.events, walk.properties, walk.attributes, walk.sources, walk.flags, walk.measures);
  }

  private void visit(String name, Walk walk) {
    int dot = name.indexOf('.');
    String root = name.substring(0, dot);
    String field = name.substring(dot + 1);
    switch (root) {
      case "signal" -> signal(motion.signals().get(field), walk);
      case "measure" -> {
        Measure.Definition definition = motion.measures().get(field);
        if (definition != null) {
          walk.measure(definition.measure(), "measure.", definition.of());
        }
      }
      case "qualification" -> qualification(motion.qualifications().get(field), walk);
      case EVENT -> {
        Data.Event event = motion.data().events().get(field);
        if (event != null) {
          walk.events.add(field);
          walk.sources.add(event.source());
        }
      }
      default -> attribute(root, field, walk);
    }
  }

  private static void signal(@Nullable Signal signal, Walk walk) {
    if (signal != null) {
      boolean overSignals = signal.overUsers().filter(Signal.OverUsers::ofSignals).isPresent();
      walk.measure(signal.measure(), overSignals ? "signal." : "measure.", signal.of());
    }
  }

  private void qualification(@Nullable Qualification qualification, Walk walk) {
    if (qualification == null) {
      return;
    }
    Set<String> names = new LinkedHashSet<>(qualification.qualifiesAlone());
    qualification.requires().map(Definition::names).ifPresent(names::addAll);
    qualification.ways().values().forEach(way -> names.addAll(Definition.names(way)));
    Definition.scores(motion, qualification).forEach(score -> names.addAll(score.signals()));
    for (String name : names) {
      walk.ahead.add((motion.signals().containsKey(name) ? "signal." : "qualification.") + name);
    }
    for (String name : qualification.segments()) {
      Segment segment = motion.segments().get(name);
      if (segment != null) {
        segment.where().ifPresent(walk::condition);
      }
    }
    qualification.exclusions().forEach(exclusion -> walk.condition(exclusion.when()));
  }

  private void attribute(String entityName, String attributeName, Walk walk) {
    Data.Entity entity = motion.data().entities().get(entityName);
    if (entity != null) {
      walk.attributes.add(entityName + "." + attributeName);
      walk.sources.add(entity.source());
      Data.Attribute attribute = entity.attributes().get(attributeName);
      if (attribute != null) {
        attribute.derive().ifPresent(walk::condition);
      }
    }
  }

  /** What one walk has found, and what it has still to look at. */
  private static final class Walk {
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> events = new LinkedHashSet<>();
    private final Set<String> properties = new LinkedHashSet<>();
    private final Set<String> attributes = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final List<Measure> measures = new ArrayList<>();

    void measure(Measure measure, String named, String of) {
      measure.scope().from().ifPresent(ahead::add);
      if (!Windows.eventsOf(measure).isEmpty()) {
        measures.add(measure);
      }
      Measure.Function function = measure.function();
      if (function instanceof Measure.Count count) {
        event(count.event(), measure.scope().where());
      } else if (function instanceof Measure.ActiveDays days) {
        event(days.event(), measure.scope().where());
      } else if (function instanceof Measure.SinceLast since) {
        event(since.event(), measure.scope().where());
      } else if (function instanceof Measure.First first) {
        event(first.event(), measure.scope().where());
      } else if (function instanceof Measure.Aggregate aggregate) {
        event(aggregate.event(), measure.scope().where());
        properties.add(aggregate.event() + "." + aggregate.property());
      } else if (function instanceof Measure.OfAttribute read) {
        ahead.add(read.entity() + "." + read.attribute());
      } else if (function instanceof Measure.AttributeGrowth growth) {
        ahead.add(growth.entity() + "." + growth.attribute());
      } else if (function instanceof Measure.Growth growth) {
        ahead.add("measure." + growth.measure());
      } else if (function instanceof Measure.Ratio ratio) {
        ahead.add("measure." + ratio.numerator());
        ahead.add("measure." + ratio.denominator());
      } else if (function instanceof Measure.Streak streak) {
        ahead.add("measure." + streak.measure());
      } else if (function instanceof Measure.Sequence sequence) {
        sequence.steps().forEach(step -> step(step, sequence.same()));
      } else if (function instanceof Measure.Absent absent) {
        step(absent.first(), absent.same());
        step(absent.then(), absent.same());
      } else if (function instanceof Measure.Manual manual && !manual.field().isEmpty()) {
        flags.add(of + "." + manual.field());
      } else if (function instanceof Measure.Expression expression) {
        condition(expression.formula());
      } else if (function instanceof Measure.Named other) {
        ahead.add(named + other.name());
      }
    }

    private void step(Measure.Step step, String same) {
      event(step.event(), step.where());
      if (!same.isEmpty()) {
        properties.add(step.event() + "." + same);
      }
    }

    /** An event, of which {@code where} reads properties. */
    private void event(String name, Optional<Condition> where) {
      ahead.add(EVENT + "." + name);
      where.ifPresent(condition -> references(condition, name));
    }

    void condition(Condition condition) {
      references(condition, "");
    }

    private void references(Condition condition, String event) {
      for (Expr.Reference reference : condition.expr().references()) {
        if (reference.root().equals("event")) {
          properties.add(event + "." + reference.name());
        } else if (!reference.name().isEmpty()) {
          ahead.add(reference.text());
        }
      }
    }
  }
}
