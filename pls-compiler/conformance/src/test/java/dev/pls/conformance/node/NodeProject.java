package dev.pls.conformance.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder of scripts below {@code src/test/node} with what its lock file installs.
 *
 * @param scripts the folder
 * @param work where they are copied to and run
 */
public record NodeProject(Path scripts, Path work) {
  /** The project in a folder below {@code src/test/node}; that folder itself for the empty name. */
  public static NodeProject of(String folder) {
    return new NodeProject(
        Path.of("src/test/node", folder), Path.of("target/node", folder).toAbsolutePath());
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
                    "This test needs `"
                        + name
                        + "`, which is not on the PATH; on Debian: apt-get install "
                        + debian));
  }

  /** Installs what the lock file says, unless it is there. */
  public void install() throws IOException, InterruptedException {
    String npm = tool("npm", "npm").toString();
    Files.createDirectories(work);
    try (Stream<Path> files = Files.list(scripts)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file, work.resolve(scripts.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path installed = work.resolve("installed-package-lock.json");
    Path lock = work.resolve("package-lock.json");
    if (Files.exists(installed) && Files.mismatch(installed, lock) == -1) {
      return;
    }
    Files.deleteIfExists(installed);
    run(List.of(npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"), "");
    Files.copy(lock, installed);
  }

  /** Runs a command to its end and says what it printed. */
  public String run(List<String> command, String input) throws IOException, InterruptedException {
    Path in = work.resolve("in.txt");
    Path out = work.resolve("out.txt");
    Path err = work.resolve("err.txt");
    Files.writeString(in, input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // .NET programs need no ICU then.
    builder.environment().putAll(Map.of("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));
    Process process = builder.start();
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
