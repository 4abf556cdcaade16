package dev.pls.conformance.bench;

import dev.pls.conformance.bench.Processes.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Measures the diff of two generated motions beside {@code smithy diff} on two models with as many
 * structures as there are signals, and as many of them altered, removed, renamed and added: cold, a
 * process each; warm, in one process; and the memory of both. Runs alternate, so that a busy
 * machine is busy for both; medians are printed, and nothing is asserted about time.
 *
 * <p>Run it in the module's folder, after {@code mvn -Pconformance package}: {@code java -cp
 * target/classes dev.pls.conformance.bench.DiffBenchmark [sizes=1000,10000] [runs=9] [warm=9]
 * [heap=true] [flags=JVM FLAGS]}.
 */
public final class DiffBenchmark {
  private static final List<Edits> CASES = List.of(Edits.SOME, Edits.ALL);
  private static final String SMITHY = "software.amazon.smithy.cli.SmithyCli";

  /** The command line ends with 1 if something is breaking, as what is removed is. */
  private static final Set<Integer> SMITHY_EXITS = Set.of(0, 1);

  private static final int LEAST_MEBIBYTES = 12;
  private static final int MOST_MEBIBYTES = 2048;

  /**
   * With too little memory a process may collect garbage for ever: it has so many times as long.
   */
  private static final double PATIENCE = 4;

  private final Path work = Path.of("target", "bench").toAbsolutePath();
  private final List<String> flags;
  private final int runs;
  private final int warm;
  private final boolean heap;
  private final String pls;
  private final String smithy;

  private DiffBenchmark(String[] args) throws IOException {
    this.flags = Benchmark.words(Benchmark.option(args, "flags", ""));
    this.runs = Integer.parseInt(Benchmark.option(args, "runs", "9"));
    this.warm = Integer.parseInt(Benchmark.option(args, "warm", "9"));
    this.heap = Boolean.parseBoolean(Benchmark.option(args, "heap", "true"));
    this.pls = Files.readString(work.resolve("pls.classpath")).strip();
    this.smithy = Files.readString(work.resolve("smithy.classpath")).strip();
  }

  /** Prints a table for each size and case. */
  public static void main(String[] args) throws IOException, InterruptedException {
    DiffBenchmark benchmark = new DiffBenchmark(args);
    Benchmark.print(
        "Java %s, %s processors%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
    for (String size : Benchmark.option(args, "sizes", "1000,10000").split(",", -1)) {
      for (Edits edits : CASES) {
        benchmark.measure(Integer.parseInt(size), edits);
      }
    }
  }

  private void measure(int size, Edits edits) throws IOException, InterruptedException {
    Path folder = work.resolve("diff");
    Path base = folder.resolve("motion-" + size);
    Path head = folder.resolve("motion-" + size + "-" + edits.name());
    Path old = folder.resolve("model-" + size);
    Path now = folder.resolve("model-" + size + "-" + edits.name());
    MotionGenerator.write(base, size, Edits.NONE);
    MotionGenerator.write(head, size, edits);
    SmithyGenerator.write(old, size, Edits.NONE);
    SmithyGenerator.write(now, size, edits);
    List<String> ours = List.of(base.toString(), head.toString());
    List<String> theirs = List.of(old.toString(), now.toString());

    Benchmark.print("%n%d signals or structures, %s%n", size, edits.words());
    Benchmark.print("%-32s %10s %10s %6s%n", "", "pls", "smithy", "ratio");
    double slowest = cold(ours, theirs);
    if (heap) {
      row(
          "smallest -Xmx that works, MiB",
          smallest(true, ours, slowest),
          smallest(false, theirs, slowest));
    }
    warm(size, ours, theirs);
  }

  private double cold(List<String> ours, List<String> theirs)
      throws IOException, InterruptedException {
    Processes processes = new Processes(work, flags);
    List<Cost> one = new ArrayList<>();
    List<Cost> other = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      one.add(ours(processes, ours));
      other.add(theirs(processes, theirs));
    }
    row("cold, ms", one, other, Cost::wallMs);
    row("cold, processor ms", one, other, Cost::cpuMs);
    row("cold, peak resident MiB", one, other, cost -> cost.rssKb() / 1024);
    return Math.max(Benchmark.median(one, Cost::wallMs), Benchmark.median(other, Cost::wallMs));
  }

  private Cost ours(Processes processes, List<String> folders)
      throws IOException, InterruptedException {
    return processes.cold(pls, Compare.class.getName(), folders);
  }

  private Cost theirs(Processes processes, List<String> folders)
      throws IOException, InterruptedException {
    return processes.cold(
        smithy,
        SMITHY,
        List.of("diff", "--quiet", "--no-config", "--old", folders.get(0), "--new", folders.get(1)),
        SMITHY_EXITS);
  }

  /** To within a twelfth. */
  private int smallest(boolean own, List<String> folders, double ms) throws InterruptedException {
    int fails = LEAST_MEBIBYTES;
    int works = MOST_MEBIBYTES;
    while (works - fails > works / 12) {
      int tried = (int) Math.sqrt((double) fails * works);
      if (works(tried, own, folders, ms)) {
        works = tried;
      } else {
        fails = tried;
      }
    }
    return works;
  }

  private boolean works(int mebibytes, boolean own, List<String> folders, double ms)
      throws InterruptedException {
    List<String> limited = new ArrayList<>(flags);
    limited.addAll(
        List.of("-XX:+UseSerialGC", "-Xmx" + mebibytes + "m", "-XX:+ExitOnOutOfMemoryError"));
    Processes processes = new Processes(work, limited, Math.round(ms * PATIENCE / 1000));
    try {
      Cost cost = own ? ours(processes, folders) : theirs(processes, folders);
      return cost.rssKb() > 0;
    } catch (IOException refused) {
      return false;
    }
  }

  private void warm(int size, List<String> ours, List<String> theirs)
      throws IOException, InterruptedException {
    List<Double> one = numbers(pls, CompareWarm.class, size, ours);
    List<Double> other = numbers(smithy, SmithyCompareWarm.class, size, theirs);
    row("warm, ms", one.get(0) / 1e6, other.get(0) / 1e6);
    row("warm, without reading, ms", one.get(3) / 1e6, other.get(3) / 1e6);
    row("warm, peak heap MiB", one.get(1) / 1048576, other.get(1) / 1048576);
    Benchmark.print("%-32s %10.0f %10.0f%n", "changes found", one.get(2), other.get(2));
  }

  private List<Double> numbers(String classPath, Class<?> main, int size, List<String> folders)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(folders);
    arguments.add(String.valueOf(Math.max(warm, 2_000 / size)));
    arguments.add(String.valueOf(warm));
    String printed =
        new Processes(work, flags)
            .java(classPath, work.resolve("measured.txt"), main.getName(), arguments);
    return Arrays.stream(printed.strip().split(" ", -1)).map(Double::valueOf).toList();
  }

  private static void row(
      String name, List<Cost> ours, List<Cost> theirs, ToDoubleFunction<Cost> of) {
    row(name, Benchmark.median(ours, of), Benchmark.median(theirs, of));
  }

  private static void row(String name, double ours, double theirs) {
    Benchmark.print(
        "%-32s %10.0f %10.0f %6s%n",
        name, ours, theirs, String.format(Locale.ROOT, "%.2f", ours / theirs));
  }
}
