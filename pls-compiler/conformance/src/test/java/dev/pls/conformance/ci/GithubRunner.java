package dev.pls.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Runs the steps of a motion's workflow as GitHub's runners do: what they run with bash is run, and
 * the actions that they use are played. It knows the expressions that are there, and no others.
 */
final class GithubRunner {
  private static final String WORKFLOW = ".github/workflows/pls.yml";
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.*?) }}");
  private static final Pattern OUTPUT = Pattern.compile("steps\\.(\\w+)\\.outputs\\.(\\w+)");
  private static final List<String> BASH = List.of("-e", "-o", "pipefail");

  private final Team team;
  private final Forge forge;
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final Map<String, Integer> codes = new LinkedHashMap<>();
  private final StringBuilder log = new StringBuilder();
  private final Path temp;
  private boolean isPullRequest = true;
  private int wantedDepth = -1;
  private Path checkout = Path.of("");

  /**
   * A runner.
   *
   * @param temp an empty folder
   */
  GithubRunner(Team team, Forge forge, Path temp) {
    this.team = team;
    this.forge = forge;
    this.temp = temp;
  }

  /** Checks out only so many commits, whatever the workflow says. */
  GithubRunner shallow(int depth) {
    wantedDepth = depth;
    return this;
  }

  /** Runs for a push to the default branch. */
  GithubRunner push() {
    isPullRequest = false;
    return this;
  }

  /** Runs the job. */
  GithubRunner run() throws IOException, InterruptedException {
    NodeFolder.tool("gh", "gh");
    NodeFolder.tool("jq", "jq");
    checkout = team.checkout(isPullRequest, Math.max(wantedDepth, 0));
    JsonNode job = Script.read(Files.readString(checkout.resolve(WORKFLOW))).at("/jobs/motion");
    String folder = job.at("/defaults/run/working-directory").asString();
    assertThat(job.at("/defaults/run/shell").asString()).isEqualTo("bash");
    for (JsonNode step : job.path("steps")) {
      String condition = step.path("if").asString("");
      if (!holds(condition)) {
        continue;
      }
      String name = step.path("name").asString(step.path("uses").asString());
      if (step.has("run")) {
        codes.put(name, run(step, checkout.resolve(folder)));
      } else {
        play(step);
        codes.put(name, 0);
      }
    }
    return this;
  }

  /** The names of the steps that were run, without what only prepares. */
  List<String> steps() {
    return codes.keySet().stream().filter(name -> !name.startsWith("actions/")).toList();
  }

  /** The names of the steps that failed. */
  List<String> failed() {
    return codes.entrySet().stream()
        .filter(step -> step.getValue() != 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What all steps printed. */
  String log() {
    return log.toString();
  }

  /** What the summary of the run says. */
  String summary() throws IOException {
    Path summary = temp.resolve("summary.md");
    return Files.exists(summary) ? Files.readString(summary) : "";
  }

  /** The names of the files that code scanning got. */
  List<String> sarif() throws IOException {
    return outputs.containsKey("sarif") ? names(Path.of(outputs.get("sarif"))) : List.of();
  }

  /** A file of the checkout. */
  String file(String path) throws IOException {
    return Files.readString(checkout.resolve(path));
  }

  /** The pattern of the files that are kept. */
  String artifact() {
    return outputs.getOrDefault("artifact", "");
  }

  private int run(JsonNode step, Path folder) throws IOException, InterruptedException {
    Path output = Files.createFile(temp.resolve("output"));
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("CI", "true");
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_EVENT_NAME", event());
    environment.put("GITHUB_REPOSITORY", "acme/motion");
    environment.put("GITHUB_REF", isPullRequest ? "refs/pull/7/merge" : "refs/heads/main");
    environment.put("GITHUB_SHA", Team.commit(checkout, "HEAD"));
    environment.put("GITHUB_BASE_REF", isPullRequest ? "main" : "");
    environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary.md").toString());
    environment.put("GITHUB_OUTPUT", output.toString());
    environment.put("RUNNER_TEMP", temp.toString());
    // GitHub's own client speaks to us in the place of GitHub.
    environment.put("GH_HOST", "github.localhost");
    environment.put("HTTP_PROXY", forge.address());
    environment.put("GH_CONFIG_DIR", temp.resolve("gh").toString());
    for (Map.Entry<String, JsonNode> variable : step.path("env").properties()) {
      environment.put(variable.getKey(), filled(variable.getValue().asString()));
    }
    String script = step.path("run").asString();
    assertThat(script).doesNotContain("${{");
    Shell.Result result = new Shell(folder).with(environment).run(script, BASH);
    log.append(result.output());
    for (String line : Files.readAllLines(output)) {
      String[] pair = line.split("=", 2);
      outputs.put(step.path("id").asString() + "." + pair[0], pair[1]);
    }
    Files.delete(output);
    return result.code();
  }

  private void play(JsonNode step) throws IOException {
    JsonNode with = step.path("with");
    switch (step.path("uses").asString().split("@", 2)[0]) {
      case "actions/checkout" -> assertThat(with.path("fetch-depth").asInt(1)).isZero();
      case "actions/setup-java" -> assertThat(with.path("java-version").asString()).isEqualTo("17");
      case "github/codeql-action/upload-sarif" -> {
        assertThat(step.path("continue-on-error").asBoolean()).isTrue();
        outputs.put("sarif", filled(with.path("sarif_file").asString()));
      }
      case "actions/upload-artifact" -> outputs.put("artifact", with.path("path").asString());
      default -> throw new IOException("unknown: " + step);
    }
  }

  /** Whether a step runs: by default only if none before it failed. */
  private boolean holds(String condition) throws IOException {
    boolean good = condition.contains("!cancelled()") || failed().isEmpty();
    String terms = condition.replace("${{ ", "").replace(" }}", "");
    for (String term : terms.isEmpty() ? new String[0] : terms.split(" && ")) {
      good &=
          switch (term) {
            case "!cancelled()" -> true;
            case "github.event_name == 'pull_request'" -> isPullRequest;
            default -> !value(term).isEmpty();
          };
    }
    return good;
  }

  private String filled(String text) throws IOException {
    Matcher expression = EXPRESSION.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (expression.find()) {
      expression.appendReplacement(filled, Matcher.quoteReplacement(value(expression.group(1))));
    }
    return expression.appendTail(filled).toString();
  }

  private String value(String expression) throws IOException {
    Matcher output = OUTPUT.matcher(expression);
    if (output.matches()) {
      return outputs.getOrDefault(output.group(1) + "." + output.group(2), "");
    }
    return switch (expression) {
      case "github.token" -> Forge.TOKEN;
      case "github.event.pull_request.number" -> String.valueOf(Forge.NUMBER);
      default -> throw new IOException("unknown expression: " + expression);
    };
  }

  private String event() {
    return isPullRequest ? "pull_request" : "push";
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = new ArrayList<>();
      files.sorted().forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
