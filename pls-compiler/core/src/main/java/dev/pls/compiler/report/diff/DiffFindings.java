package dev.pls.compiler.report.diff;

import dev.pls.compiler.Diff;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Wording;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.review.Review;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change means, as findings: what is wrong with it and what it brings in, and each change
 * that is more than documentation as something worth knowing. With them come all forms that
 * findings have: SARIF, workflow commands and the like.
 */
public final class DiffFindings {
  private DiffFindings() {}

  /** All of them, in the order of their places in the head. */
  public static Findings of(Diff.Result result) {
    List<Diagnostic> all = new ArrayList<>();
    if (result.reviews().isEmpty()) {
      all.addAll(result.head().diagnostics());
    }
    Map<String, Rule> rules = new HashMap<>();
    for (Review review : result.reviews()) {
      all.addAll(review.findings());
      all.addAll(review.introduced());
      for (Assessed one : Summary.telling(review)) {
        all.add(of(one, rules));
      }
    }
    return Findings.of(all.stream().distinct().sorted().toList());
  }

  private static Diagnostic of(Assessed one, Map<String, Rule> rules) {
    String kind = one.change().kind();
    Rule rule =
        rules.computeIfAbsent(
            kind,
            id ->
                Rule.info(
                    id,
                    "A change: " + id.replace('/', ' ').replace('-', ' '),
                    "It changes " + Summary.effects(one).split(":", 2)[0] + "."));
    String affects = Wording.affects(one);
    return Diagnostic.of(
            rule,
            one.change().headPlace(),
            one.change().element().path(),
            Wording.headline(one) + ".")
        .hint(
            (capital(Summary.effects(one)) + ". " + (affects.isEmpty() ? "" : affects + "."))
                .strip());
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
