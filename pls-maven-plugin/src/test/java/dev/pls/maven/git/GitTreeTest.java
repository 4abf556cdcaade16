package dev.pls.maven.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTreeTest {
  private static final String ODD = "p/odd 'q' \"d\" \\ $x\t\n;" + (Repo.LETTERS ? "é漢" : "");

  private static final List<String> PATHS =
      List.of(
          "",
          "a.yaml",
          "p",
          "p/a.yaml",
          "p/b/c.yaml",
          "p/b",
          "p/b/none",
          "p/none",
          "p/a.yaml/b",
          "p/.hidden.yaml",
          "p/.hidden/in.yaml",
          "p/.hidden",
          ODD,
          "p/crlf.yaml",
          "p/bytes",
          "p/run.sh",
          "in.yaml",
          "chain",
          "folder",
          "folder/c.yaml",
          "folder/up.yaml",
          "around",
          "around/a.yaml",
          "back.yaml",
          "beside.yaml",
          "beside",
          "beside/o.yaml",
          "above",
          "broken",
          "loop",
          "loop1",
          "loop2",
          "self",
          "self/self/self/a.yaml",
          "toHidden",
          "toHidden/in.yaml",
          "slash",
          "under",
          "module",
          "module/file",
          "../other/o.yaml",
          "/etc/passwd",
          "p/b/../a.yaml",
          "p/none/../a.yaml",
          "p\0",
          "p/" + "long".repeat(10_000));

  /** A project below the repository's top, with a bit of everything. */
  private static Repo project(Path top) throws IOException {
    Repo repo =
        Repo.init(top)
            .file("other/o.yaml", "o: 1")
            .file("top.yaml", "top: 1")
            .file("proj/a.yaml", "a: 1\n")
            .file("proj/p/a.yaml", "a: 2\n")
            .file("proj/p/b/c.yaml", "c: 3\n")
            .file("proj/p/.hidden.yaml", "h: 1")
            .file("proj/p/.hidden/in.yaml", "h: 2")
            .file("proj/" + ODD, "odd")
            .file("proj/p/crlf.yaml", "a: 1\r\nb: 2\r\n")
            .file("proj/p/bytes", new byte[] {0, (byte) 0xff, '\n', 0, 10})
            .file("proj/p/run.sh", "")
            .link("proj/in.yaml", "p/b/c.yaml")
            .link("proj/chain", "in.yaml")
            .link("proj/folder", "p/b")
            .link("proj/p/b/up.yaml", "../a.yaml")
            .link("proj/around", "folder/..")
            .link("proj/back.yaml", "../proj/p/a.yaml")
            .link("proj/beside.yaml", "../other/o.yaml")
            .link("proj/beside", "../other")
            .link("proj/above", "..")
            .link("proj/broken", "none.yaml")
            .link("proj/loop", "loop")
            .link("proj/loop1", "loop2")
            .link("proj/loop2", "loop1")
            .link("proj/self", ".")
            .link("proj/toHidden", "p/.hidden")
            .link("proj/slash", "p/b/")
            .link("proj/under", "a.yaml/b");
    Files.createDirectories(top.resolve("proj/module")); // as a checkout leaves a submodule
    assertThat(top.resolve("proj/p/run.sh").toFile().setExecutable(true)).isTrue();
    repo.git("add", "--all");
    String id = "1234567890123456789012345678901234567890";
    repo.git("update-index", "--add", "--cacheinfo", "160000," + id + ",proj/module");
    repo.commitStaged("all");
    return repo;
  }

  @Test
  void saysOfACommitWhatTheDiskSaysOfItsCheckout(@TempDir Path top) throws Exception {
    Repo repo = project(top);
    Path root = top.resolve("proj");
    SourceTree disk = new DiskTree(root);
    try (GitRepository repository = GitRepository.at(root, Repo.ENVIRONMENT)) {
      GitTree git = repository.tree(repository.commit("HEAD"));
      for (String path : PATHS) {
        assertThat(git.exists(path)).as("exists %s", path).isEqualTo(disk.exists(path));
        assertThat(git.isFolder(path)).as("isFolder %s", path).isEqualTo(disk.isFolder(path));
        assertThat(git.list(path))
            .as("list %s", path)
            .containsExactlyInAnyOrderElementsOf(disk.list(path));
        if (disk.exists(path)) {
          assertThat(git.size(path)).as("size %s", path).isEqualTo(disk.size(path));
          assertThat(git.read(path)).as("read %s", path).isEqualTo(disk.read(path));
        } else {
          assertThatThrownBy(() -> git.size(path)).as(path).isInstanceOf(IOException.class);
          assertThatThrownBy(() -> git.read(path)).as(path).isInstanceOf(IOException.class);
        }
      }
      assertThat(git.list("")).hasSizeGreaterThan(8).allMatch(git::exists);
    }
    assertThat(repo.git("status", "--porcelain")).isEmpty();
  }

  @Test
  void isTheCommitAndNotTheWorkingTree(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("a.yaml", "a: 1").file("gone/b.yaml", "b: 1");
    repo.commit("one");
    repo.file("a.yaml", "a: 22").file("new.yaml", "n: 1");
    repo.git("rm", "--quiet", "-r", "gone");
    Files.deleteIfExists(root.resolve("gone"));
    try (GitRepository repository = repo.open()) {
      GitTree tree = repository.tree(repository.commit("HEAD"));
      assertThat(tree.list("")).containsExactlyInAnyOrder("a.yaml", "gone/b.yaml");
      assertThat(tree.read("a.yaml")).asString().isEqualTo("a: 1");
      assertThat(tree.size("a.yaml")).isEqualTo(4);
    }
  }

  @Test
  void touchesNothing(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("old/a.yaml", "a: 1\n".repeat(20)).file("b.yaml", "b: 1");
    String base = repo.commit("one");
    repo.git("mv", "old", "new");
    repo.file("b.yaml", "b: 2").file("untracked.yaml", "");
    // A file that only looks changed, which makes git write its index when it may.
    Files.setLastModifiedTime(root.resolve("new/a.yaml"), FileTime.fromMillis(1_000_000_000_000L));
    Map<String, String> before = files(root.resolve(".git"));
    try (GitRepository repository = repo.open()) {
      GitTree tree = repository.tree(repository.base(null, null));
      assertThat(tree.read("old/a.yaml")).hasSize(100);
      assertThat(repository.folderBefore(base, null, "new")).contains("old");
    }
    assertThat(files(root.resolve(".git"))).isEqualTo(before);
    assertThat(repo.git("status", "--porcelain"))
        .isEqualTo("M b.yaml\nR  old/a.yaml -> new/a.yaml\n?? untracked.yaml");
  }

  /** The files in a folder, with their bytes and the time of their last change. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        files.put(file.toString(), Files.getLastModifiedTime(file) + bytes);
      }
    }
    return files;
  }

  @Test
  void projectThatIsNotThereYetIsEmpty(@TempDir Path top) throws Exception {
    Repo repo = Repo.init(top).file("readme", "");
    String base = repo.commit("one");
    repo.file("proj/a.yaml", "a: 1");
    try (GitRepository repository = GitRepository.at(top.resolve("proj"), Repo.ENVIRONMENT)) {
      GitTree tree = repository.tree(base);
      assertThat(tree.list("")).isEmpty();
      assertThat(tree.isFolder("")).isTrue();
      assertThat(tree.exists("a.yaml")).isFalse();
      assertThatThrownBy(() -> tree.read("a.yaml")).isInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  void emptyCommitIsEmpty(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root);
    String base = repo.commitStaged("nothing");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.tree(base).list("")).isEmpty();
      assertThat(repository.tree(base).isFolder("")).isTrue();
    }
  }

  @Test
  void absoluteLinkIsNotThere(@TempDir Path root, @TempDir Path other) throws Exception {
    Repo repo = Repo.init(root).file("a.yaml", "a: 1");
    repo.link("b.yaml", root.resolve("a.yaml").toString()).link("away", other.toString());
    String base = repo.commit("one");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.tree(base).list("")).containsExactly("a.yaml");
      assertThat(repository.tree(base).isFolder("away")).isFalse();
    }
  }

  @Test
  void longLinkIsNotFollowed(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("a.yaml", "a: 1").file("long", "./".repeat(3_000) + "a.yaml");
    repo.git("add", "a.yaml");
    String blob = repo.git("hash-object", "-w", "long");
    repo.git("update-index", "--add", "--cacheinfo", "120000," + blob + ",link.yaml");
    String base = repo.commitStaged("one");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.tree(base).list("")).containsExactly("a.yaml");
    }
  }

  @Test
  void sha256AndSeparateGitFolder(@TempDir Path root, @TempDir Path elsewhere) throws Exception {
    Repo repo =
        Repo.init(root, "--object-format=sha256", "--separate-git-dir", elsewhere + "/store")
            .file("p/a.yaml", "a: 1")
            .file("old/b.yaml", "b: 1\nc: 2\n");
    String base = repo.commit("one");
    assertThat(base).hasSize(64);
    repo.git("mv", "old", "new");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.base(null, null)).isEqualTo(base);
      GitTree tree = repository.tree(base);
      assertThat(tree.list("")).containsExactlyInAnyOrder("old/b.yaml", "p/a.yaml");
      assertThat(tree.read("p/a.yaml")).asString().isEqualTo("a: 1");
      assertThat(repository.folderBefore(base, null, "new")).contains("old");
    }
  }

  @Test
  void linkedWorktreeIsOneToo(@TempDir Path root, @TempDir Path elsewhere) throws Exception {
    Repo repo = Repo.init(root).file("p/a.yaml", "a: 1");
    String base = repo.commit("one");
    repo.git("worktree", "add", "--quiet", "-b", "side", elsewhere + "/side");
    Repo side = new Repo(elsewhere.resolve("side")).file("p/a.yaml", "a: 2");
    side.commit("two");
    Path project = side.root().resolve("p");
    try (GitRepository repository = GitRepository.at(project, Repo.ENVIRONMENT)) {
      assertThat(repository.base(null, null)).isEqualTo(base);
      assertThat(repository.tree(base).read("a.yaml")).asString().isEqualTo("a: 1");
    }
  }

  @Test
  void rootWithAnOddName(@TempDir Path top) throws Exception {
    String odd = "a 'b'\n\"c\"" + (Repo.LETTERS ? " é" : "");
    Repo repo = Repo.init(top).file(odd + "/x/a.yaml", "a: 1");
    String base = repo.commit("one");
    Path root = top.resolve(odd).resolve("x");
    try (GitRepository repository = GitRepository.at(root, Repo.ENVIRONMENT)) {
      assertThat(repository.tree(base).list("")).containsExactly("a.yaml");
    }
  }

  @Test
  void nameThatIsNotUtf8IsTold(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("a.yaml", "a: 1");
    repo.git("add", "a.yaml");
    repo.command(
        "sh",
        Map.of(),
        "-c",
        "printf '100644 %s\\tp/\\351.yaml\\0' $(git hash-object a.yaml)"
            + " | git update-index -z --index-info");
    String base = repo.commitStaged("one");
    try (GitRepository repository = repo.open()) {
      GitTree tree = repository.tree(base);
      assertThat(tree.exists("a.yaml")).isTrue();
      assertThat(tree.exists("p/\uFFFD.yaml")).isFalse();
      assertThatThrownBy(() -> tree.list("p"))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "the name of `p/\uFFFD.yaml` in " + GitRepository.shortName(base) + " is not UTF-8");
    }
  }

  @Test
  void fewTreesThatSayTheyAreBillionsOfFilesAreNotWalked(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("a.yaml", "a: 1");
    repo.commit("one");
    repo.command(
        "sh",
        Map.of(),
        "-c",
        """
        id=$(git rev-parse HEAD^{tree})
        for level in 1 2 3 4 5 6 7 8 9; do
          id=$(for name in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\\t%s\\n' $id $name; done \
            | git mktree)
        done
        git tag bomb $(git commit-tree -m bomb $id)
        """);
    try (GitRepository repository = repo.open()) {
      GitTree tree = repository.tree(repository.commit("bomb"));
      assertThat(tree.exists("0/1/2/3/4/5/6/7/8/a.yaml")).isTrue();
      assertThatThrownBy(() -> tree.list(""))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("more than a million files");
    }
  }

  @Test
  void partialCloneFetchesNothing(@TempDir Path root, @TempDir Path other) throws Exception {
    Repo origin = Repo.init(root).file("p/a.yaml", "a: 1\n").file("p/same.yaml", "s: 1\n");
    String base = origin.commit("one");
    origin.file("p/a.yaml", "a: 2\n").commit("two");
    Repo clone = origin.clonedInPart(other.resolve("clone"), "blob:none");
    Map<String, String> before = files(clone.root().resolve(".git"));
    String name = GitRepository.shortName(base);
    String missing =
        "`p/a.yaml` of "
            + name
            + " is not in this clone, which was made with a filter. `git diff --stat "
            + name
            + "` fetches what has changed since, and a clone without a filter has it all.";
    try (GitRepository repository = clone.open()) {
      GitTree tree = repository.tree(base);
      assertThat(tree.list("p")).containsExactlyInAnyOrder("p/a.yaml", "p/same.yaml");
      assertThat(tree.read("p/same.yaml")).asString().isEqualTo("s: 1\n");
      assertThatThrownBy(() -> tree.size("p/a.yaml"))
          .isInstanceOf(IOException.class)
          .hasMessage(missing);
      assertThatThrownBy(() -> tree.read("p/a.yaml"))
          .isInstanceOf(IOException.class)
          .hasMessage(missing);
      assertThat(tree.read("p/same.yaml")).asString().isEqualTo("s: 1\n");
      assertThat(files(clone.root().resolve(".git"))).isEqualTo(before);

      clone.git("diff", "--stat", name);
      assertThat(tree.read("p/a.yaml")).asString().isEqualTo("a: 1\n");
    }
  }

  @Test
  void cloneWithoutFoldersFetchesNothing(@TempDir Path root, @TempDir Path other) throws Exception {
    Repo origin = Repo.init(root).file("p/a.yaml", "a: 1\n");
    String base = origin.commit("one");
    origin.file("p/a.yaml", "a: 2\n").commit("two");
    Repo clone = origin.clonedInPart(other.resolve("clone"), "tree:0");
    Map<String, String> before = files(clone.root().resolve(".git"));
    try (GitRepository repository = clone.open()) {
      assertThatThrownBy(() -> repository.tree(base).list("p"))
          .isInstanceOfAny(GitException.class, UncheckedIOException.class)
          .hasMessageContaining("made with a filter");
    }
    assertThat(files(clone.root().resolve(".git"))).isEqualTo(before);
  }

  @Test
  void lineEndsAreThoseOfTheCommit(@TempDir Path root) throws Exception {
    Repo repo =
        Repo.init(root)
            .file(".gitattributes", "*.yaml text eol=crlf\n")
            .file("a.yaml", "a\r\nb\r\n");
    String base = repo.commit("one");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.tree(base).read("a.yaml")).asString().isEqualTo("a\nb\n");
    }
  }
}
