package dev.pls.maven.adapter;

import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.MotionReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a motion in it.
 *
 * @param sources all that the motion may read
 * @param path the folder's path from the root of {@code sources}
 */
record MotionFolder(SourceTree sources, String path) {
  /**
   * Finds the motion in a folder. Its root, which {@code uses} cannot leave and which diagnostics'
   * paths begin at, is the root of the multi-module build, so that modules can share; and the
   * module itself if it lies outside of that root.
   *
   * @return empty if there is no such folder or no motion in it
   */
  static Optional<MotionFolder> find(MavenSession session, MavenProject project, Path directory)
      throws IOException, MojoFailureException {
    if (!hasMotion(directory)) {
      return Optional.empty();
    }
    Path module = project.getBasedir().toPath().toRealPath();
    Path root = root(session.getRequest().getMultiModuleProjectDirectory(), module);
    Path folder = directory.toRealPath();
    if (!folder.startsWith(root)) {
      throw new MojoFailureException(
          "pls.directory is " + folder + ", which is outside of the project, " + root);
    }
    String path = root.relativize(folder).toString().replace(File.separatorChar, '/');
    return Optional.of(new MotionFolder(new DiskTree(root), path));
  }

  /** Whether there is a motion in a folder. */
  static boolean hasMotion(Path directory) throws IOException {
    return Files.isDirectory(directory)
        && new DiskTree(directory).list("").stream().anyMatch(MotionReader::isMotionFile);
  }

  private static Path root(@Nullable File multiModule, Path module) throws IOException {
    if (multiModule == null) {
      return module;
    }
    Path root = multiModule.toPath().toRealPath();
    return module.startsWith(root) ? root : module;
  }
}
