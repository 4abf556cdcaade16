package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.report.ConsoleReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal on the motion of one module: finds it, runs the compiler, tells what came of it. */
public final class MotionGoal {
  private static final String DEFAULT_TEMPLATES = "src/main/pls-templates";

  private final MotionCompiler compiler;
  private final Log log;
  private final MavenSession session;
  private final MavenProject project;
  private final Path directory;
  private final @Nullable String today;
  private final PolicySettings policy;
  private final Reports reports;

  /**
   * @param directory the motion's folder, which need not be there
   * @param today a day in ISO form; that of the build's start if {@code null}
   * @param policy what the team makes of the findings
   * @param reports where else they are told
   */
  public MotionGoal(
      MotionCompiler compiler,
      Log log,
      MavenSession session,
      MavenProject project,
      Path directory,
      @Nullable String today,
      PolicySettings policy,
      Reports reports) {
    this.compiler = compiler;
    this.log = log;
    this.session = session;
    this.project = project;
    this.directory = directory;
    this.today = today;
    this.policy = policy;
    this.reports = reports;
  }

  /** Validates the motion. */
  public void validate() throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            ProjectFiles files = ProjectFiles.of(session, project);
            Validate.Request request = request(files);
            Validate.Result result = compiler.validate(request);
            findings(files, request, result).validated(result);
          }
        });
  }

  /**
   * Builds the motion.
   *
   * @param output the folder that the artifacts go to
   * @param templates the folder of the team's own templates; the usual one, if it is there, if
   *     {@code null}
   */
  public void build(Path output, @Nullable Path templates)
      throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            long start = System.nanoTime();
            ProjectFiles files = ProjectFiles.of(session, project);
            Validate.Request request = request(files);
            Build.Result result =
                compiler.build(new Build.Request(request, output, templates(files, templates)));
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            findings(files, request, result.validation()).built(result, shown(output), time);
          }
        });
  }

  private boolean hasMotion() throws IOException, MojoFailureException {
    if (Reactor.isMotion(directory)) {
      return true;
    }
    Reactor.requireMotion(session, directory);
    log.debug("No motion in " + directory);
    return false;
  }

  private Validate.Request request(ProjectFiles files) throws IOException, MojoFailureException {
    return new Validate.Request(
        files.sources(), files.path(directory, "pls.directory"), day(), policy.policy());
  }

  private LocalDate day() throws MojoFailureException {
    if (today == null) {
      return LocalDate.ofInstant(session.getStartTime().toInstant(), ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(today);
    } catch (DateTimeParseException e) {
      throw new MojoFailureException(
          "pls.today is `" + today + "`, which is not a day such as 2026-11-23");
    }
  }

  private Optional<String> templates(ProjectFiles files, @Nullable Path folder)
      throws IOException, MojoFailureException {
    if (folder == null) {
      Path usual = project.getBasedir().toPath().resolve(DEFAULT_TEMPLATES);
      return Files.isDirectory(usual)
          ? Optional.of(files.path(usual, DEFAULT_TEMPLATES))
          : Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      throw new MojoFailureException("pls.templates is " + folder + ", which is not a folder");
    }
    return Optional.of(files.path(folder, "pls.templates"));
  }

  /** Tells the diagnostics, and fails if the policy says so. */
  private MotionLog findings(ProjectFiles files, Validate.Request request, Validate.Result result)
      throws IOException, MojoFailureException {
    reports.tell(result.findings(), files.checkout(project));
    MotionLog motionLog = new MotionLog(log, Colours.wanted());
    motionLog.diagnostics(result.diagnostics());
    if (result.failed()) {
      throw new MojoFailureException(
          request.folder() + ": " + ConsoleReport.summary(result.findings()) + ", see above");
    }
    return motionLog;
  }

  /** A path as people know it: from the module's folder if it is in there. */
  private String shown(Path path) {
    Path module = project.getBasedir().toPath();
    Path shown = path.startsWith(module) ? module.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
