package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The bounded trial of the motion.
 *
 * @param segment the segment it runs in
 * @param sampleSize how many units it takes in
 * @param readLater metrics that need more time than the pilot has
 */
public record Pilot(
    String segment,
    Duration duration,
    Fact<LocalDate> starts,
    Fact<Long> sampleSize,
    String owner,
    String includes,
    String excludes,
    Optional<Sla> sla,
    Optional<Design> design,
    List<String> readLater,
    List<Criterion> guardrails,
    List<Criterion> scaleWhen,
    List<Criterion> rollbackWhen,
    List<Step> rollout,
    Optional<Routing.Feedback> review,
    List<String> backlog,
    Place place) {
  public Pilot {
    readLater = List.copyOf(readLater);
    guardrails = List.copyOf(guardrails);
    scaleWhen = List.copyOf(scaleWhen);
    rollbackWhen = List.copyOf(rollbackWhen);
    rollout = List.copyOf(rollout);
    backlog = List.copyOf(backlog);
  }

  /**
   * An experiment that compares two shares.
   *
   * @param unit what is split
   * @param contacted per cent of units that are contacted
   * @param control per cent that are not
   * @param metric what is compared
   * @param baseline the share without contact, 0 to 1
   * @param effect the least difference worth finding, as a share
   * @param power the chance to find it, 0 to 1
   * @param alpha the chance to find one that is not there, 0 to 1
   */
  public record Design(
      String unit,
      int contacted,
      int control,
      String metric,
      Fact<Value> baseline,
      BigDecimal effect,
      BigDecimal power,
      BigDecimal alpha,
      Place place) {}

  /**
   * Something that decides.
   *
   * @param says in words; empty if the metric says it
   * @param metric the metric it watches; empty if it is words only
   * @param bound what the metric must be; empty if it is words only
   * @param then what happens
   * @param owner who acts
   */
  public record Criterion(
      String says,
      String metric,
      Optional<Signal.Compare> bound,
      String then,
      String owner,
      Place place) {}

  /** A step of the rollout. */
  public record Step(String id, String says, String when, String owner) {}
}
