package dev.pls.compiler.review;

import dev.pls.compiler.target.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an artifact says, line by line, without the motion's version and without where in the spec
 * things are written: a line that is added there would else change all that is made of it.
 */
final class ArtifactText {
  /** {@code signals.yaml:41-52}, as packs have it. */
  private static final String PLACE = "[^`\"<>:\n]*\\.ya?ml:(?:<wbr>)?\\d+(?:-\\d+)?";

  private static final Pattern IN_MARKDOWN = Pattern.compile(" ?`" + PLACE + "`");
  private static final Pattern IN_PAGE = Pattern.compile(PLACE);

  /** A line of a {@code source} in JSON. */
  private static final Pattern IN_JSON =
      Pattern.compile("\\s*\"(?:line\"\\s*:\\s*\\d+|file\"\\s*:\\s*\".*\\.ya?ml\"),?");

  private ArtifactText() {}

  /**
   * The lines that count.
   *
   * @param version the version of the motion that it is made of
   */
  static List<String> lines(Artifact artifact, String version) {
    List<String> lines = new ArrayList<>();
    boolean json = artifact.path().endsWith(".json");
    boolean page = artifact.path().endsWith(".html");
    String inJson = "\"version\" : \"" + version + "\"";
    for (String line : artifact.content().lines().toList()) {
      if (json) {
        if (!IN_JSON.matcher(line).matches()) {
          lines.add(line.replace(inJson, "\"version\""));
        }
      } else if (page) {
        lines.add(IN_PAGE.matcher(line.replace(version, "")).replaceAll(""));
      } else {
        String placed = line.contains(".y") ? IN_MARKDOWN.matcher(line).replaceAll("") : line;
        lines.add(placed.startsWith("`") ? placed.replace("` " + version, "`") : placed);
      }
    }
    return lines;
  }
}
