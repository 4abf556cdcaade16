package dev.pls.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pls.compiler.target.Artifact;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final List<Manifest.Motion> MOTIONS = List.of(new Manifest.Motion("m", "1", ""));

  private final Path temp;
  private final Path target;
  private final Path folder;
  private final OutputFolder output;

  OutputFolderTest(@TempDir Path temp) {
    this.temp = temp;
    target = temp.resolve("target");
    folder = target.resolve("pls");
    output = new OutputFolder(folder);
  }

  @Test
  void writesAFolderThatDidNotExist() throws IOException {
    Written written = write(artifact("pack/pack.md", "# Pück\n"), artifact("crm/a/b.xml", "<b/>"));

    assertThat(written)
        .isEqualTo(
            new Written(
                List.of("crm/a/b.xml", "manifest.json", "pack/pack.md"),
                List.of(),
                List.of(),
                List.of()));
    assertThat(Tree.read(folder))
        .containsEntry("pack/pack.md", "# Pück\n")
        .containsEntry("crm/a/b.xml", "<b/>")
        .hasEntrySatisfying("manifest.json", m -> assertThat(m).contains("\"id\": \"m\""))
        .hasSize(3);
    assertThat(Tree.read(target).keySet())
        .containsExactlyInAnyOrder(
            ".pls.lock", "pls/crm/a/b.xml", "pls/manifest.json", "pls/pack/pack.md");
  }

  @Test
  void writesNothingIfNothingChanged() throws IOException {
    write(artifact("a", "1"), artifact("sub/b", "2"));
    age();
    Map<String, FileTime> before = Tree.times(target);

    Written written = write(artifact("sub/b", "2"), artifact("a", "1"));

    assertThat(written.nothing()).isTrue();
    assertThat(written.unchanged()).containsExactly("a", "manifest.json", "sub/b");
    assertThat(Tree.times(target)).isEqualTo(before);
  }

  @Test
  void tellsWhatItAddedChangedAndRemovedAndKeepsTheTimesOfTheRest() throws IOException {
    write(artifact("same", "1"), artifact("other", "1"), artifact("gone/x", "1"));
    age();
    FileTime before = Files.getLastModifiedTime(folder.resolve("same"));

    Written written = write(artifact("same", "1"), artifact("other", "2"), artifact("new/x", "1"));

    assertThat(written)
        .isEqualTo(
            new Written(
                List.of("new/x"),
                List.of("manifest.json", "other"),
                List.of("gone/x"),
                List.of("same")));
    assertThat(Files.getLastModifiedTime(folder.resolve("same"))).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(folder.resolve("other"))).isNotEqualTo(before);
    assertThat(folder.resolve("gone")).doesNotExist();
  }

  @Test
  void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
    write(artifact("a", "1"), artifact("b/c", "1"));

    Written written = write(artifact("a/b", "1"), artifact("b", "1"));

    assertThat(written.added()).containsExactly("a/b", "b");
    assertThat(written.removed()).containsExactly("a", "b/c");
    assertThat(Tree.read(folder).keySet()).containsExactly("a/b", "b", "manifest.json");
  }

  @Test
  void removesWhatIsNotItsOwn() throws IOException {
    write(artifact("a", "1"));
    Tree.put(folder, "notes/mine.txt", "?");
    Files.createSymbolicLink(folder.resolve("link"), temp);

    Written written = write(artifact("a", "1"));

    assertThat(written.removed()).containsExactly("link", "notes/mine.txt");
    assertThat(Tree.read(folder).keySet()).containsExactly("a", "manifest.json");
    assertThat(temp).exists();
  }

  @Test
  void replacesALinkByTheFileThatBelongsThere() throws IOException {
    write(artifact("a/b", "1"));
    Tree.put(temp, "elsewhere/b", "1");
    Files.delete(folder.resolve("a/b"));
    Files.delete(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a"), temp.resolve("elsewhere"));

    write(artifact("a/b", "1"));

    assertThat(folder.resolve("a")).isDirectory().matches(path -> !Files.isSymbolicLink(path));
    assertThat(Tree.read(temp.resolve("elsewhere"))).containsExactly(Map.entry("b", "1"));
  }

  @Test
  void leavesTheFoldersOfOtherGoals() throws IOException {
    Tree.put(folder, "diff/report.md", "before any build");
    write(artifact("a", "1"));
    Tree.put(folder, "score/deep/er.json", "{}");
    Files.createDirectories(folder.resolve("test"));
    FileTime before = Files.getLastModifiedTime(folder.resolve("diff"));

    Written written = write(artifact("a", "2"));

    assertThat(written.removed()).isEmpty();
    assertThat(Tree.read(folder).keySet())
        .containsExactly("a", "diff/report.md", "manifest.json", "score/deep/er.json", "test/");
    assertThat(Files.getLastModifiedTime(folder.resolve("diff"))).isEqualTo(before);
  }

  @Test
  void refusesPathsThatCollide() {
    assertRefused("two artifacts have this path: A", "a", "A");
    assertRefused("an artifact has the path of a folder: a", "a", "A/b");
    assertRefused("artifacts spell a folder in two ways: x/A, x/a", "x/A/b", "x/a/c");
    assertRefused("this path is not for artifacts: Manifest.json", "Manifest.json");
    assertRefused("this path is not for artifacts: Diff/a", "Diff/a");
    assertRefused("this path is not for artifacts: test", "test");
    assertThat(target).doesNotExist();
  }

  @Test
  void refusesALinkOrAFileInPlaceOfTheFolder() throws IOException {
    Path real = Files.createDirectories(temp.resolve("real"));
    Files.createDirectories(target);
    Files.createSymbolicLink(folder, real);
    assertFails("a file or a symbolic link");
    Files.delete(folder);

    Files.createSymbolicLink(folder, temp.resolve("nowhere"));
    assertFails("a file or a symbolic link");
    Files.delete(folder);

    Files.writeString(folder, "");
    assertFails("a file or a symbolic link");
    assertThat(real).isEmptyDirectory();
  }

  @Test
  void worksBelowALink() throws IOException {
    Files.createDirectories(temp.resolve("real"));
    Files.createSymbolicLink(target, temp.resolve("real"));

    write(artifact("a", "1"));

    assertThat(temp.resolve("real/pls/a")).hasContent("1");
  }

  @Test
  void doesNotTakeOverAFolderThatHoldsFilesButNoManifest() throws IOException {
    Tree.put(folder, "src/Main.java", "class Main {}");

    assertFails("holds files and no manifest.json");
    assertThat(folder.resolve("src/Main.java")).exists();
  }

  @Test
  void refusesTheRootOfTheFileSystem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutputFolder(temp.getRoot()))
        .withMessageContaining("not an output folder");
  }

  @Test
  void saysSoIfAnotherBuildIsWriting() throws IOException {
    write(artifact("a", "1"));
    try (FileChannel other =
        FileChannel.open(target.resolve(".pls.lock"), StandardOpenOption.WRITE)) {
      other.lock();
      assertFails("another build is writing");
    }
    write(artifact("a", "2"));
  }

  @Test
  void saysSoIfAnotherProcessIsWriting() throws Exception {
    write(artifact("a", "1"));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                target.resolve(".pls.lock").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("locked");
      assertFails("another build is writing");
    } finally {
      other.destroyForcibly().waitFor();
    }
    write(artifact("a", "2"));
  }

  @Test
  void buildsOfOneProcessTakeTurns() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Written>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String content = "content " + i;
        running.add(
            threads.submit(
                () ->
                    new OutputFolder(folder)
                        .write(MOTIONS, List.of(artifact("a", content), artifact("b", content)))));
      }
      for (Future<Written> run : running) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
    Map<String, String> left = Tree.read(folder);
    assertThat(left.get("a")).isEqualTo(left.get("b"));
    assertThat(Tree.read(target)).hasSize(4);
  }

  @Test
  void recoveringWhereNothingIsBrokenTouchesNothing() throws IOException {
    assertThat(output.recover()).isFalse();
    assertThat(target).doesNotExist();
  }

  private Written write(Artifact... artifacts) throws IOException {
    return output.write(MOTIONS, List.of(artifacts));
  }

  private void assertRefused(String message, String... paths) {
    List<Artifact> artifacts = new ArrayList<>();
    for (String path : paths) {
      artifacts.add(artifact(path, ""));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> output.write(MOTIONS, artifacts))
        .withMessage(message);
  }

  private void assertFails(String message) {
    assertThatIOException()
        .isThrownBy(() -> write(artifact("new", "content")))
        .withMessageContaining(message);
  }

  /** Moves every time an hour back, so that a new one differs. */
  private void age() throws IOException {
    FileTime past = FileTime.fromMillis(System.currentTimeMillis() - 3_600_000);
    try (var paths = Files.walk(target)) {
      for (Path path : paths.toList()) {
        Files.setLastModifiedTime(path, past);
      }
    }
  }

  private static Artifact artifact(String path, String content) {
    return new Artifact(path, "pack", content, List.of());
  }
}
