package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules of putting a motion together from its files. */
public final class MotionRules {
  public static final Rule NO_SECTIONS =
      Rule.error(
          "motion/no-sections",
          "A file without sections",
          "A file that says nothing is a file that somebody thinks says something.");
  public static final Rule USES =
      Rule.error(
          "motion/uses",
          "A folder that cannot be used",
          "A motion may share data, lists, measures and signals with others, and nothing else.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(NO_SECTIONS, USES);
  }

  private MotionRules() {}
}
