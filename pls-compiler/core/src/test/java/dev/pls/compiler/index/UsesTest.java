package dev.pls.compiler.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Validate;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsesTest {
  private static Uses example() throws IOException {
    Path project = Path.of("..", "..", "examples", "trial-sales-assist").toAbsolutePath();
    Motion motion =
        new Validate()
            .run(
                new Validate.Request(
                    new DiskTree(project.normalize()), "src/main/pls", LocalDate.of(2026, 11, 23)))
            .motion()
            .orElseThrow();
    return new Uses(motion, new Reads(motion));
  }

  @Test
  void aSignalIsUsedByDefinitionsRulesAndStages() throws IOException {
    assertThat(example().ofSignal("stuck"))
        .extracting(Uses.Use::element)
        .containsExactly("qualifications/trial_pql", "routing/rules/stuck");
    assertThat(example().ofSignal("shared_dashboard"))
        .extracting(Uses.Use::element)
        .containsExactly(
            "qualifications/trial_pql", "funnel/stages/trial", "funnel/stages/first_value");
    assertThat(example().ofSignal("asked_for_demo"))
        .extracting(Uses.Use::name)
        .containsExactly("trial_pql", "asked_us");
  }

  @Test
  void anEventIsUsedByWhatReadsItThroughMeasures() throws IOException {
    assertThat(example().ofEvent("query_run"))
        .extracting(Uses.Use::name)
        .containsExactly("working_days", "sample_only");
    assertThat(example().ofEvent("trial_started"))
        .extracting(Uses.Use::kind)
        .containsOnly(Uses.Kind.METRIC);
    assertThat(example().ofEvent("sso_configured")).isEmpty();
  }

  @Test
  void aPropertyIsUsedByWhatCountsOrFiltersByIt() throws IOException {
    assertThat(example().ofProperty("query_run", "dataset"))
        .extracting(Uses.Use::name)
        .containsExactly("sample_only");
    assertThat(example().ofProperty("teammate_invited", "invitee_id"))
        .extracting(Uses.Use::name)
        .containsExactly("brings_team");
    assertThat(example().ofProperty("query_run", "table_name")).isEmpty();
  }
}
