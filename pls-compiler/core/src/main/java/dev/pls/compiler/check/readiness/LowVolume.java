package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import java.util.Collection;
import java.util.function.Consumer;

/** Asks for at least five units a week, so that a quarter brings some sixty. */
public final class LowVolume implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/low-volume",
              "A volume too low to learn from",
              "With a handful of leads a month nobody can tell a good definition from a lucky one.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "There is enough volume to learn from";
  }

  /** Fewer in a week, of all qualifications together, are too few. */
  private static final double FEWEST = 5;

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().routing().ifPresent(routing -> check(routing, found));
  }

  private static void check(Routing routing, Consumer<Diagnostic> found) {
    if (low(routing)) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  routing.place().at("expected_volume"),
                  "routing/expected_volume",
                  "Fewer than five a week are expected to qualify, too few to learn from.")
              .hint(
                  "Widen the segment or the definition, or work these few accounts by hand until"
                      + " there are more."));
    }
  }

  /** Whether too few are expected; not if it is not known how many. */
  public static boolean low(Routing routing) {
    Collection<Fact<Rate>> volumes = routing.expectedVolume().values();
    return !volumes.isEmpty()
        && volumes.stream().allMatch(Fact::isKnown)
        && volumes.stream().mapToDouble(volume -> volume.value().orElseThrow().perWeek()).sum()
            < FEWEST;
  }
}
