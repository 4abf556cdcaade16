package dev.pls.compiler.report;

import dev.pls.compiler.eval.ExampleRun;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Examples as JUnit's XML, which CI systems show: a suite a qualification, a case an example. */
public final class ExampleJunit {
  private final XMLStreamWriter xml;

  private ExampleJunit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * The report of one motion.
   *
   * @param id the motion's id
   */
  public static String text(String id, List<ExampleRun> runs) {
    StringWriter text = new StringWriter();
    try {
      ExampleJunit report =
          new ExampleJunit(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
      report.write(id, runs);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot fail: it is written to memory", e);
    }
    return text.toString();
  }

  private void write(String id, List<ExampleRun> runs) throws XMLStreamException {
    Map<String, List<ExampleRun>> suites = new LinkedHashMap<>();
    for (ExampleRun run : runs) {
      suites.computeIfAbsent(run.qualification().name(), name -> new ArrayList<>()).add(run);
    }
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "pls");
    for (Map.Entry<String, List<ExampleRun>> suite : suites.entrySet()) {
      suite(id + "." + suite.getKey(), suite.getValue());
    }
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private void suite(String name, List<ExampleRun> runs) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Printable.of(name));
    xml.writeAttribute("tests", Integer.toString(runs.size()));
    long failed = runs.stream().filter(run -> !run.passes()).count();
    xml.writeAttribute("failures", Long.toString(failed));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    for (ExampleRun run : runs) {
      line(2);
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", Printable.of(name));
      xml.writeAttribute("name", Printable.of(run.example().title()));
      if (!run.passes()) {
        failure(run);
      }
      xml.writeEndElement();
    }
    line(1);
    xml.writeEndElement();
  }

  private void failure(ExampleRun run) throws XMLStreamException {
    ExampleRun.Difference first = run.differences().get(0);
    xml.writeStartElement("failure");
    xml.writeAttribute("type", "examples/failed");
    xml.writeAttribute(
        "message", Printable.of("expected " + first.expected() + ", got " + first.got()));
    xml.writeCharacters("\n" + ExampleReport.text(run));
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
