package dev.pls.conformance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs another program's main and, when the process ends, writes down what Linux knows of it: the
 * most memory it had, and the processor time it took. All measured programs start through this.
 */
final class Watched {
  private Watched() {}

  /** Arguments: the file to write, the main class, its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Path file = Path.of(args[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
    Class.forName(args[1])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
  }

  private static void write(Path file) {
    try {
      Files.writeString(
          file,
          Files.readString(Path.of("/proc/self/status"))
              + "Stat: "
              + Files.readString(Path.of("/proc/self/stat")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
