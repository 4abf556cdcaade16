package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of who qualifies. */
public final class DefinitionChecks {
  private DefinitionChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new NoExclusions(),
        new OutOfReach(),
        new TierOutOfReach(),
        new TierGap(),
        new TriageEmpty(),
        new Contradiction(),
        new OneSignal(),
        new OneType(),
        new NoPattern(),
        new NotMonotone(),
        new CooldownTooShort(),
        new RevisitBeforeCooldown(),
        new SustainBeyondExpiry(),
        new UnitMismatch(),
        new Vanity(),
        new NoControls(),
        new NoGate(),
        new Unexplained());
  }
}
