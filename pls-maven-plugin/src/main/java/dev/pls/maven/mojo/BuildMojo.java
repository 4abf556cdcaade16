package dev.pls.maven.mojo;

import dev.pls.maven.adapter.MotionCompiler;
import dev.pls.maven.adapter.MotionGoal;
import java.io.File;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Validates the motions of the module and makes the Motion Pack and the other artifacts of each. If
 * a motion has errors nothing is written: what the last good build made stays. If nothing changed,
 * nothing is written either.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class BuildMojo extends MotionMojo {
  /**
   * The folder that the artifacts go to; where motions have folders of their own, each to a
   * sub-folder of its id. The build owns it: whatever else is in it goes, but for what other goals
   * keep there (<code>diff</code>, <code>test</code>, <code>score</code>).
   */
  @Parameter(
      property = "pls.output",
      defaultValue = "${project.build.directory}/pls",
      required = true)
  private File output;

  /**
   * A folder of the team's own templates: each takes the place of the built-in one of its name. By
   * default <code>src/main/pls-templates</code>, if it is there.
   */
  @Parameter(property = "pls.templates")
  private @Nullable File templates;

  /**
   * Where the sources are browsed, so that all that the pack tells links to its line: the address
   * of the project's root (the root of the multi-module build, where <code>.mvn</code> is) in the
   * repository, such as <code>https://github.com/acme/motion/blob/main</code>. A file's path from
   * that root and <code>#L41</code> are added, as GitHub does; where that is done in another way, a
   * template with <code>{path}</code>, <code>{line}</code> and, if wished, <code>{end}</code>, the
   * last line, such as <code>https://gitlab.com/acme/motion/-/blob/main/{path}#L{line}-{end}</code>
   * . By default places are named and not linked.
   */
  @Parameter(property = "pls.source.url")
  private @Nullable String sourceUrl;

  /** Skips this goal. */
  @Parameter(property = "pls.build.skip", defaultValue = "false")
  private boolean skipBuild;

  @Inject
  BuildMojo(MotionCompiler compiler) {
    super(compiler);
  }

  @Override
  boolean skipGoal() {
    return skipBuild;
  }

  @Override
  String skipGoalProperty() {
    return "pls.build.skip";
  }

  @Override
  void run(MotionGoal goal) throws MojoExecutionException, MojoFailureException {
    goal.build(output.toPath(), templates == null ? null : templates.toPath(), sourceUrl);
  }
}
