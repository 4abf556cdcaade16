package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number, or another value, computed for a unit; {@code semantics.md} rule 12 says how.
 *
 * @param function what is computed
 * @param scope which events it sees
 */
public record Measure(Function function, Scope scope, Place place) {
  /** What a measure computes. */
  public sealed interface Function {}

  /** How many events. */
  public record Count(String event) implements Function {}

  /** On how many UTC dates. */
  public record ActiveDays(String event) implements Function {}

  /** The time since the newest event. */
  public record SinceLast(String event) implements Function {}

  /** Whether the unit's event of this name is its account's first. */
  public record First(String event, String among) implements Function {}

  /** Something computed from a property of the events. */
  public record Aggregate(Operation operation, String event, String property) implements Function {}

  /** What is computed from a property. */
  public enum Operation {
    DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX,
    LATEST
  }

  /** An attribute, or the time since or until it. */
  public record OfAttribute(Reading reading, String entity, String attribute) implements Function {}

  /** How an attribute is read. */
  public enum Reading {
    ATTRIBUTE,
    SINCE,
    UNTIL,
    SCORE
  }

  /** The growth of a named measure against the window before. */
  public record Growth(String measure, Optional<BigDecimal> baseAtLeast) implements Function {}

  /** The growth of a versioned attribute. */
  public record AttributeGrowth(
      String entity, String attribute, Optional<Duration> over, Optional<BigDecimal> baseAtLeast)
      implements Function {}

  /** One named measure divided by another. */
  public record Ratio(String numerator, String denominator, Optional<BigDecimal> baseAtLeast)
      implements Function {}

  /** For how many windows back to back a named measure is at least something. */
  public record Streak(String measure, BigDecimal eachAtLeast) implements Function {}

  /** Whether events happened in order. */
  public record Sequence(List<Step> steps, Duration within, String same) implements Function {
    public Sequence {
      steps = List.copyOf(steps);
    }
  }

  /** Whether one event was not followed by another. */
  public record Absent(Step first, Step then, Duration within, String same) implements Function {}

  /** An event in a sequence. */
  public record Step(String event, Optional<Condition> where) {}

  /** What a person flags, kept in a field of the account or user. */
  public record Manual(String says, String field) implements Function {}

  /** A formula over measures and signals. */
  public record Expression(Condition formula) implements Function {}

  /** A measure, or with {@code over_users} a user signal, that has its own name. */
  public record Named(String name) implements Function {}

  /**
   * Which events a measure sees.
   *
   * @param where what must hold of an event
   * @param window how far back; empty if not said
   * @param ending how long ago the window ends
   * @param from the attribute, {@code entity.attribute}, whose instant the window starts at
   */
  public record Scope(
      Optional<Condition> where,
      Optional<Window> window,
      Optional<Duration> ending,
      Optional<String> from) {}

  /**
   * How far back.
   *
   * @param length how long; empty for {@code ever}
   */
  public record Window(Optional<Duration> length) {}

  /** A measure with a name of its own. */
  public record Definition(
      String name, String title, String of, Measure measure, Meta meta, Place place) {}
}
