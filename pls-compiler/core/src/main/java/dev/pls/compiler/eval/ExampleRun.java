package dev.pls.compiler.eval;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import java.util.List;

/**
 * An example that was executed.
 *
 * @param motion the motion it is of
 * @param qualification the qualification it is of
 * @param example what is written
 * @param world what is stored when it is true
 * @param verdict what came out
 * @param differences where that is not what is expected; none if the example passes
 */
public record ExampleRun(
    Motion motion,
    Qualification qualification,
    Qualification.Example example,
    World world,
    Verdict verdict,
    List<Difference> differences) {
  public ExampleRun {
    differences = List.copyOf(differences);
  }

  /** Whether all came out as expected. */
  public boolean passes() {
    return differences.isEmpty();
  }

  /**
   * An expectation that was not met.
   *
   * @param path the keys that lead to it, below {@code expect}
   * @param expected what is expected, as it is written: {@code tier: A}
   * @param got what came out, in the same form
   */
  public record Difference(List<String> path, String expected, String got) {
    public Difference {
      path = List.copyOf(path);
    }
  }
}
