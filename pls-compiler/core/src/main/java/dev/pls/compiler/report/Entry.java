package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finding as a report has it.
 *
 * @param fingerprint what it is known by, in one report each by another
 * @param because why it is suppressed, if it is
 * @param known whether it was there before
 */
record Entry(Diagnostic diagnostic, String fingerprint, Optional<String> because, boolean known) {
  /** The suppressed and the known ones last; the others by their severities. */
  static final Comparator<Entry> WORST_FIRST =
      Comparator.<Entry, Boolean>comparing(entry -> !entry.counts())
          .thenComparing(entry -> entry.diagnostic.severity());

  /** All findings in the order of their places. */
  static List<Entry> of(Findings findings) {
    Map<Diagnostic, String> because = new HashMap<>();
    for (Suppressed one : findings.suppressed()) {
      because.put(one.diagnostic(), one.because());
    }
    Set<Diagnostic> known = new HashSet<>(findings.known().orElse(List.of()));
    List<Entry> entries = new ArrayList<>();
    findings
        .fingerprints()
        .forEach(
            (diagnostic, fingerprint) ->
                entries.add(
                    new Entry(
                        diagnostic,
                        fingerprint,
                        Optional.ofNullable(because.get(diagnostic)),
                        known.contains(diagnostic))));
    return List.copyOf(entries);
  }

  boolean suppressed() {
    return because.isPresent();
  }

  /** Whether it is neither suppressed nor known. */
  boolean counts() {
    return !suppressed() && !known;
  }

  /** What is wrong and what to do about it, as people may be shown it; one line. */
  String text() {
    return Printable.of((diagnostic.message() + " " + diagnostic.hint()).strip());
  }
}
