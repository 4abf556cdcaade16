package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Related;
import dev.pls.compiler.json.Json;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.source.Position;
import dev.pls.compiler.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics for other programs, as {@code schema/v1/diagnostics.schema.json} describes them.
 * Every key is always there.
 */
public final class JsonReport {
  private JsonReport() {}

  /** All diagnostics, the suppressed ones too, in the order of their places. */
  public static String text(Findings findings) {
    Counts counts = Counts.of(findings.diagnostics());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", "v1");
    root.putObject("counts")
        .put("errors", counts.errors())
        .put("warnings", counts.warnings())
        .put("infos", counts.infos())
        .put("suppressed", findings.suppressed().size())
        .put("known", findings.known().map(List::size).orElse(0));
    ArrayNode diagnostics = root.putArray("diagnostics");
    for (Entry entry : Entry.of(findings)) {
      put(diagnostics.addObject(), entry);
    }
    return Json.text(root);
  }

  /**
   * The fingerprints of the findings of an earlier report, the suppressed ones too.
   *
   * @throws IllegalArgumentException if the text is no such report
   */
  public static Set<String> fingerprints(String report) {
    Set<String> fingerprints = new HashSet<>();
    try {
      JsonNode diagnostics = new JsonMapper().readTree(report).path("diagnostics");
      if (!diagnostics.isArray()) {
        throw new IllegalArgumentException("It has no list `diagnostics`.");
      }
      for (JsonNode one : diagnostics) {
        fingerprints.add(one.path("fingerprint").asString(""));
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("It is not JSON.", e);
    }
    return fingerprints;
  }

  private static void put(ObjectNode node, Entry entry) {
    Diagnostic diagnostic = entry.diagnostic();
    node.put("rule", diagnostic.rule().id());
    node.put("severity", diagnostic.severity().word());
    node.put("suppressed", entry.suppressed());
    node.put("because", entry.because().orElse(""));
    node.put("known", entry.known());
    node.put("message", diagnostic.message());
    node.put("hint", diagnostic.hint());
    put(node, diagnostic.span());
    node.put("element", diagnostic.element());
    node.put("fingerprint", entry.fingerprint());
    ArrayNode others = node.putArray("related");
    for (Related related : diagnostic.related()) {
      ObjectNode other = others.addObject();
      other.put("message", related.message());
      put(other, related.span());
    }
  }

  private static void put(ObjectNode node, Span span) {
    node.put("file", span.file().path());
    put(node.putObject("start"), span.from());
    put(node.putObject("end"), span.to());
  }

  private static void put(ObjectNode node, Position position) {
    node.put("line", position.line()).put("column", position.column());
  }
}
