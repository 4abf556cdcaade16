package dev.pls.maven.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that a project is in, to compare the project with what it was. Nothing in it
 * is changed, and nothing is fetched: what a clone does not have is told, with the command that
 * brings it. Every such message of a {@link GitException} is for people.
 */
public final class GitRepository implements AutoCloseable {
  private static final int SHORT = 10; // two commits of one beginning are not to be expected

  private final Git git;
  private final GitObjects objects;
  private final Revisions revisions;
  private final List<String> prefix;

  private GitRepository(Git git, Map<String, String> environment, boolean shallow, String prefix) {
    this.git = git;
    this.objects = new GitObjects(git);
    this.revisions = new Revisions(git, objects, environment, shallow);
    this.prefix = names(prefix);
  }

  private static List<String> names(String path) {
    return path.isEmpty() ? List.of() : List.of(path.split("/"));
  }

  /**
   * The repository of a project, found as git finds it from the project's root: a {@code GIT_DIR}
   * that a hook has set is of no account.
   *
   * @param projectRoot the project's root, which may be below the repository's top
   * @param environment the variables that git is started with, and in which CI says where a pull
   *     request goes
   */
  public static GitRepository at(Path projectRoot, Map<String, String> environment)
      throws GitException {
    return of(Git.in(projectRoot, environment), environment);
  }

  static GitRepository of(Git git, Map<String, String> environment) throws GitException {
    Git.Answer answer =
        git.run("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix");
    if (!answer.isGood()) {
      throw notFound(git, answer.errors());
    }
    String[] lines = answer.text().split("\n", 3); // a folder's name may have line breaks
    if (lines.length < 3 || !lines[0].equals("true")) {
      throw notFound(git, "");
    } else if (!lines[1].equals("true") && !lines[1].equals("false")) {
      throw new GitException(
          "The `git` here is too old to read a revision with. Install git 2.25 or newer.");
    }
    return new GitRepository(git, environment, lines[1].equals("true"), lines[2]);
  }

  private static GitException notFound(Git git, String errors) {
    if (errors.contains("safe.directory")) {
      return new GitException(
          "git does not trust the repository of " + git.folder() + ". It says: " + errors);
    } else if (errors.isEmpty() || errors.contains("not a git repository")) {
      return new GitException(
          git.folder()
              + " is not in a git repository, so there is no revision to compare with."
              + " Make it one with `git init` and a first commit, or compare two folders.");
    }
    return Git.failed("rev-parse", errors);
  }

  /**
   * The id of the commit that a revision means.
   *
   * @param revision a branch, a tag, a commit's id or another revision of git's, such as {@code
   *     HEAD~1}
   */
  public String commit(String revision) throws GitException {
    return revisions.commit(revision);
  }

  /**
   * The id of the commit to compare with.
   *
   * <p>A branch means the commit where the head has left it, its merge base with the head, so that
   * what others have done on the branch since is not told as a change. (If there is no such branch
   * here, that of the remote {@code origin} is meant.) A tag, a commit or an expression such as
   * {@code HEAD~1} means just that.
   *
   * <p>If nothing is wanted, it is where a pull request leaves its target: what CI says of it in
   * GitHub Actions or GitLab, else the merge base with the default branch, which is the first that
   * there is of {@code origin/HEAD}, {@code origin/main}, {@code origin/master}, {@code main} and
   * {@code master}. On the default branch itself that is what was pushed last or, without a remote,
   * {@code HEAD}: the changes are those that are not pushed or not committed.
   *
   * @param wanted a revision, or {@code null} for the usual one
   * @param head the revision whose changes are asked for, or {@code null} for the working tree
   */
  public String base(@Nullable String wanted, @Nullable String head) throws GitException {
    return revisions.base(wanted, head);
  }

  /**
   * The files of the project as in a commit. They can be read until the repository is closed.
   *
   * @param commit the commit's id
   */
  public GitTree tree(String commit) throws GitException {
    return tree(commit, prefix);
  }

  /**
   * The same of a project that may have had another place in the repository: if its root is not
   * there in the commit, then where most of its files were.
   *
   * @param commit the commit's id
   * @param headCommit the commit in which the root is where it is now, or {@code null} for the
   *     working tree
   */
  public GitTree treeBefore(String commit, @Nullable String headCommit) throws GitException {
    if (!prefix.isEmpty()) {
      GitTree top = tree(commit, List.of());
      String root = String.join("/", prefix);
      if (!top.isFolder(root)) {
        Renames renames = Renames.between(git, commit, headCommit, false);
        Optional<String> before = moved(top, renames, root);
        if (before.isPresent()) {
          return tree(commit, names(before.get()));
        }
      }
    }
    return tree(commit);
  }

  private GitTree tree(String commit, List<String> root) throws GitException {
    String name = shortName(commit);
    try {
      Optional<GitObjects.Header> top = objects.find(commit + "^{tree}");
      if (top.isEmpty()) {
        throw GitTree.missing("A folder", name);
      }
      return new GitTree(objects, name, top.get().id(), root);
    } catch (IOException e) {
      throw new GitException(e);
    }
  }

  /**
   * Where a folder was in a commit that does not have it: the folder that most of its files came
   * from, and that most of the files of have gone there, by git's own detection of renames. In the
   * working tree git knows of files that are committed or staged.
   *
   * @param commit the commit's id
   * @param headCommit the commit that has the folder, or {@code null} for the working tree
   * @param folder the folder's path from the project's root
   * @return the path there from the project's root; empty if git sees no such move
   */
  public Optional<String> folderBefore(String commit, @Nullable String headCommit, String folder)
      throws GitException {
    return moved(tree(commit), Renames.between(git, commit, headCommit, true), folder);
  }

  private static Optional<String> moved(GitTree base, Renames renames, String folder)
      throws GitException {
    Optional<Renames.Source> source = renames.source(folder);
    try {
      boolean most =
          source.isPresent() && source.get().files() * 2 > base.list(source.get().path()).size();
      return most ? source.map(Renames.Source::path) : Optional.empty();
    } catch (IOException e) {
      throw new GitException(e);
    }
  }

  /** A commit's name for people: the first digits of its id, as many in every clone. */
  public static String shortName(String commit) {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }

  /** Ends the gits that were started. */
  @Override
  public void close() {
    objects.close();
  }
}
