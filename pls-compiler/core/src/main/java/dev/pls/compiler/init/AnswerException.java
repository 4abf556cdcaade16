package dev.pls.compiler.init;

/** An answer that a motion cannot take. The message says why, and what would do. */
public final class AnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;

  AnswerException(String message) {
    super(message);
    this.message = message;
  }

  /** Why it cannot, and what would do. */
  public String message() {
    return message;
  }
}
