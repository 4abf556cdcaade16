package dev.pls.maven.git;

import java.io.IOException;

/** Why git could not answer. The message is for people and whole: what is wrong, and what to do. */
public final class GitException extends Exception {
  private static final long serialVersionUID = 1;

  GitException(String message) {
    super(message);
  }

  /** The same of a {@link GitTree}, whose messages are whole as well. */
  GitException(IOException cause) {
    super(cause.getMessage(), cause);
  }

  GitException(String message, Throwable cause) {
    super(message, cause);
  }
}
