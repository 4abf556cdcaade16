package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of readiness; prerequisites stand in the order of their worth. */
public final class ReadinessChecks {
  private ReadinessChecks() {}

  /** All of them, but the one that refuses a motion. */
  public static List<Check> all() {
    return List.of(
        new NoFirstValue(),
        new EventNotLive(),
        new NoIdentity(),
        new NoVolume(),
        new LowVolume(),
        new NoCapacity(),
        new NoSegment(),
        new NoPricing(),
        new RelationshipLed());
  }
}
