package dev.pls.conformance.bench;

import static dev.pls.conformance.bench.Benchmark.median;
import static dev.pls.conformance.bench.Benchmark.option;
import static dev.pls.conformance.bench.Benchmark.print;
import static dev.pls.conformance.bench.Benchmark.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the reference evaluator: how many events a second it judges, beside a single pass that
 * only counts them, on two examples and on a generated motion with every kind of measure; and what
 * executing examples takes of a build. Medians are printed, and nothing is asserted about time.
 *
 * <p>Run it in the module's folder, after {@code mvn -Pconformance package}: {@code java -cp
 * target/classes dev.pls.conformance.bench.EvaluatorBenchmark [sizes=10000,100000,1000000] [runs=5]
 * [examples=FOLDER] [flags=JVM FLAGS]}.
 */
public final class EvaluatorBenchmark {
  private static final String TRIAL = "trial-sales-assist";

  /** A motion of the generator with each of its kinds of measure once. */
  private static final int KINDS = 22;

  /** An account of a team, and one that all users belong to. */
  private static final List<Integer> PEOPLE = List.of(5, Integer.MAX_VALUE);

  private static final int WARM_BUILDS = 30;

  private final Path work = Path.of("target", "bench").toAbsolutePath();
  private final List<Integer> sizes;
  private final int runs;
  private final Path examples;
  private final Processes processes;
  private final String classPath;

  private EvaluatorBenchmark(List<Integer> sizes, int runs, Path examples, List<String> flags)
      throws IOException {
    this.sizes = sizes;
    this.runs = runs;
    this.examples = examples;
    this.processes = new Processes(work, flags);
    this.classPath = Files.readString(work.resolve("pls.classpath")).strip();
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException, InterruptedException {
    EvaluatorBenchmark benchmark =
        new EvaluatorBenchmark(
            Arrays.stream(option(args, "sizes", "10000,100000,1000000").split(",", -1))
                .map(Integer::valueOf)
                .toList(),
            Integer.parseInt(option(args, "runs", "5")),
            Path.of(option(args, "examples", "../../examples")).toAbsolutePath().normalize(),
            words(option(args, "flags", "")));
    benchmark.throughput();
    benchmark.builds();
  }

  private void throughput() throws IOException, InterruptedException {
    Path generated = work.resolve("motions").resolve("motion-" + KINDS);
    MotionGenerator.write(generated, KINDS);
    for (int people : PEOPLE) {
      print(
          "%nAll verdicts and signals, %s, median of %d alternating runs%n",
          people == Integer.MAX_VALUE ? "all users in one account" : people + " users an account",
          runs);
      print(
          "%-20s %8s %6s %9s | %10s %10s | %11s %11s %6s | %14s%n",
          "",
          "events",
          "units",
          "qualified",
          "count ms",
          "judge ms",
          "count ev/s",
          "judge ev/s",
          "ratio",
          "x, size before");
      throughput(TRIAL, motion(TRIAL), people);
      throughput("seat-expansion", motion("seat-expansion"), people);
      throughput("every measure", generated, people);
    }
  }

  private Path motion(String example) {
    return examples.resolve(example).resolve("src/main/pls");
  }

  private void throughput(String name, Path motion, int people)
      throws IOException, InterruptedException {
    double before = 0;
    for (int size : sizes) {
      int warmUp = Math.max(1, 200_000 / size);
      List<String> numbers =
          numbers(
              EvaluatorWarm.class,
              List.of(
                  motion.toString(),
                  String.valueOf(size),
                  String.valueOf(people),
                  String.valueOf(warmUp),
                  String.valueOf(runs)));
      double counting = Long.parseLong(numbers.get(2)) / 1e6;
      double judging = Long.parseLong(numbers.get(3)) / 1e6;
      print(
          "%-20s %8d %6s %9s | %10.1f %10.1f | %11.0f %11.0f %6.0f | %14s%n",
          name,
          size,
          numbers.get(0),
          numbers.get(1),
          counting,
          judging,
          size / counting * 1000,
          size / judging * 1000,
          judging / counting,
          before == 0 ? "" : String.format(Locale.ROOT, "%.1f", judging / before));
      before = judging;
    }
  }

  private void builds() throws IOException, InterruptedException {
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    List<Double> executing = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      List<Double> one = build("with", 0, 1);
      with.add(one.get(0));
      executing.add(one.get(1));
      without.add(build("without", 0, 1).get(0));
    }
    List<Double> warm = build("with,without", WARM_BUILDS, WARM_BUILDS);
    print(
        "%nBuilding %s in process, with its examples and without; and executing them again%n",
        TRIAL);
    print("%-28s | %8s %8s %6s | %10s %6s%n", "", "with ms", "without", "share", "again", "share");
    row(
        "cold, median of " + runs + " processes",
        median(with, ms -> ms),
        median(without, ms -> ms),
        median(executing, ms -> ms));
    row("warm, median of " + WARM_BUILDS, warm.get(0), warm.get(1), warm.get(2));
  }

  private static void row(String name, double with, double without, double executing) {
    print(
        "%-28s | %8.1f %8.1f %5.1f%% | %10.2f %5.1f%%%n",
        name, with, without, 100 * (with - without) / with, executing, 100 * executing / with);
  }

  private List<Double> build(String kinds, int warmUp, int measured)
      throws IOException, InterruptedException {
    return numbers(
            BuildWarm.class,
            List.of(
                examples.resolve(TRIAL).toString(),
                work.resolve("built").toString(),
                kinds,
                String.valueOf(warmUp),
                String.valueOf(measured)))
        .stream()
        .map(nanoseconds -> Long.parseLong(nanoseconds) / 1e6)
        .toList();
  }

  private List<String> numbers(Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    String printed =
        processes.java(classPath, work.resolve("measured.txt"), main.getName(), arguments);
    return List.of(printed.strip().split(" ", -1));
  }
}
