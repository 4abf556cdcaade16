package dev.pls.compiler.capacity;

import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many units a pilot's design takes, and how many are expected to come. */
public record PilotSample(Motion motion, Pilot pilot) {
  /** The share without contact: the design's own, or else its metric's. */
  public Fact<Value> baseline(Pilot.Design design) {
    Reporting.Metric metric = motion.reporting().metrics().get(design.metric());
    return design.baseline().said() || metric == null ? design.baseline() : metric.baseline();
  }

  /**
   * What the design takes. Empty if its baseline is not known as a share, if one of its arms is
   * empty, or if the difference that it looks for cannot be.
   */
  public Optional<SampleSize> size(Pilot.Design design) {
    if (!(baseline(design).value().orElse(null) instanceof Value.Percent percent)
        || design.contacted() <= 0
        || design.control() <= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SampleSize.of(
              percent.share().doubleValue(),
              design.effect().doubleValue(),
              (double) design.contacted() / design.control(),
              design.alpha().doubleValue(),
              design.power().doubleValue()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whom the pilot is about: those with a hold-out, else those of its segment, else all. */
  public List<Qualification> tried() {
    List<Qualification> all = List.copyOf(motion.qualifications().values());
    List<Qualification> held = all.stream().filter(q -> q.holdout().isPresent()).toList();
    List<Qualification> segment =
        all.stream().filter(q -> q.segments().contains(pilot.segment())).toList();
    return !held.isEmpty() ? held : !segment.isEmpty() ? segment : all;
  }

  /** How many are expected to qualify in a week, to one place, if that is known. */
  public Optional<BigDecimal> perWeek(Qualification qualification) {
    Map<String, Fact<Rate>> volumes =
        motion.routing().map(Routing::expectedVolume).orElse(Map.of());
    return Optional.ofNullable(volumes.get(qualification.name()))
        .flatMap(Fact::value)
        .map(Inflow::perWeek);
  }

  /** How many of all that it is about, if that is known of each. */
  public Optional<BigDecimal> perWeek() {
    BigDecimal week = BigDecimal.ZERO;
    for (Qualification qualification : tried()) {
      Optional<BigDecimal> one = perWeek(qualification);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      week = week.add(one.get());
    }
    return Optional.of(week);
  }

  /** How many weeks it lasts. */
  public double weeks() {
    return pilot.duration().days() / 7;
  }
}
