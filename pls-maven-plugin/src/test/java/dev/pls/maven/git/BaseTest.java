package dev.pls.maven.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit a project is compared with. */
class BaseTest {
  private static final Pattern COMMAND = Pattern.compile("`(git [^`]+)`");

  private Path folder;
  private Repo origin;
  private String start;
  private String fork;
  private String mainTip;
  private String featureTip;

  /** Two commits, from where {@code main} has gone on by one and {@code feature} by two. */
  @BeforeEach
  void makeOrigin(@TempDir Path folder) {
    this.folder = folder;
    Path root = folder.resolve("origin");
    assertThat(root.toFile().mkdir()).isTrue();
    origin = Repo.init(root);
    start = origin.file("a", "1").commit("start");
    fork = origin.file("a", "2").commit("fork");
    origin.git("checkout", "--quiet", "-b", "feature");
    origin.file("b", "1").commit("feature 1");
    featureTip = origin.file("b", "2").commit("feature 2");
    origin.git("checkout", "--quiet", "main");
    mainTip = origin.file("a", "3").commit("main");
  }

  private Repo cloned(String... options) {
    return origin.cloned(folder.resolve("clone"), options);
  }

  private static Map<String, String> environment(String... more) {
    Map<String, String> environment = new HashMap<>(Repo.ENVIRONMENT);
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  private static String base(Repo repo, String... more) throws GitException {
    try (GitRepository repository = GitRepository.at(repo.root(), environment(more))) {
      return repository.base(null, null);
    }
  }

  private static String base(Repo repo, String wanted) throws GitException {
    try (GitRepository repository = repo.open()) {
      return repository.base(wanted, null);
    }
  }

  /** Runs the commands that a message names. */
  private static void obey(Repo repo, Throwable told) {
    Matcher command = COMMAND.matcher(String.valueOf(told.getMessage()));
    while (command.find()) {
      repo.command("sh", Map.of(), "-c", command.group(1));
    }
  }

  @Test
  void isWhereTheHeadLeftTheDefaultBranch() throws Exception {
    Repo clone = cloned("--branch", "feature");
    assertThat(base(clone)).isEqualTo(fork);
    try (GitRepository repository = clone.open()) {
      assertThat(repository.base(null, "origin/feature~1")).isEqualTo(fork);
      assertThat(repository.base(null, "origin/main")).isEqualTo(mainTip);
      assertThat(repository.base("origin/feature", "origin/main")).isEqualTo(fork);
    }
  }

  @Test
  void defaultBranchIsWhatTheRemoteSays() throws Exception {
    origin.git("branch", "-m", "main", "trunk");
    origin.git("branch", "main", start);
    assertThat(base(cloned("--branch", "feature"))).isEqualTo(fork);
  }

  @Test
  void onTheDefaultBranchItIsWhatWasPushed() throws Exception {
    Repo clone = cloned();
    assertThat(base(clone)).isEqualTo(mainTip);
    clone.file("a", "4").commit("not pushed");
    assertThat(base(clone)).isEqualTo(mainTip);
  }

  @Test
  void onTheDefaultBranchWithoutARemoteItIsTheHead() throws Exception {
    assertThat(base(origin)).isEqualTo(mainTip);
    origin.git("checkout", "--quiet", "feature");
    assertThat(base(origin)).isEqualTo(fork);
    origin.git("branch", "-m", "main", "master");
    assertThat(base(origin)).isEqualTo(fork);
  }

  @Test
  void detachedHeadIsAHead() throws Exception {
    Repo clone = cloned();
    clone.git("checkout", "--quiet", "--detach", featureTip);
    assertThat(base(clone)).isEqualTo(fork);
  }

  @Test
  void branchThatIsWantedMeansWhereTheHeadLeftIt() throws Exception {
    Repo clone = cloned("--branch", "feature");
    assertThat(base(clone, "origin/main")).isEqualTo(fork);
    assertThat(base(clone, "refs/remotes/origin/main")).isEqualTo(fork);
    assertThat(base(clone, "main")).as("of the remote").isEqualTo(fork);
    clone.git("branch", "main", start);
    assertThat(base(clone, "main")).as("of this repository").isEqualTo(start);
    assertThat(base(clone, "feature")).isEqualTo(featureTip);
  }

  @Test
  void otherRevisionsMeanJustThat() throws Exception {
    Repo clone = cloned("--branch", "feature");
    clone.git("tag", "v3", mainTip);
    assertThat(base(clone, "v3")).isEqualTo(mainTip);
    assertThat(base(clone, mainTip)).isEqualTo(mainTip);
    assertThat(base(clone, "HEAD")).isEqualTo(featureTip);
    assertThat(base(clone, "HEAD~1")).isNotEqualTo(fork);
    assertThat(base(clone, "origin/main~2")).isEqualTo(start);
    clone.git("branch", "v3", start);
    assertThat(base(clone, "v3")).as("the tag, as git takes it").isEqualTo(mainTip);
  }

  @Test
  void unknownDefaultBranchIsTold() throws Exception {
    origin.git("branch", "-m", "main", "trunk");
    assertThatThrownBy(() -> base(origin))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "The default branch is not known, which a motion is compared with: there is none of"
                + " `origin/HEAD`, `origin/main`, `origin/master`, `main`, `master` here. Name what"
                + " to compare with: `-Dpls.base=HEAD` shows what is not committed, and a branch, as"
                + " in `-Dpls.base=trunk`, what was done since. If a branch is not in this clone,"
                + " fetch it: `git fetch origin main:refs/remotes/origin/main`.");
    assertThat(base(origin, "HEAD")).isEqualTo(mainTip);
  }

