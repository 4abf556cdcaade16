package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Examples;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Motion;
import java.time.LocalDate;
import java.util.List;

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

  /**
   * What the checks found out beside their findings.
   *
   * @param readiness whether the motion can run
   * @param examples its examples, executed
   */
  public record Result(Readiness readiness, List<ExampleRun> examples) {
    public Result {
      examples = List.copyOf(examples);
    }
  }

  /** Adds what is found. */
  public Result run(Diagnostics diagnostics) {
    Reads reads = new Reads(motion);
    ProductSignals.check(motion, reads, diagnostics);
    new Dates(today, diagnostics).check(motion);
    List<ExampleRun> examples = diagnostics.hasErrors() ? List.of() : Examples.run(motion);
    if (!diagnostics.hasErrors()) {
      new ExampleCases(diagnostics).check(motion, examples);
    }
    return new Result(new ReadinessGate(motion, reads).verdict(), examples);
  }
}
