package dev.pls.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Diff;
import dev.pls.compiler.Validate;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.policy.FailOn;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.policy.Suppressed;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.report.GithubReport;
import dev.pls.compiler.report.SarifReport;
import dev.pls.compiler.report.diff.DiffReport;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.source.ChangedTree;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * SARIF as Microsoft's validator sees it, and workflow commands as GitHub's own library writes
 * them.
 */
class ReportsTest {
  private static final NodeFolder NODE = new NodeFolder("reports");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Checkout CHECKOUT = new Checkout("motions, all", "motions, all/a: b");

  /**
   * What the validator says of a good report: that our tool has no site and no version. It says
   * nothing at all of one that it cannot read.
   */
  private static final Set<String> GOOD = Set.of("SARIF2005");

  private static final Rule BAD = Rule.error("name/bad", "Bad", "It breaks.");
  private static final Rule ODD = Rule.warning("name/odd", "Odd", "People wonder.");
  private static final Rule LONG = Rule.info("text/long", "Long", "Nobody reads it.");

  /** What means something to the forms, and is shown as it is. */
  private static final String HOSTILE =
      "50% of %0A, a:b ::error::x ##[error]y {0} {{n}} [a](http://p.example) \\ \"q\" <b>&amp;"
          + " Größe \u9867\u5ba2 \ud83d\ude80";

  /** What is spelt out wherever it is shown. */
  private static final String UNSHOWN = "a\033b\0c\u202ed\r\ne\ufffe\ud800f";

  private static Findings findings(String text) {
    SourceFile file = new SourceFile("a: b, " + text.replace("/", "") + ".yaml", "x:\n  y: z\n");
    List<Diagnostic> found =
        Stream.of(BAD, ODD, LONG)
            .map(
                rule ->
                    Diagnostic.of(rule, file.span(5, 9), "x/" + text, "A " + text + ".")
                        .hint("Mend " + text + ".")
                        .related(file.span(0, 1), text))
            .toList();
    Diagnostic wide = Diagnostic.of(ODD, file.span(0, 9), "", "It is wide.");
    return new Findings(
        Stream.concat(found.stream(), Stream.of(wide)).toList(),
        List.of(new Suppressed(found.get(1).about("known"), text)),
        FailOn.ERROR);
  }

  @Test
  void sarifIsSarif() throws Exception {
    for (Findings findings :
        List.of(Findings.of(List.of()), findings("text"), findings(HOSTILE), findings(UNSHOWN))) {
      assertThat(complaints(SarifReport.text(findings, CHECKOUT))).isEqualTo(GOOD);
    }
  }

  /** What a change means is told by the same form, with rules of its own. */
  @Test
  void sarifOfAChangeIsSarif() throws Exception {
    Map<String, String> base = Map.of("m.yaml", motion("2", "1.0.0"));
    Map<String, String> head = Map.of("m.yaml", motion("3", "1.0.0"));
    Comparison comparison =
        new Diff(new Validate())
            .run(
                new Diff.Request(
                    new Diff.Side(tree(base), "", "before"),
                    new Diff.Side(tree(head), "", "after"),
                    LocalDate.of(2026, 11, 23),
                    Policy.standard(),
                    Optional.empty()));
    String sarif = SarifReport.text(new DiffReport(comparison).findings(), CHECKOUT);
    assertThat(sarif).contains("signal/threshold", "change/version");
    assertThat(complaints(sarif)).isEqualTo(GOOD);
  }

  private static SourceTree tree(Map<String, String> texts) throws IOException {
    Path folder = Files.createTempDirectory("motion");
    return new ChangedTree(new DiskTree(folder), texts);
  }

  private static String motion(String bar, String version) {
    return """
        pls: v1
        motion: {id: m, version: %s, title: M, owner: revops@acme.example}
        product: {name: P, does: Much, model: {type: freemium}, first_value: used}
        data:
          entities: {user: {key: user_id, source: product, attributes: {domain: string}}}
          sources: {product: {kind: segment, freshness: 15m, retention: 400d}}
          events: {used: {source: product, of: user}}
        signals: {used: {type: depth, of: user, measure: {count: used, window: 7d}, at_least: %s}}
        qualifications: {q: {unit: user, statement: S, requires: {all: [used]}}}
        """
        .formatted(version, bar);
  }

