package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.diagnostic.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The least severity that fails a build. */
public enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  /** Nothing fails the build; a motion with errors is not built all the same. */
  NEVER(null);

  private final @Nullable Severity least;

  FailOn(@Nullable Severity least) {
    this.least = least;
  }

  /**
   * Reads the word that people write.
   *
   * @throws IllegalArgumentException if it is none, saying which there are
   */
  public static FailOn of(String word) {
    for (FailOn value : values()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    List<String> words = Arrays.stream(values()).map(FailOn::word).toList();
    throw new IllegalArgumentException(
        "No severity is called `"
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

  /** Whether a finding fails the build. */
  public boolean fails(Diagnostic diagnostic) {
    return least != null && diagnostic.severity().compareTo(least) <= 0;
  }
}
