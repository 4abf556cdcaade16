package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Diff;
import dev.pls.compiler.Format;
import dev.pls.compiler.Test;
import dev.pls.compiler.Validate;
import dev.pls.compiler.ValidateModule;
import dev.pls.compiler.artifact.Archive;
import dev.pls.compiler.artifact.OutputFolder;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.report.ExampleJunit;
import dev.pls.compiler.report.diff.DiffReport;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.Gate;
import dev.pls.compiler.target.SourceLinks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/** A goal on the motions of one module: finds them, runs the compiler, tells what came of it. */
public final class MotionGoal {
  private static final String CLASSIFIER = "pls";
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
   * @param directory the folder of the module's motions, which need not be there
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

  /** Validates the motions. */
  public void validate() throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            ProjectFiles files = ProjectFiles.of(session, project.getBasedir().toPath());
            Validate.Request request = request(files);
            ValidateModule.Result result = compiler.validate(request);
            findings(files, request.folder(), result).validated(result);
          }
        });
  }

  /**
   * Builds the motions.
   *
   * @param output the folder that the artifacts go to
   * @param templates the folder of the team's own templates; the usual one, if it is there, if
   *     {@code null}
   * @param sourceUrl where the sources are browsed; nowhere if {@code null}
   */
  public void build(Path output, @Nullable Path templates, @Nullable String sourceUrl)
      throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            long start = System.nanoTime();
            ProjectFiles files = ProjectFiles.of(session, project.getBasedir().toPath());
            Validate.Request request = request(files);
            Build.Result result =
                compiler.build(
                    new Build.Request(
                        request,
                        output,
                        templates(files, templates),
                        links(request.folder(), sourceUrl)));
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            findings(files, request.folder(), result.validation())
                .built(result, shown(output), time);
          }
        });
  }

  /**
   * Executes the examples of the motions.
   *
   * @param output the folder for JUnit's XML
   * @param only what the titles of the examples contain, or the name of their qualification; all if
   *     {@code null}
   * @param explain what the titles of the examples contain that are told step by step; none if
   *     {@code null}
   */
  public void test(Path output, @Nullable String only, @Nullable String explain)
      throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            ProjectFiles files = ProjectFiles.of(session, project.getBasedir().toPath());
            Validate.Request request = request(files);
            Test.Result result = compiler.test(new Test.Request(request, only == null ? "" : only));
            if (result.broken()) {
              tell(files, result.validation().findings());
              failIf(true, request.folder(), result.validation().findings());
            }
            tested(result, output, only, explain);
          }
        });
  }

  private void tested(
      Test.Result result, Path output, @Nullable String only, @Nullable String explain)
      throws IOException, MojoFailureException {
    Files.createDirectories(output);
    for (Map.Entry<String, List<ExampleRun>> motion : result.runs().entrySet()) {
      Files.writeString(
          output.resolve("TEST-" + motion.getKey() + ".xml"),
          ExampleJunit.text(motion.getKey(), motion.getValue()));
    }
    List<ExampleRun> runs = result.all();
    requireAny(runs, only, "pls.only");
    MotionLog motionLog = new MotionLog(log, Colours.wanted());
    if (explain != null) {
      List<ExampleRun> explained =
          runs.stream().filter(run -> Test.isAskedFor(run, explain)).toList();
      requireAny(explained, explain, "pls.explain");
      motionLog.explained(explained);
    }
    motionLog.examples(runs);
    long failed = runs.stream().filter(run -> !run.passes()).count();
    if (failed > 0) {
      throw new MojoFailureException(
          failed + " of " + MotionLog.number(runs.size(), "example") + " failed, see above");
    }
    log.info(MotionLog.passing(runs) + "   " + shown(output));
  }

  private static void requireAny(List<ExampleRun> runs, @Nullable String words, String parameter)
      throws MojoFailureException {
    if (runs.isEmpty() && words != null) {
      throw new MojoFailureException(
          parameter
              + " is `"
              + words
              + "`, and no example has that in its title, nor a qualification with examples for its"
              + " name");
    }
  }

  /**
   * Formats the files of the motions.
   *
   * @param check whether to write nothing, and to fail if a file would change
   */
  public void format(boolean check) throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            ProjectFiles files = ProjectFiles.of(session, project.getBasedir().toPath());
            String folder = files.path(directory, "pls.directory");
            Optional<Path> into = check ? Optional.empty() : Optional.of(files.root());
            Format.Result result =
                compiler.format(new Format.Request(files.sources(), folder, into));
            Findings findings = Findings.of(result.diagnostics());
            MotionLog motionLog = tell(files, findings);
            failIf(findings.failed(), folder, findings);
            if (check) {
              motionLog.unformatted(result.changes());
            }
            if (check && !result.changes().isEmpty()) {
              throw new MojoFailureException(
                  MotionLog.number(result.changes().size(), "file")
                      + " of "
                      + result.files()
                      + " not formatted, see above; `mvn pls:format` does it: "
                      + result.changes().stream()
                          .map(Format.Change::path)
                          .collect(Collectors.joining(", ")));
            }
            motionLog.formatted(result);
          }
        });
  }

  /**
   * Says what a change to the motions means.
   *
   * @param settings what to compare, and what to make of it
   */
  public void diff(DiffSettings settings) throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            Gate gate = settings.gate();
            ProjectFiles files = ProjectFiles.of(session, project.getBasedir().toPath());
            Validate.Request request = request(files);
            DiffGoal goal = new DiffGoal(compiler, files, request.folder(), settings);
            Optional<String> templates = templates(files, settings.templates());
            Comparison result =
                goal.compare(
                    (base, head) ->
                        new Diff.Request(base, head, request.today(), request.policy(), templates));
            DiffReport report = new DiffReport(result);
            Findings findings = report.findings();
            Checkout checkout = files.checkout(project);
            goal.write(report, findings, checkout);
            reports.tell(findings, checkout);
            if (result.headIsBroken()) {
              new MotionLog(log, Colours.wanted()).diagnostics(result.head().diagnostics());
              failIf(true, request.folder(), result.head());
            }
            report.lines().forEach(log::info);
            log.info(
                shown(settings.output())
                    + ": diff.md, diff.json, diff.sarif, diff.html, CODEOWNERS");
            List<String> closed = DiffGoal.closed(result, gate);
            if (!closed.isEmpty()) {
              throw new MojoFailureException(
                  "Not to be merged as it is: "
                      + String.join("; ", closed)
                      + " (pls.diff.failOn), see above");
            }
          }
        });
  }

  /**
   * Attaches a zip of what was built to the module, so that it is installed and deployed with it.
   *
   * @param output the folder that the motions were built to
   * @param zip the file to write
   */
  public void pack(Path output, Path zip, MavenProjectHelper helper)
      throws MojoExecutionException, MojoFailureException {
    Faults.guard(
        () -> {
          if (hasMotion()) {
            Archive.Result result = Archive.write(new OutputFolder(output), zip);
            if (!result.problems().isEmpty()) {
              throw new MojoFailureException(
                  shown(output)
                      + " cannot be packaged: "
                      + String.join(" ", result.problems())
                      + " Run pls:build first, in the same build or before.");
            }
            log.info(
                shown(zip)
                    + ": "
                    + result.files()
                    + " files"
                    + (result.written() ? "" : ", unchanged"));
            helper.attachArtifact(project, "zip", CLASSIFIER, zip.toFile());
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
        files.sources(),
        files.path(directory, "pls.directory"),
        Days.of(session, today),
        policy.policy());
  }

  private static SourceLinks links(String folder, @Nullable String url)
      throws MojoFailureException {
    if (url == null) {
      return SourceLinks.none(folder);
    }
    try {
      return SourceLinks.to(folder, url);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(
          "pls.source.url is not where sources are browsed, such as"
              + " `https://github.com/acme/motion/blob/main`: "
              + e.getMessage());
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

  /** Tells what was found, and fails if the policy says so. */
  private MotionLog findings(ProjectFiles files, String folder, ValidateModule.Result result)
      throws IOException, MojoFailureException {
    MotionLog motionLog = tell(files, result.findings());
    result.motions().forEach(motion -> motionLog.examples(motion.examples()));
    failIf(result.failed(), folder, result.findings());
    return motionLog;
  }

  private MotionLog tell(ProjectFiles files, Findings findings) throws IOException {
    reports.tell(findings, files.checkout(project));
    MotionLog motionLog = new MotionLog(log, Colours.wanted());
    motionLog.diagnostics(findings.diagnostics());
    return motionLog;
  }

  private static void failIf(boolean failed, String folder, Findings findings)
      throws MojoFailureException {
    if (failed) {
      throw new MojoFailureException(
          folder + ": " + ConsoleReport.summary(findings) + ", see above");
    }
  }

  /** A path as people know it: from the module's folder if it is in there. */
  private String shown(Path path) {
    Path module = project.getBasedir().toPath();
    Path shown = path.startsWith(module) ? module.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