  @Test
  void unrelatedBranchIsTold() throws Exception {
    origin.git("checkout", "--quiet", "--orphan", "other");
    origin.commit("other");
    assertThatThrownBy(() -> base(origin))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "`HEAD` and `main` have no commit in common. Name what to compare with: `-Dpls.base=`"
                + " and a revision.");
  }

  @Test
  void shallowCloneOfABranchSaysHowToFetchTheOther() throws Exception {
    Repo clone = cloned("--depth", "1", "--branch", "feature");
    Throwable noBranch = catchThrowable(() -> base(clone, "origin/main"));
    assertThat(noBranch)
        .isInstanceOf(GitException.class)
        .hasMessage(
            "There is no revision `origin/main` in this clone, which has only the newest commits."
                + " If it is a branch, fetch it: `git fetch origin main:refs/remotes/origin/main`.");
    obey(clone, noBranch);
    Throwable noBase = catchThrowable(() -> base(clone));
    assertThat(noBase)
        .isInstanceOf(GitException.class)
        .hasMessage(
            "`HEAD` and `origin/main` have no commit in common in this clone, which has only the"
                + " newest commits. Fetch the others: `git fetch --unshallow`.");
    obey(clone, noBase);
    assertThat(base(clone)).isEqualTo(fork);
  }

  @Test
  void shallowCloneOfAllBranchesSaysHowToFetchTheRest() throws Exception {
    Repo clone = cloned("--depth", "1", "--no-single-branch", "--branch", "feature");
    Throwable told = catchThrowable(() -> base(clone));
    assertThat(told).hasMessageEndingWith("Fetch the others: `git fetch --unshallow`.");
    assertThatThrownBy(() -> base(clone, "HEAD~1"))
        .hasMessage(
            "There is no revision `HEAD~1` in this clone, which has only the newest commits."
                + " Fetch the others: `git fetch --unshallow`.");
    obey(clone, told);
    assertThat(base(clone)).isEqualTo(fork);
  }

  /** What GitHub's checkout gives a pull request: its merge with the target, and no branch. */
  private Repo gitHub(String depth) {
    origin.git("checkout", "--quiet", "--detach", "main");
    origin.git("merge", "--quiet", "--no-ff", "-m", "merge", "feature");
    origin.git("update-ref", "refs/pull/7/merge", "HEAD");
    origin.git("checkout", "--quiet", "main");
    origin.file("a", "5").commit("main goes on");
    Path root = folder.resolve("runner");
    assertThat(root.toFile().mkdir()).isTrue();
    Repo runner = Repo.init(root);
    runner.git("remote", "add", "origin", origin.root().toUri().toString());
    String merge = "+refs/pull/7/merge:refs/remotes/pull/7/merge";
    if (depth.equals("0")) {
      runner.git("fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*", merge);
    } else {
      runner.git("fetch", "--quiet", "--depth", depth, "origin", merge);
    }
    runner.git("checkout", "--quiet", "--force", "refs/remotes/pull/7/merge");
    return runner;
  }

  private static String gitHubBase(Repo runner) throws GitException {
    return base(
        runner,
        "GITHUB_ACTIONS",
        "true",
        "GITHUB_BASE_REF",
        "main",
        "GITHUB_REF",
        "refs/pull/7/merge",
        "GITHUB_SHA",
        runner.git("rev-parse", "HEAD"));
  }

  @Test
  void pullRequestOnGitHubIsComparedWithWhatItWasMergedInto() throws Exception {
    assertThat(gitHubBase(gitHub("0"))).isEqualTo(mainTip);
  }

  @Test
  void twoCommitsAreEnoughOnGitHub() throws Exception {
    assertThat(gitHubBase(gitHub("2"))).isEqualTo(mainTip);
  }

  @Test
  void oneCommitIsNotEnoughOnGitHub() {
    Repo runner = gitHub("1");
    assertThatThrownBy(() -> gitHubBase(runner))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "The pull request goes to `main`, and this clone does not have that branch. Give"
                + " `actions/checkout` the setting `fetch-depth: 0`.");
  }

  @Test
  void pullRequestOnGitHubWithItsOwnHead() throws Exception {
    Repo clone = cloned("--branch", "feature");
    origin.git("branch", "release", start);
    assertThat(base(clone, "GITHUB_BASE_REF", "main")).isEqualTo(fork);
    assertThat(base(clone, "GITHUB_BASE_REF", "")).as("a push").isEqualTo(fork);
    Throwable told = catchThrowable(() -> base(clone, "GITHUB_BASE_REF", "release"));
    assertThat(told)
        .hasMessage(
            "The pull request goes to `release`, and this clone does not have that branch."
                + " Fetch it: `git fetch origin release:refs/remotes/origin/release`.");
    obey(clone, told);
    assertThat(base(clone, "GITHUB_BASE_REF", "release")).isEqualTo(start);
  }

  @Test
  void mergeRequestOnGitLabIsComparedWithWhatGitLabSays() throws Exception {
    Repo clone = cloned("--branch", "feature");
    String target = "CI_MERGE_REQUEST_TARGET_BRANCH_NAME";
    String known = "CI_MERGE_REQUEST_DIFF_BASE_SHA";
    String merged = "CI_MERGE_REQUEST_TARGET_BRANCH_SHA";
    assertThat(base(clone, target, "main", known, start)).isEqualTo(start);
    assertThat(base(clone, target, "main")).isEqualTo(fork);
    assertThat(base(clone, target, "main", known, start, merged, "")).isEqualTo(start);
    assertThat(base(clone, target, "main", known, start, merged, mainTip)).isEqualTo(mainTip);
  }

  @Test
  void shallowMergeRequestOnGitLabSaysHowToDeepen() {
    Repo clone = cloned("--depth", "1", "--branch", "feature");
    assertThatThrownBy(
            () -> base(clone, "GITLAB_CI", "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA", fork))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "There is no revision `"
                + fork
                + "` in this clone, which has only the newest commits."
                + " Give the job the variable `GIT_DEPTH: \"0\"`.");
  }
}
