package dev.pls.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Runs the job of a motion's pipeline for a merge request, as GitLab's runners do. */
final class GitlabRunner {
  private static final List<String> BASH = List.of("-e", "-o", "pipefail");

  private final Team team;
  private final Forge forge;
  private String token = Forge.TOKEN;
  private int wantedDepth = -1;
  private int code;
  private String log = "";
  private Path checkout = Path.of("");

  GitlabRunner(Team team, Forge forge) {
    this.team = team;
    this.forge = forge;
  }

  /** Has a token, or none if it is empty, as in forks. */
  GitlabRunner token(String value) {
    token = value;
    return this;
  }

  /** Checks out only so many commits, whatever the job says. */
  GitlabRunner shallow(int depth) {
    wantedDepth = depth;
    return this;
  }

  /** Runs the job. */
  GitlabRunner run() throws IOException, InterruptedException {
    NodeFolder.tool("curl", "curl");
    NodeFolder.tool("jq", "jq");
    checkout = team.mergeRequest(Math.max(wantedDepth, 0));
    JsonNode job = Script.read(Files.readString(checkout.resolve(".gitlab-ci.yml"))).path("pls");
    assertThat(job.at("/variables/GIT_DEPTH").asString()).isEqualTo("0");
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("CI", "true");
    environment.put("GITLAB_CI", "true");
    environment.put("CI_PROJECT_DIR", checkout.toString());
    environment.put("CI_PIPELINE_SOURCE", "merge_request_event");
    environment.put("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
    if (wantedDepth < 0) {
      environment.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", Team.commit(checkout, "origin/main"));
    }
    environment.put("CI_MERGE_REQUEST_PROJECT_ID", "12");
    environment.put("CI_MERGE_REQUEST_IID", String.valueOf(Forge.NUMBER));
    environment.put("CI_API_V4_URL", forge.address() + "/api/v4");
    if (!token.isEmpty()) {
      environment.put("PLS_GITLAB_TOKEN", token);
    }
    Shell shell = new Shell(checkout).with(environment);
    Shell.Result script = shell.run(Script.lines(job.path("script")), BASH);
    Shell.Result after = shell.run(Script.lines(job.path("after_script")), BASH);
    code = script.code();
    log = script.output() + after.output();
    assertThat(after.code()).as(after.output()).isZero();
    return this;
  }

  /** What the job ended with. */
  int code() {
    return code;
  }

  /** What the job printed. */
  String log() {
    return log;
  }

  /** Whether there is a file in the checkout. */
  boolean has(String path) {
    return Files.exists(checkout.resolve(path));
  }

  /** A file of the checkout. */
  String file(String path) throws IOException {
    return Files.readString(checkout.resolve(path));
  }
}
