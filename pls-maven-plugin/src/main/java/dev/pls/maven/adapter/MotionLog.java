package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Format;
import dev.pls.compiler.Validate;
import dev.pls.compiler.ValidateModule;
import dev.pls.compiler.artifact.Written;
import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.check.rubric.Rubric;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.report.ExampleReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Tells in Maven's log what came of a goal. */
final class MotionLog {
  /** Of a file's diff, so many lines are shown. */
  private static final int MOST_DIFF = 20;

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
    diagnostics.stream()
        .findFirst()
        .ifPresent(
            one -> log.info("Why, and an example: mvn pls:explain -Dpls.rule=" + one.rule().id()));
  }

  /** Examples step by step. */
  void explained(List<ExampleRun> examples) {
    examples.forEach(run -> log.info(ExampleReport.explanation(run)));
  }

  /** The examples that came out otherwise: what was expected, what came, and because of what. */
  void examples(List<ExampleRun> examples) {
    examples.stream()
        .filter(run -> !run.passes())
        .forEach(run -> log.error(ExampleReport.text(run)));
  }

  /**
   * The end of a validation without errors: what each motion is and whether it is ready and, where
   * there are several, what is to be said of all.
   */
  void validated(ValidateModule.Result result) {
    boolean several = result.motions().size() > 1;
    for (Validate.Result one : result.motions()) {
      one.motion().ifPresent(motion -> log.info(name(motion) + "   " + contents(one, motion)));
      log.info(several ? verdicts(List.of(one)) : verdict(result));
      one.judgement().map(Judgement::readiness).ifPresent(this::first);
    }
    if (several) {
      log.info(number(result.motions().size(), "motion") + "   " + verdict(result));
    }
  }

  /**
   * The end of a build without errors. One line if it changed nothing.
   *
   * @param output the output folder as people know it
   */
  void built(Build.Result result, String output, Duration time) {
    if (!result.validation().complete()) {
      log.warn(
          "Not built   "
              + verdict(result.validation())
              + ", which fails no build, as pls.failOn says");
      return;
    }
    String seconds = seconds(time);
    if (result.written().nothing()) {
      String names =
          result.validation().motions().stream()
              .flatMap(one -> one.motion().stream())
              .map(MotionLog::name)
              .collect(Collectors.joining(", "));
      log.info(String.join("   ", names, "unchanged", verdict(result.validation()), seconds));
      return;
    }
    validated(result.validation());
    artifacts(result, output, seconds);
  }

  /**
   * The first build of a motion: what it needs, in the order of worth, and not what else is open.
   */
  void started(Build.Result result, String output, Duration time) {
    if (result.written().nothing()) {
      built(result, output, time);
      return;
    }
    for (Validate.Result one : result.validation().motions()) {
      one.motion().ifPresent(motion -> log.info(name(motion) + "   " + contents(one, motion)));
      log.info(verdict(result.validation()) + "   (mvn pls:validate tells them)");
      one.judgement().map(Judgement::readiness).ifPresent(this::prerequisites);
    }
    artifacts(result, output, seconds(time));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }

  private void artifacts(Build.Result result, String output, String seconds) {
    String artifacts =
        result.artifacts().entrySet().stream()
            .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
            .collect(Collectors.joining(", "));
    log.info(output + ": " + String.join("   ", artifacts, changes(result.written()), seconds));
  }

  /** The files that formatting would change, each with the first of its changes. */
  void unformatted(List<Format.Change> changes) {
    for (Format.Change change : changes) {
      List<String> lines = new ArrayList<>();
      lines.add(change.path() + ":" + change.line() + " is not formatted:");
      lines.addAll(
          change.diff().isEmpty()
              ? List.of("its line ends or its byte order mark")
              : change.diff().subList(0, Math.min(change.diff().size(), MOST_DIFF)));
      if (change.diff().size() > MOST_DIFF) {
        lines.add("... and " + (change.diff().size() - MOST_DIFF) + " lines more");
      }
      log.error(String.join("\n", lines));
    }
  }

  /** The end of formatting. */
  void formatted(Format.Result result) {
    result.changes().forEach(change -> log.info("Formatted " + change.path()));
    log.info(
        number(result.files(), "file")
            + ", "
            + (result.changes().isEmpty()
                ? "formatted already"
                : result.changes().size() + " changed"));
  }

  /** The prerequisite to begin with; each is told as a warning, in the order of its place. */
  private void first(Readiness readiness) {
    readiness.prerequisites().stream()
        .findFirst()
        .ifPresent(one -> log.info("First: " + one.name() + ". " + one.first()));
  }

  private void prerequisites(Readiness readiness) {
    for (Readiness.Prerequisite one : readiness.prerequisites()) {
      log.info("  " + one.name() + ": " + one.first());
    }
  }

  private static String name(Motion motion) {
    return motion.id() + " " + motion.version();
  }

  private static String contents(Validate.Result result, Motion motion) {
    return String.join(
        ", ",
        number(result.files(), "file"),
        number(motion.signals().size(), "signal"),
        number(motion.qualifications().size(), "qualification"),
        passing(result.examples()));
  }

  /**
   * "3 examples pass"; of none nothing can be said, and of those that a team accepts not all do.
   */
  static String passing(List<ExampleRun> examples) {
    int passing = (int) examples.stream().filter(ExampleRun::passes).count();
    String number = number(examples.size(), "example");
    return examples.isEmpty()
        ? number
        : (passing < examples.size() ? passing + " of " : "")
            + number
            + (passing == 1 ? " passes" : " pass");
  }

  private static String verdict(ValidateModule.Result result) {
    String counts = ConsoleReport.summary(result.findings());
    String verdicts = verdicts(result.motions());
    return verdicts.isEmpty() ? counts : verdicts + "   " + counts;
  }

  /** The verdict of one motion; of several, how many there are of each verdict, if they differ. */
  private static String verdicts(List<Validate.Result> motions) {
    Map<String, Long> verdicts =
        motions.stream()
            .flatMap(one -> one.judgement().stream())
            .map(Judgement::readiness)
            .collect(
                Collectors.groupingBy(Readiness::verdict, TreeMap::new, Collectors.counting()));
    return verdicts.size() == 1
        ? String.join("", verdicts.keySet()) + rubric(motions)
        : verdicts.entrySet().stream()
            .map(verdict -> verdict.getValue() + " " + verdict.getKey())
            .collect(Collectors.joining(", "));
  }

  /** " rubric 19/20"; of several motions each has its own. */
  private static String rubric(List<Validate.Result> motions) {
    return motions.size() == 1
        ? motions.get(0).judgement().map(Judgement::rubric).stream()
            .map(rubric -> "   rubric " + rubric.total() + "/" + Rubric.MOST)
            .collect(Collectors.joining())
        : "";
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

  static String number(int count, String noun) {
    return count + " " + (count == 1 ? noun : noun + "s");
  }
}
