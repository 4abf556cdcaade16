package dev.pls.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.Folder;
import dev.pls.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionReaderTest {
  private Folder folder = new Folder(Path.of("."));
  private Limits limits = Limits.standard();
  private List<Diagnostic> diagnostics = List.of();

  @BeforeEach
  void folder(@TempDir Path root) {
    folder = new Folder(root);
  }

  private @Nullable MotionText read(String motion) throws IOException {
    Diagnostics found = new Diagnostics();
    MotionText text = new MotionReader(folder.tree(), limits).read(motion, found);
    diagnostics = found.sorted();
    return text;
  }

  private MotionText readAll() throws IOException {
    return Objects.requireNonNull(read("m"));
  }

  private List<String> findings() {
    return diagnostics.stream()
        .map(
            d ->
                d.rule().id()
                    + " "
                    + d.span().file()
                    + " "
                    + Yaml.place(d.span())
                    + " "
                    + d.element())
        .toList();
  }

  private static String text(MotionText motion, String... path) {
    return ((ScalarNode) Objects.requireNonNull(motion.root().at(List.of(path)))).text();
  }

  @Test
  void sectionsAndTheirMapsMergeAcrossFiles() throws IOException {
    folder
        .file("m/b.yml", "pls: v1\nsignals: {y: 2}\ndata:\n  events: {q: 2}\n")
        .file("m/a.yaml", "pls: v1\nsignals: {x: 1}\ndata:\n  events: {p: 1}\n  sources: {s: 1}\n")
        .file("m/c/d.yaml", "pls: v1\nsignals: {z: 3}\nteam: {roles: {r: 1}}\n")
        .file("m/notes.txt", ": : :");
    MotionText motion = readAll();
    assertThat(diagnostics).isEmpty();
    assertThat(motion.files())
        .extracting(SourceFile::path)
        .containsExactly("m/a.yaml", "m/b.yml", "m/c/d.yaml");
    assertThat(text(motion, "signals", "x")).isEqualTo("1");
    assertThat(text(motion, "signals", "y")).isEqualTo("2");
    assertThat(text(motion, "signals", "z")).isEqualTo("3");
    assertThat(text(motion, "data", "events", "q")).isEqualTo("2");
    assertThat(text(motion, "data", "sources", "s")).isEqualTo("1");
    assertThat(motion.root().get("pls")).isNull();
    Node y = Objects.requireNonNull(motion.root().at(List.of("signals", "y")));
    assertThat(y.span().label()).isEqualTo("m/b.yml:2:14");
    assertThat(motion.root(motion.files().get(1)).get("pls")).isNotNull();
  }

  @Test
  void aKeyInSeveralFilesIsAnErrorOnceAtEachPlace() throws IOException {
    folder
        .file("m/a.yaml", "pls: v1\nsignals:\n  x: {type: fit}\ndata: {events: {e: 1}}\n")
        .file("m/b.yaml", "pls: v1\nsignals:\n  x: {of: user}\ndata: {events: {e: 1}}\n")
        .file("m/c.yaml", "pls: v1\nsignals:\n  x: 1\nfunnel: []\n")
        .file("m/d.yaml", "pls: v1\nfunnel: []\n");
    readAll();
    assertThat(findings())
        .containsExactly(
            "yaml/duplicate-key m/a.yaml 3:3-3:4 signals/x",
            "yaml/duplicate-key m/a.yaml 4:17-4:18 data/events/e",
            "yaml/duplicate-key m/b.yaml 3:3-3:4 signals/x",
            "yaml/duplicate-key m/b.yaml 4:17-4:18 data/events/e",
            "yaml/duplicate-key m/c.yaml 3:3-3:4 signals/x",
            "yaml/duplicate-key m/c.yaml 4:1-4:7 funnel",
            "yaml/duplicate-key m/d.yaml 2:1-2:7 funnel");
    assertThat(diagnostics.get(0).message()).isEqualTo("`x` is given again at m/b.yaml:3:3.");
    assertThat(diagnostics.get(4).message()).isEqualTo("`x` is already given at m/a.yaml:3:3.");
  }

  @Test
  void usedFoldersGiveTheirSections() throws IOException {
    folder
        .file(
            "m/a.yaml",
            "pls: v1\nuses: [../shared, ../shared/more, ./../shared/]\nsignals: {x: 1}\n")
        .file("shared/s.yaml", "pls: v1\nsignals: {y: 2}\nlists: {l: [1]}\n")
        .file("shared/more/t.yaml", "pls: v1\nmeasures: {m: 3}\n");
    MotionText motion = readAll();
    assertThat(diagnostics).isEmpty();
    assertThat(text(motion, "signals", "y")).isEqualTo("2");
    assertThat(text(motion, "measures", "m")).isEqualTo("3");
    assertThat(motion.files())
        .extracting(SourceFile::path)
        .containsExactly("m/a.yaml", "shared/more/t.yaml", "shared/s.yaml");
  }

  @Test
  void aUsedFolderSharesFourSectionsOnly() throws IOException {
    folder
        .file("m/a.yaml", "pls: v1\nuses: [../shared]\nmotion: {id: x}\n")
        .file("shared/s.yaml", "pls: v1\nmotion: {id: y}\ndata: {}\nuses: [../m]\nscores: {}\n");
    MotionText motion = readAll();
    assertThat(findings())
        .containsExactly(
            "motion/uses shared/s.yaml 2:1-2:7 motion",
            "motion/uses shared/s.yaml 4:1-4:5 uses",
            "motion/uses shared/s.yaml 5:1-5:7 scores");
    assertThat(text(motion, "motion", "id")).isEqualTo("x");
    assertThat(motion.root().get("scores")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../..",
        "/etc",
        "C:/x",
        "'..\\x'",
        ".",
        "sub",
        "../m",
        "..",
        "../..",
        "../none",
        "../empty",
        "../away",
        "../file.yaml",
        "''"
      })
  void foldersThatCannotBeUsedAreToldWhereTheyAreNamed(String path, @TempDir Path outside)
      throws IOException {
    Files.writeString(outside.resolve("s.yaml"), "pls: v1\nsignals: {x: 1}\n");
    folder
        .file("p/m/a.yaml", "pls: v1\nuses:\n  - " + path + "\n")
        .file("p/m/sub/b.yaml", "pls: v1\n")
        .file("p/empty/readme.md", "")
        .file("p/file.yaml", "pls: v1\n")
        .link("p/away", outside);
    assertThat(read("p/m")).isNull();
    assertThat(findings())
        .containsExactly("motion/uses p/m/a.yaml 3:5-3:" + (5 + path.length()) + " uses");
  }

  @Test
  void theProjectsRootCanBeTheMotion() throws IOException {
    folder.file("a.yaml", "pls: v1\nuses: [shared]\n").file("shared/b.yaml", "pls: v1\n");
    assertThat(read("")).isNull();
    assertThat(findings()).containsExactly("motion/uses a.yaml 2:8-2:14 uses");
  }

  @Test
  void otherShapesOfUsesAreLeftToTheSchema() throws IOException {
    folder.file("m/a.yaml", "pls: v1\nuses: ../shared\n");
    readAll();
    assertThat(diagnostics).isEmpty();
    folder.file("m/a.yaml", "pls: v1\nuses: [{a: 1}, [..]]\n");
    readAll();
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void aFolderWithoutFilesIsNoMotion() throws IOException {
    folder.file("m/a.txt", "");
    assertThat(read("m")).isNull();
    assertThat(read("none")).isNull();
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void everyFileHoldsSections() throws IOException {
    folder
        .file("m/a.yaml", "")
        .file("m/b.yaml", "# only\n")
        .file("m/c.yaml", "\n- x\n")
        .file("m/d.yaml", "just text")
        .file("m/e.yaml", "---\n")
        .file("m/f.yaml", "a: [")
        .file("m/g.yaml", "pls: v1\n");
    assertThat(read("m")).isNull();
    assertThat(findings())
        .containsExactly(
            "motion/no-sections m/a.yaml 1:1-1:1 m/a.yaml",
            "motion/no-sections m/b.yaml 1:1-1:1 m/b.yaml",
            "motion/no-sections m/c.yaml 2:1-2:4 m/c.yaml",
            "motion/no-sections m/d.yaml 1:1-1:10 m/d.yaml",
            "motion/no-sections m/e.yaml 2:1-2:1 m/e.yaml",
            "yaml/syntax m/f.yaml 1:5-1:5 m/f.yaml");
  }

  @Test
  void filesAreUtf8() throws IOException {
    byte[] latin = "pls: v1\nmotion: {title: 😀 café}\n".getBytes(StandardCharsets.UTF_8);
    latin[latin.length - 4] = (byte) 0xFF; // the first byte of the é
    folder
        .file("m/a.yaml", latin)
        .file("m/b.yaml", "pls: v1".getBytes(StandardCharsets.UTF_16))
        .file("m/c.yaml", new byte[] {'a', ':', ' ', (byte) 0xE2, (byte) 0x82})
        .file("m/d.yaml", "\uFEFFpls: v1\r\nmotion: {}\r\n");
    assertThat(read("m")).isNull();
    assertThat(findings())
        .containsExactly(
            "yaml/encoding m/a.yaml 2:23-2:23 m/a.yaml",
            "yaml/encoding m/b.yaml 1:1-1:1 m/b.yaml",
            "yaml/encoding m/c.yaml 1:4-1:4 m/c.yaml");
  }

  @Test
  void filesAndMotionsHaveAMostSize() throws IOException {
    limits = new Limits(20, 40, 9, 99, 99);
    folder
        .file("m/a.yaml", "pls: v1\nsignals: {}\n\n")
        .file("m/b.yaml", "pls: v1\n")
        .file("m/c.yaml", "pls: v1\n#######\n")
        .file("m/d.yaml", "pls: v1\n");
    assertThat(read("m")).isNull();
    assertThat(findings())
        .containsExactly(
            "yaml/limit m/a.yaml 1:1-1:1 m/a.yaml", "yaml/limit m/c.yaml 1:1-1:1 m/c.yaml");
  }

  @Test
  void elementsInListsAreCalledByTheirIdOrTitle() {
    Node root = Yaml.read("a: [{id: x/y}, {title: t}, {id: ''}, z]").node();
    assertThat(ElementPath.of(root, List.of("a", "0", "id"))).isEqualTo("a/x%2Fy/id");
    assertThat(ElementPath.of(root, List.of("a", "1"))).isEqualTo("a/t");
    assertThat(ElementPath.of(root, List.of("a", "2"))).isEqualTo("a/2");
    assertThat(ElementPath.of(root, List.of("a", "3"))).isEqualTo("a/3");
    assertThat(ElementPath.of(root, List.of("a", "9", "b"))).isEqualTo("a/9/b");
    assertThat(ElementPath.join(List.of("a%", "b/"))).isEqualTo("a%25/b%2F");
  }
}
