package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.check.safety.Secret;
import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.report.GithubReport;
import dev.pls.compiler.report.GitlabReport;
import dev.pls.compiler.report.JsonReport;
import dev.pls.compiler.report.JunitReport;
import dev.pls.compiler.report.SarifReport;
import dev.pls.compiler.report.diff.DiffReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A key in a motion ends the build, and is in nothing that is said of it. */
class NoSecretsTest {
  private static final String KEY = "AKIAIOSFODNN7EXAMPLE";

  @Test
  void aListFromAFileHoldsNone() throws IOException {
    ValidateModule.Result result =
        run(
            "lists: {our_domains: {file: domains.csv}}",
            Map.of("domains.csv", "domain\na.example\n" + KEY));

    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo(Secret.RULE);
              assertThat(found.message())
                  .isEqualTo("A value of `domains.csv` looks like a key to AWS.");
              assertThat(found.span().text()).isEqualTo("domains.csv");
            });
    assertThat(result.complete()).isFalse();
  }

  @Test
  void noReportRepeatsOne() throws IOException {
    String title = "qualifications/trial_pql: " + KEY;
    for (String section :
        new String[] {
          "baseline: {activation_rate: 31%} # " + KEY,
          "baseline: {activation_rate: " + KEY + "}",
          "baseline: {" + KEY + ": 31%}",
          "tooling: {crm: " + KEY + ", analytics: 7d, billing: none}",
          "open_questions: [{id: a, title: '" + title + "', asks: 'Why? " + KEY + "'}]",
          "lists: {" + KEY + ": [a], b: \"" + KEY + "\", c: {file: " + KEY + ".csv}}",
          "? [" + KEY + "]\n: b",
        }) {
      ValidateModule.Result result = run(section, Map.of());
      Checkout checkout = new Checkout("", "");
      StringBuilder reports = new StringBuilder();
      reports.append(new ConsoleReport(true).text(result.diagnostics()));
      reports.append(JsonReport.text(result.findings()));
      reports.append(SarifReport.text(result.findings(), checkout));
      reports.append(JunitReport.text(result.findings(), checkout));
      reports.append(GithubReport.text(result.findings(), checkout));
      reports.append(GitlabReport.text(result.findings(), checkout));

      for (DiffReport diff : diffs(section)) {
        reports.append(diff.markdown(checkout)).append(diff.json()).append(diff.page());
        reports.append(diff.lines()).append(diff.codeOwners(checkout));
        reports.append(SarifReport.text(diff.findings(), checkout));
      }

      assertThat(result.failed()).as(section).isTrue();
      assertThat(reports.toString()).as(section).doesNotContain("AKIA");
    }
  }

  /** What is told of a change that brings the section in, and of one that takes it out. */
  private static List<DiffReport> diffs(String section) throws IOException {
    Diff.Side with = new Diff.Side(tree(section, Map.of()), "", "with");
    Diff.Side without = new Diff.Side(tree(section.replace(KEY, "other"), Map.of()), "", "without");
    List<DiffReport> reports = new ArrayList<>();
    for (List<Diff.Side> sides : List.of(List.of(without, with), List.of(with, without))) {
      Diff.Request request =
          new Diff.Request(
              sides.get(0),
              sides.get(1),
              LocalDate.of(2026, 11, 23),
              Policy.standard(),
              Optional.empty());
      reports.add(new DiffReport(new Diff(new Validate()).run(request)));
    }
    return reports;
  }

  private static ValidateModule.Result run(String section, Map<String, String> others)
      throws IOException {
    return new ValidateModule(new Validate())
        .run(new Validate.Request(tree(section, others), "", LocalDate.of(2026, 11, 23)));
  }

  private static MemoryTree tree(String section, Map<String, String> others) throws IOException {
    TreeMap<String, byte[]> content = new TreeMap<>();
    content.put("whole.yaml", Whole.without(section));
    content.put("section.yaml", ("pls: v1\n" + section).getBytes(StandardCharsets.UTF_8));
    others.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new MemoryTree(content);
  }
}
