package dev.pls.compiler.eval;

import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A score and what it is made of; {@code semantics.md} rule 17.
 *
 * @param name the shared score's name; empty if it is the qualification's own
 * @param score the score, to two places
 * @param signals the signals that the unit sees, as written
 * @param lostToCaps the points that caps took from each type, where they took any; below zero where
 *     they gave some back, since a cap also limits what is taken away
 * @param lostToMax the points that the score's own limit took
 */
public record Scored(
    String name,
    BigDecimal score,
    List<SignalResult> signals,
    Map<Signal.Type, BigDecimal> lostToCaps,
    BigDecimal lostToMax) {
  public Scored {
    signals = List.copyOf(signals);
    lostToCaps = Map.copyOf(lostToCaps);
  }

  /** The signals that are worth something, most points first, then as written. */
  public List<SignalResult> reasons() {
    return signals.stream()
        .filter(signal -> signal.decayed().signum() != 0)
        .sorted(Comparator.comparing(SignalResult::decayed).reversed())
        .toList();
  }
}
