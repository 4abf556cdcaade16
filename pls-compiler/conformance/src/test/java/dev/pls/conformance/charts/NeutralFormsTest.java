package dev.pls.conformance.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.source.DiskTree;
import dev.pls.conformance.charts.Vega.Chart;
import dev.pls.conformance.charts.Vega.Picture;
import dev.pls.conformance.charts.Vega.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The neutral forms are what others' programs take them for, whatever people wrote. */
class NeutralFormsTest {
  private static final Path EXAMPLES = Path.of("../../examples");
  private static final Path SCHEMAS = Path.of("../../schema/v1");
  private static final Build BUILD = new Build();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Texts on a line of their own, but for the e-mails, whose merge fields are checked. */
  private static final Pattern TEXT =
      Pattern.compile("(?m)^(\\s+(?:- )?(?:title|why|label|description|for|from):) [A-Z].*$");

  private static final String HOSTILE =
      "\"x\\\"}], '\\\\' <script>alert(1)</script> <img src=x onerror=alert(1)> datum.x a.b[0]"
          + " \\n two\\tlines \\u202E \\u2028 顧客 🚀 ";

  private final Path folder;

  NeutralFormsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theExamplesChartsAreDrawn() throws Exception {
    List<Picture> pictures = new ArrayList<>();
    for (Path example : examples()) {
      for (Path output : build(example, text -> text)) {
        pictures.addAll(Vega.draw(charts(output)));
      }
    }
    assertThat(pictures).hasSizeGreaterThan(25).allSatisfy(NeutralFormsTest::isClean);
    Picture funnel =
        pictures.stream()
            .filter(p -> p.name().endsWith("overview.json funnel"))
            .findFirst()
            .orElseThrow();
    assertThat(funnel.texts()).contains("stage 1", "Funnel", "Units in 28 days");
    Picture rate =
        pictures.stream()
            .filter(p -> p.name().endsWith("weekly_review.json checkout_rate-2"))
            .findFirst()
            .orElseThrow();
    assertThat(rate.texts())
        .contains("Checkout started by tier", "Tier", "group 1")
        .containsOnlyOnce("target", "baseline");
  }

  @Test
  void hostileTextsAreRead() throws Exception {
    String written = HOSTILE + "long ".repeat(1900).strip() + "\"";
    Path example = EXAMPLES.resolve("trial-sales-assist");
    Path built =
        build(
                example,
                text -> TEXT.matcher(text).replaceAll("$1 " + Matcher.quoteReplacement(written)))
            .get(0);
    List<Picture> pictures = Vega.draw(charts(built));
    assertThat(pictures).hasSizeGreaterThan(25).allSatisfy(NeutralFormsTest::isClean);
    assertThat(pictures)
        .filteredOn(p -> p.texts().stream().anyMatch(t -> t.startsWith("x\"}], '\\' <script>")))
        .hasSizeGreaterThan(8);
    judge(built);
  }

  @Test
  void ajvTakesEverySchemaAndWhatIsWritten() throws Exception {
    for (Path example : examples()) {
      for (Path output : build(example, text -> text)) {
        judge(output);
      }
    }
  }

  /** Else the other tests would prove nothing. */
  @Test
  void whatIsWrongIsTold() throws Exception {
    JsonNode good =
        JSON.readTree(
            """
            {"data": {"name": "rows"}, "mark": {"type": "bar"}, "encoding": {
              "x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}}}
            """);
    JsonNode rows = JSON.readTree("[{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]");
    List<Picture> pictures =
        Vega.draw(
            List.of(
                new Chart("good", good, rows),
                new Chart("mark", JSON.readTree(good.toString().replace("bar", "bars")), rows),
                new Chart(
                    "channel", JSON.readTree(good.toString().replace("\"y\"", "\"z\"")), rows),
                new Chart(
                    "url",
                    JSON.readTree(
                        good.toString()
                            .replace(
                                "{\"name\":\"rows\"}",
                                "{\"name\":\"rows\",\"url\":\"http://x.example/\"}")),
                    rows)));
    isClean(pictures.get(0));
    assertThat(pictures.get(0).texts()).contains("x", "y", "a", "b");
    assertThat(pictures.get(1).error() + pictures.get(1).warnings()).isNotEqualTo("[]");
    assertThat(pictures.get(2).error() + pictures.get(2).warnings()).isNotEqualTo("[]");
    assertThat(pictures.get(3).error() + pictures.get(3).warnings()).contains("loads http");

    JsonNode schema = JSON.readTree("{\"type\": \"object\", \"required\": [\"a\"]}");
    List<Verdict> verdicts =
        Vega.validate(
            List.of(schema, JSON.readTree("{\"typ\": \"object\"}")),
            List.of(List.of(JSON.readTree("{\"a\": 1}"), JSON.readTree("{}")), List.of()));
    assertThat(verdicts.get(0).invalid().get(0)).isEmpty();
    assertThat(verdicts.get(0).invalid().get(1)).contains("a");
    assertThat(verdicts.get(1).error()).contains("typ");
  }

