package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of what belongs to every motion. */
public final class CompletenessChecks {
  private CompletenessChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new NoNotFor(),
        new NoRisks(),
        new NoOpenQuestions(),
        new NoNextSteps(),
        new UnknownUncovered(),
        new NoValidation(),
        new NoExperts());
  }
}
