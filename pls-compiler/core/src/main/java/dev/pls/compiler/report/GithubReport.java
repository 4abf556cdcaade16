package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.source.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Diagnostics as commands that a GitHub workflow finds among what a step prints: it shows them
 * beside the changed lines of a pull request.
 */
public final class GithubReport {
  /** As many of each kind as GitHub shows of one step. */
  private static final int MOST = 10;

  private GithubReport() {}

  /** A line for each diagnostic that counts, the worst first, and one that counts the rest. */
  public static String text(Findings findings, Checkout checkout) {
    List<Entry> entries = new ArrayList<>(Entry.of(findings));
    entries.removeIf(entry -> !entry.counts());
    entries.sort(Entry.WORST_FIRST);
    Map<Severity, Integer> told = new EnumMap<>(Severity.class);
    List<Diagnostic> rest = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      Severity severity = entry.diagnostic().severity();
      // One notice is kept for the rest.
      int most = severity == Severity.INFO ? MOST - 1 : MOST;
      if (told.merge(severity, 1, Integer::sum) <= most) {
        append(text, entry, checkout);
      } else {
        rest.add(entry.diagnostic());
      }
    }
    if (!rest.isEmpty()) {
      String counts = ConsoleReport.summary(rest);
      text.append("::notice title=PLS::")
          .append("Not shown here, but in the log: " + counts + ".")
          .append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Entry entry, Checkout checkout) {
    Diagnostic diagnostic = entry.diagnostic();
    Position from = diagnostic.span().from();
    Position to = diagnostic.span().to();
    text.append("::")
        .append(command(diagnostic.severity()))
        .append(" title=")
        .append(property(diagnostic.rule().id()))
        .append(",file=")
        .append(property(Printable.of(checkout.path(diagnostic.span()))))
        .append(",line=")
        .append(from.line())
        .append(",endLine=")
        .append(to.line());
    if (from.line() == to.line()) { // GitHub knows columns of one line only
      text.append(",col=").append(from.column()).append(",endColumn=").append(to.column());
    }
    text.append("::").append(data(entry.text())).append('\n');
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
