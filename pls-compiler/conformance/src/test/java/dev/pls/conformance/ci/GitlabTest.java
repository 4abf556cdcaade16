package dev.pls.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.init.CiSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pipeline's job does in a merge request, with GitLab itself played on this machine. */
class GitlabTest {
  private static final String MOTION = "src/main/pls/motion.yaml";
  private static final String DIFF_FILE = "target/pls/diff/diff.md";

  private final Path folder;
  private final Forge forge = new Forge();

  GitlabTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
  }

  @AfterEach
  void close() {
    forge.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "teams/our motion"})
  void oneMergeRequestHasOneNote(String project) throws Exception {
    Team team = team(project);
    String below = project.isEmpty() ? "" : project + "/";
    forge.say("mallory", "<!-- pls:diff -->\nNothing to see");
    for (int i = 0; i < 220; i++) {
      forge.say("ada", "I agree " + i);
    }
    team.change(MOTION, "at_least: 3", "at_least: 5");

    GitlabRunner first = new GitlabRunner(team, forge).run();

    assertThat(first.code()).as(first.log()).isZero();
    assertThat(first.has(below + "target/pls-codequality.json")).isTrue();
    assertThat(first.has(below + "target/pls/pack/motion-pack.md")).isTrue();
    assertThat(first.file(below + DIFF_FILE)).startsWith("<!-- pls:diff");
    assertThat(forge.ours())
        .extracting(Forge.Comment::body)
        .containsExactly(first.file(below + DIFF_FILE));

    team.change(MOTION, "at_least: 5", "at_least: 4");
    GitlabRunner second = new GitlabRunner(team, forge).run();

    assertThat(second.code()).as(second.log()).isZero();
    assertThat(forge.ours())
        .extracting(Forge.Comment::body)
        .containsExactly(second.file(below + DIFF_FILE))
        .isNotEqualTo(List.of(first.file(below + DIFF_FILE)));
    assertThat(forge.writes()).containsExactly("POST", "PUT");
  }

  @Test
  void aMergeRequestThatChangesNoMeaningGetsNoNote() throws Exception {
    Team team = team("");
    team.change("pom.xml", "1.0.0", "1.0.1");

    GitlabRunner runner = new GitlabRunner(team, forge).run();

    assertThat(runner.code()).as(runner.log()).isZero();
    assertThat(runner.has(DIFF_FILE)).isTrue();
    assertThat(runner.log()).contains("No note, as nothing changes in meaning");
    assertThat(forge.writes()).isEmpty();
  }

  @Test
  void withoutATokenNothingIsSaidAndNothingFails() throws Exception {
    Team team = team("");
    team.change(MOTION, "at_least: 3", "at_least: 5");

    GitlabRunner fork = new GitlabRunner(team, forge).token("").run();

    assertThat(fork.code()).as(fork.log()).isZero();
    assertThat(fork.log()).contains("there is no PLS_GITLAB_TOKEN");
    assertThat(fork.has(DIFF_FILE)).isTrue();
    assertThat(forge.all()).isEmpty();
  }

  @Test
  void withATokenThatMayNotNothingFails() throws Exception {
    Team team = team("");
    team.change(MOTION, "at_least: 3", "at_least: 5");

    GitlabRunner stale = new GitlabRunner(team, forge).token("stale").run();
    forge.onlyRead();
    GitlabRunner reader = new GitlabRunner(team, forge).run();

    for (GitlabRunner runner : List.of(stale, reader)) {
      assertThat(runner.code()).as(runner.log()).isZero();
      assertThat(runner.log()).contains("No note was written");
    }
    assertThat(forge.all()).isEmpty();
  }

  @Test
  void aMotionWithErrorsFailsAfterAllIsDone() throws Exception {
    Team team = team("");
    team.change(MOTION, "count: board_shared", "count: no_such_event");

    GitlabRunner runner = new GitlabRunner(team, forge).run();

    assertThat(runner.code()).isNotZero();
    assertThat(runner.log()).contains("No event is called `no_such_event`");
    assertThat(runner.has("target/pls-codequality.json")).isTrue();
  }

  /** As if the team had taken the depth out of the job. */
  @Test
  void aCloneWithoutTheBaseFails() throws Exception {
    Team team = team("");
    team.change(MOTION, "at_least: 3", "at_least: 5");

    GitlabRunner runner = new GitlabRunner(team, forge).shallow(1).run();

    assertThat(runner.code()).isNotZero();
    assertThat(forge.writes()).isEmpty();
  }

  /** A note that begins a line with a slash would have GitLab do something. */
  @Test
  void noLineIsAQuickAction() throws Exception {
    Team team = team("");
    team.change(MOTION, "at_least: 3", "at_least: 5");
    team.change(
        ".gitlab-ci.yml",
        "  after_script:\n",
        "  after_script:\n    - printf '/merge\\n  /close\\na /label\\n' >> " + DIFF_FILE + "\n");

    GitlabRunner runner = new GitlabRunner(team, forge).run();

    assertThat(runner.code()).as(runner.log()).isZero();
    assertThat(forge.ours())
        .singleElement()
        .satisfies(note -> assertThat(note.body()).endsWith("\n\\/merge\n  \\/close\na /label\n"));
  }

  private Team team(String project) throws IOException, InterruptedException {
    return new Team(folder, CiSystem.GITLAB, project, List.of());
  }
}