  /** The results themselves are more than the validator reads. */
  @Test
  void sarifThatIsCutIsSarif() throws Exception {
    SourceFile file = new SourceFile("a.yaml", "x".repeat(25_001));
    List<Diagnostic> many =
        IntStream.range(0, 25_001)
            .mapToObj(i -> Diagnostic.of(ODD, file.span(i, i + 1), "x", "It is odd."))
            .toList();
    JsonNode sarif = JSON.readTree(SarifReport.text(Findings.of(many), CHECKOUT));
    ObjectNode run = (ObjectNode) sarif.at("/runs/0");
    assertThat(run.has("invocations")).isTrue();
    run.putArray("results");

    assertThat(complaints(JSON.writeValueAsString(sarif))).isEqualTo(GOOD);
  }

  /** Else the other tests would prove nothing. */
  @Test
  void brokenSarifIsRefused() throws Exception {
    String good = SarifReport.text(findings("text"), CHECKOUT);

    for (String bad :
        List.of(
            good.replace("\"startLine\": 2", "\"startLine\": 0"),
            good.replace("\"ruleIndex\": 1", "\"ruleIndex\": 9"),
            good.replace("\"level\": \"note\"", "\"level\": \"info\""))) {
      assertThat(bad).isNotEqualTo(good);
      assertThat(complaints(bad)).isNotEqualTo(GOOD);
    }
  }

  /** The ids of the rules that the validator has something to say of. */
  private static TreeSet<String> complaints(String sarif) throws Exception {
    NODE.install();
    Path tool;
    try (Stream<Path> packages = Files.list(NODE.work().resolve("node_modules/@microsoft"))) {
      tool =
          packages
              .map(one -> one.resolve("Sarif.Multitool"))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow(() -> new IOException("no SARIF multitool for this system"));
    }
    assertThat(tool.toFile().setExecutable(true)).isTrue(); // npm does it in a script
    Path input = NODE.work().resolve("report.sarif");
    Path output = NODE.work().resolve("complaints.sarif");
    Files.write(input, sarif.getBytes(StandardCharsets.UTF_8));
    Files.deleteIfExists(output);
    NODE.run(
        List.of(
            tool.toString(),
            "validate",
            input.toString(),
            "--output",
            output.toString(),
            "--log",
            "ForceOverwrite"),
        "");
    TreeSet<String> rules = new TreeSet<>();
    for (JsonNode result : JSON.readTree(Files.readString(output)).at("/runs/0/results")) {
      rules.add(result.path("ruleId").asString(result.at("/rule/id").asString("?")));
    }
    return rules;
  }

  @Test
  void commandsAreThoseOfGithubsOwnLibrary() throws Exception {
    for (String text : List.of("text", HOSTILE)) {
      Findings findings = findings(text);
      ArrayNode commands = JSON.createArrayNode();
      List<Diagnostic> worstFirst = new ArrayList<>(findings.diagnostics());
      worstFirst.sort((a, b) -> a.severity().compareTo(b.severity()));
      for (Diagnostic diagnostic : worstFirst) {
        ObjectNode command = commands.addObject();
        command.put(
            "command",
            diagnostic.severity() == Severity.INFO ? "notice" : diagnostic.severity().word());
        command.put("message", (diagnostic.message() + " " + diagnostic.hint()).strip());
        ObjectNode properties = command.putObject("properties");
        properties.put("title", diagnostic.rule().id());
        properties.put("file", "motions, all/" + diagnostic.span().file().path());
        properties.put("startLine", diagnostic.span().from().line());
        properties.put("endLine", diagnostic.span().to().line());
        if (diagnostic.span().from().line() == diagnostic.span().to().line()) {
          properties.put("startColumn", diagnostic.span().from().column());
          properties.put("endColumn", diagnostic.span().to().column());
        }
      }
      String expected = NODE.run("commands.mjs", List.of(), JSON.writeValueAsString(commands));

      assertThat(expected.lines()).hasSize(4);
      assertThat(GithubReport.text(findings, CHECKOUT)).isEqualTo(expected);
    }
  }
}
