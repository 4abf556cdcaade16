package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding as a report has it.
 *
 * @param fingerprint what it is known by, in one report each by another
 * @param because why it is suppressed, if it is
 */
record Entry(Diagnostic diagnostic, String fingerprint, Optional<String> because) {
  /** The suppressed ones last; the others by their severities. */
  static final Comparator<Entry> WORST_FIRST =
      Comparator.<Entry, Boolean>comparing(Entry::suppressed)
          .thenComparing(entry -> entry.diagnostic.severity());

  /**
   * All findings in the order of their places. Of those that have the same fingerprint, the first
   * has it as it is, the next with {@code -2}, and so on.
   */
  static List<Entry> of(Findings findings) {
    Map<String, Integer> seen = new HashMap<>();
    return Stream.concat(
            findings.diagnostics().stream().map(counting -> of(counting, Optional.empty())),
            findings.suppressed().stream()
                .map(one -> of(one.diagnostic(), Optional.of(one.because()))))
        .sorted(Comparator.comparing(Entry::diagnostic))
        .map(entry -> entry.numbered(seen.merge(entry.fingerprint, 1, Integer::sum)))
        .toList();
  }

  private static Entry of(Diagnostic diagnostic, Optional<String> because) {
    return new Entry(diagnostic, diagnostic.fingerprint(), because);
  }

  private Entry numbered(int time) {
    return time == 1 ? this : new Entry(diagnostic, fingerprint + "-" + time, because);
  }

  boolean suppressed() {
    return because.isPresent();
  }

  /** What is wrong and what to do about it, as people may be shown it; one line. */
  String text() {
    return Printable.of((diagnostic.message() + " " + diagnostic.hint()).strip());
  }
}
