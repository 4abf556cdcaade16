package dev.pls.maven.mojo;

import dev.pls.maven.adapter.MotionCompiler;
import dev.pls.maven.adapter.MotionGoal;
import dev.pls.maven.adapter.PolicySettings;
import dev.pls.maven.adapter.Reports;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals on a motion have in common: where it is, and how to tell what was found. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class MotionMojo extends AbstractMojo {
  private final MotionCompiler compiler;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /**
   * The folder of the motion: all <code>.yaml</code> and <code>.yml</code> files in it, at any
   * depth. If such files lie only in its sub-folders, each sub-folder with a section <code>motion
   * </code> is a motion, and the others are there for motions to use. A module where the folder is
   * not there, or holds no such file, is passed over; a build without any motion fails.
   */
  @Parameter(
      property = "pls.directory",
      defaultValue = "${project.basedir}/src/main/pls",
      required = true)
  private File directory;

  /**
   * The day that dates in the motion (<code>by</code>, <code>review_by</code>) are compared with,
   * such as <code>2026-11-23</code>. By default the day on which the build started, in UTC.
   */
  @Parameter(property = "pls.today")
  private @Nullable String today;

  /**
   * A file to write the diagnostics to as well, as JSON, whether the motion is good or not. Its
   * form is that of <code>diagnostics.schema.json</code>. By default there is none.
   */
  @Parameter(property = "pls.diagnostics.json")
  private @Nullable File diagnosticsJson;

  /**
   * A file to write the diagnostics to as well, as SARIF 2.1.0, whether the motion is good or not.
   * GitHub's code scanning takes it. By default there is none.
   */
  @Parameter(property = "pls.diagnostics.sarif")
  private @Nullable File diagnosticsSarif;

  /**
   * A file to write the diagnostics to as well, as GitLab's code quality report, whether the motion
   * is good or not. By default there is none.
   */
  @Parameter(property = "pls.diagnostics.gitlab")
  private @Nullable File diagnosticsGitlab;

  /**
   * A file to write the diagnostics to as well, as test results in JUnit's XML, whether the motion
   * is good or not: what fails the build is a test that has failed, what is suppressed one that was
   * skipped. By default there is none.
   */
  @Parameter(property = "pls.diagnostics.junit")
  private @Nullable File diagnosticsJunit;

  /**
   * Whether to print the diagnostics as commands to a GitHub workflow, which shows them beside the
   * lines they are about. By default it does so in a GitHub workflow.
   */
  @Parameter(property = "pls.diagnostics.github", defaultValue = "${env.GITHUB_ACTIONS}")
  private boolean diagnosticsGithub;

  /**
   * How hard the team is on itself: with <code>strict</code>, a motion that is not ready, or whose
   * rubric is below 16 of 20, fails the build. By default, <code>standard</code>, that is told and
   * fails nothing.
   */
  @Parameter(property = "pls.profile", defaultValue = "standard")
  private String profile;

  /**
   * A report of what was found before, as <code>pls.diagnostics.json</code> writes it. What is in
   * it is counted and not told, and fails no build; what is new is told. Errors are always told. By
   * default there is none.
   */
  @Parameter(property = "pls.baseline")
  private @Nullable File baseline;

  /**
   * The least severity that fails the build: <code>error</code>, <code>warning</code>, <code>info
   * </code>, or <code>never</code>. A motion with errors is not built in any case.
   */
  @Parameter(property = "pls.failOn", defaultValue = "error")
  private String failOn;

  /**
   * How much the findings of rules weigh, if not as much as usual, such as <code>
   * freshness/review-due=error</code>: <code>error</code>, <code>warning</code>, <code>info</code>
   * or <code>off</code>. <code>freshness/*</code> is all rules of a category but its errors. What
   * is an error of itself stays one.
   */
  @Parameter(property = "pls.severity")
  private List<String> severities = List.of();

  /** Skips all goals of this plugin. */
  @Parameter(property = "pls.skip", defaultValue = "false")
  private boolean skip;

  MotionMojo(MotionCompiler compiler) {
    this.compiler = compiler;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipGoal()) {
      getLog().info("Skipped, as " + (skip ? "pls.skip" : skipGoalProperty()) + " says");
      return;
    }
    run(
        new MotionGoal(
            compiler,
            getLog(),
            session,
            project,
            directory.toPath(),
            today,
            new PolicySettings(profile, severities, failOn, path(baseline)),
            new Reports(
                path(diagnosticsJson),
                path(diagnosticsSarif),
                path(diagnosticsGitlab),
                path(diagnosticsJunit),
                diagnosticsGithub)));
  }

  private static @Nullable Path path(@Nullable File file) {
    return file == null ? null : file.toPath();
  }

  abstract boolean skipGoal();

  abstract String skipGoalProperty();

  abstract void run(MotionGoal goal) throws MojoExecutionException, MojoFailureException;
}
