package dev.pls.maven.adapter;

import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.syntax.MotionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * All modules of a build. What they say of their motions is read from their models, so that every
 * module comes to the same answer, whichever is built first, in parallel or alone with {@code -pl}.
 */
final class Reactor {
  private static final String PLUGIN = "dev.pls:pls-maven-plugin";
  private static final String PARAMETER = "directory";
  private static final String PROPERTY = "pls.directory";
  private static final String DEFAULT = "src/main/pls";

  private Reactor() {}

  /** Whether a folder is there and holds a motion. */
  static boolean isMotion(Path folder) throws IOException {
    return Files.isDirectory(folder)
        && new DiskTree(folder).list("").stream().anyMatch(MotionReader::isMotionFile);
  }

  /**
   * Checks that some module has a motion: a build without any would be green and do nothing.
   *
   * @param directory the folder that was searched already, in vain
   * @throws MojoFailureException if there is none, naming the folders that were searched
   */
  static void requireMotion(MavenSession session, Path directory)
      throws IOException, MojoFailureException {
    Set<Path> searched = new LinkedHashSet<>();
    searched.add(directory);
    for (MavenProject project : session.getAllProjects()) {
      for (Path folder : folders(session, project)) {
        if (searched.add(folder) && isMotion(folder)) {
          return;
        }
      }
    }
    throw new MojoFailureException(
        "There is no motion in this build: no YAML file in\n"
            + searched.stream().map(folder -> "  " + folder + "\n").collect(Collectors.joining())
            + "Put one there, name another folder with -D"
            + PROPERTY
            + ", or skip with -Dpls.skip.");
  }

  private static List<Path> folders(MavenSession session, MavenProject project) {
    Path basedir = project.getBasedir().toPath();
    List<String> configured = configured(project.getPlugin(PLUGIN));
    return (configured.isEmpty() ? Stream.of(byProperty(session, project)) : configured.stream())
        .map(folder -> basedir.resolve(folder).normalize())
        .toList();
  }

  private static List<String> configured(@Nullable Plugin plugin) {
    if (plugin == null) {
      return List.of();
    }
    return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
        .map(ConfigurationContainer::getConfiguration)
        .filter(Xpp3Dom.class::isInstance)
        .map(configuration -> ((Xpp3Dom) configuration).getChild(PARAMETER))
        .filter(parameter -> parameter != null && parameter.getValue() != null)
        .map(Xpp3Dom::getValue)
        .toList();
  }

  private static String byProperty(MavenSession session, MavenProject project) {
    String ofProject = project.getProperties().getProperty(PROPERTY, DEFAULT);
    return session.getUserProperties().getProperty(PROPERTY, ofProject);
  }
}
