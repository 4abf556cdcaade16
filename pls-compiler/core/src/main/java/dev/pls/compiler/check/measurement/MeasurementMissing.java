package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Reporting;
import java.util.function.Consumer;

/** Asks for metrics. */
public final class MeasurementMissing implements Check {
  public static final Rule RULE =
      Rule.warning(
          "measurement/missing",
          "A motion that is not measured",
          "Without metrics nobody learns whether people help, or only keep themselves busy.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Reporting reporting = motion.reporting();
    if (reporting.metrics().isEmpty()) {
      boolean written = reporting.place().has("metrics") || reporting.place().has("dashboards");
      found.accept(
          Diagnostic.of(
                  RULE,
                  written ? reporting.place().span() : motion.place().span(),
                  "reporting",
                  "The motion has no metrics.")
              .hint(
                  "Write them under `reporting.metrics`: leading ones, such as the time to first touch"
                      + " and meetings set, and lagging ones, such as conversion."));
    }
  }
}
