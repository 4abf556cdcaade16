package dev.pls.compiler.eval;

import java.util.List;
import java.util.stream.Stream;

/**
 * The verdict on a unit as of one instant, and because of what.
 *
 * @param qualification the qualification's name
 * @param unit the unit
 * @param asOf the instant it holds at, in microseconds since 1970
 * @param qualified whether it qualifies
 * @param triage whether it goes to triage
 * @param tier its tier; empty if it has none
 * @param scores its own or shared score, or both scores of a grid; none if it has no score
 * @param failures what keeps it from qualifying, in the order of rule 21; none if it qualifies
 * @param way the way by which it meets the requirements; empty if there are no ways, or none holds
 * @param alone the signals that pass and are enough by themselves
 * @param activeDays on how many days the unit was active in what counts; 0 if it is not asked
 * @param heldOut whether nobody contacts it, to learn what contact does
 * @param required the signals that the requirements name, as they came out for this unit
 */
public record Verdict(
    String qualification,
    Unit unit,
    long asOf,
    boolean qualified,
    boolean triage,
    String tier,
    List<Scored> scores,
    List<Failure> failures,
    String way,
    List<String> alone,
    long activeDays,
    boolean heldOut,
    List<SignalResult> required) {
  public Verdict {
    scores = List.copyOf(scores);
    failures = List.copyOf(failures);
    alone = List.copyOf(alone);
    required = List.copyOf(required);
  }

  /** What failed, by the names that examples use; each once. */
  public List<String> failed() {
    return failures.stream().flatMap(f -> f.names().stream()).distinct().toList();
  }

  /** The ids of the exclusions that hold. */
  public List<String> excludedBy() {
    return failures.stream()
        .flatMap(f -> f instanceof Failure.Excluded e ? Stream.of(e.id()) : Stream.empty())
        .toList();
  }

  /** The signals that the verdict looked at: the required ones, then those of the scores. */
  public List<SignalResult> signals() {
    return Stream.concat(
            required.stream(), scores.stream().flatMap(scored -> scored.signals().stream()))
        .distinct()
        .toList();
  }
}
