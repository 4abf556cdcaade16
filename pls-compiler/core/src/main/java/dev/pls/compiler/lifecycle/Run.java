package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;
import java.util.Map;

/**
 * Verdicts that were recorded; {@code semantics.md} rule 26. Each stands until the next run, and so
 * does that a unit was not judged.
 *
 * @param at the instant of the verdicts, in microseconds since 1970
 * @param standings the units that were judged
 */
public record Run(long at, Map<Unit, Standing> standings) {
  public Run {
    standings = Map.copyOf(standings);
  }
}
