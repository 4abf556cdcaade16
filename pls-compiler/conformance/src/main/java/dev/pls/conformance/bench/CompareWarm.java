package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import dev.pls.compiler.diff.Assessment;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Compares two motions again and again in one process. Prints the median time in nanoseconds, the
 * peak of the heap in bytes, how many changes there are, and the median time without reading, all
 * after the warm-up.
 */
public final class CompareWarm {
  private CompareWarm() {}

  /** Arguments: the folders of base and head, runs to warm up, runs to measure. */
  public static void main(String[] args) throws IOException {
    Validate validate = new Validate();
    int warmUp = Integer.parseInt(args[2]);
    long[] times = new long[Integer.parseInt(args[3])];
    long[] comparing = new long[times.length];
    int changes = 0;
    for (int i = -warmUp; i < times.length; i++) {
      if (i == 0) {
        Warm.resetPeak();
      }
      long start = System.nanoTime();
      Compare.Pair pair = Compare.read(validate, Path.of(args[0]), Path.of(args[1]));
      long read = System.nanoTime();
      changes = Assessment.of(pair.changes()).all().size();
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
        comparing[i] = System.nanoTime() - read;
      }
    }
    System.out.println(
        Warm.median(times) + " " + Warm.peak() + " " + changes + " " + Warm.median(comparing));
  }
}
