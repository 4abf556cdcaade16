package dev.pls.compiler.target.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.target.pack.Motions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TrackingTargetTest {
  private static final String TYPES =
      """
      pls: v1
      motion: {id: m, version: 0.1.0, title: M, owner: me@acme.example}
      data:
        entities: {user: {key: event, source: product}}
        sources: {product: {kind: segment, freshness: unknown}}
        events:
          con:
            source: product
            of: user
            properties:
              timestamp: string
              i: int
              d: decimal
              b: bool
              t: timestamp
              day: date
              len: duration
              who: person
              m: {type: money, currency: USD}
              word: {one_of: [a, "true", "1"], pii: true}
              size: {type: int, one_of: [1, 20, many]}
              yes: {type: bool, one_of: [true]}
      signals:
        u: {type: aha, of: user, measure: {count: con, where: event.i > 1, window: 14d}, at_least: 1}
      """;

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static Map<String, String> render(Target.Input input) {
    Map<String, String> files = new HashMap<>();
    for (Artifact artifact : new TrackingTarget().render(input)) {
      files.put(artifact.path(), artifact.content());
    }
    return files;
  }

  private static JsonNode plan(Target.Input input) {
    return JsonMapper.shared().readTree(render(input).get("tracking/plan.json"));
  }

  private Schema schema(Map<String, String> files, String event) {
    return registry.getSchema(files.get("tracking/events/" + event + ".schema.json"));
  }

  @Test
  void theEventsOfTheExamplesAreValid() {
    Target.Input input = Motions.example();
    Map<String, String> files = render(input);
    Motion motion = input.motion();
    int checked = 0;
    for (Qualification qualification : motion.qualifications().values()) {
      for (Qualification.Example example : qualification.examples()) {
        for (Qualification.Happening happening : example.timeline()) {
          Map<String, Value> properties = new HashMap<>(happening.properties());
          if (!happening.eachProperty().isEmpty()) {
            properties.put(happening.eachProperty(), happening.eachValues().get(0));
          }
          ObjectNode sent = payload(motion, happening.event(), properties);
          assertThat(schema(files, happening.event()).validate(sent)).as(sent.toString()).isEmpty();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(40);
  }

  private static ObjectNode payload(Motion motion, String event, Map<String, Value> properties) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("event", event).put("timestamp", "2026-01-15T12:00:00Z");
    String of = Objects.requireNonNull(motion.data().events().get(event)).of();
    payload.putObject("keys").put(of.equals("user") ? "user_id" : "account_id", "u1");
    ObjectNode sent = payload.putObject("properties");
    properties.forEach(
        (name, value) -> {
          if (value instanceof Value.Number number) {
            sent.put(name, number.number());
          } else if (value instanceof Value.Truth truth) {
            sent.put(name, truth.value());
          } else {
            sent.put(name, ((Value.Text) value).text());
          }
        });
    return payload;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "i": 3            | "i": 3.5
          "i": null         | "i": "3"
          "i": 999999999999 | "i": 1000000000000
          "d": 0.5          | "d": "0.5"
          "b": true         | "b": "true"
          "timestamp": "x"  | "timestamp": 1
          "len": "14d"      | "len": "2 weeks"
          "who": "ann"      | "who": {}
          "m": 12.5         | "m": "12.5 USD"
          "word": "1"       | "word": 1
          "word": null      | "word": "b"
          "size": 20        | "size": 2
          "yes": true       | "yes": false
          "other": []       | "t": 1768478400
          """)
  void typesAreKept(String good, String bad) throws IOException {
    Map<String, String> files = render(Motions.of(TYPES));
    String file =
        files.keySet().stream().filter(f -> f.contains("/con-")).findFirst().orElseThrow();
    Schema schema = registry.getSchema(files.get(file));
    String event =
        "{\"event\": \"con\", \"timestamp\": \"2026-01-15T12:00:00Z\", \"keys\": {\"event\": \"u\"},"
            + " \"properties\": {%s}, \"more\": 1}";

    assertThat(schema.validate(event.formatted(good), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(event.formatted(bad), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void anEventHasANameATimeAndAKey() throws IOException {
    Map<String, String> files = render(Motions.example());
    Schema schema = schema(files, "query_run");
    for (String bad :
        List.of(
            "{\"timestamp\": \"2026-01-15T12:00:00Z\", \"keys\": {\"user_id\": \"u\"}}",
            "{\"event\": \"query_run\", \"keys\": {\"user_id\": \"u\"}}",
            "{\"event\": \"query_run\", \"timestamp\": \"2026-01-15T12:00:00Z\"}",
            "{\"event\": \"query_run\", \"timestamp\": \"2026-01-15T12:00:00Z\", \"keys\": {}}",
            "{\"event\": \"x\", \"timestamp\": \"2026-01-15T12:00:00Z\", \"keys\": {\"user_id\": \"u\"}}")) {
      assertThat(schema.validate(bad, InputFormat.JSON)).as(bad).hasSize(1);
    }
  }

  @Test
  void thePlanSaysWhoReadsWhat() {
    JsonNode query =
        plan(Motions.example())
            .path("events")
            .valueStream()
            .filter(event -> event.path("name").asString().equals("query_run"))
            .findFirst()
            .orElseThrow();
    assertThat(query.path("readBy").findValuesAsString("name"))
        .containsExactly("working_days", "sample_only");
    assertThat(query.path("why").asString())
        .isEqualTo("Read by signal working_days, signal sample_only.");
    JsonNode dataset = query.path("properties").get(0);
    assertThat(dataset.path("name").asString()).isEqualTo("dataset");
    assertThat(dataset.path("readBy").findValuesAsString("name")).containsExactly("sample_only");
    assertThat(query.path("properties").get(2).path("readBy")).isEmpty();
    assertThat(query.path("freshness").asString()).isEqualTo("15m");
  }

  @Test
  void whatIsUnknownOrReservedIsSaid() throws IOException {
    JsonNode event = plan(Motions.of(TYPES)).path("events").get(0);
    assertThat(event.path("freshness").isNull()).isTrue();
    assertThat(event.path("schema").asString()).matches("events/con-[0-9a-f]{16}\\.schema\\.json");
  }

  @Test
  void schemasNameNoServer() {
    render(Motions.example())
        .forEach(
            (path, text) -> {
              if (!path.endsWith("plan.json")) {
                assertThat(JsonMapper.shared().readTree(text).path("$id").asString())
                    .startsWith("urn:pls:trial-sales-assist:event:");
              }
            });
  }
}
