package dev.pls.maven.adapter;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
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
      throw diskFault(e);
    } catch (UncheckedIOException e) {
      throw diskFault(requireNonNull(e.getCause()));
    } catch (RuntimeException | StackOverflowError e) {
      throw new MojoExecutionException(
          "PLS itself failed, which is its fault and not your motion's."
              + " Please report it, with what `mvn -e` says: "
              + e,
          e);
    }
  }

  /** What a file system says is often only a path: then the kind of error says the rest. */
  private static MojoExecutionException diskFault(IOException e) {
    String message =
        e instanceof FileSystemException
            ? e.getClass().getSimpleName() + ": " + e.getMessage()
            : e.getMessage();
    return new MojoExecutionException("Cannot read or write: " + message, e);
  }
}
