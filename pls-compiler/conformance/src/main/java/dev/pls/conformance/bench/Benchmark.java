package dev.pls.conformance.bench;

import dev.pls.conformance.bench.Processes.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Measures the compiler on generated motions, cold and warm, beside smithy-cli on models of the
 * same size, and {@code pls:build} beside a bare {@code mvn validate}. Runs alternate, so that a
 * busy machine is busy for both; medians are printed, and nothing is asserted about time.
 *
 * <p>Run it in the module's folder, after {@code mvn -Pconformance package}: {@code java -cp
 * target/classes dev.pls.conformance.bench.Benchmark [sizes=10,100,1000,10000] [runs=9] [warm=true]
 * [example=FOLDER] [flags=JVM FLAGS] [maven=ARGUMENTS]}.
 */
public final class Benchmark {
  private static final int MAVEN_RUNS = 9;

  private final Path work = Path.of("target", "bench").toAbsolutePath();
  private final List<Integer> sizes;
  private final int runs;
  private final Processes processes;

  private Benchmark(List<Integer> sizes, int runs, List<String> flags) {
    this.sizes = sizes;
    this.runs = runs;
    this.processes = new Processes(work, flags);
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Benchmark benchmark =
        new Benchmark(
            Arrays.stream(option(args, "sizes", "10,100,1000,10000").split(",", -1))
                .map(Integer::valueOf)
                .toList(),
            Integer.parseInt(option(args, "runs", "9")),
            words(option(args, "flags", "")));
    print(
        "Java %s, %s processors%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
    benchmark.generate();
    benchmark.cold();
    if (Boolean.parseBoolean(option(args, "warm", "true"))) {
      benchmark.warm();
    }
    String example = option(args, "example", "");
    if (!example.isEmpty()) {
      benchmark.maven(Path.of(example).toAbsolutePath(), words(option(args, "maven", "")));
    }
  }

  static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +", -1));
  }

  static String option(String[] args, String name, String otherwise) {
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(name + "="))
        .map(arg -> arg.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }

  private void generate() throws IOException {
    for (int size : sizes) {
      MotionGenerator.write(motion(size), size);
      SmithyGenerator.write(smithy(size), size);
    }
  }

  private Path motion(int size) {
    return work.resolve("motions").resolve("motion-" + size);
  }

  private Path smithy(int size) {
    return work.resolve("smithy").resolve("model-" + size);
  }

  private void cold() throws IOException, InterruptedException {
    String pls = Files.readString(work.resolve("pls.classpath")).strip();
    String cli = Files.readString(work.resolve("smithy.classpath")).strip();
    print("%nCold: a process each, median of %d alternating runs%n", runs);
    print(
        "%8s | %8s %8s %6s | %8s %8s %6s | %7s %7s %6s%n",
        "size", "pls ms", "smithy", "ratio", "pls cpu", "smithy", "ratio", "pls MiB", "smithy",
        "ratio");
    for (int size : sizes) {
      List<Cost> ours = new ArrayList<>();
      List<Cost> theirs = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        ours.add(processes.cold(pls, Compile.class.getName(), List.of(motion(size).toString())));
        theirs.add(
            processes.cold(
                cli,
                "software.amazon.smithy.cli.SmithyCli",
                List.of("validate", "--quiet", smithy(size).toString())));
      }
      print(
          "%8d | %s | %s | %s%n",
          size,
          pair("%8.0f %8.0f", ours, theirs, Cost::wallMs),
          pair("%8.0f %8.0f", ours, theirs, Cost::cpuMs),
          pair("%7.0f %7.0f", ours, theirs, cost -> cost.rssKb() / 1024));
    }
  }

  private static String pair(
      String format, List<Cost> ours, List<Cost> theirs, ToDoubleFunction<Cost> of) {
    double one = median(ours, of);
    double other = median(theirs, of);
    return String.format(Locale.ROOT, format + " %6.2f", one, other, one / other);
  }

  static <T> double median(List<T> all, ToDoubleFunction<T> of) {
    List<Double> values = new ArrayList<>();
    all.forEach(one -> values.add(of.applyAsDouble(one)));
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  private void warm() throws IOException, InterruptedException {
    String pls = Files.readString(work.resolve("pls.classpath")).strip();
    print("%nWarm: the same process, median after a warm-up%n");
    print(
        "%8s | %10s %10s %14s | %14s%n",
        "size", "ms", "us/signal", "x, size before", "peak heap MiB");
    double before = 0;
    for (int size : sizes) {
      int warmUp = Math.max(8, 20_000 / size);
      String printed =
          processes.java(
              pls,
              work.resolve("measured.txt"),
              CompileWarm.class.getName(),
              List.of(motion(size).toString(), String.valueOf(warmUp), "9"));
      List<String> numbers = List.of(printed.strip().split(" ", -1));
      double ms = Long.parseLong(numbers.get(0)) / 1e6;
      print(
          "%8d | %10.1f %10.1f %14s | %14.0f%n",
          size,
          ms,
          ms * 1000 / size,
          before == 0 ? "" : String.format(Locale.ROOT, "%.1f", ms / before),
          Long.parseLong(numbers.get(1)) / 1048576.0);
      before = ms;
    }
  }

  /** The plugin's goal beside a run of Maven that does nothing. */
  private void maven(Path example, List<String> arguments)
      throws IOException, InterruptedException {
    List<Double> build = new ArrayList<>();
    List<Double> unchanged = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int i = 0; i <= MAVEN_RUNS; i++) {
      double none = mvn(example, arguments, "validate");
      deletePack(example);
      double first = mvn(example, arguments, "pls:build");
      double again = mvn(example, arguments, "pls:build");
      if (i > 0) {
        bare.add(none);
        build.add(first);
        unchanged.add(again);
      }
    }
    double base = median(bare, ms -> ms);
    print("%nMaven in %s, median of %d alternating runs%n", example.getFileName(), MAVEN_RUNS);
    print("%-28s %8s %6s%n", "", "ms", "ratio");
    print("%-28s %8.0f %6.2f%n", "mvn validate", base, 1.0);
    row("mvn pls:build", median(build, ms -> ms), base);
    row("mvn pls:build, unchanged", median(unchanged, ms -> ms), base);
  }

  private static void row(String name, double ms, double base) {
    print("%-28s %8.0f %6.2f%n", name, ms, ms / base);
  }

  private double mvn(Path example, List<String> arguments, String goal)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mvn", "-o", "-q", "-B"));
    command.addAll(arguments);
    command.add(goal);
    long start = System.nanoTime();
    processes.run(command, example);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void deletePack(Path example) throws IOException {
    Path pack = example.resolve("target").resolve("pls");
    if (!Files.exists(pack)) {
      return;
    }
    try (var files = Files.walk(pack)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
