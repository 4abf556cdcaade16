package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.artifact.Written;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.report.ConsoleReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Tells in Maven's log what came of a goal. */
final class MotionLog {
  private final Log log;
  private final ConsoleReport report;

  MotionLog(Log log, boolean colours) {
    this.log = log;
    this.report = new ConsoleReport(colours);
  }

  /** Each diagnostic is one message to the log, as a prefix on each line would break its carets. */
  void diagnostics(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      String text = report.text(diagnostic);
      switch (diagnostic.severity()) {
        case ERROR -> log.error(text);
        case WARNING -> log.warn(text);
        case INFO -> log.info(text);
      }
    }
  }

  /** The end of a validation without errors. */
  void validated(Validate.Result result) {
    result.motion().ifPresent(motion -> log.info(name(motion) + "   " + contents(result, motion)));
    log.info(verdict(result));
    result.readiness().map(Readiness::prerequisites).ifPresent(this::prerequisites);
  }

  /**
   * The end of a build without errors. One line if it changed nothing.
   *
   * @param output the output folder as people know it
   */
  void built(Build.Result result, String output, Duration time) {
    if (result.validation().motion().isEmpty()) {
      log.warn(
          "Not built   "
              + verdict(result.validation())
              + ", which fails no build, as pls.failOn says");
      return;
    }
    String seconds = String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    if (result.written().nothing()) {
      String name = result.validation().motion().map(MotionLog::name).orElse("");
      log.info(
          String.join("   ", name, "unchanged", verdict(result.validation()), seconds).strip());
      return;
    }
    validated(result.validation());
    String artifacts =
        result.artifacts().entrySet().stream()
            .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
            .collect(Collectors.joining(", "));
    log.info(output + ": " + String.join("   ", artifacts, changes(result.written()), seconds));
  }

  private void prerequisites(List<Readiness.Prerequisite> prerequisites) {
    for (Readiness.Prerequisite prerequisite : prerequisites) {
      log.info("  " + prerequisite.name() + ": " + prerequisite.first());
    }
  }

  private static String name(Motion motion) {
    return motion.id() + " " + motion.version();
  }

  private static String contents(Validate.Result result, Motion motion) {
    int examples =
        motion.qualifications().values().stream().mapToInt(q -> q.examples().size()).sum();
    return String.join(
        ", ",
        number(result.files(), "file"),
        number(motion.signals().size(), "signal"),
        number(motion.qualifications().size(), "qualification"),
        number(examples, "example"));
  }

  private static String verdict(Validate.Result result) {
    String counts = ConsoleReport.summary(result.findings());
    return result.readiness().map(ready -> ready.verdict() + "   " + counts).orElse(counts);
  }

  private static String changes(Written written) {
    List<String> changes = new ArrayList<>();
    add(changes, written.added(), "new");
    add(changes, written.changed(), "changed");
    add(changes, written.removed(), "removed");
    return String.join(", ", changes);
  }

  private static void add(List<String> changes, List<String> paths, String what) {
    if (!paths.isEmpty()) {
      changes.add(paths.size() + " " + what);
    }
  }

  private static String number(int count, String noun) {
    return count + " " + (count == 1 ? noun : noun + "s");
  }
}
