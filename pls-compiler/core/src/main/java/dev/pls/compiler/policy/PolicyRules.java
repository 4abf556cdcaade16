package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules of what a team can accept, and of what it owns up to. */
public final class PolicyRules {
  public static final Rule UNKNOWN_RULE =
      Rule.error(
          "policy/unknown-rule",
          "A suppression of a rule that does not exist",
          "It suppresses nothing, and whoever wrote it believes that it does.");
  public static final Rule CANNOT_SUPPRESS =
      Rule.error(
          "policy/cannot-suppress",
          "A suppression of what cannot be suppressed",
          "A motion with an error cannot be built, whatever is said about it.");
  public static final Rule DUPLICATE_SUPPRESSION =
      Rule.error(
          "policy/duplicate-suppression",
          "A finding suppressed twice",
          "Nobody could tell which of the two reasons counts, or until when.");
  public static final Rule UNUSED_SUPPRESSION =
      Rule.warning(
          "policy/unused-suppression",
          "A suppression that suppresses nothing",
          "It would hide the next finding there, which nobody has looked at.");
  public static final Rule EXPIRED_SUPPRESSION =
      Rule.warning(
          "policy/expired-suppression",
          "A suppression whose day has passed",
          "What was accepted for a while counts again, and somebody has to look at it.");
  public static final Rule DUPLICATE_ACKNOWLEDGEMENT =
      Rule.error(
          "policy/duplicate-acknowledgement",
          "A breaking change acknowledged twice",
          "Nobody could tell which of the two reasons counts.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        UNKNOWN_RULE,
        CANNOT_SUPPRESS,
        DUPLICATE_SUPPRESSION,
        UNUSED_SUPPRESSION,
        EXPIRED_SUPPRESSION,
        DUPLICATE_ACKNOWLEDGEMENT);
  }

  private PolicyRules() {}
}
