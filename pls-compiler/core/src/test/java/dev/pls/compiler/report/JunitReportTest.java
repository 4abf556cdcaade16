package dev.pls.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.Golden;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.FailOn;
import dev.pls.compiler.policy.Findings;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitReportTest {
  private static final Checkout TOP = new Checkout("", "");

  /** The report as a document, after {@code junit.xsd} had its say. */
  private static Document checked(String report) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Objects.requireNonNull(JunitReportTest.class.getResource("junit.xsd")))
        .newValidator()
        .validate(new StreamSource(new StringReader(report)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(report)));
  }

  @Test
  void tellsAllThereIsToTell() throws Exception {
    String report = JunitReport.text(Samples.judged(), new Checkout("motions", "motions/trial"));

    Golden.check("report/judged.junit.xml", report);
    assertThat(checked(report).getElementsByTagName("testcase").getLength()).isEqualTo(4);
  }

  @Test
  void withoutFindingsATestHasPassed() throws Exception {
    String report = JunitReport.text(Findings.of(List.of()), TOP);

    Golden.check("report/empty.junit.xml", report);
    assertThat(checked(report).getElementsByTagName("testcase").getLength()).isEqualTo(1);
  }

  @Test
  void aTestHasFailedIfItsFindingFailsTheBuild() throws Exception {
    for (FailOn failOn : FailOn.values()) {
      List<Diagnostic> found = new ArrayList<>(Samples.example());
      found.add(Samples.odd("a", "a"));
      Document report = checked(JunitReport.text(new Findings(found, List.of(), failOn), TOP));

      int failing = (int) found.stream().filter(failOn::fails).count();
      assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(failing);
      assertThat(report.getElementsByTagName("system-out").getLength()).isEqualTo(3 - failing);
    }
  }

  @Test
  void textsStayTexts() throws Exception {
    Document report = checked(JunitReport.text(Samples.hostile(), TOP));

    NodeList failures = report.getElementsByTagName("failure");
    assertThat(failures.getLength()).isEqualTo(2);
    assertThat(failures.item(0).getTextContent())
        .contains("]]>k</failure>&amp;<l>\"'m")
        .contains("<U+0000>")
        .contains("<U+FFFE>")
        .contains("\ud83d\ude80 <U+D800>");
    assertThat(failures.item(0).getAttributes().getNamedItem("message").getNodeValue())
        .contains("]]>k</failure>&amp;<l>\"'m");
  }

  @Test
  void testsHaveNamesOfTheirOwn() throws Exception {
    List<Diagnostic> found =
        List.of(Samples.odd("a b c", "a"), Samples.odd("a b c", "b"), Samples.odd("a b c", "c"));
    NodeList tests =
        checked(JunitReport.text(Findings.of(found), TOP)).getElementsByTagName("testcase");

    List<String> names = new ArrayList<>();
    for (int i = 0; i < tests.getLength(); i++) {
      names.add(tests.item(i).getAttributes().getNamedItem("name").getNodeValue());
    }
    assertThat(names).containsExactly("motion", "motion (2)", "motion (3)");
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() throws IOException {
    String report = JunitReport.text(Samples.judged(), TOP);

    assertThatThrownBy(() -> checked(report.replace("classname", "class")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> checked(report.replace("<testsuites", "<suites")))
        .isInstanceOf(SAXException.class);
  }
}
