package dev.pls.compiler.model;

import java.util.List;
import java.util.Map;

/** How the motion is measured. */
public record Reporting(Map<String, Metric> metrics, List<Dashboard> dashboards, Place place) {
  public Reporting {
    dashboards = List.copyOf(dashboards);
  }

  /**
   * A metric.
   *
   * @param kind leading, lagging or guardrail
   * @param form how it is computed
   */
  public record Metric(
      String name,
      String title,
      Kind kind,
      Form form,
      Fact<Value> baseline,
      Fact<Value> target,
      String why,
      Meta meta,
      Place place) {}

  /** What a metric tells. */
  public enum Kind {
    LEADING,
    LAGGING,
    GUARDRAIL
  }

  /**
   * How a metric is computed. Steps are events, dispositions, or qualified, assigned, first_touch.
   */
  public sealed interface Form {}

  /** The share of a cohort that does something in time. */
  public record Share(String cohort, String share, Fact<Duration> within) implements Form {}

  /** The median time from one step to another. */
  public record Elapsed(String from, String to) implements Form {}

  /** A named measure. */
  public record OfMeasure(String measure) implements Form {}

  /** A number that comes from elsewhere. */
  public record Manual(String says) implements Form {}

  /** A dashboard. */
  public record Dashboard(
      String id, String title, String audience, List<Panel> panels, Place place) {
    public Dashboard {
      panels = List.copyOf(panels);
    }
  }

  /**
   * A panel.
   *
   * @param by what it is broken down by; empty if it is not
   * @param chart line, bar, number or table; empty if not said
   */
  public record Panel(String title, String metric, String by, String chart) {}
}
