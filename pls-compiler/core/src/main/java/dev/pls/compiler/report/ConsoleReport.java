package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Related;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.policy.Findings;
import java.util.List;

/**
 * Diagnostics as people read them: what and where, the line, why, what to do, where else to look.
 *
 * <pre>
 * error: computability/unknown-event   signals.yaml:41:22
 *    41 |     measure: {count: dashbord_shared, window: 14d}
 *       |                      ^^^^^^^^^^^^^^^
 *   No event is called `dashbord_shared`.
 *   Did you mean `dashboard_shared`?
 *   events.yaml:12:3   declared here
 * </pre>
 *
 * @param colours whether to colour, with ANSI escapes, what the eye should find first
 */
public record ConsoleReport(boolean colours) {
  private static final int GUTTER = 5;
  private static final int WIDTH = 120;
  private static final String BOLD = "1";

  /** All diagnostics in the order of their places, a blank line between them, and the summary. */
  public String text(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.stream().sorted().forEach(d -> text.append(text(d)).append('\n'));
    return text.append(summary(diagnostics)).append('\n').toString();
  }

  /** One diagnostic. */
  public String text(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    Severity severity = diagnostic.severity();
    text.append(coloured(severity.word(), BOLD + ";" + colour(severity)))
        .append(": ")
        .append(coloured(diagnostic.rule().id(), BOLD))
        .append("   ")
        .append(Printable.of(diagnostic.span().label()))
        .append('\n');
    appendSnippet(text, diagnostic);
    appendSentences(text, diagnostic.message());
    appendSentences(text, diagnostic.hint());
    for (Related related : diagnostic.related()) {
      text.append("  ")
          .append(Printable.of(related.span().label()))
          .append("   ")
          .append(Printable.of(related.message()))
          .append('\n');
    }
    return text.toString();
  }

  /** How many there are of each severity: {@code 2 errors, 1 warning}. */
  public static String summary(List<Diagnostic> diagnostics) {
    Counts counts = Counts.of(diagnostics);
    String summary = number(counts.errors(), "error") + ", " + number(counts.warnings(), "warning");
    return counts.infos() == 0 ? summary : summary + ", " + number(counts.infos(), "info");
  }

  /** The same with how many do not count: {@code 0 errors, 1 warning, 1 suppressed, 12 known}. */
  public static String summary(Findings findings) {
    int suppressed = findings.suppressed().size();
    String counts = summary(findings.diagnostics());
    String known = findings.known().map(before -> ", " + before.size() + " known").orElse("");
    return (suppressed == 0 ? counts : counts + ", " + suppressed + " suppressed") + known;
  }

  private void appendSnippet(StringBuilder text, Diagnostic diagnostic) {
    Snippet snippet = Snippet.of(diagnostic.span());
    String number = Integer.toString(diagnostic.span().from().line());
    int width = Math.max(GUTTER, number.length());
    String carets = snippet.underline().stripLeading();
    String blanks =
        snippet.underline().substring(0, snippet.underline().length() - carets.length());
    text.append(" ".repeat(width - number.length()))
        .append((number + " | " + snippet.text()).stripTrailing())
        .append('\n')
        .append(" ".repeat(width))
        .append(" | ")
        .append(blanks)
        .append(coloured(carets, colour(diagnostic.severity())))
        .append('\n');
  }

  /** Appends text on indented lines, broken at blanks; a word that is longer than a line stays. */
  private static void appendSentences(StringBuilder text, String sentences) {
    String rest = Printable.of(sentences);
    while (rest.length() > WIDTH) {
      int blank = rest.lastIndexOf(' ', WIDTH);
      if (blank <= 0) {
        blank = rest.indexOf(' ', WIDTH);
      }
      if (blank < 0) {
        break;
      }
      text.append("  ").append(rest.substring(0, blank).stripTrailing()).append('\n');
      rest = rest.substring(blank).stripLeading();
    }
    if (!rest.isEmpty()) {
      text.append("  ").append(rest).append('\n');
    }
  }

  private String coloured(String text, String code) {
    return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "31";
      case WARNING -> "33";
      case INFO -> "36";
    };
  }

  private static String number(int count, String noun) {
    return count + " " + (count == 1 ? noun : noun + "s");
  }
}
