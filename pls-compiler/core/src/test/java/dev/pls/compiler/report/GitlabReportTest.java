package dev.pls.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pls.compiler.Golden;
import dev.pls.compiler.policy.Findings;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitlabReportTest {
  private static final Checkout TOP = new Checkout("", "");

  /** What GitLab's documentation says of the report: "Code Quality report format". */
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              """
              {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["description", "check_name", "fingerprint", "severity", "location"],
                  "properties": {
                    "description": {"type": "string", "minLength": 1},
                    "check_name": {"type": "string", "minLength": 1},
                    "fingerprint": {"type": "string", "minLength": 1},
                    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                    "location": {
                      "type": "object",
                      "required": ["path", "lines"],
                      "properties": {
                        "path": {"type": "string", "pattern": "^(?!\\\\./|/)"},
                        "lines": {
                          "type": "object",
                          "required": ["begin"],
                          "properties": {"begin": {"type": "integer", "minimum": 1}}
                        }
                      }
                    }
                  }
                }
              }
              """);

  private static JsonNode checked(Findings findings, Checkout checkout) {
    String report = GitlabReport.text(findings, checkout);
    assertThat(SCHEMA.validate(report, InputFormat.JSON)).isEmpty();
    return new JsonMapper().readTree(report);
  }

  @Test
  void tellsWhatCounts() throws IOException {
    Checkout checkout = new Checkout("motions", "motions/trial");

    Golden.check("report/judged.gitlab.json", GitlabReport.text(Samples.judged(), checkout));
    assertThat(checked(Samples.judged(), checkout).size()).isEqualTo(3);
  }

  @Test
  void withoutFindingsItIsAnEmptyList() {
    assertThat(checked(Findings.of(List.of()), TOP).isEmpty()).isTrue();
  }

  @Test
  void textsStayTexts() {
    for (JsonNode issue : checked(Samples.hostile(), TOP)) {
      assertThat(issue.at("/description").asString())
          .contains("<U+202E>")
          .doesNotContainPattern("[\\p{Cc}\\u202e\\u2028]");
    }
  }

  @Test
  void modulesDoNotShareFingerprints() {
    Set<String> fingerprints = new HashSet<>();
    for (String module : List.of("", "one", "two")) {
      for (JsonNode issue : checked(Samples.judged(), new Checkout("", module))) {
        fingerprints.add(issue.at("/fingerprint").asString());
      }
    }
    assertThat(fingerprints).hasSize(9);
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    String report = GitlabReport.text(Samples.judged(), TOP);

    assertThat(SCHEMA.validate(report.replace("critical", "error"), InputFormat.JSON)).isNotEmpty();
    assertThat(SCHEMA.validate(report.replace("\"begin\"", "\"start\""), InputFormat.JSON))
        .isNotEmpty();
  }
}
