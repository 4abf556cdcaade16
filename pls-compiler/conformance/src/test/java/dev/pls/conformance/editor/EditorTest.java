package dev.pls.conformance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.conformance.editor.Editor.Answer;
import dev.pls.conformance.editor.Editor.Item;
import dev.pls.conformance.editor.Editor.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors complete, explain and check a motion from the schema alone. */
class EditorTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path SCHEMA = ROOT.resolve("schema/v1/pls-v1.schema.json");
  private static final Path STORE = ROOT.resolve("schema/schemastore");
  private static final String MODELINE = "# yaml-language-server: $schema=" + SCHEMA.toUri() + "\n";

  private final List<Request> requests = new ArrayList<>();

  @Test
  void completionOffersWhatTheLanguageHas() throws IOException, InterruptedException {
    at("pls: v1\n|\n", "completion");
    at("pls: v1\nsignals:\n  shared:\n    title: Shared\n    |\n", "completion");
    at("pls: v1\nsignals:\n  shared:\n    type: |\n", "completion");
    at("pls: v1\nsignals:\n  shared:\n    outreach: |\n", "completion");
    at("pls: v1\nsignals:\n  shared:\n    measure:\n      |\n", "completion");
    at("pls: v1\nqualifications:\n  pql:\n    requires:\n      |\n", "completion");

    List<Answer> answers = ask();

    Answer sections = answers.get(0);
    List<String> expected = new ArrayList<>();
    JsonNode schema = new JsonMapper().readTree(Files.readString(SCHEMA));
    expected.addAll(schema.path("properties").propertyNames());
    expected.remove("pls");
    assertThat(sections.labels()).containsExactlyElementsOf(expected);
    assertThat(sections.item("motion"))
        .isEqualTo(
            new Item(
                "motion",
                "motion:\n  id: $1\n  version: $2\n  title: $3\n  owner: $4",
                schema.path("properties").path("motion").path("description").asString()));
    assertThat(answers.get(1).labels())
        .contains("type", "of", "measure", "at_least", "points", "why", "false_positives")
        .doesNotContain("title")
        .doesNotHaveDuplicates();
    assertThat(answers.get(2).labels())
        .containsExactly(
            "aha",
            "depth",
            "breadth",
            "fit",
            "intent",
            "spend",
            "hand_raise",
            "referral",
            "risk",
            "negative");
    assertThat(answers.get(3).labels()).containsExactly("allowed", "internal");
    assertThat(answers.get(4).labels())
        .contains("count", "distinct", "active_days", "growth", "sequence", "where", "window")
        .doesNotHaveDuplicates();
    assertThat(answers.get(4).item("count").text()).isEqualTo("count: ${1:dashboard_shared}");
    assertThat(answers.get(5).labels()).contains("all", "any", "none").doesNotHaveDuplicates();
    assertThat(answers).allSatisfy(EditorTest::isFitToRead);
  }

  @Test
  void hoveringShowsTheDescription() throws IOException, InterruptedException {
    at("pls: v1\nsignals:\n  shared:\n    false_posi|tives: Shares to oneself\n", "hover");
    at("pls: v1\nsignals:\n  shared:\n    measure: {cou|nt: shared}\n", "hover");

    List<Answer> answers = ask();

    assertThat(answers.get(0).hover()).contains("When it misleads.");
    assertThat(answers.get(1).hover()).contains("How many times the event happened.");
  }

  @Test
  void mistakesAreShownWhereTheyAre() throws IOException, InterruptedException {
    document(MODELINE + Files.readString(STORE.resolve("negative_test/motion.yaml")));

    assertThat(ask().get(0).diagnostics())
        .containsExactly(
            "3:1 Missing property \"owner\".",
            "3:1 Missing property \"title\".",
            "3:1 Missing property \"version\".",
            "5:3 Property titel is not allowed.",
            "9:11 Value is not accepted. Valid values: \"aha\", \"depth\", \"breadth\", \"fit\","
                + " \"intent\", \"spend\", \"hand_raise\", \"referral\", \"risk\", \"negative\".",
            "11:5 Missing property \"count\".",
            "11:15 Property cuont is not allowed.",
            "12:13 Value is not accepted. Valid values: \"value\".");
  }

  @Test
  void goodMotionsHaveNone() throws IOException, InterruptedException {
    document(MODELINE + Files.readString(STORE.resolve("test/motion.yaml")));
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
      for (Path file :
          files
              .filter(
                  f -> f.toString().contains("/src/main/pls/") && f.toString().endsWith(".yaml"))
              .sorted()
              .toList()) {
        document(MODELINE + Files.readString(file));
      }
    }
    assertThat(requests).hasSizeGreaterThan(5);
    assertThat(ask()).allSatisfy(answer -> assertThat(answer.diagnostics()).isEmpty());
  }

  /** The files that SchemaStore's entry names are checked without a modeline, others are not. */
  @Test
  void theSchemaStoreKnowsMotionsByTheirPaths() throws IOException, InterruptedException {
    JsonNode entry =
        new JsonMapper().readTree(Files.readString(STORE.resolve("catalog-entry.json")));
    List<String> globs = new ArrayList<>();
    entry.path("fileMatch").forEach(glob -> globs.add(glob.asString()));
    String wrong = "pls: v2\n";
    for (String path :
        List.of(
            "src/main/pls/motion.yaml",
            "sales/src/main/pls/trial/signals.yml",
            "src/main/resources/application.yaml")) {
      requests.add(new Request(path, wrong, 1, 1, "diagnostics"));
    }

    List<Answer> answers = Editor.ask(Map.of(SCHEMA.toUri().toString(), globs), requests);

    assertThat(answers.get(0).diagnostics()).hasSize(1);
    assertThat(answers.get(1).diagnostics()).hasSize(1);
    assertThat(answers.get(2).diagnostics()).isEmpty();
  }

  private static void isFitToRead(Answer answer) {
    assertThat(answer.items())
        .isNotEmpty()
        .allSatisfy(
            item -> {
              assertThat(item.label()).doesNotContain("[object");
              assertThat(item.text()).doesNotContain("[object");
              assertThat(item.documentation()).isNotBlank();
            });
  }

  /** A request at the place of {@code |}. */
  private void at(String text, String ask) {
    String before = MODELINE + text.substring(0, text.indexOf('|'));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    requests.add(new Request(path(), MODELINE + text.replace("|", ""), line, column, ask));
  }

  private void document(String text) {
    requests.add(new Request(path(), text, 1, 1, "diagnostics"));
  }

  private String path() {
    return "document" + requests.size() + ".yaml";
  }

  private List<Answer> ask() throws IOException, InterruptedException {
    return Editor.ask(Map.of(), requests);
  }
}
