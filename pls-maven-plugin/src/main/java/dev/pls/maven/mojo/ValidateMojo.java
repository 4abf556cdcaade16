package dev.pls.maven.mojo;

import dev.pls.maven.adapter.MotionCompiler;
import dev.pls.maven.adapter.MotionGoal;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says everything that is wrong with the motions, at its exact place, and writes no artifact. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends MotionMojo {
  /** Skips this goal. */
  @Parameter(property = "pls.validate.skip", defaultValue = "false")
  private boolean skipValidate;

  @Inject
  ValidateMojo(MotionCompiler compiler) {
    super(compiler);
  }

  @Override
  boolean skipGoal() {
    return skipValidate;
  }

  @Override
  String skipGoalProperty() {
    return "pls.validate.skip";
  }

  @Override
  void run(MotionGoal goal) throws MojoExecutionException, MojoFailureException {
    goal.validate();
  }
}
