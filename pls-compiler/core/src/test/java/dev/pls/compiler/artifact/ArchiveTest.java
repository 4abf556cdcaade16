package dev.pls.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.target.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final List<Manifest.Motion> MOTIONS = List.of(new Manifest.Motion("m", "1", ""));

  private final Path folder;
  private final Path zip;

  ArchiveTest(@TempDir Path target) {
    this.folder = target.resolve("pls");
    this.zip = target.resolve("archives/m-1-pls.zip");
  }

  @Test
  void holdsTheManifestAndWhatItListsInTheOrderOfTheirPaths() throws IOException {
    build("pack/pack.md", "crm/o.txt");
    Files.createDirectories(folder.resolve("score"));
    Files.writeString(folder.resolve("score/result.csv"), "another goal's");

    assertThat(write()).isEqualTo(new Archive.Result(List.of(), 3, true));

    assertThat(entries())
        .extracting(ZipEntry::getName)
        .containsExactly("crm/o.txt", "manifest.json", "pack/pack.md");
    assertThat(entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
              assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
              assertThat(entry.getExtra()).isNull();
            });
  }

  /** The bytes, so that a Java platform or a machine that makes others is noticed. */
  @Test
  void hasTheSameBytesEverywhere() throws IOException {
    build("pack/pack.md");
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      write();
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(Manifest.sha256(Files.readAllBytes(zip)))
        .isEqualTo("62ca60f1acecce94a272548857eeb8ed97b8c9f230b344fd5fc818fe244f3fb8");
  }

  @Test
  void isLeftAloneIfNothingChanged() throws IOException {
    build("pack/pack.md");
    write();
    FileTime past = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(zip, past);

    assertThat(write().written()).isFalse();
    assertThat(Files.getLastModifiedTime(zip)).isEqualTo(past);

    build("pack/other.md");
    assertThat(write().written()).isTrue();
  }

  @Test
  void isNotMadeOfWhatTheBuildDidNotMake() throws IOException {
    build("a.md", "b.md");
    Files.writeString(folder.resolve("a.md"), "edited");
    Files.delete(folder.resolve("b.md"));
    Files.writeString(folder.resolve("c.md"), "added");

    assertThat(write().problems())
        .containsExactly(
            "`a.md` has changed since it was built.",
            "`b.md` was built and is gone.",
            "`c.md` was not built.");
    assertThat(zip).doesNotExist();
  }

  @Test
  void isNotMadeOfAManifestThatSomebodyWrote() throws IOException {
    build("a.md");
    Path manifest = folder.resolve(Manifest.PATH);
    for (String text :
        List.of("", "{", "[]", Files.readString(manifest).replace("\"1\"", "\"2\", \"x\": 1"))) {
      Files.writeString(manifest, text);
      assertThat(write().problems())
          .as(text)
          .containsExactly("`manifest.json` is not what a build writes.");
    }
  }

  @Test
  void isNotMadeOfNothing() throws IOException {
    assertThat(write().problems()).containsExactly("Nothing has been built there yet.");
    assertThat(zip).doesNotExist();
  }

  private void build(String... paths) throws IOException {
    List<Artifact> artifacts = new ArrayList<>();
    for (String path : paths) {
      artifacts.add(new Artifact(path, "pack", "This is " + path + "\n", List.of("signals/a")));
    }
    new OutputFolder(folder).write(MOTIONS, artifacts);
  }

  private Archive.Result write() throws IOException {
    return Archive.write(new OutputFolder(folder), zip);
  }

  private List<ZipEntry> entries() throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().<ZipEntry>map(entry -> entry).toList();
    }
  }
}
