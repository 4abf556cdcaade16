package dev.pls.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Golden;
import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import dev.pls.compiler.eval.ExampleRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExampleReportTest {
  private static final Path CASES = Path.of("src", "test", "cases");

  /** The examples of a case that most things go wrong in. */
  private static List<ExampleRun> runs(String from, String to) throws Exception {
    return runs(Files.readString(CASES.resolve("executed/example-failed.yaml")).replace(from, to));
  }

  private static List<ExampleRun> runs(String motion) throws Exception {
    MemoryTree tree =
        MemoryTree.of(
            Map.of("base.yaml", Files.readString(CASES.resolve("base.yaml")), "case.yaml", motion));
    return new Validate()
        .run(new Validate.Request(tree, "", LocalDate.of(2026, 11, 23)))
        .examples();
  }

  @Test
  void whatFailedReadsAsExpected() throws Exception {
    Golden.check(
        "report/examples-failed.txt",
        runs("", "").stream()
            .filter(run -> !run.passes())
            .map(ExampleReport::text)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void anExplanationReadsAsExpected() throws Exception {
    Golden.check(
        "report/examples-explained.txt",
        runs("", "").stream().map(ExampleReport::explanation).collect(Collectors.joining("\n")));
  }

  @Test
  void everyReasonReadsAsExpected() throws Exception {
    Golden.check(
        "report/reasons.txt",
        runs(Files.readString(CASES.resolve("report/reasons.yaml"))).stream()
            .map(ExampleReport::explanation)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void junitIsXmlWhateverIsWritten() throws Exception {
    String hostile = "\"\\x1B[31m <b>&amp;</b> ]]> \\u202E\"";
    String xml = ExampleJunit.text("case", runs("title: Does not qualify", "title: " + hostile));
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("case.pql");
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("3");
    Element test = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(test.getAttribute("name")).isEqualTo("<U+001B>[31m <b>&amp;</b> ]]> <U+202E>");
    assertThat(test.getElementsByTagName("failure").item(0).getTextContent())
        .contains("expected  qualified: true, tier: A, score: 20");
    assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
  }
}
