package dev.pls.conformance.fuzz;

import dev.pls.compiler.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project's files in memory, by their paths, and as one run of bytes in which a line {@code ==>
 * path} begins each. The motion lies in {@code motion}, a team's templates in {@code templates},
 * and whatever else in it can be used.
 */
record Project(SortedMap<String, byte[]> files) implements SourceTree {
  static final String MOTION = "motion";
  static final String TEMPLATES = "templates";

  private static final String HEAD = "==> ";
  private static final String FIRST = MOTION + "/motion.yaml";
  private static final Path EXAMPLES = Path.of("..", "..", "examples");
  private static final Path PACK =
      Path.of("..", "core", "src", "main", "resources", "dev", "pls", "compiler", "target", "pack");
  private static final Path CASES = Path.of("..", "core", "src", "test", "cases");

  /** The files that these bytes hold; any bytes hold some. */
  static Project parse(byte[] bytes) {
    // One char a byte, and back: what is no UTF-8 stays as it is.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    SortedMap<String, byte[]> files = new TreeMap<>();
    String path = FIRST;
    StringBuilder content = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from) + 1;
      String line = text.substring(from, end == 0 ? text.length() : end);
      if (line.startsWith(HEAD)) {
        put(files, path, content);
        path = SourceTree.resolve("", line.substring(HEAD.length()).strip());
        path = path == null || path.isEmpty() ? FIRST : path;
      } else {
        content.append(line);
      }
      from += line.length();
    }
    put(files, path, content);
    return new Project(files);
  }

  private static void put(SortedMap<String, byte[]> files, String path, StringBuilder content) {
    if (content.length() > 0) {
      files.put(path, content.toString().getBytes(StandardCharsets.ISO_8859_1));
      content.setLength(0);
    }
  }

  /** The bytes that hold these files. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    files.forEach(
        (path, content) -> {
          bytes.writeBytes((HEAD + path + "\n").getBytes(StandardCharsets.UTF_8));
          bytes.writeBytes(content);
          if (content.length > 0 && content[content.length - 1] != '\n') {
            bytes.write('\n');
          }
        });
    return bytes.toByteArray();
  }

  /**
   * The examples, templates, and the motions that the compiler's own tests are made of, by their
   * names.
   */
  static SortedMap<String, Project> seeds() throws IOException {
    SortedMap<String, Project> seeds = new TreeMap<>();
    try (Stream<Path> examples = Files.list(EXAMPLES)) {
      for (Path example : examples.toList()) {
        Path motion = example.resolve("src/main/pls");
        if (Files.isDirectory(motion)) {
          seeds.put("example-" + example.getFileName(), ofFolder(motion));
        }
      }
    }
    byte[] base = Files.readAllBytes(CASES.resolve("base.yaml"));
    seeds.put("base", new Project(new TreeMap<>(Map.of(MOTION + "/base.yaml", base))));
    SortedMap<String, byte[]> templated = new TreeMap<>();
    templated.put(MOTION + "/base.yaml", base);
    for (Path template : filesBelow(PACK)) {
      templated.put(TEMPLATES + "/" + template.getFileName(), Files.readAllBytes(template));
    }
    seeds.put("templates", new Project(templated));
    for (Path expectation : filesBelow(CASES)) {
      String name = CASES.relativize(expectation).toString().replace('\\', '/');
      if (name.endsWith(".diagnostics")) {
        String stem = name.substring(0, name.length() - ".diagnostics".length());
        Path folder = CASES.resolve(stem);
        Path file = CASES.resolve(stem + ".yaml");
        if (Files.isDirectory(folder)) {
          seeds.put(stem.replace('/', '-'), ofFolder(folder));
        } else if (Files.exists(file)) {
          SortedMap<String, byte[]> files = new TreeMap<>();
          files.put(MOTION + "/base.yaml", base);
          files.put(MOTION + "/" + file.getFileName(), Files.readAllBytes(file));
          seeds.put(stem.replace('/', '-'), new Project(files));
        }
      }
    }
    return seeds;
  }

  private static Project ofFolder(Path folder) throws IOException {
    String above = Files.isDirectory(folder.resolve(MOTION)) ? "" : MOTION + "/";
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Path file : filesBelow(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      files.put(above + path, Files.readAllBytes(file));
    }
    return new Project(files);
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public List<String> list(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }

  @Override
  public boolean isFolder(String path) {
    return !list(path).isEmpty();
  }

  @Override
  public long size(String path) throws IOException {
    return read(path).length;
  }

  @Override
  public byte[] read(String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    return bytes;
  }
}
