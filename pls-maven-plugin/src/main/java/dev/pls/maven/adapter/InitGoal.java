package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Init;
import dev.pls.compiler.Validate;
import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.init.AnswerException;
import dev.pls.compiler.init.Interview;
import dev.pls.compiler.init.Prompter;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.source.DiskTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Starts a motion or fills one in, builds it, and tells what came of it and what is next. */
public final class InitGoal {
  private static final String PREFIX = "pls.init.";
  private static final String CI = "ci";
  private static final String DIRECTORY = "src/main/pls";
  private static final String OUTPUT = "target/pls";
  private static final String PACK = "pack/index.html";

  private final MotionCompiler compiler;
  private final Log log;
  private final MavenSession session;
  private final Path home;
  private final Path output;
  private final String version;

  /**
   * @param project the project; one without a file where there is no pom
   * @param version the plugin's own version
   */
  public InitGoal(
      MotionCompiler compiler,
      Log log,
      MavenSession session,
      MavenProject project,
      String version) {
    this.compiler = compiler;
    this.log = log;
    this.session = session;
    boolean hasPom = project.getFile() != null;
    this.home =
        hasPom ? project.getBasedir().toPath() : Path.of(session.getExecutionRootDirectory());
    this.output =
        hasPom ? Path.of(project.getBuild().getDirectory()).resolve("pls") : home.resolve(OUTPUT);
    this.version = version;
  }

  /**
   * Runs the goal.
   *
   * @param directory the motion's folder; the usual one if {@code null}
   * @param configured answers by the ids of their questions, to which come those of the command
   *     line
   * @param ci the CI system that a file is written for, or none; as it is found if {@code null}
   * @param today a day in ISO form; that of the build's start if {@code null}
   */
  public void run(
      @Nullable Path directory,
      Map<String, String> configured,
      @Nullable String ci,
      @Nullable String today)
      throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          try {
            run(directory, answers(configured), ci, Days.of(session, today));
          } catch (AnswerException e) {
            throw new MojoFailureException(e.message());
          }
        });
  }

  private void run(
      @Nullable Path directory, Map<String, String> answers, @Nullable String ci, LocalDate today)
      throws IOException, MojoFailureException {
    CiSetup ciSetup = CiSetup.of(home, ci);
    ProjectFiles files = ProjectFiles.of(session, home);
    Path motion = directory == null ? home.resolve(DIRECTORY) : directory;
    String folder = files.futurePath(motion, "pls.directory");
    boolean asks = session.getRequest().isInteractiveMode();
    Optional<Prompter> prompter = asks ? Optional.of(new Terminal()) : Optional.empty();
    String homePath = files.path(home, "the project");
    Init.Request request =
        new Init.Request(
            files.root(),
            homePath,
            folder,
            answers,
            prompter,
            today,
            id ->
                Map.of((homePath.isEmpty() ? "" : homePath + "/") + Pom.FILE, Pom.of(id, version)));
    Init.Result result = compiler.init(request);
    MotionLog motionLog = new MotionLog(log, Colours.wanted());
    if (!result.errors().isEmpty()) {
      motionLog.diagnostics(result.errors());
      throw new MojoFailureException(
          folder
              + ": "
              + ConsoleReport.summary(result.errors())
              + ", see above. Mend the motion first; nothing was asked or written.");
    }
    tell(result);
    ciSetup.write(result.isNew(), log);
    long start = System.nanoTime();
    Validate.Request validate = new Validate.Request(new DiskTree(files.root()), folder, today);
    Build.Result built = compiler.build(new Build.Request(validate, output, Optional.empty()));
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    if (built.validation().failed()) {
      motionLog.diagnostics(built.validation().diagnostics());
    } else {
      motionLog.started(built, shown(output), time);
    }
    log.info("");
    log.info("Read   " + shown(output.resolve(PACK)));
    log.info("Next   " + next(result.left(), readiness(built)));
    if (!asks && !result.left().isEmpty()) {
      howToAnswer(result.left());
    }
  }

  private static Optional<Readiness> readiness(Build.Result built) {
    return built.validation().motions().stream()
        .findFirst()
        .flatMap(Validate.Result::judgement)
        .map(Judgement::readiness);
  }

  private Map<String, String> answers(Map<String, String> configured) {
    Map<String, String> answers = new TreeMap<>(configured);
    for (String name : session.getUserProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX) && !name.equals(PREFIX + CI)) {
        answers.put(name.substring(PREFIX.length()), session.getUserProperties().getProperty(name));
      }
    }
    return answers;
  }

  private void tell(Init.Result result) throws IOException {
    result.notes().forEach(log::warn);
    if (!result.written().isEmpty()) {
      log.info("");
      log.info((result.isNew() ? "Wrote  " : "Changed  ") + String.join(", ", result.written()));
    }
    Path pom = home.resolve(Pom.FILE);
    if (!Pom.namesPlugin(Files.readString(pom))) {
      log.info(
          Pom.FILE
              + " is yours and was left as it is. Add to its <plugins>:\n"
              + Pom.plugin(version));
    }
  }

  private String next(List<Interview.Pending> left, Optional<Readiness> readiness)
      throws IOException {
    Optional<Interview.Pending> unasked = left.stream().filter(q -> !q.declined()).findFirst();
    if (unasked.isPresent()) {
      return "Run `"
          + command()
          + "` again; "
          + left.size()
          + (left.size() == 1 ? " question is" : " questions are")
          + " left. First: "
          + unasked.get().asks();
    }
    return readiness.stream()
        .flatMap(ready -> ready.prerequisites().stream())
        .findFirst()
        .map(Readiness.Prerequisite::first)
        .orElse("Read the pack together with sales, then commit what is here.");
  }

  private String command() throws IOException {
    return Pom.namesPlugin(Files.readString(home.resolve(Pom.FILE)))
        ? "mvn pls:init"
        : "mvn " + Pom.GROUP + ":" + Pom.ARTIFACT + ":" + version + ":init";
  }

  private void howToAnswer(List<Interview.Pending> left) {
    log.info(
        "Not asked, as Maven runs without a person (-B). Answer with -D"
            + left.get(0).property()
            + "=... and so on: "
            + left.stream()
                .map(q -> q.property().substring(PREFIX.length()))
                .collect(Collectors.joining(", ")));
  }

  private String shown(Path path) {
    Path shown = path.startsWith(home) ? home.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
