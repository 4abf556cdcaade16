package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.Topic;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Reporting;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks of a motion in which people act for a metric of how soon they do, or of what comes of it.
 */
public final class NoFirstTouch implements Check {
  public static final Rule RULE =
      Rule.warning(
          "measurement/no-first-touch",
          "Leading metrics of which none tells how leads are answered",
          "A promise to answer that nobody measures is broken in the first busy week, and conversion falls"
              + " for a reason that no dashboard shows.");

  private static final Set<String> STEPS = Set.of("first_touch", "contacted", "meeting_set");

  /** What a number from elsewhere, or a measure, tells of by its name. */
  private static final Topic ANSWERS =
      Topic.of("answers", "first touch", "speed", "response", "respond", "answer", "meeting");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Reporting reporting = subject.motion().reporting();
    List<Reporting.Metric> leading =
        reporting.metrics().values().stream()
            .filter(metric -> metric.kind() == Reporting.Kind.LEADING)
            .toList();
    if (subject.motion().routing().isEmpty()
        || leading.isEmpty()
        || leading.stream().anyMatch(NoFirstTouch::tells)) {
      return;
    }
    found.accept(
        Diagnostic.of(
                RULE,
                reporting.place().key("metrics"),
                "reporting/metrics",
                "No leading metric tells how soon leads are answered, or how many meetings come of"
                    + " it.")
            .hint(
                "Add the time from `assigned` to `first_touch`, or the share of those assigned that"
                    + " gets to `meeting_set`."));
  }

  private static boolean tells(Reporting.Metric metric) {
    if (metric.form() instanceof Reporting.Elapsed elapsed) {
      return STEPS.contains(elapsed.to());
    }
    if (metric.form() instanceof Reporting.Share share) {
      return STEPS.contains(share.share());
    }
    return ANSWERS.in(metric.name(), metric.title());
  }
}
