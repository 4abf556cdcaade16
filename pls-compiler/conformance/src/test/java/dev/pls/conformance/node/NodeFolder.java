package dev.pls.conformance.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder of scripts below {@code src/test} with a lock file for npm. It is copied to {@code
 * target} and installed there when it is first used, and when its lock file changes.
 */
public final class NodeFolder {
  private static final String LOCK = "package-lock.json";

  private final Path scripts;
  private final Path work;

  /** The folder of this name. */
  public NodeFolder(String name) {
    this.scripts = Path.of("src/test", name);
    this.work = Path.of("target", name).toAbsolutePath();
  }

  /** Where scripts may write. */
  public Path work() {
    return work;
  }

  /**
   * Runs a script and says what it printed.
   *
   * @param input what it reads from its standard input
   * @throws IOException if it cannot be run, fails, or takes more than five minutes
   */
  public String run(String script, List<String> arguments, String input)
      throws IOException, InterruptedException {
    install();
    List<String> command = new ArrayList<>(List.of(tool("node", "nodejs").toString(), script));
    command.addAll(arguments);
    return run(command, input);
  }

  /** A program on the path, with Debian's name of the package that has it. */
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
    Files.createDirectories(work);
    try (Stream<Path> files = Files.list(scripts)) {
      for (Path file : files.toList()) {
        Files.copy(file, work.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path installed = work.resolve("installed-" + LOCK);
    Path lock = work.resolve(LOCK);
    if (Files.exists(installed) && Files.mismatch(installed, lock) == -1) {
      return;
    }
    Files.deleteIfExists(installed);
    String npm = tool("npm", "npm").toString();
    run(List.of(npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"), "");
    Files.copy(lock, installed);
  }

  /**
   * Runs a program in the folder and says what it printed.
   *
   * @param input what it reads from its standard input
   * @throws IOException if it fails, or takes more than five minutes
   */
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
    builder.environment().put("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"); // .NET wants no ICU
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
