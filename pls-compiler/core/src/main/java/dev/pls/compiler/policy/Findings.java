package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found, as the team's policy leaves it.
 *
 * @param diagnostics the findings that count, in the order of their places
 * @param suppressed those that the team accepts, in the order of their places
 * @param failOn which of the ones that count fail the build
 */
public record Findings(List<Diagnostic> diagnostics, List<Suppressed> suppressed, FailOn failOn) {
  public Findings {
    diagnostics = diagnostics.stream().sorted().toList();
    suppressed = suppressed.stream().sorted(Comparator.comparing(Suppressed::diagnostic)).toList();
  }

  /** Findings that all count, of which errors fail the build. */
  public static Findings of(List<Diagnostic> diagnostics) {
    return new Findings(diagnostics, List.of(), FailOn.ERROR);
  }

  /** The same with more that count. */
  public Findings with(List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new Findings(all, suppressed, failOn);
  }

  /** The same with those of another motion; what is told of one place in both is there once. */
  public Findings and(Findings other) {
    Set<Diagnostic> counting = new TreeSet<>(diagnostics);
    counting.addAll(other.diagnostics);
    Set<Suppressed> accepted = new TreeSet<>(Comparator.comparing(Suppressed::diagnostic));
    accepted.addAll(suppressed);
    accepted.addAll(other.suppressed);
    return new Findings(List.copyOf(counting), List.copyOf(accepted), failOn);
  }

  /** Whether any of them fails the build. */
  public boolean failed() {
    return diagnostics.stream().anyMatch(failOn::fails);
  }
}
