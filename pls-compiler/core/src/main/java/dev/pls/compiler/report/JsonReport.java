package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Related;
import dev.pls.compiler.json.Json;
import dev.pls.compiler.source.Position;
import dev.pls.compiler.source.Span;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics for other programs, as {@code schema/v1/diagnostics.schema.json} describes them.
 * Every key is always there.
 */
public final class JsonReport {
  private JsonReport() {}

  /** All diagnostics, in the order of their places. */
  public static String text(List<Diagnostic> diagnostics) {
    List<Diagnostic> sorted = diagnostics.stream().sorted().toList();
    List<String> fingerprints = Fingerprints.of(sorted);
    Counts counts = Counts.of(sorted);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", "v1");
    root.putObject("counts")
        .put("errors", counts.errors())
        .put("warnings", counts.warnings())
        .put("infos", counts.infos());
    ArrayNode findings = root.putArray("diagnostics");
    for (int i = 0; i < sorted.size(); i++) {
      put(findings.addObject(), sorted.get(i), fingerprints.get(i));
    }
    return Json.text(root);
  }

  private static void put(ObjectNode node, Diagnostic diagnostic, String fingerprint) {
    node.put("rule", diagnostic.rule().id());
    node.put("severity", diagnostic.severity().word());
    node.put("message", diagnostic.message());
    node.put("hint", diagnostic.hint());
    put(node, diagnostic.span());
    node.put("element", diagnostic.element());
    node.put("fingerprint", fingerprint);
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
