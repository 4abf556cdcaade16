package dev.pls.conformance.ci;

import dev.pls.compiler.init.CiFile;
import dev.pls.compiler.init.CiSystem;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A team's repository with a motion in it, where the team pushes it to, and what runners check out
 * of that. The pull request is number 7, from the branch {@code higher-bar} to {@code main}.
 */
final class Team {
  static final String BRANCH = "higher-bar";

  /** Its examples come out the same whether the bar is at 3, 4 or 5. */
  private static final String MOTION =
      """
      pls: v1
      motion: {id: trial-help, version: 0.1.0, title: A hand for teams on trial, owner: ada@acme.example}
      product:
        name: Acme Boards
        does: Planning boards for small teams
        model: {type: trial, length: 14d}
        first_value: shared_board
      data:
        entities:
          user: {key: user_id, source: product, attributes: {plan: {one_of: [trial, paid]}}}
        sources:
          product: {kind: segment, freshness: 15m, retention: 400d}
        events:
          board_shared: {source: product, of: user, properties: {people: int}}
      signals:
        shared_board:
          title: Shared boards
          type: aha
          of: user
          measure: {count: board_shared, window: 14d}
          at_least: 3
          points: 20
          why: A board with others on it is the first value
      qualifications:
        trial_pql:
          unit: user
          statement: A trial user who has shared boards with a team
          requires: {all: [shared_board]}
          exclusions:
            - {id: customer, when: user.plan != 'trial', why: Bought by themselves}
          examples:
            - title: Shared many
              user: {plan: trial}
              timeline: [{at: -1d, event: board_shared, times: 9, people: 2}]
              expect: {qualified: true}
            - title: Shared one
              user: {plan: trial}
              timeline: [{at: -1d, event: board_shared, people: 1}]
              expect: {qualified: false, failed: [shared_board]}
      """;

  private final Path folder;
  private final Path work;
  private final String project;
  private int checkouts;

