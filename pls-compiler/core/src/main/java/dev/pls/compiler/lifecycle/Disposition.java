package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;

/**
 * What sales said became of a unit.
 *
 * @param unit the unit
 * @param name the disposition; one that the motion does not declare is ignored
 * @param at when, in microseconds since 1970
 */
public record Disposition(Unit unit, String name, long at) {}
