package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Reporting;
import java.util.Collection;
import java.util.function.Consumer;

/** Asks for a metric that tells the outcome. */
public final class NoLagging implements Check {
  public static final Rule RULE =
      Rule.warning(
          "measurement/no-lagging",
          "Metrics of which none tells the outcome",
          "Touches and meetings can rise while nothing is sold. Only what comes of them in the end tells"
              + " whether it was worth it.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Reporting reporting = subject.motion().reporting();
    Collection<Reporting.Metric> metrics = reporting.metrics().values();
    if (!metrics.isEmpty()
        && metrics.stream().noneMatch(metric -> metric.kind() == Reporting.Kind.LAGGING)) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  reporting.place().key("metrics"),
                  "reporting/metrics",
                  "No metric is lagging.")
              .hint("Add one with `kind: lagging`, such as conversion, expansion or retention."));
    }
  }
}
