package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A measure, when it counts, and what it is worth; {@code semantics.md} rules 14 to 16.
 *
 * @param title its name for people
 * @param of the entity it is computed for
 * @param thresholds all must hold
 * @param points what it is worth when it counts
 * @param missing the points when the measure is missing
 * @param max the most points; of negative and risk signals, the most they take away
 * @param monotone whether bands only rise; empty if not said
 * @param halfLife how long until the points are halved
 * @param overUsers how an account signal is made of its users'
 * @param why why it shows intent or value
 * @param falsePositives what may mislead
 * @param outreach whether a message may rest on it
 */
public record Signal(
    String name,
    String title,
    Type type,
    String of,
    Measure measure,
    List<Threshold> thresholds,
    Points points,
    Optional<BigDecimal> missing,
    Optional<BigDecimal> max,
    Optional<Boolean> monotone,
    Optional<Duration> halfLife,
    Optional<OverUsers> overUsers,
    String why,
    String falsePositives,
    Outreach outreach,
    Meta meta,
    Place place) {
  public Signal {
    thresholds = List.copyOf(thresholds);
  }

  /** What a signal tells of. */
  public enum Type {
    AHA,
    DEPTH,
    BREADTH,
    FIT,
    INTENT,
    SPEND,
    HAND_RAISE,
    REFERRAL,
    RISK,
    NEGATIVE
  }

  /** How an account's signal is made of its users'. */
  public enum OverUsers {
    ANY,
    ALL,
    COUNT,
    SHARE,
    SUM,
    MAX;

    /** Whether it is made of a user signal; otherwise it is made of a user measure. */
    public boolean ofSignals() {
      return this != SUM && this != MAX;
    }
  }

  /** Whether a message may rest on a signal. */
  public enum Outreach {
    INTERNAL,
    ALLOWED
  }

  /** When a signal counts. */
  public sealed interface Threshold {}

  /** A comparison with one value. */
  public record Compare(Comparison comparison, Value value) implements Threshold {}

  /** How a threshold compares. */
  public enum Comparison {
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW,
    EQUALS
  }

  /** From one value to another, both included. */
  public record Between(Value low, Value high) implements Threshold {}

  /** One of these values. */
  public record OneOf(List<Value> values) implements Threshold {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** One of a named list. */
  public record InList(String list) implements Threshold {}

  /** Whether there is a value at all. */
  public record Exists(boolean expected) implements Threshold {}

  /** What a signal is worth. */
  public sealed interface Points {}

  /** Not worth points: the signal gates, or decides alone. */
  public record NoPoints() implements Points {}

  /** The same number each time. */
  public record Fixed(BigDecimal number) implements Points {}

  /** So many for each of the measure. */
  public record Per(BigDecimal per, Optional<BigDecimal> max) implements Points {}

  /** The measure itself. */
  public record MeasureValue() implements Points {}

  /** By the first band that fits. */
  public record Bands(List<Band> bands) implements Points {
    public Bands {
      bands = List.copyOf(bands);
    }
  }

  /**
   * A band.
   *
   * @param limit what ends it; empty for the rest
   * @param missing whether it is the band of a missing measure
   */
  public record Band(Optional<Limit> limit, boolean missing, BigDecimal points) {}

  /** The end of a band, included or not. */
  public record Limit(Value value, boolean included) {}

  /** By value. */
  public record ByValue(Map<String, BigDecimal> points, Optional<BigDecimal> otherwise)
      implements Points {}
}
