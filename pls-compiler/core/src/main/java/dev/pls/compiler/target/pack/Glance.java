package dev.pls.compiler.target.pack;

import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Objective;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Routing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to know who has a glance at a motion: a few numbers, and what comes first.
 */
final class Glance {
  private final Draft draft;
  private final Motion motion;

  Glance(Draft draft) {
    this.draft = draft;
    this.motion = draft.motion();
  }

  /**
   * A number.
   *
   * @param name what it is of
   * @param value the number
   */
  record Number(Markdown name, Markdown value) {}

  List<Number> numbers() {
    List<Number> numbers = new ArrayList<>();
    motion.objective().ifPresent(objective -> aim(objective, numbers));
    draft
        .routing()
        .map(Routing::expectedVolume)
        .ifPresent(
            volumes ->
                volumes.forEach(
                    (name, volume) ->
                        numbers.add(
                            new Number(
                                draft.qualification(name),
                                draft.at(
                                    Words.fact(volume, rate -> Markdown.text(Words.rate(rate))),
                                    volume.place())))));
    motion.pilot().ifPresent(pilot -> numbers.add(pilot(pilot)));
    int unknown = motion.unknowns().size();
    if (unknown > 0) {
      String what = unknown == 1 ? "fact still unknown" : "facts still unknown";
      numbers.add(new Number(Markdown.text(what), Markdown.text(String.valueOf(unknown))));
    }
    return numbers;
  }

  private void aim(Objective objective, List<Number> numbers) {
    Place place = objective.place();
    Markdown today = Words.fact(objective.baseline(), Words::quantity);
    Markdown target = Words.fact(objective.target(), Words::quantity);
    if (!target.isEmpty()) {
      numbers.add(
          new Number(
              Markdown.text(ContextPart.goal(objective.goal())),
              today.isEmpty()
                  ? draft.at(target, place, "target")
                  : Markdown.of(
                      "{} → {}",
                      draft.at(today, place, "baseline"),
                      draft.at(target, place, "target"))));
    }
  }

  private Number pilot(Pilot pilot) {
    Markdown lasts = draft.at(Words.duration(pilot.duration()), pilot.place(), "duration");
    Optional<Markdown> size =
        pilot
            .sampleSize()
            .value()
            .map(n -> Words.number(BigDecimal.valueOf(n)))
            .map(n -> draft.at(n, pilot.place(), "sample_size"));
    String unit = pilot.design().map(Pilot.Design::unit).orElse("unit");
    return new Number(
        size.map(n -> Markdown.of("of pilot, with {} {}s", n, unit))
            .orElse(Markdown.of("of pilot")),
        lasts);
  }

  /** What to do first: a prerequisite if one is missing, else the next step. */
  Markdown first() {
    List<Readiness.Prerequisite> missing = draft.readiness().prerequisites();
    if (!missing.isEmpty()) {
      return Markdown.prose(missing.get(0).first());
    }
    List<Planning.NextStep> steps = motion.planning().nextSteps();
    if (steps.isEmpty()) {
      return Markdown.EMPTY;
    }
    Planning.NextStep step = steps.get(0);
    Markdown by = Words.fact(step.by(), day -> Markdown.text(Words.date(day)));
    String who = draft.who(step.who());
    Markdown day = by.isEmpty() ? by : Markdown.of("by {}", draft.at(by, step.place(), "by"));
    Markdown whom = Markdown.join(", ", List.of(Markdown.text(who), day));
    return whom.isEmpty()
        ? Draft.sentence(step.doing())
        : Markdown.of("{} ({})", step.doing(), whom);
  }
}
