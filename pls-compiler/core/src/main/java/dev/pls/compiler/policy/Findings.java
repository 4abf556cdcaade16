package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was found, as the team's policy leaves it.
 *
 * @param diagnostics the findings that count, in the order of their places
 * @param suppressed those that the team accepts, in the order of their places
 * @param known those that were there before, in the order of their places: they do not count until
 *     somebody looks at them; empty if it is not told what was there before
 * @param failOn which of the ones that count fail the build
 */
public record Findings(
    List<Diagnostic> diagnostics,
    List<Suppressed> suppressed,
    Optional<List<Diagnostic>> known,
    FailOn failOn) {
  public Findings {
    diagnostics = diagnostics.stream().sorted().toList();
    suppressed = suppressed.stream().sorted(Comparator.comparing(Suppressed::diagnostic)).toList();
    known = known.map(before -> before.stream().sorted().toList());
  }

  /** Findings of which nobody says what was there before. */
  public Findings(List<Diagnostic> diagnostics, List<Suppressed> suppressed, FailOn failOn) {
    this(diagnostics, suppressed, Optional.empty(), failOn);
  }

  /** Findings that all count, of which errors fail the build. */
  public static Findings of(List<Diagnostic> diagnostics) {
    return new Findings(diagnostics, List.of(), FailOn.ERROR);
  }

  /** The same with more that count. */
  public Findings with(List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new Findings(all, suppressed, known, failOn);
  }

  /**
   * The same, less what was there before. What is an error of itself always counts.
   *
   * @param baseline fingerprints as reports have them; empty if nobody says what was there
   */
  Findings since(Optional<Set<String>> baseline) {
    if (baseline.isEmpty()) {
      return this;
    }
    Set<Diagnostic> before = new HashSet<>();
    fingerprints()
        .forEach(
            (diagnostic, fingerprint) -> {
              if (diagnostic.rule().severity() != Severity.ERROR
                  && baseline.get().contains(fingerprint)) {
                before.add(diagnostic);
              }
            });
    return new Findings(
        diagnostics.stream().filter(one -> !before.contains(one)).toList(),
        suppressed,
        Optional.of(diagnostics.stream().filter(before::contains).toList()),
        failOn);
  }

  /**
   * What each finding is known by, in the order of their places. Of those that have the same
   * fingerprint, the first has it as it is, the next with {@code -2}, and so on.
   */
  public Map<Diagnostic, String> fingerprints() {
    Map<String, Integer> seen = new HashMap<>();
    Map<Diagnostic, String> fingerprints = new LinkedHashMap<>();
    Stream.of(
            diagnostics.stream(),
            suppressed.stream().map(Suppressed::diagnostic),
            known.stream().flatMap(List::stream))
        .flatMap(all -> all)
        .sorted()
        .forEach(
            one -> {
              String fingerprint = one.fingerprint();
              int time = seen.merge(fingerprint, 1, Integer::sum);
              fingerprints.put(one, time == 1 ? fingerprint : fingerprint + "-" + time);
            });
    return fingerprints;
  }

  /** The same with those of another motion; what is told of one place in both is there once. */
  public Findings and(Findings other) {
    Set<Diagnostic> counting = new TreeSet<>(diagnostics);
    counting.addAll(other.diagnostics);
    Set<Suppressed> accepted = new TreeSet<>(Comparator.comparing(Suppressed::diagnostic));
    accepted.addAll(suppressed);
    accepted.addAll(other.suppressed);
    Set<Diagnostic> before = new TreeSet<>(known.orElse(List.of()));
    before.addAll(other.known.orElse(List.of()));
    return new Findings(
        List.copyOf(counting),
        List.copyOf(accepted),
        known.or(other::known).map(told -> List.copyOf(before)),
        failOn);
  }

  /** Whether any of them fails the build. */
  public boolean failed() {
    return diagnostics.stream().anyMatch(failOn::fails);
  }
}
