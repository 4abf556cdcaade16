package dev.pls.conformance.mermaid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mermaid in Chromium, by way of {@code src/test/node/mermaid.mjs}. */
final class Mermaid {
  private static final Path SCRIPTS = Path.of("src/test/node");
  private static final Path WORK = Path.of("target/node").toAbsolutePath();
  private static final JsonMapper JSON = new JsonMapper();

  private Mermaid() {}

  /**
   * What became of one diagram.
   *
   * @param ok whether it parsed and rendered
   * @param error why not
   * @param svg the picture
   * @param texts what can be read in it, one for each node and each arrow's label
   * @param clipped the texts that do not fit their box
   * @param active elements and attributes that could run or load something
   * @param console what the browser complained about meanwhile, and what it tried to load
   */
  record Picture(
      boolean ok,
      String error,
      String svg,
      List<String> texts,
      List<String> clipped,
      List<String> active,
      List<String> console) {}

  /** Renders diagrams, and keeps them as PNG in a folder under target/node. */
  static List<Picture> render(String folder, List<String> diagrams)
      throws IOException, InterruptedException {
    String chromium = tool("chromium", "chromium").toString();
    String node = tool("node", "nodejs").toString();
    install();
    String out =
        run(
            List.of(node, "mermaid.mjs", chromium, WORK.resolve(folder).toString()),
            JSON.writeValueAsString(diagrams));
    List<Picture> pictures = new ArrayList<>();
    for (JsonNode picture : JSON.readTree(out)) {
      pictures.add(
          new Picture(
              picture.path("ok").asBoolean(),
              picture.path("error").asString(""),
              picture.path("svg").asString(""),
              strings(picture.path("texts")),
              strings(picture.path("clipped")),
              strings(picture.path("active")),
              strings(picture.path("console"))));
    }
    if (pictures.size() != diagrams.size()) {
      throw new IOException(diagrams.size() + " diagrams, but " + pictures.size() + " results");
    }
    return pictures;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asString()));
    return strings;
  }

  /** A program on the path. */
  private static Path tool(String name, String debian) throws IOException {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "MermaidTest needs `"
                        + name
                        + "`, which is not on the PATH; on Debian:"
                        + " apt-get install "
                        + debian));
  }

  /** Installs what the lock file says, unless it is there. */
  private static void install() throws IOException, InterruptedException {
    String npm = tool("npm", "npm").toString();
    Files.createDirectories(WORK);
    for (String name : List.of("package.json", "package-lock.json", "mermaid.mjs")) {
      Files.copy(SCRIPTS.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path installed = WORK.resolve("installed-package-lock.json");
    Path lock = WORK.resolve("package-lock.json");
    if (Files.exists(installed) && Files.mismatch(installed, lock) == -1) {
      return;
    }
    Files.deleteIfExists(installed);
    run(List.of(npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"), "");
    Files.copy(lock, installed);
  }

  /** Runs a command to its end and says what it printed. */
  private static String run(List<String> command, String input)
      throws IOException, InterruptedException {
    Path in = WORK.resolve("in.txt");
    Path out = WORK.resolve("out.txt");
    Path err = WORK.resolve("err.txt");
    Files.writeString(in, input);
    Process process =
        new ProcessBuilder(command)
            .directory(WORK.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("still running after five minutes: " + command);
    }
    if (process.exitValue() != 0) {
      String said = Files.readString(err, StandardCharsets.UTF_8);
      throw new IOException(String.join(" ", command) + " failed:\n" + said);
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
