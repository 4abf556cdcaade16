package dev.pls.compiler.lifecycle;

/** A verdict may change more often in a span than is worked out. */
public final class SpanTooLongException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SpanTooLongException(String message) {
    super(message);
  }
}
