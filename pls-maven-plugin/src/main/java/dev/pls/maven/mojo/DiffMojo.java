package dev.pls.maven.mojo;

import dev.pls.maven.adapter.DiffSettings;
import dev.pls.maven.adapter.MotionCompiler;
import dev.pls.maven.adapter.MotionGoal;
import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change to the motions of the module means: who qualifies, who is contacted, whether
 * numbers stay comparable, what CRM and data have to hold, and what customers read. It compares the
 * files as they are with a revision of git, which it reads without touching anything and without a
 * network, and writes <code>diff.md</code> for a pull request, <code>diff.json</code>, <code>
 * diff.sarif</code>, <code>diff.html</code> with both packs side by side, and a suggestion for
 * <code>CODEOWNERS</code>.
 */
@Mojo(name = "diff", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class DiffMojo extends MotionMojo {
  /**
   * What to compare with. A branch means the commit where the head has left it; a tag, a commit or
   * an expression such as <code>HEAD~1</code> means just that. By default it is where a pull
   * request leaves its target: what CI says of it in GitHub Actions and GitLab, else the default
   * branch (<code>origin/HEAD</code>, <code>main</code> or <code>master</code>).
   */
  @Parameter(property = "pls.base")
  private @Nullable String base;

  /**
   * A folder to compare with instead of a revision, so that no git is needed: another copy of
   * <code>
   * pls.directory</code>.
   */
  @Parameter(property = "pls.base.directory")
  private @Nullable File baseDirectory;

  /** The revision whose changes are asked for. By default the files as they are. */
  @Parameter(property = "pls.head")
  private @Nullable String head;

  /** The folder that what is told is written to. */
  @Parameter(
      property = "pls.diff.output",
      defaultValue = "${project.build.directory}/pls/diff",
      required = true)
  private File diffOutput;

  /**
   * What fails the build, once all is written: <code>unacknowledged</code> (a breaking change that
   * the motion does not acknowledge), <code>version</code> (the motion's version did not move
   * enough), <code>breaking</code>, <code>findings</code> (findings that the base has not), an axis
   * (<code>qualifies</code>, <code>contact</code>, <code>history</code>, <code>contracts</code>,
   * <code>messages</code>), <code>any</code> of these axes, or <code>never</code>.
   */
  @Parameter(property = "pls.diff.failOn", defaultValue = "unacknowledged,version")
  private List<String> diffFailOn;

  /**
   * A folder of the team's own templates, as <code>pls:build</code> takes it, for the packs that
   * are compared. By default <code>src/main/pls-templates</code>, if it is there.
   */
  @Parameter(property = "pls.templates")
  private @Nullable File templates;

  /** Skips this goal. */
  @Parameter(property = "pls.diff.skip", defaultValue = "false")
  private boolean skipDiff;

  @Inject
  DiffMojo(MotionCompiler compiler) {
    super(compiler);
  }

  @Override
  boolean skipGoal() {
    return skipDiff;
  }

  @Override
  String skipGoalProperty() {
    return "pls.diff.skip";
  }

  @Override
  void run(MotionGoal goal) throws MojoExecutionException, MojoFailureException {
    goal.diff(
        new DiffSettings(
            base,
            baseDirectory == null ? null : baseDirectory.toPath(),
            head,
            diffOutput.toPath(),
            diffFailOn,
            templates == null ? null : templates.toPath()));
  }
}
