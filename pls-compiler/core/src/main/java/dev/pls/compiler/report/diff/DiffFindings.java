package dev.pls.compiler.report.diff;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Change;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.review.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change means, as findings: what is wrong with it, and each change that is more than
 * documentation as something worth knowing. What is wrong with the head itself the build tells.
 * With them come all forms that findings have: SARIF, workflow commands and the like.
 */
final class DiffFindings {
  private DiffFindings() {}

  /** All of them, in the order of their places in the head. */
  static Findings of(Comparison result, List<Summary> summaries) {
    List<Diagnostic> all = new ArrayList<>();
    if (result.headIsBroken()) {
      all.addAll(result.head().diagnostics());
    }
    Map<String, Rule> rules = new HashMap<>();
    for (Summary summary : summaries) {
      all.addAll(summary.review().findings());
      for (Assessed one : summary.telling()) {
        all.add(of(one, rules));
      }
    }
    return Findings.of(all.stream().distinct().sorted().toList());
  }

  private static Diagnostic of(Assessed one, Map<String, Rule> rules) {
    Change change = one.change();
    String kind = change.kind();
    Rule rule =
        rules.computeIfAbsent(
            kind,
            id ->
                Rule.info(
                    id,
                    "A change: " + id.replace('/', ' ').replace('-', ' '),
                    "It changes " + Summary.effects(one).split(":", 2)[0] + "."));
    String affects = one.reach();
    return Diagnostic.of(
            rule, one.change().headPlace(), change.element().path(), one.headline() + ".")
        .hint(
            (capital(Summary.effects(one)) + ". " + (affects.isEmpty() ? "" : affects + "."))
                .strip());
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
