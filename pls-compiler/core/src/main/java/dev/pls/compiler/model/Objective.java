package dev.pls.compiler.model;

import java.time.LocalDate;

/**
 * What the motion is for: exactly one goal.
 *
 * @param goal what should rise
 * @param metric the metric that tells
 * @param baseline where it stands
 * @param target where it should be
 * @param by the day by which
 * @param bottleneck what stands in the way today
 */
public record Objective(
    Goal goal,
    Fact<String> metric,
    Fact<Value> baseline,
    Fact<Value> target,
    Fact<LocalDate> by,
    String bottleneck,
    Place place) {
  /** What a motion can be for. */
  public enum Goal {
    TRIAL_TO_PAID,
    EXPANSION,
    ACV_LIFT,
    PIPELINE
  }
}
