package dev.pls.compiler.review;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/**
 * The rules of a change itself. They are warnings: whether a comparison fails is for its own goal
 * to say.
 */
public final class ChangeRules {
  public static final Rule VERSION =
      Rule.warning(
          "change/version",
          "A version that moved less than the motion",
          "Whoever rests on the motion reads off its version whether they have to look. `pls:diff`"
              + " says which change asks for how much.");
  public static final Rule UNACKNOWLEDGED =
      Rule.warning(
          "change/unacknowledged",
          "A breaking change that nobody owns up to",
          "Something else stops working when it is merged, and nobody has said that it may. `pls:diff`"
              + " tells what is breaking.");
  public static final Rule STALE_ACKNOWLEDGEMENT =
      Rule.warning(
          "change/stale-acknowledgement",
          "An acknowledgement of no change",
          "Whoever reads it believes that something breaks. `pls:diff` holds it against what changed.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(VERSION, UNACKNOWLEDGED, STALE_ACKNOWLEDGEMENT);
  }

  private ChangeRules() {}
}
