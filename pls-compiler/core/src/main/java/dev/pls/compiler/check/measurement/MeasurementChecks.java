package dev.pls.compiler.check.measurement;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of the aim and the metrics. */
public final class MeasurementChecks {
  private MeasurementChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new NoObjective(),
        new MeasurementMissing(),
        new NoLeading(),
        new NoLagging(),
        new NoBaseline(),
        new NotShown(),
        new NoFirstTouch());
  }
}
