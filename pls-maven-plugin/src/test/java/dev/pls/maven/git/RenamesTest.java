package dev.pls.maven.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a folder was before. */
class RenamesTest {
  private Path root;
  private Repo repo;
  private String base;

  @BeforeEach
  void makeRepository(@TempDir Path root) {
    this.root = root;
    repo = Repo.init(root);
    for (String folder : new String[] {"a", "b"}) {
      for (int i = 0; i < 5; i++) {
        repo.file("m/" + folder + "/" + i + ".yaml", lines(folder + i));
      }
      repo.file("m/" + folder + "/lists/l.csv", lines(folder + "list"));
    }
    base = repo.commit("base");
  }

  private static String lines(String word) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append(word).append(" is line ").append(i).append('\n');
    }
    return lines.toString();
  }

  private Optional<String> before(String head, String folder) throws GitException {
    try (GitRepository repository = repo.open()) {
      return repository.folderBefore(base, head.isEmpty() ? null : repository.commit(head), folder);
    }
  }

  @Test
  void committedMoveIsSeen() throws Exception {
    repo.git("mv", "m/a", "elsewhere");
    repo.file("elsewhere/0.yaml", lines("a0") + "more\n");
    repo.file("elsewhere/new.yaml", lines("new"));
    repo.commit("move");
    assertThat(before("HEAD", "elsewhere")).contains("m/a");
    assertThat(before("", "elsewhere")).contains("m/a");
    assertThat(before("HEAD", "m/b")).isEmpty();
    assertThat(before("HEAD", "none")).isEmpty();
  }

  @Test
  void stagedMoveIsSeen() throws Exception {
    repo.git("mv", "m/a", "m/c d");
    assertThat(before("", "m/c d")).contains("m/a");
    assertThat(before("HEAD", "m/c d")).isEmpty();
  }

  @Test
  void moveThatGitDoesNotKnowIsNot() throws Exception {
    assertThat(root.resolve("m/a").toFile().renameTo(root.resolve("m/c").toFile())).isTrue();
    assertThat(before("", "m/c")).isEmpty();
  }

  @Test
  void deeperFolderCountsAsAWhole() throws Exception {
    repo.git("mv", "m", "motions");
    repo.commit("move");
    assertThat(before("HEAD", "motions")).contains("m");
    assertThat(before("HEAD", "motions/b")).contains("m/b");
  }

  @Test
  void filesMayHaveNewNamesToo() throws Exception {
    for (int i = 0; i < 5; i++) {
      repo.file("c/x" + i + ".yaml", lines("a" + i));
    }
    repo.git("rm", "--quiet", "-r", "m/a");
    repo.commit("move");
    assertThat(before("HEAD", "c")).contains("m/a");
  }

  @Test
  void folderThatGotMostFilesFromOneIsThatOne() throws Exception {
    repo.git("mv", "m/a", "c");
    repo.git("mv", "m/b/4.yaml", "c/other.yaml");
    repo.commit("move");
    assertThat(before("HEAD", "c")).contains("m/a");
  }

  @Test
  void partOfAFolderIsANewFolder() throws Exception {
    repo.file("c/own.yaml", lines("own"));
    repo.git("mv", "m/a/0.yaml", "m/a/1.yaml", "c");
    repo.commit("split");
    assertThat(before("HEAD", "c")).isEmpty();
  }

  @Test
  void pathsBeginAtTheProject() throws Exception {
    String folder = "c \"q\"\n" + (Repo.LETTERS ? "é" : "");
    repo.git("mv", "m/a", "m/" + folder);
    repo.commit("move");
    try (GitRepository repository = GitRepository.at(root.resolve("m"), Repo.ENVIRONMENT)) {
      assertThat(repository.folderBefore(base, repository.commit("HEAD"), folder)).contains("a");
      assertThat(repository.folderBefore(base, null, folder)).contains("a");
    }
  }

  @Test
  void projectThatHasMovedIsFound() throws Exception {
    repo.git("mv", "m", "gtm");
    try (GitRepository repository = GitRepository.at(root.resolve("gtm"), Repo.ENVIRONMENT)) {
      assertThat(repository.tree(base).list("")).isEmpty();
      assertThat(repository.treeBefore(base, null).list("a")).hasSize(6).contains("a/0.yaml");
      repo.commit("move");
      String head = repository.commit("HEAD");
      assertThat(repository.treeBefore(base, head).list("a")).hasSize(6);
      assertThat(repository.treeBefore(head, head).list("a")).hasSize(6);
    }
  }

  @Test
  void projectThatWasTheWholeRepositoryIsFound() throws Exception {
    assertThat(root.resolve("gtm").toFile().mkdir()).isTrue();
    repo.git("mv", "m", "gtm/m");
    try (GitRepository repository = GitRepository.at(root.resolve("gtm"), Repo.ENVIRONMENT)) {
      assertThat(repository.treeBefore(base, null).list("m/a")).hasSize(6).contains("m/a/0.yaml");
    }
  }

  @Test
  void newProjectWasNowhere() throws Exception {
    repo.file("gtm/a.yaml", lines("gtm"));
    repo.git("add", "--all");
    try (GitRepository repository = GitRepository.at(root.resolve("gtm"), Repo.ENVIRONMENT)) {
      assertThat(repository.treeBefore(base, null).list("")).isEmpty();
    }
  }

  @Test
  void partialCloneSeesWholeFilesThatMoved(@TempDir Path other) throws Exception {
    repo.git("mv", "m/a", "m/c");
    repo.file("m/b/0.yaml", "other").file("new/n.yaml", lines("b0") + "more");
    repo.git("rm", "--quiet", "m/b/1.yaml");
    repo.commit("move");
    Repo clone = repo.clonedInPart(other.resolve("clone"), "blob:none");
    try (GitRepository repository = clone.open()) {
      assertThat(repository.folderBefore(base, repository.commit("HEAD"), "m/c")).contains("m/a");
      assertThat(repository.folderBefore(base, null, "m/c")).contains("m/a");
    }
  }
}
