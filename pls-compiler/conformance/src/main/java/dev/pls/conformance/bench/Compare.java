package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.diff.Changes;
import dev.pls.compiler.model.Motion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Compares two motions once: what is measured cold. Both are read at once, as the compiler does it;
 * packs are not made.
 */
public final class Compare {
  private Compare() {}

  /** Arguments: the folders of base and head. */
  public static void main(String[] args) throws IOException {
    Assessment.of(read(new Validate(), Path.of(args[0]), Path.of(args[1])).changes());
  }

  /** Two motions that were read. */
  record Pair(Motion base, Motion head) {
    Changes changes() {
      return Changes.between(base, head);
    }
  }

  static Pair read(Validate validate, Path base, Path head) throws IOException {
    FutureTask<Motion> reading = new FutureTask<>(() -> Compile.run(validate, base));
    new Thread(reading, "base").start();
    Motion now = Compile.run(validate, head);
    try {
      return new Pair(reading.get(), now);
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
  }
}
