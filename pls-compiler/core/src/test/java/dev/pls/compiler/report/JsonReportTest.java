package dev.pls.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  private static final String ID = "https://pls.dev/schema/v1/diagnostics.schema.json";

  private final JsonMapper mapper = new JsonMapper();
  private final String schemaText = read("/dev/pls/schema/v1/diagnostics.schema.json");
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, schemaText)));
  private final Schema schema = registry.getSchema(SchemaLocation.of(ID));

  @Test
  void tellsAllThereIsToTell() throws IOException {
    String json = JsonReport.text(Findings.of(Samples.example()));

    Golden.check("example.json", json);
    assertThat(validate(json)).isEmpty();
  }

  @Test
  void tellsWhatIsSuppressedAndWhy() throws IOException {
    String json = JsonReport.text(Samples.judged());

    Golden.check("judged.json", json);
    assertThat(validate(json)).isEmpty();
  }

  @Test
  void anEmptyReportIsAReport() {
    String json = JsonReport.text(Findings.of(List.of()));

    assertThat(validate(json)).isEmpty();
    assertThat(mapper.readTree(json).at("/diagnostics").size()).isZero();
  }

  @Test
  void whatIsOddInATextIsKept() {
    String odd = "quote \" backslash \\ escape \033 line\u2028 bidi \u202e rocket \ud83d\ude80";
    SourceFile file = new SourceFile("a.yaml", odd);
    Diagnostic finding = Diagnostic.of(Samples.ODD, file.span(0, odd.length()), "", odd).hint(odd);

    String json = JsonReport.text(Findings.of(List.of(finding)));

    assertThat(validate(json)).isEmpty();
    assertThat(mapper.readTree(json).at("/diagnostics/0/message").asString()).isEqualTo(odd);
  }

  @Test
  void fingerprintsThatCoincideAreNumberedInTheOrderOfPlaces() {
    SourceFile file = new SourceFile("a.yaml", "one two three\n");
    List<Diagnostic> findings = new ArrayList<>();
    for (String word : List.of("one", "two", "three")) {
      findings.add(Samples.odd(Samples.find(file, word)));
    }
    findings.add(Samples.odd(Samples.find(file, "two")).about("another"));
    Collections.reverse(findings);

    JsonNode diagnostics =
        mapper.readTree(JsonReport.text(Findings.of(findings))).at("/diagnostics");

    String shared = Samples.odd(Samples.find(file, "one")).fingerprint();
    List<String> numbered = new ArrayList<>();
    for (JsonNode diagnostic : diagnostics) {
      String fingerprint = diagnostic.at("/fingerprint").asString();
      if (fingerprint.startsWith(shared)) {
        numbered.add(diagnostic.at("/start/column").asInt() + " " + fingerprint);
      }
    }
    assertThat(numbered).containsExactly("1 " + shared, "5 " + shared + "-2", "9 " + shared + "-3");
    assertThat(validate(JsonReport.text(Findings.of(findings)))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    String json = JsonReport.text(Findings.of(Samples.example()));

    assertThat(validate(json.replace("\"v1\"", "\"v2\""))).isNotEmpty();
    assertThat(validate(json.replace("\"severity\"", "\"level\""))).isNotEmpty();
    assertThat(validate(json.replace("\"line\": 41", "\"line\": 0"))).isNotEmpty();
    assertThat(validate(json.replace("\"errors\": 1", "\"errors\": 1, \"more\": 1"))).isNotEmpty();
  }

  @Test
  void theSchemaIsASchema() {
    Schema metaSchema =
        registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    assertThat(metaSchema.validate(schemaText, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaDescribesEveryKeyWithExamplesThatItAccepts() {
    List<String> undescribed = new ArrayList<>();
    int examples = check(mapper.readTree(schemaText), "", undescribed);

    assertThat(undescribed).isEmpty();
    assertThat(examples).isGreaterThan(20);
  }

  /** Checks each property at or below a node of the schema; tells how many examples it saw. */
  private int check(JsonNode node, String pointer, List<String> wrong) {
    int seen = 0;
    if (node.has("properties") && !node.path("additionalProperties").isBoolean()) {
      wrong.add(pointer + " is open");
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String below = pointer + "/" + child.getKey();
      seen += check(child.getValue(), below, wrong);
      if (pointer.endsWith("/properties")) {
        JsonNode key = child.getValue();
        JsonNode home =
            key.has("description")
                ? key
                : mapper.readTree(schemaText).at(key.path("$ref").asString("#").substring(1));
        if (!home.has("description") || !home.has("examples")) {
          wrong.add(below + " has no description or no example");
        }
        for (JsonNode example : home.path("examples")) {
          seen++;
          Schema part = registry.getSchema(mapper.createObjectNode().put("$ref", ID + "#" + below));
          part.validate(example).forEach(error -> wrong.add(below + ": " + error));
        }
      }
    }
    return seen;
  }

  private List<Error> validate(String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(JsonReportTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
