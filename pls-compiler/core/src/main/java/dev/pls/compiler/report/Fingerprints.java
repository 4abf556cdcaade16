package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the findings of one run are known by, each by another. */
final class Fingerprints {
  private Fingerprints() {}

  /**
   * The fingerprint of each diagnostic, in their order. Of those that have the same, the first has
   * it as it is, the next with {@code -2}, and so on.
   */
  static List<String> of(List<Diagnostic> diagnostics) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> fingerprints = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      String fingerprint = diagnostic.fingerprint();
      int times = seen.merge(fingerprint, 1, Integer::sum);
      fingerprints.add(times == 1 ? fingerprint : fingerprint + "-" + times);
    }
    return fingerprints;
  }
}
