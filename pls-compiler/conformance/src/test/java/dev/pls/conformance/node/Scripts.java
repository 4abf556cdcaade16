package dev.pls.conformance.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code src/test/node}, run in Chromium by way of Node. */
public final class Scripts {
  private static final Path SCRIPTS = Path.of("src/test/node");

  /** Where scripts run, and where what they make can be looked at. */
  public static final Path WORK = Path.of("target/node").toAbsolutePath();

  private Scripts() {}

  /**
   * Runs a script.
   *
   * @param script its file name
   * @param folder a folder under {@link #WORK} for the pictures it makes
   * @param input its standard input
   * @return its standard output
   */
  public static String run(String script, String folder, String input)
      throws IOException, InterruptedException {
    String chromium = tool("chromium", "chromium").toString();
    String node = tool("node", "nodejs").toString();
    install();
    return run(List.of(node, script, chromium, WORK.resolve(folder).toString()), input);
  }

  /** A program on the path. */
  public static Path tool(String name, String debian) throws IOException {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "this test needs `"
                        + name
                        + "`, which is not on the PATH; on Debian:"
                        + " apt-get install "
                        + debian));
  }

  /** Installs what the lock file says, unless it is there. */
  private static void install() throws IOException, InterruptedException {
    String npm = tool("npm", "npm").toString();
    Files.createDirectories(WORK);
    for (String name : List.of("package.json", "package-lock.json", "mermaid.mjs", "page.mjs")) {
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
  public static String run(List<String> command, String input)
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
