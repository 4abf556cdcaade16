package dev.pls.maven.mojo;

import dev.pls.maven.adapter.MotionCompiler;
import dev.pls.maven.adapter.MotionGoal;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts the files of the motions into the canonical style: layout, the order of keys, needless
 * quotes. What they mean, and every comment, stays. If one of them is not sound YAML, none is
 * changed. Folders outside of the motions' own that they <code>use</code> are left alone.
 */
@Mojo(name = "format", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class FormatMojo extends MotionMojo {
  /** Writes nothing, and fails if a file is not in the canonical style: for CI. */
  @Parameter(property = "pls.check", defaultValue = "false")
  private boolean check;

  /** Skips this goal. */
  @Parameter(property = "pls.format.skip", defaultValue = "false")
  private boolean skipFormat;

  @Inject
  FormatMojo(MotionCompiler compiler) {
    super(compiler);
  }

  @Override
  boolean skipGoal() {
    return skipFormat;
  }

  @Override
  String skipGoalProperty() {
    return "pls.format.skip";
  }

  @Override
  void run(MotionGoal goal) throws MojoExecutionException, MojoFailureException {
    goal.format(check);
  }
}
