package dev.pls.compiler.diff;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Signal;

/** What values a measure can have, as far as its order says which way a signal of it goes. */
enum MeasureKind {
  /** A whole number, never missing and never negative. */
  COUNT,
  /** A number, perhaps missing. */
  NUMBER,
  /** A length of time, perhaps missing. */
  LENGTH,
  /** True, false or missing, which stands between. */
  TRUTH,
  /** True or missing. */
  FLAG,
  /** A text, perhaps missing. */
  TEXT,
  /** Anything else; nothing is said of it. */
  OTHER;

  private static final int DEEPEST = 100;

  /** The kind of what a signal is made of. */
  static MeasureKind of(Motion motion, Signal signal) {
    if (signal.overUsers().isPresent()) {
      return switch (signal.overUsers().get()) {
        case ANY, ALL -> TRUTH;
        case COUNT -> COUNT;
        case SHARE -> NUMBER;
        case SUM -> of(motion, signal.measure()) == COUNT ? COUNT : NUMBER;
        case MAX -> overMax(of(motion, signal.measure()));
      };
    }
    return of(motion, signal.measure());
  }

  private static MeasureKind overMax(MeasureKind kind) {
    return kind == COUNT || kind == NUMBER ? NUMBER : kind == LENGTH ? LENGTH : OTHER;
  }

  /** The kind of a measure. */
  static MeasureKind of(Motion motion, Measure measure) {
    return of(motion, measure, 0);
  }

  private static MeasureKind of(Motion motion, Measure measure, int depth) {
    Measure.Function function = measure.function();
    if (function instanceof Measure.Named named) {
      Measure.Definition definition = motion.measures().get(named.name());
      return definition == null || depth > DEEPEST
          ? OTHER
          : of(motion, definition.measure(), depth + 1);
    } else if (function instanceof Measure.Count
        || function instanceof Measure.ActiveDays
        || function instanceof Measure.Streak) {
      return COUNT;
    } else if (function instanceof Measure.Aggregate aggregate) {
      return switch (aggregate.operation()) {
        case DISTINCT -> COUNT;
        case SUM, AVG -> NUMBER;
        case MIN, MAX, LATEST -> property(motion, aggregate);
      };
    } else if (function instanceof Measure.SinceLast) {
      return LENGTH;
    } else if (function instanceof Measure.First
        || function instanceof Measure.Sequence
        || function instanceof Measure.Absent
        || function instanceof Measure.Manual) {
      return FLAG;
    } else if (function instanceof Measure.OfAttribute read) {
      return switch (read.reading()) {
        case SINCE, UNTIL -> LENGTH;
        case SCORE -> NUMBER;
        case ATTRIBUTE -> attribute(motion, read);
      };
    }
    return NUMBER; // growth, ratio and expression
  }

  private static MeasureKind property(Motion motion, Measure.Aggregate aggregate) {
    Data.Event event = motion.data().events().get(aggregate.event());
    Data.Attribute property = event == null ? null : event.properties().get(aggregate.property());
    return property == null ? OTHER : of(property.type());
  }

  private static MeasureKind attribute(Motion motion, Measure.OfAttribute read) {
    Data.Entity entity = motion.data().entities().get(read.entity());
    Data.Attribute attribute = entity == null ? null : entity.attributes().get(read.attribute());
    return attribute == null ? OTHER : of(attribute.type());
  }

  private static MeasureKind of(Data.Type type) {
    return switch (type) {
      case INT, DECIMAL, MONEY -> NUMBER;
      case DURATION -> LENGTH;
      case BOOL -> TRUTH;
      case STRING, PERSON -> TEXT;
      case TIMESTAMP, DATE -> OTHER;
    };
  }
}
