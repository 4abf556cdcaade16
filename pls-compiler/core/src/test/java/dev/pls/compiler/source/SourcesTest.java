package dev.pls.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  @ParameterizedTest
  @CsvSource({
    "a/b,../c,a/c",
    "a/b,./c/,a/b/c",
    "a/b,..,a",
    "a/b,../..,''",
    "'',c,c",
    "a,'',a",
    "a,..c,a/..c",
    "a,b//c,a/b/c"
  })
  void pathsAreResolved(String folder, String path, String expected) {
    assertThat(SourceTree.resolve(folder, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../..", "/etc", "..\\c", "C:/c", "c\0d", "b/../../.."})
  void pathsThatLeaveTheRootAreNot(String path) {
    assertThat(SourceTree.resolve("a", path)).isNull();
  }

  @Test
  void aFileKnowsItsLines() {
    SourceFile file = new SourceFile("f", "\uFEFFa\r\n\rbc \n");
    assertThat(file.text()).isEqualTo("a\n\nbc \n");
    assertThat(file.lineCount()).isEqualTo(4);
    assertThat(file.line(3)).isEqualTo("bc ");
    assertThat(file.line(4)).isEmpty();
    assertThat(file.lineSpan(3).text()).isEqualTo("bc");
    assertThat(file.lineSpan(2).text()).isEmpty();
    assertThat(file.position(0)).isEqualTo(new Position(1, 1));
    assertThat(file.position(1)).isEqualTo(new Position(1, 2));
    assertThat(file.position(2)).isEqualTo(new Position(2, 1));
    assertThat(file.position(7)).isEqualTo(new Position(4, 1));
    assertThat(new SourceFile("f", "").position(0)).isEqualTo(new Position(1, 1));
    assertThatThrownBy(() -> file.span(3, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> file.span(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDiskIsListedWithoutWhatIsHidden(@TempDir Path root) throws IOException {
    SourceTree tree =
        new Folder(root)
            .file("m/b.yaml", "")
            .file("m/a/c.yaml", "x")
            .file("m/.git/d.yaml", "")
            .file("m/.e.yaml", "")
            .file("other.yaml", "")
            .tree();
    assertThat(tree.list("m")).containsExactlyInAnyOrder("m/a/c.yaml", "m/b.yaml");
    assertThat(tree.list("")).containsExactlyInAnyOrder("m/a/c.yaml", "m/b.yaml", "other.yaml");
    assertThat(tree.list("none")).isEmpty();
    assertThat(tree.list("other.yaml")).isEmpty();
    assertThat(tree.exists("m/b.yaml")).isTrue();
    assertThat(tree.exists("m")).isFalse();
    assertThat(tree.isFolder("m")).isTrue();
    assertThat(tree.size("m/a/c.yaml")).isEqualTo(1);
    assertThatThrownBy(() -> tree.read("none")).isInstanceOf(IOException.class);
  }

  @Test
  void linksOutOfTheRootAreNotThere(@TempDir Path outside, @TempDir Path root) throws IOException {
    Files.writeString(outside.resolve("s.yaml"), "secret: 1");
    SourceTree tree =
        new Folder(root)
            .file("m/a.yaml", "a: 1")
            .link("m/s.yaml", outside.resolve("s.yaml"))
            .link("m/dir", outside)
            .link("away", outside)
            .link("m/in.yaml", Path.of("a.yaml"))
            .link("m/broken.yaml", Path.of("none.yaml"))
            .link("m/loop", Path.of("."))
            .tree();
    assertThat(tree.list("m")).containsExactlyInAnyOrder("m/a.yaml", "m/in.yaml");
    assertThat(tree.list("away")).isEmpty();
    for (String path : new String[] {"m/s.yaml", "m/dir/s.yaml", "away/s.yaml", "../x", "m/none"}) {
      assertThat(tree.exists(path)).as(path).isFalse();
      assertThatThrownBy(() -> tree.read(path)).as(path).isInstanceOf(IOException.class);
    }
    assertThat(tree.isFolder("away")).isFalse();
    assertThat(tree.exists("\0")).isFalse();
  }

  @Test
  void whatIsNoFileIsNotThere(@TempDir Path root) throws Exception {
    boolean letters = System.getProperty("sun.jnu.encoding", "").equals("UTF-8");
    String odd = "m/back\\slash 'q' & $x" + (letters ? " é 漢" : "") + ".yaml";
    SourceTree tree =
        new Folder(root)
            .file("m/a.yaml", "a: 1")
            .file("m/folder.yaml/b.yaml", "b: 1")
            .file(odd, "c: 1")
            .link("m/round.yaml", Path.of("round.yaml"))
            .link("m/up", Path.of(".."))
            .link("linked", Path.of("m"))
            .tree();
    Process fifo = new ProcessBuilder("mkfifo", root.resolve("m/pipe.yaml").toString()).start();
    assertThat(fifo.waitFor()).isZero();

    assertThat(tree.list("m")).containsExactlyInAnyOrder("m/a.yaml", "m/folder.yaml/b.yaml", odd);
    assertThat(tree.list("m")).allMatch(tree::exists);
    assertThat(tree.list("linked")).contains("linked/a.yaml", "linked/folder.yaml/b.yaml");
    assertThat(tree.read("linked/a.yaml")).asString().isEqualTo("a: 1");
    assertThat(tree.exists("m/pipe.yaml")).isFalse();
    assertThat(tree.exists("m/" + "long".repeat(10_000))).isFalse();
  }
}
