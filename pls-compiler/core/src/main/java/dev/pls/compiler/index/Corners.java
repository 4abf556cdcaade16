package dev.pls.compiler.index;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The tiers of a grid as the least of both scores, and whether two scores reach one of them. */
public final class Corners {
  /** The least of the second score for each first one; the higher the first, the lower. */
  private final TreeMap<BigDecimal, BigDecimal> seconds = new TreeMap<>();

  /** Adds a tier. */
  public void add(BigDecimal first, BigDecimal second) {
    if (reach(first, second)) {
      return;
    }
    // What the new one makes superfluous is a run of entries, and each is removed once.
    Map.Entry<BigDecimal, BigDecimal> next = seconds.ceilingEntry(first);
    while (next != null && next.getValue().compareTo(second) >= 0) {
      seconds.remove(next.getKey());
      next = seconds.ceilingEntry(first);
    }
    seconds.put(first, second);
  }

  /** Whether two scores reach a tier that was added. */
  public boolean reach(BigDecimal first, BigDecimal second) {
    Map.Entry<BigDecimal, BigDecimal> below = seconds.floorEntry(first);
    return below != null && below.getValue().compareTo(second) <= 0;
  }
}
