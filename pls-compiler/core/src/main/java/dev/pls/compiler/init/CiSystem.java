package dev.pls.compiler.init;

import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where a team's changes are proposed, and built when they are. */
public enum CiSystem {
  /** GitHub Actions. */
  GITHUB,
  /** GitLab CI/CD. */
  GITLAB;

  private static final String CONFIG = ".git/config";

  /** What it is called in parameters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Where a repository is pushed to, told by the host of its remote {@code origin}; empty if there
   * is none, it is another, or the repository is a worktree or a submodule of one elsewhere.
   *
   * @param repository the repository, from its top
   * @throws IOException if the disk fails
   */
  public static Optional<CiSystem> of(SourceTree repository) throws IOException {
    if (!repository.exists(CONFIG)) {
      return Optional.empty();
    }
    String host = host(origin(new String(repository.read(CONFIG), StandardCharsets.UTF_8)));
    for (String label : host.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      for (CiSystem system : values()) {
        // A hyphen follows in the names that people give to hosts of theirs, as in github-work.
        if (label.equals(system.word()) || label.startsWith(system.word() + "-")) {
          return Optional.of(system);
        }
      }
    }
    return Optional.empty();
  }

  /** The address of the remote {@code origin}; empty if there is none. */
  private static String origin(String config) {
    String section = "";
    for (String written : config.split("\n", -1)) {
      String line = written.strip();
      if (line.startsWith("[")) {
        section = line.substring(0, line.indexOf(']') + 1);
        continue;
      }
      int equals = line.indexOf('=');
      if (section.equals("[remote \"origin\"]")
          && equals > 0
          && line.substring(0, equals).strip().equalsIgnoreCase("url")) {
        return line.substring(equals + 1).strip();
      }
    }
    return "";
  }

  /** The host in an address such as {@code https://host/x} or {@code git@host:x}. */
  private static String host(String address) {
    int scheme = address.indexOf("://");
    int colon = address.indexOf(':');
    String authority = "";
    if (scheme >= 0) {
      authority = address.substring(scheme + 3).split("/", 2)[0];
    } else if (colon >= 0 && address.lastIndexOf('/', colon) < 0) { // no folder
      authority = address.substring(0, colon);
    }
    return authority.substring(authority.lastIndexOf('@') + 1).split(":", 2)[0];
  }
}
