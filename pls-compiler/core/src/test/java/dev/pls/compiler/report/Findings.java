package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import java.util.List;

/** Findings that tests report. */
final class Findings {
  static final Rule UNKNOWN_EVENT =
      Rule.error("computability/unknown-event", "An unknown event", "It can never be counted.");
  static final Rule OVERLOADED =
      Rule.warning("capacity/overloaded", "Too many leads", "Promises are broken.");
  static final Rule ODD = new Rule("style/odd", Severity.INFO, "Odd", "People wonder.");

  private Findings() {}

  /** The two findings of the design's example, out of order. */
  static List<Diagnostic> example() {
    SourceFile signals =
        new SourceFile(
            "signals.yaml",
            "\n".repeat(40)
                + "    measure: {count: dashbord_shared, where: event.recipients >= 1, window: 14d}\n");
    SourceFile routing = new SourceFile("routing.yaml", "\n".repeat(17) + "      to: sdr\n");
    SourceFile events = new SourceFile("events.yaml", "\n".repeat(11) + "  dashboard_shared:\n");
    return List.of(
        Diagnostic.of(
                UNKNOWN_EVENT,
                find(signals, "dashbord_shared"),
                "signals/shared_value/measure",
                "No event is called `dashbord_shared`.")
            .about("dashbord_shared")
            .hint("Did you mean `dashboard_shared`?")
            .related(find(events, "dashboard_shared"), "declared here"),
        Diagnostic.of(
                OVERLOADED,
                find(routing, "sdr"),
                "routing/rules/trial",
                "About 40 leads a week reach `sdr`, 32 of them by this rule. Two people at 25 touches"
                    + " a day can hold the 2 h promise for 61 % of them; 90 % needs 3 people, a"
                    + " promise of 6 h, or `qualifies_at` near 68.")
            .hint("See the arithmetic: pack, part 4, \"Capacity\"."));
  }

  /** A finding about the first place where a text is, in a file of one's own. */
  static Diagnostic odd(String text, String marked) {
    return odd(find(new SourceFile("odd.yaml", text), marked));
  }

  static Diagnostic odd(Span span) {
    return Diagnostic.of(ODD, span, "motion", "This is odd.");
  }

  static Span find(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return file.span(start, start + text.length());
  }
}
