package dev.pls.compiler.report;

import dev.pls.compiler.Golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.FailOn;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Suppressed;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That it is SARIF is for the conformance module to say. */
class SarifReportTest {
  private static final Checkout TOP = new Checkout("", "");

  private static JsonNode run(Findings findings) {
    return new JsonMapper().readTree(SarifReport.text(findings, TOP)).at("/runs/0");
  }

  @Test
  void tellsAllThereIsToTell() throws IOException {
    Golden.check(
        "report/judged.sarif",
        SarifReport.text(Samples.judged(), new Checkout("motions", "motions/trial")));
  }

  @Test
  void aReportWithoutFindingsIsAReport() {
    JsonNode run = run(Findings.of(List.of()));

    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results").size()).isZero();
    assertThat(run.has("invocations")).isFalse();
  }

  @Test
  void whatIsTooMuchIsCutAndCountedAndTheWorstStays() {
    List<Diagnostic> found = new ArrayList<>(Samples.many(Samples.ODD, 24_000));
    found.addAll(Samples.many(Samples.OVERLOADED, 999));
    found.addAll(Samples.many(Samples.UNKNOWN_EVENT, 1));
    List<Suppressed> suppressed = List.of(new Suppressed(Samples.odd("a", "a"), "We know"));

    JsonNode run = run(new Findings(found, suppressed, FailOn.ERROR));

    assertThat(run.at("/results").size()).isEqualTo(25_000);
    assertThat(run.at("/results/0/level").asString()).isEqualTo("error");
    assertThat(run.at("/results/1/level").asString()).isEqualTo("warning");
    assertThat(run.at("/results/999/level").asString()).isEqualTo("warning");
    assertThat(run.at("/results/1000/level").asString()).isEqualTo("note");
    assertThat(StreamSupport.stream(run.at("/results").spliterator(), false))
        .allMatch(result -> result.at("/suppressions").isEmpty());
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
        .isEqualTo("Only the worst 25000 of 25001 findings are here.");
  }

  @Test
  void rulesAreThoseThatFoundSomethingAndResultsKnowTheirPlace() {
    JsonNode run = run(Samples.judged());

    for (JsonNode result : run.at("/results")) {
      int index = result.at("/ruleIndex").asInt();
      assertThat(run.at("/tool/driver/rules/" + index + "/id")).isEqualTo(result.at("/ruleId"));
    }
    assertThat(run.at("/tool/driver/rules").size()).isEqualTo(3);
  }

  @Test
  void textsStayTexts() {
    JsonNode run = run(Samples.hostile());

    for (JsonNode result : run.at("/results")) {
      String message = result.at("/message/text").asString();
      assertThat(message)
          .doesNotContainPattern("(?<!\\\\)\\]\\(")
          .doesNotContainPattern("[\\p{Cc}\\u202e\\u2028\\ufffe]");
      assertThat(message.replace("{{", "").replace("}}", "")).doesNotContainPattern("[{}]");
      String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asString();
      assertThat(URI.create(uri).isAbsolute()).isFalse();
      assertThat(uri).matches("[A-Za-z0-9._~/%-]+").doesNotStartWith("/");
    }
    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asString())
        .startsWith("x%3Ay/a%1B%5B2Jb%E2%80%AEc%00d");
  }
}
