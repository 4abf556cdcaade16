package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Motion;
import java.time.LocalDate;

/** Runs all checks on a motion that has no errors so far. */
public final class Checks {
  private final Motion motion;
  private final LocalDate today;

  /**
   * @param today the day that dates are compared with
   */
  public Checks(Motion motion, LocalDate today) {
    this.motion = motion;
    this.today = today;
  }

  /** Adds what is found, and says whether the motion can run. */
  public Readiness run(Diagnostics diagnostics) {
    Reads reads = new Reads(motion);
    ProductSignals.check(motion, reads, diagnostics);
    new Dates(today, diagnostics).check(motion);
    return new ReadinessGate(motion, reads).verdict();
  }
}
