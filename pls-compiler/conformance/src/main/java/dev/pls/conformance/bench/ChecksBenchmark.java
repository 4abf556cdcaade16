package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Checks;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the checks cost as a motion grows: all of them, and the slowest by name, against reading the
 * motion, in the same run. Each size is a motion with a qualification for every ten signals. Prints
 * medians in milliseconds and how they grew; close to linear is a growth like that of the size.
 */
public final class ChecksBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int SLOWEST = 6;

  private ChecksBenchmark() {}

  /** Arguments: {@code sizes=1000,10000} and {@code runs=5}, or none. */
  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        Arrays.stream(option(args, "sizes", "1000,2000,5000,10000").split(","))
            .map(Integer::parseInt)
            .toList();
    int runs = Integer.parseInt(option(args, "runs", "5"));
    Path work = Files.createTempDirectory("pls-checks");
    print(
        "%8s | %10s %8s | %10s %8s | %8s%n",
        "signals", "read ms", "growth", "checks ms", "growth", "share");
    double read = 0;
    double checked = 0;
    Map<String, Double> slowest = new TreeMap<>();
    for (int size : sizes) {
      Path folder = work.resolve(String.valueOf(size));
      MotionGenerator.write(folder, size, Math.max(1, size / 10));
      List<Double> reads = new ArrayList<>();
      Motion motion = motion(folder);
      for (int run = 0; run < runs; run++) {
        long start = System.nanoTime();
        motion = motion(folder);
        reads.add((System.nanoTime() - start) / 1e6);
      }
      slowest = new TreeMap<>();
      double all = 0;
      for (Check check : Checks.all()) {
        double ms = time(check, motion, runs);
        slowest.put(check.rule().id(), ms);
        all += ms;
      }
      double reading = median(reads) - all;
      print(
          "%8d | %10.1f %8s | %10.1f %8s | %7.1f%%%n",
          size,
          reading,
          growth(reading, read),
          all,
          growth(all, checked),
          100 * all / (all + reading));
      read = reading;
      checked = all;
    }
    print("%nThe slowest at %d signals:%n", sizes.get(sizes.size() - 1));
    slowest.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SLOWEST)
        .forEach(one -> print("%10.1f ms  %s%n", one.getValue(), one.getKey()));
  }

  /** The median time of a check, with what it derives from the motion first. */
  private static double time(Check check, Motion motion, int runs) {
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Subject subject = new Subject(motion, List.of(), TODAY);
      long start = System.nanoTime();
      check.run(subject, found -> {});
      times.add((System.nanoTime() - start) / 1e6);
    }
    return median(times);
  }

  private static Motion motion(Path folder) throws IOException {
    Validate.Result result =
        new Validate().run(new Validate.Request(new DiskTree(folder), "", TODAY));
    return result
        .motion()
        .orElseThrow(() -> new IllegalStateException(result.diagnostics().get(0).toString()));
  }

  private static String growth(double now, double before) {
    return before == 0 ? "" : String.format(Locale.ROOT, "%.1fx", now / before);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
  }

  private static String option(String[] args, String name, String otherwise) {
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(name + "="))
        .map(arg -> arg.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
