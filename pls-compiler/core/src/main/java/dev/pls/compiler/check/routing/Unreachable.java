package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Routed;
import dev.pls.compiler.model.Routing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds rules behind others that take all that they ask for. */
public final class Unreachable implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/unreachable",
          "A routing rule that gets no leads",
          "The first rule that matches wins, so what this one promises is never kept to anybody.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Map<String, Routing.Rule> by = new HashMap<>();
    Map<String, Integer> shadowed = new HashMap<>();
    for (Routed way : subject.routed().values()) {
      for (Routed.Shadowed one : way.shadowed()) {
        by.putIfAbsent(one.rule().id(), one.by());
        shadowed.merge(one.rule().id(), 1, Integer::sum);
      }
    }
    int all = subject.motion().qualifications().size();
    for (Routing.Rule rule : subject.motion().routing().map(Routing::rules).orElse(List.of())) {
      Routing.Rule earlier = by.get(rule.id());
      int asked = rule.qualifications().isEmpty() ? all : rule.qualifications().size();
      if (earlier != null && shadowed.getOrDefault(rule.id(), 0) == asked) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    rule.place().span(),
                    rule.place().element(),
                    "No lead gets to this rule, as `"
                        + earlier.id()
                        + "` before it takes all that it asks for.")
                .hint("Take it out, or move it before `" + earlier.id() + "`.")
                .related(earlier.place().span(), "`" + earlier.id() + "` is here"));
      }
    }
  }
}
