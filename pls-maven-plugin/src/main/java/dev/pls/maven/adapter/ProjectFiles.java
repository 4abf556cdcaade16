package dev.pls.maven.adapter;

import static java.util.Objects.requireNonNull;

import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The files that a motion may read, and the root that the paths in diagnostics begin at.
 *
 * @param root the folder that {@code uses} cannot leave, without symbolic links
 */
record ProjectFiles(Path root) {
  /**
   * The root of the multi-module build, as Maven sees it ({@code .mvn} marks it), so that modules
   * can share and a place is told the same wherever Maven is started; the module itself if it lies
   * outside of that root.
   */
  static ProjectFiles of(MavenSession session, Path home) throws IOException {
    Path module = home.toRealPath();
    @Nullable File top = session.getRequest().getMultiModuleProjectDirectory();
    Path root = top == null ? module : top.toPath().toRealPath();
    return new ProjectFiles(module.startsWith(root) ? root : module);
  }

  SourceTree sources() throws IOException {
    return new DiskTree(root);
  }

  /**
   * Where a module lies in its repository, whose top has a {@code .git} in it; the root is taken
   * for the top if nothing around it has.
   */
  Checkout checkout(MavenProject project) throws IOException {
    Path top = repository(root);
    return new Checkout(
        slashes(top.relativize(root)),
        slashes(top.relativize(project.getBasedir().toPath().toRealPath())));
  }

  /** The top of the repository that a folder is in; the folder itself if it is in none. */
  static Path repository(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
    }
    return folder;
  }

  /**
   * A folder's path from the root, with forward slashes.
   *
   * @param parameter the parameter that names the folder
   * @throws MojoFailureException if the folder lies outside of the root
   */
  String path(Path folder, String parameter) throws IOException, MojoFailureException {
    return inside(folder.toRealPath(), parameter);
  }

  /** The same of a folder that need not be there. */
  String futurePath(Path folder, String parameter) throws IOException, MojoFailureException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path there = absolute;
    while (!Files.exists(there)) {
      there = requireNonNull(there.getParent(), "the root of a file system is there");
    }
    return inside(there.toRealPath().resolve(there.relativize(absolute)), parameter);
  }

  private String inside(Path real, String parameter) throws MojoFailureException {
    if (!real.startsWith(root)) {
      throw new MojoFailureException(
          parameter + " is " + real + ", which is outside of the project, " + root);
    }
    return slashes(root.relativize(real));
  }

  private static String slashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
