package dev.pls.conformance.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts processes and measures them. */
final class Processes {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final long CLOCK_TICK_MS = 10;

  private final Path work;
  private final List<String> jvmFlags;
  private final long mostSeconds;

  Processes(Path work, List<String> jvmFlags) {
    this(work, jvmFlags, 600);
  }

  /** Processes that are ended, and count as failed, after some seconds. */
  Processes(Path work, List<String> jvmFlags, long mostSeconds) {
    this.work = work;
    this.jvmFlags = jvmFlags;
    this.mostSeconds = mostSeconds;
  }

  /**
   * What one run cost.
   *
   * @param wallMs from start to end, in milliseconds
   * @param cpuMs processor time, all threads
   * @param rssKb the most memory that was resident, in KiB
   */
  record Cost(double wallMs, double cpuMs, double rssKb) {}

  /** Runs a main class in a JVM of its own and says what it printed to standard output. */
  String java(String classPath, Path measured, String main, List<String> args)
      throws IOException, InterruptedException {
    return java(classPath, measured, main, args, Set.of(0));
  }

  private String java(
      String classPath, Path measured, String main, List<String> args, Set<Integer> exits)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", own() + File.pathSeparator + classPath));
    command.addAll(List.of(Watched.class.getName(), measured.toString(), main));
    command.addAll(args);
    return run(command, work, exits);
  }

  /** One cold run. */
  Cost cold(String classPath, String main, List<String> args)
      throws IOException, InterruptedException {
    return cold(classPath, main, args, Set.of(0));
  }

  /** One cold run of a program that may end with any of these numbers. */
  Cost cold(String classPath, String main, List<String> args, Set<Integer> exits)
      throws IOException, InterruptedException {
    Path measured = work.resolve("measured.txt");
    Files.deleteIfExists(measured);
    long start = System.nanoTime();
    java(classPath, measured, main, args, exits);
    double wall = (System.nanoTime() - start) / 1e6;
    String status = Files.readString(measured);
    Matcher peak = PEAK.matcher(status);
    if (!peak.find()) {
      throw new IOException("no VmHWM in " + status);
    }
    String stat = status.substring(status.lastIndexOf(") ") + 2);
    List<String> fields = List.of(stat.strip().split(" ", -1));
    long ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
    return new Cost(wall, ticks * CLOCK_TICK_MS, Double.parseDouble(peak.group(1)));
  }

  /** Runs a command to its end; what fails stops the benchmark. */
  String run(List<String> command, Path folder) throws IOException, InterruptedException {
    return run(command, folder, Set.of(0));
  }

  private String run(List<String> command, Path folder, Set<Integer> exits)
      throws IOException, InterruptedException {
    Path out = work.resolve("out.txt");
    Path err = work.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(mostSeconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running after " + mostSeconds + " s: " + command);
    }
    if (!exits.contains(process.exitValue())) {
      throw new IOException(
          command + " ended with " + process.exitValue() + ":\n" + read(out) + read(err));
    }
    return read(out);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  private static String own() {
    try {
      return Path.of(Processes.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
