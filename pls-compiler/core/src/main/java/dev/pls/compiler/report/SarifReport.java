package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Related;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.json.Json;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics as SARIF 2.1.0, which GitHub's code scanning and editors read. It holds the rules
 * that found something, and the suppressed findings with their reasons.
 */
public final class SarifReport {
  /** As many results as GitHub takes of one run; it shows the first 5,000. */
  private static final int MOST_RESULTS = 25_000;

  private static final String ROOT = "%SRCROOT%";
  private static final String UNRESERVED = "-._~/";
  private static final Pattern WORD_START = Pattern.compile("(?:^|[^a-z0-9])([a-z0-9])");

  private SarifReport() {}

  /** All diagnostics, the worst first; what is too much is left out and counted. */
  public static String text(Findings findings, Checkout checkout) {
    List<Entry> entries = new ArrayList<>(Entry.of(findings));
    entries.sort(Entry.WORST_FIRST);
    List<Entry> told = entries.subList(0, Math.min(MOST_RESULTS, entries.size()));
    Map<String, Rule> rules = new TreeMap<>();
    told.forEach(entry -> rules.put(entry.diagnostic().rule().id(), entry.diagnostic().rule()));

    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "PLS");
    ArrayNode descriptors = driver.putArray("rules");
    rules.values().forEach(rule -> put(descriptors.addObject(), rule));
    if (told.size() < entries.size()) {
      notify(run, told.size(), entries.size());
    }
    String module = checkout.module();
    // The last slash ends the name of a series of runs: each module has one of its own.
    run.putObject("automationDetails").put("id", module.isEmpty() ? "pls/" : "pls/" + module + "/");
    put(
        run.putObject("originalUriBaseIds").putObject(ROOT).putObject("description"),
        "The top of the repository.");
    run.putArray("newlineSequences").add("\r\n").add("\n").add("\r");
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    List<String> ids = List.copyOf(rules.keySet());
    for (Entry entry : told) {
      int rule = ids.indexOf(entry.diagnostic().rule().id());
      ObjectNode result = results.addObject();
      put(result, entry, rule, checkout);
      if (findings.known().isPresent()) {
        result.put("baselineState", entry.known() ? "unchanged" : "new");
      }
    }
    return Json.text(root);
  }

  private static void put(ObjectNode node, Rule rule) {
    node.put("id", rule.id());
    node.put(
        "name",
        WORD_START.matcher(rule.id()).replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT)));
    put(node.putObject("shortDescription"), rule.title() + ".");
    put(node.putObject("fullDescription"), rule.why());
    put(node.putObject("help"), rule.title() + ". " + rule.why());
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    node.putObject("properties").putArray("tags").add(rule.category());
  }

  private static void notify(ObjectNode run, int told, int all) {
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", true);
    ObjectNode notification = invocation.putArray("toolExecutionNotifications").addObject();
    notification.put("level", "warning");
    put(
        notification.putObject("message"),
        "Only the worst " + told + " of " + all + " findings are here.");
  }

  private static void put(ObjectNode node, Entry entry, int rule, Checkout checkout) {
    Diagnostic diagnostic = entry.diagnostic();
    node.put("ruleId", diagnostic.rule().id());
    node.put("ruleIndex", rule);
    node.put("level", level(diagnostic.severity()));
    put(node.putObject("message"), entry.text());
    ObjectNode location = node.putArray("locations").addObject();
    put(location, diagnostic.span(), checkout);
    if (!diagnostic.element().isEmpty()) {
      location
          .putArray("logicalLocations")
          .addObject()
          .put("fullyQualifiedName", Printable.of(diagnostic.element()));
    }
    if (!diagnostic.related().isEmpty()) {
      ArrayNode others = node.putArray("relatedLocations");
      for (Related related : diagnostic.related()) {
        ObjectNode other = others.addObject();
        other.put("id", others.size());
        put(other, related.span(), checkout);
        put(other.putObject("message"), Printable.of(related.message()));
      }
    }
    node.putObject("partialFingerprints").put("plsFinding/v1", entry.fingerprint());
    // If one result has this key, all must.
    ArrayNode suppressions = node.putArray("suppressions");
    entry
        .because()
        .ifPresent(
            because ->
                suppressions
                    .addObject()
                    .put("kind", "inSource")
                    .put("justification", Printable.of(because)));
  }

  private static void put(ObjectNode location, Span span, Checkout checkout) {
    ObjectNode physical = location.putObject("physicalLocation");
    physical
        .putObject("artifactLocation")
        .put("uri", uri(checkout.path(span)))
        .put("uriBaseId", ROOT);
    physical
        .putObject("region")
        .put("startLine", span.from().line())
        .put("startColumn", span.from().column())
        .put("endLine", span.to().line())
        .put("endColumn", span.to().column());
  }

  /** A message in which nothing is a placeholder or a link, whatever it holds. */
  private static void put(ObjectNode message, String text) {
    message.put("text", text.replace("{", "{{").replace("}", "}}").replace("](", "\\]("));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** A path as a relative reference. A colon is spelt out: in the first step it ends a scheme. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
