package dev.pls.compiler.init;

import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file that has a motion built when a change to it is proposed, and what the change means said
 * there.
 *
 * @param path where it is, from the repository's top
 * @param text what a new one says
 * @param exists whether there is one; it is the team's then
 * @param include what a file of the team's still has to say for this one to count; empty if nothing
 */
public record CiFile(String path, String text, boolean exists, Optional<String> include) {
  private static final String GITHUB = ".github/workflows/pls.yml";
  private static final String GITLAB = ".gitlab-ci.yml";
  private static final String GITLAB_PART = ".gitlab/pls.yml";

  /** What means nothing of its own in YAML, expressions, globs and between quotes in a shell. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:(?:^|/)[\\p{L}\\p{N}._][\\p{L}\\p{N}._+@-]*(?: [\\p{L}\\p{N}._+@-]+)*)*");

  /**
   * The file of a system in a repository.
   *
   * @param repository the repository, from its top
   * @param project the folder of the motion's project, from there; the empty string is the top
   * @throws AnswerException if that folder's name cannot stand in such a file
   * @throws IOException if the disk fails
   */
  public static CiFile of(CiSystem system, SourceTree repository, String project)
      throws IOException {
    if (!PLAIN.matcher(project).matches()) {
      throw new AnswerException(
          "The folder `"
              + project
              + "` has a character in its name that means something else in a CI file. Rename it, or"
              + " run without pls.init.ci.");
    }
    String text =
        template(system)
            .replace("{{directory}}", project.isEmpty() ? "." : project)
            .replace("{{below}}", project.isEmpty() ? "" : project + "/");
    if (system == CiSystem.GITHUB) {
      return new CiFile(GITHUB, text, repository.exists(GITHUB), Optional.empty());
    }
    if (!repository.exists(GITLAB)) {
      return new CiFile(GITLAB, text, false, Optional.empty());
    }
    String theirs = new String(repository.read(GITLAB), StandardCharsets.UTF_8);
    if (theirs.contains("pls:diff")) {
      return new CiFile(GITLAB, text, true, Optional.empty());
    }
    boolean included = theirs.contains(GITLAB_PART);
    return new CiFile(
        GITLAB_PART,
        text,
        repository.exists(GITLAB_PART),
        included ? Optional.empty() : Optional.of("include:\n  - local: /" + GITLAB_PART));
  }

  /** The file of the team's that {@link #include} is missing in. */
  public static String includedBy() {
    return GITLAB;
  }

  private static String template(CiSystem system) throws IOException {
    String name = "ci/" + system.word() + ".yml";
    try (InputStream stream = CiFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
