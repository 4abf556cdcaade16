package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Reporting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds metrics that decide on a pilot and take longer than it lasts. */
public final class ReadTooEarly implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/read-too-early",
          "A metric that is read before it can tell",
          "Those who came last have had no time yet, so the result looks worse than it is, and is decided on.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().pilot().ifPresent(pilot -> check(subject.motion(), pilot, found));
  }

  private static void check(Motion motion, Pilot pilot, Consumer<Diagnostic> found) {
    for (Map.Entry<String, Place> read : read(pilot).entrySet()) {
      Optional<Duration> within = within(motion, read.getKey());
      if (within.filter(time -> time.compareTo(pilot.duration()) > 0).isPresent()
          && !pilot.readLater().contains(read.getKey())) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    read.getValue().at("metric"),
                    read.getValue().element(),
                    "`"
                        + read.getKey()
                        + "` takes "
                        + within.get()
                        + ", and the pilot is over after "
                        + pilot.duration()
                        + ".")
                .hint(
                    "Decide on a metric that tells sooner, and put this one under `read_later`."));
      }
    }
  }

  /** The metrics that decide, each where it is named first. */
  private static Map<String, Place> read(Pilot pilot) {
    Map<String, Place> read = new LinkedHashMap<>();
    pilot.design().ifPresent(design -> read.put(design.metric(), design.place()));
    for (List<Pilot.Criterion> criteria : List.of(pilot.scaleWhen(), pilot.rollbackWhen())) {
      criteria.forEach(criterion -> read.putIfAbsent(criterion.metric(), criterion.place()));
    }
    return read;
  }

  private static Optional<Duration> within(Motion motion, String name) {
    Reporting.Metric metric = motion.reporting().metrics().get(name);
    return metric != null && metric.form() instanceof Reporting.Share share
        ? share.within().value()
        : Optional.empty();
  }
}
