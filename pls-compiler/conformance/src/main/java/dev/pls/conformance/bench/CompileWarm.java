package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Arrays;

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
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long[] times = new long[Integer.parseInt(args[2])];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      Compile.run(validate, folder);
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.println(times[times.length / 2] + " " + peak);
  }
}
