package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Diagnostics as test results in JUnit's XML, which every CI system shows. A category of rules is a
 * suite, a rule a class and a finding a test: one that fails the build has failed, one that does
 * not has passed and printed something, a suppressed one was skipped. Without findings there is one
 * test that has passed.
 */
public final class JunitReport {
  private static final ConsoleReport CONSOLE = new ConsoleReport(false);

  private final Findings findings;
  private final Checkout checkout;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JunitReport(Findings findings, Checkout checkout) throws XMLStreamException {
    this.findings = findings;
    this.checkout = checkout;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** All diagnostics, by their rules' categories and then in the order of their places. */
  public static String text(Findings findings, Checkout checkout) {
    try {
      JunitReport report = new JunitReport(findings, checkout);
      report.write();
      return report.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot fail: it is written to memory", e);
    }
  }

  private void write() throws XMLStreamException {
    Map<String, List<Entry>> suites = new TreeMap<>();
    for (Entry entry : Entry.of(findings)) {
      String category = entry.diagnostic().rule().category();
      suites.computeIfAbsent(category, name -> new ArrayList<>()).add(entry);
    }
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "pls");
    if (suites.isEmpty()) {
      start("motion", List.of());
      line(2);
      xml.writeEmptyElement("testcase");
      xml.writeAttribute("classname", "motion");
      xml.writeAttribute("name", "nothing to mend");
      end();
    }
    for (Map.Entry<String, List<Entry>> suite : suites.entrySet()) {
      start(suite.getKey(), suite.getValue());
      Map<String, Integer> names = new HashMap<>();
      for (Entry entry : suite.getValue()) {
        test(entry, names);
      }
      end();
    }
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private void start(String name, List<Entry> entries) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    String module = checkout.module();
    xml.writeAttribute("name", module.isEmpty() ? name : Printable.of(module) + " " + name);
    xml.writeAttribute("tests", String.valueOf(Math.max(1, entries.size())));
    xml.writeAttribute("failures", count(entries.stream().filter(this::fails).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", count(entries.stream().filter(Entry::suppressed).count()));
  }

  private void end() throws XMLStreamException {
    line(1);
    xml.writeEndElement();
  }

  /**
   * @param names how often each name was given, as CI systems tell tests apart by them
   */
  private void test(Entry entry, Map<String, Integer> names) throws XMLStreamException {
    Diagnostic diagnostic = entry.diagnostic();
    String type = diagnostic.rule().id().replace('/', '.');
    String path = Printable.of(checkout.path(diagnostic.span()));
    String name = diagnostic.element().isEmpty() ? path : Printable.of(diagnostic.element());
    int times = names.merge(type + " " + name, 1, Integer::sum);
    line(2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", type);
    xml.writeAttribute("name", times == 1 ? name : name + " (" + times + ")");
    xml.writeAttribute("file", path);
    xml.writeAttribute("line", count(diagnostic.span().from().line()));
    line(3);
    if (entry.because().isPresent()) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", Printable.of(entry.because().get()));
    } else if (fails(entry)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", entry.text());
      xml.writeAttribute("type", diagnostic.severity().word());
      xml.writeCharacters(CONSOLE.text(diagnostic));
      xml.writeEndElement();
    } else {
      xml.writeStartElement("system-out");
      xml.writeCharacters(CONSOLE.text(diagnostic));
      xml.writeEndElement();
    }
    line(2);
    xml.writeEndElement();
  }

  private boolean fails(Entry entry) {
    return entry.counts() && findings.failOn().fails(entry.diagnostic());
  }

  private static String count(long number) {
    return Long.toString(number);
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
