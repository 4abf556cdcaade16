package dev.pls.compiler.eval;

import java.math.BigDecimal;

/**
 * What a signal came to for a unit.
 *
 * @param signal its name
 * @param unit the unit: the account's, where a user sees its account's signal
 * @param measured what its measure came to
 * @param passes whether it counts
 * @param points its points before decay
 * @param decayed its points after decay, before caps
 */
public record SignalResult(
    String signal,
    Unit unit,
    Measured measured,
    boolean passes,
    BigDecimal points,
    BigDecimal decayed) {}
