package dev.pls.conformance.bench;

import java.nio.file.Path;
import software.amazon.smithy.diff.ModelDiff;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.validation.ValidatedResult;

/**
 * Compares two Smithy models again and again in one process, as {@code smithy diff} does. Prints
 * the same four numbers as {@link CompareWarm}.
 */
public final class SmithyCompareWarm {
  private SmithyCompareWarm() {}

  /** Arguments: the folders of old and new, runs to warm up, runs to measure. */
  public static void main(String[] args) {
    int warmUp = Integer.parseInt(args[2]);
    long[] times = new long[Integer.parseInt(args[3])];
    long[] comparing = new long[times.length];
    int changes = 0;
    for (int i = -warmUp; i < times.length; i++) {
      if (i == 0) {
        Warm.resetPeak();
      }
      long start = System.nanoTime();
      Model old = model(Path.of(args[0]));
      Model now = model(Path.of(args[1]));
      long read = System.nanoTime();
      changes = ModelDiff.compare(old, now).size();
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
        comparing[i] = System.nanoTime() - read;
      }
    }
    System.out.println(
        Warm.median(times) + " " + Warm.peak() + " " + changes + " " + Warm.median(comparing));
  }

  private static Model model(Path folder) {
    ValidatedResult<Model> result = Model.assembler().addImport(folder).assemble();
    return result.unwrap();
  }
}
