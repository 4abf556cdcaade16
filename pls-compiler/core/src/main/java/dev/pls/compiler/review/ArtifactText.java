package dev.pls.compiler.review;

import dev.pls.compiler.source.Secrets;
import dev.pls.compiler.target.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an artifact says, line by line, without the motion's version, without keys and passwords,
 * and without where in the spec things are written: a line that is added there would else change
 * all that is made of it.
 */
final class ArtifactText {
  /** {@code `signals.yaml:41-52`}. */
  private static final Pattern IN_MARKDOWN = Pattern.compile(" ?`[^`\n]*\\.ya?ml:\\d+(?:-\\d+)?`");

  /** The same as the page has it, and what it says of it beside. */
  private static final Pattern IN_PAGE =
      Pattern.compile(
          " data-source=\"[^\"]*\""
              + "| title=\"[^\"]*\\.ya?ml:\\d+(?:-\\d+)?\""
              + "|(?<=>)[^<>]*\\.ya?ml<wbr><span>:\\d+(?:-\\d+)?</span>");

  /** A line of a {@code source} in JSON. */
  private static final Pattern IN_JSON =
      Pattern.compile("\\s*\"(?:line\": \\d+|file\": \".*\\.ya?ml\"),?");

  private ArtifactText() {}

  /**
   * The lines that count.
   *
   * @param version the version of the motion that it is made of
   */
  static List<String> lines(Artifact artifact, String version) {
    String versioned =
        artifact.path().endsWith(".json")
            ? "\"version\": \"" + version + "\""
            : (artifact.path().endsWith(".html") ? "</code> " : "` ") + version;
    return lines(artifact).stream().map(line -> without(line, versioned)).toList();
  }

  /** The lines, with the version. */
  static List<String> lines(Artifact artifact) {
    List<String> lines = new ArrayList<>();
    boolean json = artifact.path().endsWith(".json");
    boolean page = artifact.path().endsWith(".html");
    for (String line : Secrets.masked(artifact.content()).lines().toList()) {
      if (page) {
        lines.add(IN_PAGE.matcher(line).replaceAll(""));
      } else if (!json) {
        lines.add(line.contains(".y") ? IN_MARKDOWN.matcher(line).replaceAll("") : line);
      } else if (!IN_JSON.matcher(line).matches()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** A line without a version; what stands before it, up to a space, stays. */
  private static String without(String line, String versioned) {
    return line.contains(versioned)
        ? line.replace(versioned, versioned.substring(0, versioned.indexOf(' ')))
        : line;
  }
}
