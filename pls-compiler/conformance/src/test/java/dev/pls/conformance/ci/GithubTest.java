package dev.pls.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.init.CiSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the steps of the workflow do in a pull request, with git's and GitHub's own clients, and
 * GitHub itself played on this machine.
 */
class GithubTest {
  private static final String BUILD = "Build the motion";
  private static final String DIFF = "Find what the change means";
  private static final String SAY = "Say it in the summary and in one comment";
  private static final String COLLECT = "Collect the findings";
  private static final String SCAN = "Show the findings under code scanning";
  private static final String KEEP = "Keep the pack and the diff";
  private static final String MOTION = "src/main/pls/motion.yaml";
  private static final String DIFF_FILE = "target/pls/diff/diff.md";

  private final Path folder;
  private final Forge forge = new Forge();
  private int runs;

  GithubTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
  }

  @AfterEach
  void close() {
    forge.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "teams/our motion"})
  void onePullRequestHasOneComment(String project) throws Exception {
    Team team = team(project);
    String below = project.isEmpty() ? "" : project + "/";
    for (int i = 0; i < 120; i++) {
      forge.say("ada", "I agree " + i);
    }
    forge.say("mallory", "<!-- pls:diff -->\nNothing to see");
    team.othersGoOn();
    team.change(MOTION, "at_least: 3", "at_least: 5");

    GithubRunner first = runner(team).run();

    assertThat(first.failed()).as(first.log()).isEmpty();
    assertThat(first.steps()).containsExactly(BUILD, DIFF, SAY, COLLECT, SCAN, KEEP);
    String said = first.file(below + DIFF_FILE);
    assertThat(said).startsWith("<!-- pls:diff").contains("5");
    assertThat(forge.ours()).extracting(Forge.Comment::body).containsExactly(said);
    assertThat(first.summary()).isEqualTo(said);
    assertThat(first.sarif()).containsExactly("1.sarif", "2.sarif");
    assertThat(first.artifact()).isEqualTo(below + "**/target/pls/");

    team.change(MOTION, "at_least: 5", "at_least: 4");
    GithubRunner second = runner(team).run();

    assertThat(second.failed()).as(second.log()).isEmpty();
    assertThat(second.file(below + DIFF_FILE)).isNotEqualTo(said);
    assertThat(forge.ours())
        .extracting(Forge.Comment::body)
        .containsExactly(second.file(below + DIFF_FILE));
    assertThat(forge.writes()).containsExactly("POST", "PATCH");
    assertThat(forge.all())
        .filteredOn(comment -> comment.author().equals("mallory"))
        .extracting(Forge.Comment::body)
        .containsExactly("<!-- pls:diff -->\nNothing to see");
  }

  @Test
  void aPullRequestThatChangesNoMeaningGetsNoCommentButKeepsOne() throws Exception {
    Team team = team("");
    team.change("pom.xml", "1.0.0", "1.0.1");

    GithubRunner quiet = runner(team).run();

    assertThat(quiet.failed()).as(quiet.log()).isEmpty();
    assertThat(forge.writes()).isEmpty();
    assertThat(quiet.summary()).isEqualTo(quiet.file(DIFF_FILE));

    team.change(MOTION, "at_least: 3", "at_least: 5");
    runner(team).run();
    team.change(MOTION, "at_least: 5", "at_least: 3");
    GithubRunner reverted = runner(team).run();

    assertThat(forge.writes()).containsExactly("POST", "PATCH");
    assertThat(forge.ours())
        .extracting(Forge.Comment::body)
        .containsExactly(reverted.file(DIFF_FILE));
  }

  @Test
  void whatMayNotCommentSaysItInTheSummary() throws Exception {
    Team team = team("");
    team.change(MOTION, "at_least: 3", "at_least: 5");
    forge.onlyRead();

    GithubRunner fork = runner(team).run();

    assertThat(fork.failed()).as(fork.log()).isEmpty();
    assertThat(fork.log()).contains("::notice title=PLS::No comment was written");
    assertThat(fork.summary()).isEqualTo(fork.file(DIFF_FILE));
    assertThat(forge.all()).isEmpty();
  }

  @Test
  void whatFailsTheDiffIsSaidFirst() throws Exception {
    Team team = team("");
    team.change("pom.xml", "never", "qualifies");
    team.change(MOTION, "at_least: 3", "at_least: 5");

    GithubRunner runner = runner(team).run();

    assertThat(runner.failed()).as(runner.log()).containsExactly(DIFF);
    assertThat(forge.ours())
        .extracting(Forge.Comment::body)
        .containsExactly(runner.file(DIFF_FILE));
    assertThat(runner.steps()).containsExactly(BUILD, DIFF, SAY, COLLECT, SCAN, KEEP);
  }

  @Test
  void aMotionWithErrorsFailsAndItsFindingsAreShown() throws Exception {
    Team team = team("");
    team.change(MOTION, "count: board_shared", "count: no_such_event");

    GithubRunner runner = runner(team).run();

    assertThat(runner.failed()).as(runner.log()).contains(BUILD);
    assertThat(runner.log()).contains("No event is called `no_such_event`");
    assertThat(runner.steps()).containsExactly(BUILD, DIFF, SAY, COLLECT, SCAN, KEEP);
    assertThat(runner.sarif()).contains("1.sarif");
  }

  /** As if the team had taken the depth out of the workflow. */
  @Test
  void aCloneWithoutTheBaseSaysWhatToSet() throws Exception {
    Team team = team("");
    team.change(MOTION, "at_least: 3", "at_least: 5");

    GithubRunner runner = runner(team).shallow(1).run();

    assertThat(runner.failed()).as(runner.log()).containsExactly(DIFF);
    assertThat(runner.log()).contains("fetch-depth: 0");
    assertThat(forge.writes()).isEmpty();
    assertThat(runner.sarif()).containsExactly("1.sarif");
  }

  @Test
  void thePushToTheDefaultBranchIsBuilt() throws Exception {
    GithubRunner runner = runner(team("")).push().run();

    assertThat(runner.failed()).as(runner.log()).isEmpty();
    assertThat(runner.steps()).containsExactly(BUILD, COLLECT, SCAN, KEEP);
    assertThat(runner.sarif()).containsExactly("1.sarif");
    assertThat(forge.writes()).isEmpty();
  }

  @Test
  void eachModuleHasACommentOfItsOwn() throws Exception {
    Team team = new Team(folder, CiSystem.GITHUB, "", List.of("americas", "europe"));
    for (String module : List.of("americas/", "europe/")) {
      team.change(module + MOTION, "at_least: 3", "at_least: 5");
    }

    for (int i = 0; i < 2; i++) {
      GithubRunner runner = runner(team).run();
      assertThat(runner.failed()).as(runner.log()).isEmpty();
      assertThat(runner.sarif()).hasSize(4);
      assertThat(forge.ours())
          .extracting(Forge.Comment::body)
          .containsExactly(
              runner.file("americas/" + DIFF_FILE), runner.file("europe/" + DIFF_FILE));
    }
    assertThat(forge.writes()).containsExactly("POST", "POST", "PATCH", "PATCH");
  }

  private Team team(String project) throws IOException, InterruptedException {
    return new Team(folder, CiSystem.GITHUB, project, List.of());
  }

  private GithubRunner runner(Team team) throws IOException {
    runs++;
    return new GithubRunner(team, forge, Files.createDirectory(folder.resolve("temp-" + runs)));
  }
}
