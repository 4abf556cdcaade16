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
import org.apache.maven.project.MavenProjectHelper;

/**
 * Attaches a zip of what was built to the module, with the classifier <code>pls</code>, so that
 * <code>mvn install</code> and <code>mvn deploy</code> publish it. The same motions give the same
 * bytes on every machine. Fails if nothing was built, or if somebody changed it since.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class PackageMojo extends MotionMojo {
  private final MavenProjectHelper helper;

  /** The folder that the motions were built to. */
  @Parameter(
      property = "pls.output",
      defaultValue = "${project.build.directory}/pls",
      required = true)
  private File output;

  /** The file to write. */
  @Parameter(
      property = "pls.zip",
      defaultValue = "${project.build.directory}/${project.build.finalName}-pls.zip",
      required = true)
  private File zip;

  /** Skips this goal. */
  @Parameter(property = "pls.package.skip", defaultValue = "false")
  private boolean skipPackage;

  @Inject
  PackageMojo(MotionCompiler compiler, MavenProjectHelper helper) {
    super(compiler);
    this.helper = helper;
  }

  @Override
  boolean skipGoal() {
    return skipPackage;
  }

  @Override
  String skipGoalProperty() {
    return "pls.package.skip";
  }

  @Override
  void run(MotionGoal goal) throws MojoExecutionException, MojoFailureException {
    goal.pack(output.toPath(), zip.toPath(), helper);
  }
}
