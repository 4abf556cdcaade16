package dev.pls.maven.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
  @Test
  void findsCommits(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root);
    String one = repo.file("a", "1").commit("one");
    repo.git("tag", "-a", "-m", "first", "v1");
    String two = repo.file("a", "2").commit("two");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.commit("HEAD")).isEqualTo(two);
      assertThat(repository.commit("HEAD~1")).isEqualTo(one);
      assertThat(repository.commit("v1")).isEqualTo(one);
      assertThat(repository.commit("main")).isEqualTo(two);
      assertThat(repository.commit(one.substring(0, 10))).isEqualTo(one);
      String name = GitRepository.shortName(one);
      assertThat(one).startsWith(name).hasSize(40);
      assertThat(repository.commit(name)).isEqualTo(one);
    }
  }

  @Test
  void branchOfAnyLettersIsFound(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root);
    String one = repo.file("a", "1").commit("one");
    // Written and not made with git, whose arguments the machine's locale may not be able to say.
    Files.writeString(root.resolve(".git/packed-refs"), one + " refs/heads/größe/漢\n");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.commit("größe/漢")).isEqualTo(one);
      assertThat(repository.base("größe/漢", null)).isEqualTo(one);
    }
  }

  @Test
  void revisionThatIsNotThereIsTold(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root);
    repo.file("a", "1").commit("one");
    try (GitRepository repository = repo.open()) {
      assertThatThrownBy(() -> repository.commit("origin/trunk"))
          .isInstanceOf(GitException.class)
          .hasMessage(
              "There is no revision `origin/trunk` in this repository. If it is a branch, fetch it:"
                  + " `git fetch origin trunk:refs/remotes/origin/trunk`.");
      for (String revision :
          List.of("HEAD~1", "", "--all", "-h", "a\nHEAD", "HEAD:a", "a..b", "1234567890")) {
        assertThatThrownBy(() -> repository.commit(revision))
            .as(revision)
            .isInstanceOf(GitException.class)
            .hasMessage("There is no revision `" + revision + "` in this repository.");
      }
      assertThat(repository.commit("HEAD")).hasSize(40);
    }
  }

  @Test
  void folderWithoutRepositoryIsTold(@TempDir Path root) {
    assertThatThrownBy(() -> new Repo(root).open())
        .isInstanceOf(GitException.class)
        .hasMessage(
            root
                + " is not in a git repository, so there is no revision to compare with. Make it one"
                + " with `git init` and a first commit, or compare two folders.");
  }

  @Test
  void gitsOwnFolderIsNoProject(@TempDir Path root) {
    Repo.init(root);
    assertThatThrownBy(() -> new Repo(root.resolve(".git")).open())
        .isInstanceOf(GitException.class)
        .hasMessageContaining("is not in a git repository");
  }

  @Test
  void folderThatIsNotThereIsTold(@TempDir Path root) {
    assertThatThrownBy(() -> new Repo(root.resolve("none")).open())
        .isInstanceOf(GitException.class)
        .hasMessage("There is no folder " + root.resolve("none") + ".");
  }

  @Test
  void repositoryWithoutCommitsIsTold(@TempDir Path root) throws Exception {
    try (GitRepository repository = Repo.init(root).open()) {
      assertThatThrownBy(() -> repository.base(null, null))
          .isInstanceOf(GitException.class)
          .hasMessage(
              "The repository of " + root + " has no commit yet to compare with. Commit first.");
    }
  }

  @Test
  void hooksRepositoryIsOfNoAccount(@TempDir Path root, @TempDir Path other) throws Exception {
    Repo repo = Repo.init(root).file("a", "1");
    String one = repo.commit("one");
    Repo hooked = Repo.init(other).file("b", "2");
    hooked.commit("two");
    Map<String, String> environment = new HashMap<>(Repo.ENVIRONMENT);
    environment.put("GIT_DIR", other.resolve(".git").toString());
    environment.put("GIT_WORK_TREE", other.toString());
    environment.put("GIT_INDEX_FILE", other.resolve(".git/index").toString());
    environment.put("GIT_PREFIX", "x/");
    environment.put("GIT_OBJECT_DIRECTORY", other.resolve(".git/objects").toString());
    try (GitRepository repository = GitRepository.at(root, environment)) {
      assertThat(repository.commit("HEAD")).isEqualTo(one);
      assertThat(repository.tree(one).list("")).containsExactly("a");
    }
  }

  @Test
  void buildInAHookWorks(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("p/a", "1");
    String one = repo.commit("one");
    Path seen = root.resolve("seen");
    Path hook = root.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\nenv | grep ^GIT_ > seen\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    repo.file("p/a", "2");
    repo.git("commit", "--quiet", "-a", "-m", "two");
    Map<String, String> environment = new HashMap<>(Repo.ENVIRONMENT);
    for (String line : Files.readAllLines(seen)) {
      environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    assertThat(environment).containsKey("GIT_INDEX_FILE");
    try (GitRepository repository = GitRepository.at(root.resolve("p"), environment)) {
      assertThat(repository.commit("HEAD~1")).isEqualTo(one);
      assertThat(repository.tree(one).read("a")).asString().isEqualTo("1");
    }
  }

  @Test
  void noProgramOfTheSettingsIsStarted(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("old/a.yaml", "a: 1\n".repeat(9));
    repo.file(".gitattributes", "* diff=evil filter=evil\n");
    String one = repo.commit("one");
    repo.git("mv", "old", "new");
    repo.file("new/a.yaml", "a: 1\n".repeat(9) + "b: 2\n");
    repo.git("add", "--all");
    Path trap = root.resolve(".git/trap");
    Files.writeString(trap, "#!/bin/sh\ntouch " + root.resolve(".git/sprung") + "\ncat\n");
    assertThat(trap.toFile().setExecutable(true)).isTrue();
    for (String setting :
        List.of(
            "core.fsmonitor",
            "core.pager",
            "core.sshCommand",
            "diff.external",
            "diff.evil.command",
            "diff.evil.textconv",
            "filter.evil.clean",
            "filter.evil.smudge")) {
      repo.git("config", setting, trap.toString());
    }
    try (GitRepository repository = repo.open()) {
      assertThat(repository.base("HEAD", null)).isEqualTo(one);
      assertThat(repository.folderBefore(one, null, "new")).contains("old");
      assertThat(repository.tree(one).read("old/a.yaml")).hasSize(45);
    }
    assertThat(root.resolve(".git/sprung")).doesNotExist();
  }

  @Test
  void missingGitIsTold(@TempDir Path root) {
    Git git = new Git(List.of("no-such-git"), root, Repo.ENVIRONMENT, Duration.ofMinutes(1));
    assertThatThrownBy(() -> GitRepository.of(git, Map.of()))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "`git` cannot be started, and the revision to compare with is read with it."
                + " Install git 2.25 or newer, and see that it is on the PATH.");
  }

  @Test
  void distrustIsToldInGitsOwnWords(@TempDir Path root) throws Exception {
    String words =
        "fatal: detected dubious ownership in repository at '/x'\n"
            + "To add an exception for this directory, call:\n\n"
            + "\tgit config --global --add safe.directory /x";
    Git git = fake(root, "cat >&2 <<'E'\n" + words + "\nE\nexit 128\n", Duration.ofMinutes(1));
    assertThatThrownBy(() -> GitRepository.of(git, Map.of()))
        .isInstanceOf(GitException.class)
        .hasMessage("git does not trust the repository of " + root + ". It says: " + words);
  }

  @Test
  void oldGitIsTold(@TempDir Path root) throws Exception {
    Git git = fake(root, "echo true; echo --is-shallow-repository; echo", Duration.ofMinutes(1));
    assertThatThrownBy(() -> GitRepository.of(git, Map.of()))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "The `git` here is too old to read a revision with. Install git 2.25 or newer.");
  }

  @Test
  void otherFailureIsToldInGitsOwnWords(@TempDir Path root) throws Exception {
    Git git = fake(root, "echo 'fatal: out of luck' >&2; exit 128", Duration.ofMinutes(1));
    assertThatThrownBy(() -> GitRepository.of(git, Map.of()))
        .isInstanceOf(GitException.class)
        .hasMessage("`git rev-parse` failed. It says: fatal: out of luck");
  }

  @Test
  @Timeout(30)
  void hangingGitIsStopped(@TempDir Path root) throws Exception {
    Git git = fake(root, "sleep 600 & wait", Duration.ofSeconds(1));
    assertThatThrownBy(() -> GitRepository.of(git, Map.of()))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "`git rev-parse` gave no answer within 1 s and was stopped."
                + " See whether it works at a prompt.");
    assertNothingRuns();
  }

  @Test
  @Timeout(30)
  void gitThatHangsLaterIsStopped(@TempDir Path root) throws Exception {
    Git git =
        fake(
            root,
            "case \"$*\" in *rev-parse*) echo true; echo false; echo;; *) sleep 600;; esac",
            Duration.ofSeconds(1));
    try (GitRepository repository = GitRepository.of(git, Map.of())) {
      assertThatThrownBy(() -> repository.commit("HEAD"))
          .isInstanceOf(GitException.class)
          .hasMessageStartingWith("`git cat-file` gave no answer within 1 s");
    }
    assertNothingRuns();
  }

  @Test
  void gitThatStopsIsTold(@TempDir Path root) throws Exception {
    Git git =
        fake(
            root,
            "case \"$*\" in *rev-parse*) echo true; echo false; echo;; *) echo bang >&2;; esac",
            Duration.ofMinutes(1));
    try (GitRepository repository = GitRepository.of(git, Map.of())) {
      assertThatThrownBy(() -> repository.commit("HEAD"))
          .isInstanceOf(GitException.class)
          .hasMessage("`git cat-file` failed. It says: bang");
    }
  }

  @Test
  void talkativeGitDoesNotBlock(@TempDir Path root) throws Exception {
    Git git =
        fake(
            root,
            "head -c 300000 /dev/zero >&2; echo true; echo false; echo",
            Duration.ofMinutes(1));
    try (GitRepository repository = GitRepository.of(git, Map.of())) {
      assertThat(repository).isNotNull();
    }
  }

  @Test
  void nothingRunsAfterwards(@TempDir Path root) throws Exception {
    Repo repo = Repo.init(root).file("a", "1");
    String one = repo.commit("one");
    try (GitRepository repository = repo.open()) {
      assertThat(repository.tree(one).read("a")).hasSize(1);
      assertThat(ProcessHandle.current().descendants()).hasSize(2);
    }
    assertNothingRuns();
  }

  private static void assertNothingRuns() throws InterruptedException {
    for (int i = 0; i < 100 && ProcessHandle.current().descendants().findAny().isPresent(); i++) {
      Thread.sleep(20);
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  /** A git that is a shell script. */
  private static Git fake(Path root, String script, Duration patience) throws IOException {
    return new Git(List.of("sh", "-c", script, "git"), root, Repo.ENVIRONMENT, patience);
  }
}
