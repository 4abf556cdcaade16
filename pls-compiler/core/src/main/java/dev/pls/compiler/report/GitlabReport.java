package dev.pls.compiler.report;

import dev.pls.compiler.json.Json;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.policy.Findings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Diagnostics as GitLab's code quality report, which merge requests show. */
public final class GitlabReport {
  private GitlabReport() {}

  /** All diagnostics that count, in the order of their places. */
  public static String text(Findings findings, Checkout checkout) {
    ArrayNode issues = JsonNodeFactory.instance.arrayNode();
    for (Entry entry : Entry.of(findings)) {
      if (!entry.suppressed()) {
        put(issues.addObject(), entry, checkout);
      }
    }
    return Json.text(issues);
  }

  private static void put(ObjectNode issue, Entry entry, Checkout checkout) {
    Diagnostic diagnostic = entry.diagnostic();
    issue.put("description", entry.text());
    issue.put("check_name", diagnostic.rule().id());
    // GitLab joins the reports of all modules, and takes equal fingerprints for one finding.
    String module = checkout.module();
    issue.put(
        "fingerprint", module.isEmpty() ? entry.fingerprint() : module + ":" + entry.fingerprint());
    issue.put("severity", severity(diagnostic.severity()));
    ObjectNode location = issue.putObject("location");
    location.put("path", checkout.path(diagnostic.span()));
    location.putObject("lines").put("begin", diagnostic.span().from().line());
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
