package dev.pls.compiler.model;

/**
 * How soon somebody acts.
 *
 * @param clock which time counts
 * @param within how much of it
 */
public record Sla(Clock clock, Duration within) {
  /** Which time counts. */
  public enum Clock {
    /** The team's working hours. */
    WORKING,
    /** All time. */
    ELAPSED
  }
}
