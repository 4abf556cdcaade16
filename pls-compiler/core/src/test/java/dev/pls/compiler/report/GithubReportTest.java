package dev.pls.compiler.report;

import dev.pls.compiler.Golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That GitHub's own library writes the same is for the conformance module to say. */
class GithubReportTest {
  private static final Checkout TOP = new Checkout("", "");

  @Test
  void tellsWhatCountsTheWorstFirst() throws IOException {
    Golden.check(
        "report/judged.github",
        GithubReport.text(Samples.judged(), new Checkout("motions", "motions/trial")));
  }

  @Test
  void withoutFindingsThereIsNothingToSay() {
    assertThat(GithubReport.text(Findings.of(List.of()), TOP)).isEmpty();
  }

  @Test
  void whatIsTooMuchIsCounted() {
    List<Diagnostic> found = new ArrayList<>(Samples.many(Samples.ODD, 11));
    found.addAll(Samples.many(Samples.OVERLOADED, 12));
    found.addAll(Samples.many(Samples.UNKNOWN_EVENT, 10));

    List<String> lines = GithubReport.text(Findings.of(found), TOP).lines().toList();

    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error "));
    assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning "));
    assertThat(lines.subList(20, 29)).allMatch(line -> line.startsWith("::notice "));
    assertThat(lines.subList(29, lines.size()))
        .containsExactly(
            "::notice title=PLS::Not shown here, but in the log: 0 errors, 2 warnings, 2 infos.");
  }

  @Test
  void aTextIsNeverACommandOrAProperty() {
    String text = GithubReport.text(Samples.hostile(), TOP);

    assertThat(text.lines()).hasSize(3);
    assertThat(text.lines())
        .allMatch(
            line ->
                line.matches(
                    "::(error|warning|notice) title=[a-z%A-F0-9/-]+,file=[^:,]+,line=3,endLine=3"
                        + ",col=\\d+,endColumn=\\d+::a<U\\+001B>.*"));
    assertThat(text).contains("%250A").doesNotContainPattern("[\r\0\u202e\u2028]");
  }
}
