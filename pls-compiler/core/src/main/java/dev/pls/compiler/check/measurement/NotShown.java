package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.Words;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Reporting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds leading and lagging metrics that are on no dashboard. */
public final class NotShown implements Check {
  public static final Rule RULE =
      Rule.warning(
          "measurement/not-shown",
          "A metric that no dashboard shows",
          "What nobody sees nobody acts on; somebody asks for it when it is too late.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Reporting reporting = subject.motion().reporting();
    if (reporting.metrics().isEmpty()) {
      return;
    }
    if (reporting.dashboards().isEmpty()) {
      tell(reporting, "The motion has no dashboards.", found);
      return;
    }
    Set<String> shown = new HashSet<>();
    for (Reporting.Dashboard dashboard : reporting.dashboards()) {
      dashboard.panels().forEach(panel -> shown.add(panel.metric()));
    }
    List<String> hidden =
        reporting.metrics().values().stream()
            .filter(metric -> metric.kind() != Reporting.Kind.GUARDRAIL)
            .map(Reporting.Metric::name)
            .filter(name -> !shown.contains(name))
            .map(name -> "`" + name + "`")
            .toList();
    if (!hidden.isEmpty()) {
      tell(reporting, "No dashboard shows " + Words.or(hidden) + ".", found);
    }
  }

  private static void tell(Reporting reporting, String message, Consumer<Diagnostic> found) {
    found.accept(
        Diagnostic.of(RULE, reporting.place().key("dashboards"), "reporting/dashboards", message)
            .hint("Give each leading and lagging metric a panel under `reporting.dashboards`."));
  }
}
