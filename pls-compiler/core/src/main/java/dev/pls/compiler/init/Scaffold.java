package dev.pls.compiler.init;

import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a motion has beside it, so that editors know the language and git leaves the output out. */
public final class Scaffold {
  private static final String SCHEMA = ".pls/pls-v1.schema.json";
  private static final String IN_JAR = "/dev/pls/schema/v1/pls-v1.schema.json";
  private static final String OURS = "\"$id\": \"https://pls.dev/schema/v1/";
  private static final String GITIGNORE = ".gitignore";
  private static final Set<String> IGNORE_TARGET =
      Set.of("target", "target/", "/target", "/target/", "**/target", "**/target/");

  private final SourceTree project;
  private final String prefix;

  /**
   * @param home the folder that a motion's project is in, from the tree's root
   */
  public Scaffold(SourceTree project, String home) {
    this.project = project;
    this.prefix = home.isEmpty() ? "" : home + "/";
  }

  /** Where the schema for editors is, from the tree's root. */
  public String schema() {
    return prefix + SCHEMA;
  }

  /** Where the file is that tells git what to leave out, from the tree's root. */
  public String gitignore() {
    return prefix + GITIGNORE;
  }

  /**
   * The texts of the files that are missing, of another version of the language's schema, or lack a
   * line; by their paths.
   *
   * @throws AnswerException if a file of another origin is in the schema's place
   * @throws IOException if the disk fails
   */
  public Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    String current = current();
    String there = text(schema());
    if (!there.equals(current)) {
      if (project.exists(schema()) && !there.contains(OURS)) {
        throw new AnswerException(
            schema() + " is there, and is not the schema of this language. Move it away first.");
      }
      files.put(schema(), current);
    }
    String ignored = text(gitignore());
    if (ignored.lines().map(String::strip).noneMatch(IGNORE_TARGET::contains)) {
      String end = ignored.contains("\r\n") ? "\r\n" : "\n";
      boolean ended = ignored.isEmpty() || ignored.endsWith("\n");
      files.put(gitignore(), ignored + (ended ? "" : end) + "target/" + end);
    }
    return files;
  }

  private String text(String path) throws IOException {
    return project.exists(path) ? new String(project.read(path), StandardCharsets.UTF_8) : "";
  }

  private static String current() throws IOException {
    try (InputStream stream = Scaffold.class.getResourceAsStream(IN_JAR)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + IN_JAR);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
