package dev.pls.maven.adapter;

import dev.pls.compiler.artifact.ProjectFolder;
import dev.pls.compiler.init.CiFile;
import dev.pls.compiler.init.CiSystem;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * What a repository gets so that changes to its motion are built and explained where they are
 * proposed.
 *
 * @param home the folder of the motion's project
 * @param repository the top of the repository that it is in
 * @param file the CI file; none if it is not wanted, or nobody knows which
 * @param asked whether somebody asked for it
 */
record CiSetup(Path home, Path repository, Optional<CiFile> file, boolean asked) {
  private static final String NONE = "none";

  /**
   * What is to be set up, found before anything is written.
   *
   * @param wanted the name of a CI system, or none; {@code null} leaves it to what is found
   * @throws dev.pls.compiler.init.AnswerException if the project's folder has a name that cannot
   *     stand in the file
   * @throws MojoFailureException if there is no system of that name
   */
  static CiSetup of(Path home, @Nullable String wanted) throws IOException, MojoFailureException {
    Path project = home.toRealPath();
    Path top = ProjectFiles.repository(project);
    SourceTree repository = new DiskTree(top);
    Optional<CiSystem> system = wanted == null ? CiSystem.of(repository) : named(wanted);
    String path = top.relativize(project).toString().replace(File.separatorChar, '/');
    // A repository that holds more than the motion is not ours to decide for.
    boolean isWanted = wanted != null || path.isEmpty();
    return new CiSetup(
        project,
        top,
        system.isPresent() && isWanted
            ? Optional.of(CiFile.of(system.get(), repository, path))
            : Optional.empty(),
        wanted != null);
  }

  private static Optional<CiSystem> named(String wanted) throws MojoFailureException {
    Optional<CiSystem> system =
        Arrays.stream(CiSystem.values()).filter(one -> one.word().equals(wanted)).findFirst();
    if (system.isEmpty() && !wanted.equals(NONE)) {
      throw new MojoFailureException(
          "pls.init.ci is `"
              + wanted
              + "`, and takes one of "
              + Arrays.stream(CiSystem.values())
                  .map(CiSystem::word)
                  .collect(Collectors.joining(", "))
              + ", none.");
    }
    return system;
  }

  /**
   * Writes the file unless it is there, and tells what is left to do. Nobody who did not ask is
   * told or given anything later than when a motion starts: whoever deletes the file means it.
   */
  void write(boolean motionIsNew, Log log) throws IOException {
    if (file.isEmpty() || !(asked || motionIsNew)) {
      return;
    }
    CiFile ci = file.get();
    if (!ci.exists()) {
      new ProjectFolder(repository).write(Map.of(ci.path(), ci.text()), Map.of(), "");
      log.info("Wrote  " + shown(ci.path()) + ", which explains changes where they are proposed");
    } else if (asked) {
      log.info(shown(ci.path()) + " is yours and was left as it is.");
    }
    if (ci.include().isPresent()) {
      log.info(
          shown(CiFile.includedBy())
              + " is yours and was left as it is. Add to it:\n"
              + ci.include().get());
    }
  }

  private String shown(String path) {
    return home.relativize(repository.resolve(path)).toString().replace(File.separatorChar, '/');
  }
}
