package dev.pls.compiler.check.computability;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of what can be computed. */
public final class ComputabilityChecks {
  private ComputabilityChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new BeyondRetention(), new FasterThanData(), new LowCoverage(), new RestsOnUnknown());
  }
}
