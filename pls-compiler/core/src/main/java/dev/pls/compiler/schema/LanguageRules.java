package dev.pls.compiler.schema;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules about versions of the language. */
public final class LanguageRules {
  public static final Rule VERSION_MISSING =
      Rule.error(
          "language/version-missing",
          "A file without a language version",
          "Without it, a later compiler could not tell what the file meant when it was written.");
  public static final Rule UNKNOWN_VERSION =
      Rule.error(
          "language/unknown-version",
          "A language version that this compiler does not know",
          "A newer version may mean something else by the same words.");
  public static final Rule VERSIONS_DIFFER =
      Rule.error(
          "language/versions-differ",
          "Files of one motion in different language versions",
          "A motion has one meaning, and so one version of the language.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(VERSION_MISSING, UNKNOWN_VERSION, VERSIONS_DIFFER);
  }

  private LanguageRules() {}
}
