package dev.pls.compiler.check.rubric;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found, by the ids of rules and by their categories. */
final class Findings {
  private final Map<String, List<Diagnostic>> byName = new HashMap<>();

  Findings(Map<Rule, List<Diagnostic>> findings) {
    findings.forEach(
        (rule, found) -> {
          byName.put(rule.id(), found);
          byName.computeIfAbsent(rule.category() + "/*", c -> new ArrayList<>()).addAll(found);
        });
  }

  /** What rules found, in the order of their places. */
  List<Diagnostic> of(List<String> rules) {
    return rules.stream()
        .flatMap(rule -> byName.getOrDefault(rule, List.of()).stream())
        .sorted()
        .toList();
  }
}