  /**
   * A repository whose default branch has a motion, and a branch that is about to be proposed.
   *
   * @param folder an empty folder
   * @param project the folder of the motion's project, from the repository's top
   * @param modules the modules of the project that have a motion each; none if it is the project
   */
  Team(Path folder, CiSystem system, String project, List<String> modules)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.work = folder.resolve("work");
    this.project = project;
    Files.createDirectories(home());
    git(
        "git init --quiet --bare --initial-branch=main ../origin.git",
        "git init --quiet --initial-branch=main",
        "git config user.name Ada",
        "git config user.email ada@acme.example",
        "git remote add origin '" + origin() + "'");
    Files.writeString(home().resolve("pom.xml"), pom("motion", modules, !modules.isEmpty()));
    for (String module : modules.isEmpty() ? List.of("") : modules) {
      Path motion = Files.createDirectories(home().resolve(module).resolve("src/main/pls"));
      Files.writeString(motion.resolve("motion.yaml"), MOTION);
      if (!module.isEmpty()) {
        Files.writeString(home().resolve(module).resolve("pom.xml"), pom(module, List.of(), false));
      }
    }
    Files.writeString(work.resolve(".gitignore"), "target/\n");
    CiFile file = CiFile.of(system, new DiskTree(work), project);
    Path place = work.resolve(file.path());
    Files.createDirectories(place.getParent());
    Files.writeString(place, file.text());
    git("git add --all", "git commit --quiet --message Start", "git push --quiet origin main");
    git("git checkout --quiet -b " + BRANCH);
  }

  /** The folder of the motion's project. */
  Path home() {
    return work.resolve(project);
  }

  /** Replaces a text in a file of the project, commits and pushes it. */
  void change(String file, String before, String after) throws IOException, InterruptedException {
    Path path = home().resolve(file);
    String text = Files.readString(path);
    if (!text.contains(before)) {
      throw new IOException(file + " has no " + before);
    }
    Files.writeString(path, text.replace(before, after));
    git("git add --all", "git commit --quiet --message Change");
    git("git push --quiet --force origin " + BRANCH);
  }

  /** Somebody else merges something into the default branch meanwhile. */
  void othersGoOn() throws IOException, InterruptedException {
    git("git checkout --quiet main");
    Files.writeString(work.resolve("NOTES.md"), "Meanwhile\n");
    git("git add --all", "git commit --quiet --message Meanwhile", "git push --quiet origin main");
    git("git checkout --quiet " + BRANCH);
  }

  /**
   * What GitHub's checkout action leaves of the pull request merged into its target, or of the
   * default branch.
   *
   * @param depth how many commits, all if it is 0
   */
  Path checkout(boolean pullRequest, int depth) throws IOException, InterruptedException {
    String ref = pullRequest ? "pull/7/merge" : "main";
    String from = pullRequest ? "refs/pull/7/merge" : "refs/heads/main";
    if (pullRequest) {
      git(
          "git checkout --quiet -B merged origin/main",
          "git merge --quiet --no-ff --message Merge " + BRANCH,
          "git push --quiet --force origin merged:" + from,
          "git checkout --quiet " + BRANCH);
    }
    String all = depth == 0 ? " '+refs/heads/*:refs/remotes/origin/*'" : "";
    return cloned(
        "git fetch --quiet --no-tags"
            + (depth == 0 ? "" : " --depth=" + depth)
            + " origin"
            + all
            + " +"
            + from
            + ":refs/remotes/"
            + ref
            + " && git checkout --quiet --force --detach refs/remotes/"
            + ref);
  }

  /** What GitLab's runners leave of the merge request, with so many commits, all if it is 0. */
  Path mergeRequest(int depth) throws IOException, InterruptedException {
    git("git push --quiet --force origin " + BRANCH + ":refs/merge-requests/7/head");
    return cloned(
        "git fetch --quiet"
            + (depth == 0 ? "" : " --depth=" + depth)
            + " origin +refs/merge-requests/7/head:refs/pipelines/1"
            + (depth == 0 ? " '+refs/heads/*:refs/remotes/origin/*'" : "")
            + " && git checkout --quiet --force --detach refs/pipelines/1");
  }

  /** A commit's id in a checkout. */
  static String commit(Path checkout, String revision) throws IOException, InterruptedException {
    return new Shell(checkout).run("git rev-parse " + revision).good().strip();
  }

  private Path cloned(String fetch) throws IOException, InterruptedException {
    checkouts++;
    Path checkout = Files.createDirectories(folder.resolve("checkout-" + checkouts));
    new Shell(checkout)
        .run("git init --quiet && git remote add origin '" + origin() + "' && " + fetch)
        .good();
    return checkout;
  }

  private String origin() {
    return "file://" + folder.resolve("origin.git");
  }

  private void git(String... commands) throws IOException, InterruptedException {
    new Shell(work)
        .with(
            Map.of(
                "GIT_AUTHOR_DATE", "2026-11-23T12:00:00Z",
                "GIT_COMMITTER_DATE", "2026-11-23T12:00:00Z"))
        .run(String.join("\n", commands))
        .good();
  }

  /** A pom as a new motion gets it, or one that has modules. */
  private static String pom(String name, List<String> modules, boolean isParent) {
    String modulesLines =
        modules.stream()
            .map(module -> "    <module>" + module + "</module>\n")
            .collect(Collectors.joining());
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.acme</groupId>
          <artifactId>%s</artifactId>
          <version>1.0.0</version>
          <packaging>pom</packaging>
          <properties>
            <pls.diff.failOn>never</pls.diff.failOn>
          </properties>
        %s  <build>
            <plugins>
              <plugin>
                <groupId>dev.pls</groupId>
                <artifactId>pls-maven-plugin</artifactId>
                <version>0.1.0-SNAPSHOT</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """
        .formatted(name, isParent ? "  <modules>\n" + modulesLines + "  </modules>\n" : "");
  }
}
