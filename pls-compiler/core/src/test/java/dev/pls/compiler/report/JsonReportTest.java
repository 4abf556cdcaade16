package dev.pls.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.Golden;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.schema.PublishedSchema;
import dev.pls.compiler.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  private final JsonMapper mapper = new JsonMapper();
  private final PublishedSchema schema = new PublishedSchema("diagnostics");

  @Test
  void tellsAllThereIsToTell() throws IOException {
    String json = JsonReport.text(Findings.of(Samples.example()));

    Golden.check("report/example.json", json);
    assertThat(validate(json)).isEmpty();
  }

  @Test
  void tellsWhatIsSuppressedAndWhy() throws IOException {
    String json = JsonReport.text(Samples.judged());

    Golden.check("report/judged.json", json);
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
  void aReportTellsTheNextWhatIsKnown() {
    Findings findings = Samples.judged();

    assertThat(JsonReport.fingerprints(JsonReport.text(findings)))
        .hasSize(4)
        .containsExactlyInAnyOrderElementsOf(findings.fingerprints().values());
  }

  @Test
  void whatIsNoReportSaysSo() {
    assertThatThrownBy(() -> JsonReport.fingerprints("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("It is not JSON.");
    assertThatThrownBy(() -> JsonReport.fingerprints("{\"runs\": []}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("It has no list `diagnostics`.");
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
  void theSchemaIsASchemaWithExamples() {
    assertThat(schema.faults()).isEmpty();
  }

  private List<String> validate(String json) {
    return schema.validate(json);
  }
}
