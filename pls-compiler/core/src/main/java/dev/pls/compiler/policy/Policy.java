package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a team makes of the findings, whatever the motion.
 *
 * @param severities how much the findings of rules weigh
 * @param failOn which findings fail the build
 * @param baseline the fingerprints of findings that were there before; empty if nobody says
 */
public record Policy(Severities severities, FailOn failOn, Optional<Set<String>> baseline) {
  public Policy {
    baseline = baseline.map(Set::copyOf);
  }

  /** A policy without a baseline. */
  public Policy(Severities severities, FailOn failOn) {
    this(severities, failOn, Optional.empty());
  }

  /** The rules' own severities, and errors fail. */
  public static Policy standard() {
    return new Policy(Severities.standard(), FailOn.ERROR);
  }

  /**
   * What the policy leaves of the findings.
   *
   * @param found everything that was found
   * @param suppressed what of it the motion accepts
   */
  public Findings judge(List<Diagnostic> found, List<Suppressed> suppressed) {
    Set<Diagnostic> accepted =
        suppressed.stream().map(Suppressed::diagnostic).collect(Collectors.toSet());
    List<Diagnostic> counting =
        found.stream()
            .filter(diagnostic -> !accepted.contains(diagnostic))
            .map(severities::weigh)
            .flatMap(Optional::stream)
            .toList();
    List<Suppressed> weighed = new ArrayList<>();
    for (Suppressed one : suppressed) {
      severities
          .weigh(one.diagnostic())
          .ifPresent(diagnostic -> weighed.add(new Suppressed(diagnostic, one.because())));
    }
    return new Findings(counting, weighed, failOn).since(baseline);
  }
}
