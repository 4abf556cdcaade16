package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules of putting a motion together from its files. */
public final class MotionRules {
  public static final Rule NO_SECTIONS =
      Rule.error(
          "motion/no-sections",
          "A file without sections",
          "Somebody thinks that it says something.");
  public static final Rule USES =
      Rule.error(
          "motion/uses",
          "A folder that cannot be used",
          "A motion may share data, lists, measures and signals with others, and nothing else.");
  public static final Rule SAME_ID =
      Rule.error(
          "motion/same-id",
          "Two motions with one id",
          "What is made of a motion lies in a folder of its id, so one would overwrite the other.");
  public static final Rule STRAY_FOLDER =
      Rule.warning(
          "motion/stray-folder",
          "A folder that belongs to no motion",
          "Somebody thinks that what is written there counts.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(NO_SECTIONS, USES, SAME_ID, STRAY_FOLDER);
  }

  private MotionRules() {}
}
