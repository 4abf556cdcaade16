package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.Words;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Reporting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks of each leading and lagging metric where it stands and where it should be. */
public final class NoBaseline implements Check {
  public static final Rule RULE =
      Rule.warning(
          "measurement/no-baseline",
          "A metric without a baseline or a target",
          "A number that nobody compares with anything decides nothing.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Reporting.Metric metric : subject.motion().reporting().metrics().values()) {
      if (metric.kind() == Reporting.Kind.GUARDRAIL) {
        continue;
      }
      List<String> unsaid = new ArrayList<>();
      if (!metric.baseline().said()) {
        unsaid.add("baseline");
      }
      if (!metric.target().said()) {
        unsaid.add("target");
      }
      if (!unsaid.isEmpty()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    metric.place().span(),
                    metric.place().element(),
                    "`" + metric.name() + "` has no " + Words.or(unsaid) + ".")
                .hint(
                    "Write where it stands today and where it should be. If nobody knows, write"
                        + " `unknown` and ask."));
      }
    }
  }
}
