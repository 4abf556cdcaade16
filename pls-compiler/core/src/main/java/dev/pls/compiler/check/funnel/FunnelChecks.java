package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of the funnel. */
public final class FunnelChecks {
  private FunnelChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new FunnelMissing(),
        new Uncovered(),
        new NoCriteria(),
        new NotOneAccountable(),
        new Unjustified(),
        new NoSla(),
        new NoGuardrail(),
        new AlwaysEverywhere());
  }
}
