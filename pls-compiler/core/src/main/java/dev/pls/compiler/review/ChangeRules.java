package dev.pls.compiler.review;

import dev.pls.compiler.diagnostic.Rule;

/** Stub of branch review. */
final class ChangeRules {
  static final Rule VERSION = Rule.warning("change/version", "v", "w");
  static final Rule UNACKNOWLEDGED = Rule.warning("change/unacknowledged", "v", "w");

  private ChangeRules() {}
}
