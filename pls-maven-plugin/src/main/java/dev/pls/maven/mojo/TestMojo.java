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
 * Executes the examples of the motion, which every build does as well, and writes what came of them
 * as JUnit's XML. Says nothing else of a motion without errors.
 */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class TestMojo extends MotionMojo {
  /** The folder that <code>TEST-(id of the motion).xml</code> is written to. */
  @Parameter(
      property = "pls.test.output",
      defaultValue = "${project.build.directory}/pls/test",
      required = true)
  private File testOutput;

  /**
   * Executes only examples whose title contains this, or that are of the qualification so named.
   */
  @Parameter(property = "pls.only")
  private @Nullable String only;

  /**
   * Tells of the examples whose title contains this, step by step, how their verdict came about.
   */
  @Parameter(property = "pls.explain")
  private @Nullable String explain;

  /** Skips this goal. */
  @Parameter(property = "pls.test.skip", defaultValue = "false")
  private boolean skipTest;

  @Inject
  TestMojo(MotionCompiler compiler) {
    super(compiler);
  }

  @Override
  boolean skipGoal() {
    return skipTest;
  }

  @Override
  String skipGoalProperty() {
    return "pls.test.skip";
  }

  @Override
  void run(MotionGoal goal) throws MojoExecutionException, MojoFailureException {
    goal.test(testOutput.toPath(), only, explain);
  }
}
