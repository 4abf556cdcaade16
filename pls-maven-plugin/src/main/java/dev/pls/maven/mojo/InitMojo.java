package dev.pls.maven.mojo;

import dev.pls.maven.adapter.InitGoal;
import dev.pls.maven.adapter.MotionCompiler;
import java.io.File;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Starts a motion in a folder, which may be empty and needs no pom, or fills in what a motion does
 * not say yet: asks five questions, the most valuable first, and builds. Whatever nobody knows is
 * written down as unknown, with a way to find out. Run it again for the next five. Files that are
 * there are only edited where an answer goes; comments and layout stay.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class InitMojo extends AbstractMojo {
  private final MotionCompiler compiler;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** The folder of the motion. By default <code>src/main/pls</code>. */
  @Parameter(property = "pls.directory")
  private @Nullable File directory;

  /**
   * Answers, by the names of their questions; <code>unknown</code> is one. On the command line each
   * has a property, such as <code>-Dpls.init.product=Boards</code>. The names: start (trial, seats
   * or usage), product, goal, value, event, people, volume, does, action, events, sla, size,
   * baseline, target, by, identity, coverage, plan, domains, owner, crm, analytics, freshness,
   * length, pricing, price, buyers, touches, activation, speed, regions, address. With <code>-B
   * </code> nothing is asked.
   */
  @Parameter private @Nullable Map<String, String> answers;

  /**
   * The system that builds changes when they are proposed, <code>github</code> or <code>gitlab
   * </code>: its file is written at the top of the git repository, unless it is there. By default a
   * new motion in a repository of its own gets that of the system that the remote <code>origin
   * </code> is on; <code>none</code> gets it none.
   */
  @Parameter(property = "pls.init.ci")
  private @Nullable String ci;

  /**
   * The day that what is to be found out is due after, such as <code>2026-11-23</code>. By default
   * the day on which the build started, in UTC.
   */
  @Parameter(property = "pls.today")
  private @Nullable String today;

  /** Skips all goals of this plugin. */
  @Parameter(property = "pls.skip", defaultValue = "false")
  private boolean skip;

  @Inject
  InitMojo(MotionCompiler compiler) {
    this.compiler = compiler;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, as pls.skip says");
      return;
    }
    new InitGoal(compiler, getLog(), session, project, plugin.getVersion())
        .run(
            directory == null ? null : directory.toPath(),
            answers == null ? Map.of() : answers,
            ci,
            today);
  }
}