  private static void isClean(Picture picture) {
    assertThat(picture.error()).as(picture.name()).isEmpty();
    assertThat(picture.warnings()).as(picture.name()).isEmpty();
    assertThat(picture.svg())
        .as(picture.name())
        .startsWith("<svg")
        .doesNotContain("<script", "<img", "<image", "<foreignObject", "<a ", "NaN");
    assertThat(picture.marks()).as(picture.name()).isPositive();
  }

  /** Every chart of a build, with rows made of its declared columns. */
  private static List<Chart> charts(Path output) throws IOException {
    List<Chart> charts = new ArrayList<>();
    for (Path file : files(output.resolve("dashboards"))) {
      for (JsonNode panel : JSON.readTree(Files.readString(file)).path("panels")) {
        if (panel.has("vegaLite")) {
          String name = file.getFileName() + " " + panel.path("id").asString();
          charts.add(new Chart(name, panel.path("vegaLite"), rows(panel)));
        }
      }
    }
    return charts;
  }

  private static ArrayNode rows(JsonNode panel) {
    ArrayNode rows = JSON.createArrayNode();
    int count = panel.path("chart").asString().equals("number") ? 1 : 3;
    for (int i = 0; i < count; i++) {
      ObjectNode row = rows.addObject();
      for (JsonNode column : panel.path("columns")) {
        String name = column.path("name").asString();
        switch (column.path("type").asString()) {
          case "string" -> row.put(name, name + " " + i);
          case "date" -> row.put(name, LocalDate.of(2026, 11, 2).plusDays(7L * i).toString());
          case "integer" -> row.put(name, 10 + i);
          default -> row.put(name, 0.25 * (i + 1));
        }
      }
    }
    return rows;
  }

  /**
   * Ajv compiles the schemas of events and of our formats, and finds nothing in what is written.
   */
  private static void judge(Path output) throws IOException, InterruptedException {
    List<JsonNode> schemas = new ArrayList<>();
    List<List<JsonNode>> instances = new ArrayList<>();
    for (Path file : files(output.resolve("tracking/events"))) {
      JsonNode schema = JSON.readTree(Files.readString(file));
      schemas.add(schema);
      instances.add(List.of(event(schema)));
    }
    for (String name : List.of("crm/fields.json crm-fields", "tracking/plan.json tracking-plan")) {
      String[] parts = name.split(" ");
      schemas.add(JSON.readTree(Files.readString(SCHEMAS.resolve(parts[1] + ".schema.json"))));
      instances.add(List.of(JSON.readTree(Files.readString(output.resolve(parts[0])))));
    }
    schemas.add(JSON.readTree(Files.readString(SCHEMAS.resolve("dashboard.schema.json"))));
    List<JsonNode> dashboards = new ArrayList<>();
    for (Path file : files(output.resolve("dashboards"))) {
      dashboards.add(JSON.readTree(Files.readString(file)));
    }
    instances.add(dashboards);
    List<Verdict> verdicts = Vega.validate(schemas, instances);
    for (int i = 0; i < verdicts.size(); i++) {
      String id = schemas.get(i).path("$id").asString();
      assertThat(verdicts.get(i).error()).as(id).isEmpty();
      assertThat(verdicts.get(i).warnings()).as(id).isEmpty();
      assertThat(verdicts.get(i).invalid()).as(id).isNotEmpty().containsOnly("");
    }
  }

  /** The least event that a schema should take. */
  private static JsonNode event(JsonNode schema) {
    ObjectNode event = JSON.createObjectNode();
    event.put("event", schema.path("title").asString());
    event.put("timestamp", "2026-01-15T12:00:00Z");
    ObjectNode keys = event.putObject("keys");
    schema.at("/properties/keys/required").forEach(key -> keys.put(key.asString(), "1"));
    return event;
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> examples = Files.list(EXAMPLES)) {
      return examples
          .filter(example -> !example.endsWith("cold-outbound")) // refused, and so not built
          .filter(example -> Files.isDirectory(example.resolve("src/main/pls")))
          .sorted()
          .toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** The output of each motion of an example, whose files are changed first. */
  private List<Path> build(Path example, UnaryOperator<String> change) throws IOException {
    Path source = example.resolve("src/main/pls");
    Path motion = folder.resolve("motion-" + example.getFileName());
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = motion.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        Files.writeString(copy, file.toString().endsWith(".yaml") ? change.apply(text) : text);
      }
    }
    Path output = folder.resolve("out-" + example.getFileName());
    Validate.Request validate = new Validate.Request(new DiskTree(motion), "", TODAY);
    Build.Result result = BUILD.run(new Build.Request(validate, output, Optional.empty()));
    assertThat(result.validation().failed())
        .as("%s: %s", example, result.validation().diagnostics())
        .isFalse();
    try (Stream<Path> folders = Files.walk(output, 1)) {
      List<Path> outputs =
          folders
              .filter(folder -> Files.isDirectory(folder.resolve("dashboards")))
              .sorted()
              .toList();
      assertThat(outputs).as("%s", example).isNotEmpty();
      return outputs;
    }
  }
}
