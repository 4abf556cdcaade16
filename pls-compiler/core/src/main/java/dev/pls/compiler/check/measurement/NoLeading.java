package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Reporting;
import java.util.Collection;
import java.util.function.Consumer;

/** Asks for a metric that moves within weeks. */
public final class NoLeading implements Check {
  public static final Rule RULE =
      Rule.warning(
          "measurement/no-leading",
          "Metrics of which none moves early",
          "The first weeks pass without a sign whether the motion works, and by the time that sales tell,"
              + " the pilot is over.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Reporting reporting = subject.motion().reporting();
    Collection<Reporting.Metric> metrics = reporting.metrics().values();
    if (!metrics.isEmpty()
        && metrics.stream().noneMatch(metric -> metric.kind() == Reporting.Kind.LEADING)) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  reporting.place().key("metrics"),
                  "reporting/metrics",
                  "No metric is leading.")
              .hint(
                  "Add one with `kind: leading`, such as the share of assigned leads with a meeting set."));
    }
  }
}
