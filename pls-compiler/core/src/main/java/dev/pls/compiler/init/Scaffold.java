package dev.pls.compiler.init;

import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a motion has beside it, so that editors know the language and git leaves the output out. */
public final class Scaffold {
  /** Where the schema for editors is, from the project's root. */
  static final String SCHEMA = ".pls/pls-v1.schema.json";

  private static final String IN_JAR = "/dev/pls/schema/v1/pls-v1.schema.json";
  private static final String OURS = "\"$id\": \"https://pls.dev/schema/v1/";
  private static final String GITIGNORE = ".gitignore";

  /** The files that this may write. */
  public static final List<String> PATHS = List.of(SCHEMA, GITIGNORE);

  private static final Set<String> IGNORE_TARGET =
      Set.of("target", "target/", "/target", "/target/", "**/target", "**/target/");

  private Scaffold() {}

  /**
   * The texts of the files that are missing, of another version of the language's schema, or lack a
   * line; by their paths.
   *
   * @throws AnswerException if a file of another origin is in the schema's place
   * @throws IOException if the disk fails
   */
  public static Map<String, String> files(SourceTree project) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    String schema = schema();
    String there = text(project, SCHEMA);
    if (!there.equals(schema)) {
      if (project.exists(SCHEMA) && !there.contains(OURS)) {
        throw new AnswerException(
            SCHEMA + " is there, and is not the schema of this language. Move it away first.");
      }
      files.put(SCHEMA, schema);
    }
    String ignored = text(project, GITIGNORE);
    if (ignored.lines().map(String::strip).noneMatch(IGNORE_TARGET::contains)) {
      String end = ignored.contains("\r\n") ? "\r\n" : "\n";
      boolean ended = ignored.isEmpty() || ignored.endsWith("\n");
      files.put(GITIGNORE, ignored + (ended ? "" : end) + "target/" + end);
    }
    return files;
  }

  private static String text(SourceTree project, String path) throws IOException {
    return project.exists(path) ? new String(project.read(path), StandardCharsets.UTF_8) : "";
  }

  private static String schema() throws IOException {
    try (InputStream stream = Scaffold.class.getResourceAsStream(IN_JAR)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + IN_JAR);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
