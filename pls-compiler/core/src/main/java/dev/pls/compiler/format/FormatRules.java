package dev.pls.compiler.format;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules of formatting. */
public final class FormatRules {
  public static final Rule UNSAFE =
      Rule.error(
          "format/unsafe",
          "A file that formatting would change in meaning",
          "Style is never worth a changed motion or a lost comment.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(UNSAFE);
  }

  private FormatRules() {}
}
