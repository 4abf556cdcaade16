package dev.pls.compiler;

import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.report.JsonReport;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Builds the repository's examples, to compare what is made of them. */
final class Examples {
  static final Path FOLDER = Path.of("..", "..", "examples");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Examples() {}

  /** Arguments: the examples' folder, the folder to build to. Run in a JVM of another kind. */
  public static void main(String[] args) throws IOException {
    build(Path.of(args[0]), Path.of(args[1]), tree -> tree);
  }

  /** Their names. */
  static List<String> names(Path examples) throws IOException {
    try (Stream<Path> folders = Files.list(examples)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("src/main/pls")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Builds each to a folder of its name, with what is said of it beside it. */
  static void build(Path examples, Path output, UnaryOperator<SourceTree> seen) throws IOException {
    Build build = new Build();
    for (String name : names(examples)) {
      SourceTree tree = seen.apply(new DiskTree(examples.resolve(name)));
      Validate.Request motion = new Validate.Request(tree, "src/main/pls", TODAY);
      Path folder = Files.createDirectories(output.resolve(name));
      Build.Result result =
          build.run(new Build.Request(motion, folder.resolve("pls"), Optional.empty()));
      write(folder.resolve("said.json"), JsonReport.text(result.validation().findings()));
      write(
          folder.resolve("said.txt"),
          new ConsoleReport(true).text(result.validation().diagnostics()));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** All files below a folder, by their paths. */
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.endsWith(".lock")) {
          // One char a byte, so that every byte counts.
          files.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
