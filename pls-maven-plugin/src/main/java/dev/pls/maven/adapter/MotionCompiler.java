package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import java.io.IOException;
import java.nio.file.FileSystemException;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The compiler, one for all modules of a build, as the schemas it loads are slow to make. What goes
 * wrong in it that is not the motion's fault ends here, as Maven's kind of exception.
 */
@Named
@Singleton
public final class MotionCompiler {
  private final Validate validate = new Validate();
  private final Build build = new Build();

  /** One at a time, as modules may be built in parallel. */
  synchronized Validate.Result validate(Validate.Request request) throws MojoExecutionException {
    return guarded(() -> validate.run(request));
  }

  /** One at a time, as modules may be built in parallel. */
  synchronized Build.Result build(Build.Request request) throws MojoExecutionException {
    return guarded(() -> build.run(request));
  }

  /** A use case of the compiler. */
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T guarded(Work<T> work) throws MojoExecutionException {
    try {
      return work.run();
    } catch (IOException e) {
      throw diskFault(e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new MojoExecutionException(
          "PLS itself failed, and that is its fault and not your motion's. Please report it, with what"
              + " `mvn -e` says: "
              + e,
          e);
    }
  }

  /** What a file system says is often no more than a path: then the kind of error says the rest. */
  static MojoExecutionException diskFault(IOException e) {
    String message =
        e instanceof FileSystemException
            ? e.getClass().getSimpleName() + ": " + e.getMessage()
            : e.getMessage();
    return new MojoExecutionException("Cannot read or write: " + message, e);
  }
}
