package dev.pls.compiler.check.definition;

import dev.pls.compiler.model.Qualification;
import java.math.BigDecimal;
import java.util.Map;

/** What tiers by score have in common. */
final class Tiers {
  private Tiers() {}

  /** The tier that takes the least; of several, the first as written. */
  static Map.Entry<String, BigDecimal> lowest(Qualification.ByScore tiers) {
    return tiers.least().entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
  }
}
