package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.report.JsonReport;
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

/**
 * A goal on the motion of one module: finds the motion, runs the compiler, tells what came of it.
 */
public final class MotionGoal {
  private static final String DEFAULT_TEMPLATES = "src/main/pls-templates";

  private final MotionCompiler compiler;
  private final Log log;
  private final MavenSession session;
  private final MavenProject project;
  private final Path directory;
  private final @Nullable String today;
  private final @Nullable Path diagnosticsJson;

  /**
   * @param directory the motion's folder, which need not be there
   * @param today a day in ISO form; that of the build's start if {@code null}
   * @param diagnosticsJson the file for the diagnostics, if there is to be one
   */
  public MotionGoal(
      MotionCompiler compiler,
      Log log,
      MavenSession session,
      MavenProject project,
      Path directory,
      @Nullable String today,
      @Nullable Path diagnosticsJson) {
    this.compiler = compiler;
    this.log = log;
    this.session = session;
    this.project = project;
    this.directory = directory;
    this.today = today;
    this.diagnosticsJson = diagnosticsJson;
  }

  /** Validates the motion. */
  public void validate() throws MojoExecutionException, MojoFailureException {
    Optional<MotionFolder> motion = motion();
    if (motion.isPresent()) {
      Validate.Result result = compiler.validate(request(motion.get()));
      tell(result, motion.get()).validated(result);
    }
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
    Optional<MotionFolder> motion = motion();
    if (motion.isPresent()) {
      long start = System.nanoTime();
      Build.Result result =
          compiler.build(
              new Build.Request(request(motion.get()), output, existingTemplates(templates)));
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      tell(result.validation(), motion.get()).built(result, shown(output), time);
    }
  }

  private Optional<MotionFolder> motion() throws MojoExecutionException, MojoFailureException {
    try {
      Optional<MotionFolder> motion = MotionFolder.find(session, project, directory);
      if (motion.isEmpty()) {
        Reactor.requireMotion(session, directory);
        log.debug("No motion in " + directory);
      }
      return motion;
    } catch (IOException e) {
      throw MotionCompiler.diskFault(e);
    }
  }

  private Validate.Request request(MotionFolder motion) throws MojoFailureException {
    return new Validate.Request(motion.sources(), motion.path(), day());
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

  private Optional<Path> existingTemplates(@Nullable Path templates) throws MojoFailureException {
    if (templates == null) {
      return Optional.of(project.getBasedir().toPath().resolve(DEFAULT_TEMPLATES))
          .filter(Files::isDirectory);
    }
    if (!Files.isDirectory(templates)) {
      throw new MojoFailureException("pls.templates is " + templates + ", which is not a folder");
    }
    return Optional.of(templates);
  }

  /** Tells the diagnostics, and fails if there is an error. */
  private MotionLog tell(Validate.Result result, MotionFolder motion)
      throws MojoExecutionException, MojoFailureException {
    if (diagnosticsJson != null) {
      write(diagnosticsJson, JsonReport.text(result.diagnostics()));
    }
    MotionLog told = new MotionLog(log, Colours.wanted());
    told.diagnostics(result.diagnostics());
    if (result.failed()) {
      throw new MojoFailureException(
          ConsoleReport.summary(result.diagnostics()) + " in " + motion.path() + ": see above");
    }
    return told;
  }

  private static void write(Path file, String text) throws MojoExecutionException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw MotionCompiler.diskFault(e);
    }
  }

  /** A path as people know it: from the module's folder if it is in there. */
  private String shown(Path path) {
    Path module = project.getBasedir().toPath();
    Path shown = path.startsWith(module) ? module.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
