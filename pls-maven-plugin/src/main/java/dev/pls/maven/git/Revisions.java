package dev.pls.maven.git;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds commits by what people and CI call them. */
final class Revisions {
  private static final String HEAD = "HEAD";
  private static final String REMOTE = "origin/";
  private static final List<String> DEFAULT_BRANCHES =
      List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

  private final Git git;
  private final GitObjects objects;
  private final Map<String, String> environment;
  private final boolean shallow;

  /**
   * @param environment the caller's, in which CI says where a pull request goes
   * @param shallow whether the clone has only the newest commits
   */
  Revisions(Git git, GitObjects objects, Map<String, String> environment, boolean shallow) {
    this.git = git;
    this.objects = objects;
    this.environment = environment;
    this.shallow = shallow;
  }

  /** The id of the commit that a revision means. */
  String commit(String revision) throws GitException {
    Optional<String> commit = isSafe(revision) ? find(revision) : Optional.empty();
    if (commit.isPresent()) {
      return commit.get();
    } else if (revision.equals(HEAD)) {
      throw new GitException(
          "The repository of "
              + git.folder()
              + " has no commit yet to compare with. Commit first.");
    }
    boolean mayBeBranch = isPlain(revision) && !isId(revision);
    String way = "";
    if (mayBeBranch && !isGitHub()) {
      way = " If it is a branch, fetch it: `" + fetch(withoutRemote(revision)) + "`.";
    } else if (shallow) {
      way = " " + unshallow();
    }
    throw new GitException(
        "There is no revision `"
            + revision
            + "` in this "
            + (shallow ? "clone, which has only the newest commits." : "repository.")
            + way);
  }

  /** The id of the commit to compare with, see {@link GitRepository#base}. */
  String base(@Nullable String wanted, @Nullable String head) throws GitException {
    String headName = head == null ? HEAD : head;
    String headCommit = commit(headName);
    if (wanted != null) {
      Optional<String> branch = branch(wanted);
      return branch.isPresent()
          ? mergeBase(headName, headCommit, wanted, branch.get())
          : commit(wanted);
    }
    Optional<String> merged = head == null ? mergedInto(headCommit) : Optional.empty();
    if (merged.isPresent()) {
      return merged.get();
    }
    String known = said("CI_MERGE_REQUEST_DIFF_BASE_SHA");
    if (!known.isEmpty()) {
      return commit(known);
    }
    for (String variable : List.of("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME")) {
      String target = said(variable);
      if (!target.isEmpty()) {
        return mergeBase(headName, headCommit, REMOTE + target, target(target));
      }
    }
    for (String name : DEFAULT_BRANCHES) {
      Optional<String> branch = branch(name);
      if (branch.isPresent()) {
        return mergeBase(headName, headCommit, name, branch.get());
      }
    }
    throw new GitException(
        "The default branch is not known, which a motion is compared with: there is none of `"
            + String.join("`, `", DEFAULT_BRANCHES)
            + "` here. Name what to compare with: `-Dpls.base=HEAD` shows what is not committed,"
            + " and a branch, as in `-Dpls.base=trunk`, what was done since. If a branch is not in"
            + " this clone, fetch it: `"
            + fetch("main")
            + "`.");
  }

  /**
   * The commit of the target branch that CI has merged the head into, if the head is such a merge:
   * it is the merge's first parent, and there even if the branch was not fetched.
   */
  private Optional<String> mergedInto(String headCommit) throws GitException {
    String target = said("CI_MERGE_REQUEST_TARGET_BRANCH_SHA");
    if (isSafe(target)) {
      return find(target);
    }
    boolean merge =
        !said("GITHUB_BASE_REF").isEmpty()
            && said("GITHUB_REF").startsWith("refs/pull/")
            && said("GITHUB_REF").endsWith("/merge")
            && said("GITHUB_SHA").equals(headCommit)
            && find(headCommit + "^2").isPresent();
    return merge ? find(headCommit + "^1") : Optional.empty();
  }

  private String target(String branch) throws GitException {
    Optional<String> tip = branch(REMOTE + branch);
    if (tip.isPresent()) {
      return tip.get();
    }
    throw new GitException(
        "The pull request goes to `"
            + branch
            + "`, and this clone does not have that branch. "
            + (isGitHub() ? unshallow() : "Fetch it: `" + fetch(branch) + "`."));
  }

  /** The tip of a branch, of this repository or of the remote. A tag of that name goes before. */
  private Optional<String> branch(String name) throws GitException {
    if (!isPlain(name) || find("refs/tags/" + name).isPresent()) {
      return Optional.empty();
    }
    if (name.startsWith("refs/heads/") || name.startsWith("refs/remotes/")) {
      return find(name);
    }
    for (String place : List.of("refs/heads/", "refs/remotes/", "refs/remotes/" + REMOTE)) {
      Optional<String> tip = name.equals(HEAD) ? Optional.empty() : find(place + name);
      if (tip.isPresent()) {
        return tip;
      }
    }
    return Optional.empty();
  }

  private String mergeBase(String headName, String head, String baseName, String base)
      throws GitException {
    Git.Answer answer = git.run("merge-base", head, base);
    if (answer.isGood()) {
      return answer.text();
    } else if (answer.code() != 1) {
      throw Git.failed("merge-base", answer.errors());
    }
    throw new GitException(
        "`"
            + headName
            + "` and `"
            + baseName
            + "` have no commit in common"
            + (shallow
                ? " in this clone, which has only the newest commits. " + unshallow()
                : ". Name what to compare with: `-Dpls.base=` and a revision."));
  }

  private Optional<String> find(String revision) throws GitException {
    return objects.find(revision + "^{commit}").map(GitObjects.Header::id);
  }

  private String said(String variable) {
    return environment.getOrDefault(variable, "");
  }

  private boolean isGitHub() {
    return said("GITHUB_ACTIONS").equals("true");
  }

  private String unshallow() {
    if (isGitHub()) {
      return "Give `actions/checkout` the setting `fetch-depth: 0`.";
    }
    return said("GITLAB_CI").equals("true")
        ? "Give the job the variable `GIT_DEPTH: \"0\"`."
        : "Fetch the others: `git fetch --unshallow`.";
  }

  private static String fetch(String branch) {
    return "git fetch origin " + branch + ":refs/remotes/origin/" + branch;
  }

  private static String withoutRemote(String branch) {
    return branch.startsWith(REMOTE) ? branch.substring(REMOTE.length()) : branch;
  }

  /** Whether git takes it for a revision, in one line. */
  private static boolean isSafe(String revision) {
    return !revision.isBlank()
        && !revision.startsWith("-")
        && revision.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isId(String revision) {
    return revision.length() >= 7 && revision.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** Whether it can be the name of a branch or a tag and says no more than that. */
  private static boolean isPlain(String revision) {
    return isSafe(revision)
        && revision.chars().noneMatch(c -> " ~^:?*[\\".indexOf(c) >= 0)
        && !revision.contains("..")
        && !revision.contains("@{");
  }
}
