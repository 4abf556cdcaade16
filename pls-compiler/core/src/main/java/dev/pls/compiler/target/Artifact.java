package dev.pls.compiler.target;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that the build makes.
 *
 * @param path where it goes in the output folder, with forward slashes; a path that means the same
 *     file on every system: printable ASCII, nothing that Windows refuses or reserves
 * @param kind what sort of thing it is, such as {@code pack}; lower case with hyphens
 * @param content its text, written as UTF-8
 * @param elements the paths of the spec elements it was made from, such as {@code
 *     signals/shared_value}; kept sorted, each once
 */
public record Artifact(String path, String kind, String content, List<String> elements) {
  private static final Pattern NAME =
      Pattern.compile("[ -~&&[^<>:\"|?*\\\\/]]*[!-~&&[^<>:\"|?*\\\\/.]]");
  private static final Pattern RESERVED =
      Pattern.compile(
          "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

  public Artifact {
    for (String name : path.split("/", -1)) {
      if (!isName(name)) {
        throw new IllegalArgumentException("not a path for an artifact: " + path);
      }
    }
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("not a kind of artifact: " + kind);
    }
    elements = elements.stream().sorted().distinct().toList();
  }

  /** Whether a file or a folder can have this name on every system. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !RESERVED.matcher(name).matches();
  }

  /** The same in a folder; the empty string stands for the output folder itself. */
  public Artifact in(String folder) {
    return folder.isEmpty() ? this : new Artifact(folder + "/" + path, kind, content, elements);
  }

  /** The content as it is on disk. */
  public byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
