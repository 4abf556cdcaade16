package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Compiles a motion again and again in one process. Prints the median time in nanoseconds and the
 * peak of the heap in bytes, both after the warm-up.
 */
public final class CompileWarm {
  private CompileWarm() {}

  /** Arguments: the motion's folder, runs to warm up, runs to measure. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Validate validate = new Validate();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Compile.run(validate, folder);
    }
    Warm.resetPeak();
    long[] times = new long[Integer.parseInt(args[2])];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      Compile.run(validate, folder);
      times[i] = System.nanoTime() - start;
    }
    System.out.println(Warm.median(times) + " " + Warm.peak());
  }
}
