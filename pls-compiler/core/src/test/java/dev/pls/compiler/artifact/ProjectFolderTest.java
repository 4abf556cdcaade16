package dev.pls.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing files that people own. */
class ProjectFolderTest {
  private final Path root;

  ProjectFolderTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void writesNewFilesAndReplacesKnownOnes() throws IOException {
    Tree.put(root, "a.yaml", "old");
    Files.setPosixFilePermissions(
        root.resolve("a.yaml"), PosixFilePermissions.fromString("rw-rw-r-x"));
    write(Map.of("a.yaml", "new", "m/b.yaml", "b", "m/n/c.yaml", "c"), Map.of("a.yaml", "old"));
    assertThat(Tree.read(root))
        .isEqualTo(Map.of("a.yaml", "new", "m/b.yaml", "b", "m/n/c.yaml", "c"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("a.yaml"))))
        .isEqualTo("rw-rw-r-x");
  }

  @Test
  void writesNothingIfAFileIsOtherThanKnown() throws IOException {
    Tree.put(root, "b.yaml", "theirs");
    Map<String, String> before = Tree.read(root);
    for (Map<String, String> known : List.of(Map.<String, String>of(), Map.of("b.yaml", "x"))) {
      assertThatThrownBy(() -> write(Map.of("a.yaml", "a", "b.yaml", "b", "m/c.yaml", "c"), known))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("b.yaml")
          .hasMessageContaining("nothing was written");
      assertThat(Tree.read(root).keySet()).isEqualTo(before.keySet());
    }
    assertThatThrownBy(() -> write(Map.of("c.yaml", "c"), Map.of("c.yaml", "was there")))
        .isInstanceOf(IOException.class);
    assertThat(Tree.read(root)).isEqualTo(before);
  }

  @Test
  void followsNoLinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(root.resolve("out"), elsewhere);
    assertThatThrownBy(() -> write(Map.of("out/a.yaml", "a"), Map.of()))
        .hasMessageContaining("leads out of");
    assertThatThrownBy(() -> write(Map.of("../a.yaml", "a"), Map.of()))
        .hasMessageContaining("leads out of");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void clearsWhatAKilledRunLeft() throws IOException {
    Tree.put(root, "m.pls-new/half.yaml", "half");
    Tree.put(root, ".a.yaml.pls-new", "half");
    write(Map.of("a.yaml", "a", "m/b.yaml", "b"), Map.of());
    assertThat(Tree.read(root)).isEqualTo(Map.of("a.yaml", "a", "m/b.yaml", "b"));
  }

  private void write(Map<String, String> texts, Map<String, String> known) throws IOException {
    Map<String, byte[]> before = new TreeMap<>();
    known.forEach((path, text) -> before.put(path, text.getBytes(StandardCharsets.UTF_8)));
    new ProjectFolder(root).write(new TreeMap<>(texts), before, "m");
  }
}
