package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {
  private static final Path ROOT = Path.of("../..");
  private static final String UGLY = "motion: {title: T,\n  id: \"x\"} # c\npls: v1\n";
  private static final String PRETTY = "pls: v1\nmotion: {id: x, title: T}  # c\n";

  private final Format format = new Format();
  private final Path folder;

  FormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theExamplesAreFormatted() throws IOException {
    try (Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
      for (Path example : examples.filter(Files::isDirectory).toList()) {
        Format.Result result = check(example, "src/main/pls");
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.files()).isPositive();
        assertThat(result.changes()).isEmpty();
      }
    }
  }

  @Test
  void theFirstMotionOfTheReadmeIsFormatted() throws IOException {
    Matcher yaml =
        Pattern.compile("```yaml\n(pls: v1\n.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(yaml.find()).isTrue();
    write("motion.yaml", yaml.group(1));
    assertThat(check(folder, "").changes()).isEmpty();
  }

  @Test
  void onlyWhatChangesIsWritten() throws IOException {
    FileTime old = FileTime.fromMillis(1_000_000);
    Path pretty = write("motion/b.yaml", PRETTY);
    Files.setLastModifiedTime(pretty, old);
    write("motion/deep/a.yml", UGLY);
    write("motion/notes.txt", UGLY);
    write("beside/c.yaml", UGLY);

    Format.Result result = format("motion");

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.files()).isEqualTo(2);
    assertThat(result.changes())
        .containsExactly(
            new Format.Change(
                "motion/deep/a.yml",
                1,
                List.of(
                    "@@ -1,3 +1,2 @@",
                    "-motion: {title: T,",
                    "-  id: \"x\"} # c",
                    " pls: v1",
                    "+motion: {id: x, title: T}  # c")));
    assertThat(folder.resolve("motion/deep/a.yml")).hasContent(PRETTY);
    assertThat(Files.getLastModifiedTime(pretty)).isEqualTo(old);
    assertThat(folder.resolve("motion/notes.txt")).hasContent(UGLY);
    assertThat(folder.resolve("beside/c.yaml")).hasContent(UGLY);
    assertThat(format("motion").changes()).isEmpty();
  }

  @Test
  void aCheckWritesNothing() throws IOException {
    Path file = write("motion.yaml", UGLY);
    assertThat(check(folder, "").changes()).hasSize(1);
    assertThat(file).hasContent(UGLY);
  }

  @Test
  void lineEndsAreAChangeWithoutLines() throws IOException {
    Path file = write("motion.yaml", PRETTY.replace("\n", "\r\n"));
    assertThat(format("").changes())
        .containsExactly(new Format.Change("motion.yaml", 1, List.of()));
    assertThat(Files.readString(file)).isEqualTo(PRETTY);
  }

  @Test
  void oneBrokenFileKeepsAllAsTheyAre() throws IOException {
    Path ugly = write("a.yaml", UGLY);
    write("b.yaml", "pls: v1\nmotion: [\n");
    write("c.yaml", "pls: v1\npls: v1\n");
    write("d.yaml", "- a list\n");

    Format.Result result = format("");

    assertThat(result.diagnostics().stream().map(d -> d.span().file().path() + " " + d.rule().id()))
        .containsExactly(
            "b.yaml yaml/syntax",
            "c.yaml yaml/duplicate-key",
            "c.yaml yaml/duplicate-key",
            "d.yaml motion/no-sections");
    assertThat(result.changes()).isEmpty();
    assertThat(ugly).hasContent(UGLY);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void permissionsAndLinksStay() throws IOException {
    Path file = write("real.yaml", UGLY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
    Files.createDirectory(folder.resolve("motion"));
    Path link = Files.createSymbolicLink(folder.resolve("motion/link.yaml"), file);

    format("motion");

    assertThat(link).isSymbolicLink().hasContent(PRETTY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r----x");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing is left behind").hasSize(2);
    }
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Format.Result format(String motion) throws IOException {
    return format.run(new Format.Request(new DiskTree(folder), motion, Optional.of(folder)));
  }

  private Format.Result check(Path root, String motion) throws IOException {
    return format.run(new Format.Request(new DiskTree(root), motion, Optional.empty()));
  }
}
