package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.diagnostic.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How hard a team is on itself, before it says anything of single rules. */
public enum Profile {
  /** What a motion lacks before it can run is told, and does not fail the build. */
  STANDARD,
  /** A motion that cannot run, or is not good enough to, fails the build. */
  STRICT;

  /**
   * Reads the word that people write.
   *
   * @throws IllegalArgumentException if it is none, saying which there are
   */
  public static Profile of(String word) {
    List<String> words = Arrays.stream(values()).map(Profile::word).toList();
    if (words.contains(word)) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
    throw new IllegalArgumentException(
        "No profile is called `"
            + word
            + "`. "
            + Suggestion.nearest(word, words).map(n -> "Did you mean `" + n + "`? ").orElse("")
            + "It is one of "
            + String.join(", ", words)
            + ".");
  }

  /** The word that people write, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How much a finding weighs. */
  Severity severity(Diagnostic diagnostic) {
    Severity own = diagnostic.severity();
    Severity strict = diagnostic.rule().strict();
    return this == STRICT && strict.compareTo(own) < 0 ? strict : own;
  }
}
