package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of the pilot. */
public final class PilotChecks {
  private PilotChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new PilotMissing(),
        new Unbounded(),
        new TooSmall(),
        new NoInclusion(),
        new NoScaleTrigger(),
        new NoRollbackTrigger(),
        new NoRollout(),
        new NoReview(),
        new NoGuardrail(),
        new ReadTooEarly());
  }
}
