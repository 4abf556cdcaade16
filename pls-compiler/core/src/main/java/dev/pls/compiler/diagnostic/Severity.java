package dev.pls.compiler.diagnostic;

/** How much a diagnostic weighs, the gravest first. */
public enum Severity {
  /** The motion is wrong or cannot be computed; the build fails. */
  ERROR("error"),
  /** The motion can be built, and somebody will regret it. */
  WARNING("warning"),
  /** Worth knowing. */
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that people read, in lower case. */
  public String word() {
    return word;
  }
}
