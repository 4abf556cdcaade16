package dev.pls.maven.adapter;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Tells what is not the motion's fault as Maven wants it. Maven shows the message, and the cause's
 * stack trace only with {@code -e}.
 */
final class Faults {
  private Faults() {}

  /** What a goal does. */
  interface Work {
    void run() throws IOException, MojoFailureException;
  }

  static void guard(Work work) throws MojoExecutionException, MojoFailureException {
    try {
      work.run();
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write: " + message(e), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new MojoExecutionException(
          "PLS itself failed, which is its fault and not your motion's."
              + " Please report it, with what `mvn -e` says: "
              + e,
          e);
    }
  }

  /** What a file system says is often no more than a path: then the kind of error says the rest. */
  private static String message(IOException e) {
    return e instanceof FileSystemException
        ? e.getClass().getSimpleName() + ": " + e.getMessage()
        : String.valueOf(e.getMessage());
  }
}
