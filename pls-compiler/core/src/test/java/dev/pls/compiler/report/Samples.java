package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.policy.FailOn;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Suppressed;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Samples that tests report. */
final class Samples {
  static final Rule UNKNOWN_EVENT =
      Rule.error("computability/unknown-event", "An unknown event", "It can never be counted.");
  static final Rule OVERLOADED =
      Rule.warning("capacity/overloaded", "Too many leads", "Promises are broken.");
  static final Rule ODD = Rule.info("style/odd", "Odd", "People wonder.");

  private Samples() {}

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

  /** A text that wants to be more than text, wherever it stands. */
  static final String ATTACK =
      "a\033[2Jb\u202ec\0d\r\n::error::e\n##[error]f %0A::g,h:i=j]]>k</failure>&amp;<l>\"'m"
          + " {0} {{n}} [o](http://p.example) \\q \ufffe \ud83d\ude80 \ud800 \u2028r";

  /**
   * The findings of the example, one of them suppressed, one that is only worth knowing, and one
   * that was there before.
   */
  static Findings judged() {
    List<Diagnostic> example = example();
    return new Findings(
        List.of(example.get(0), odd("first:\n  - one\n  - two\n", "one\n  - two")),
        List.of(new Suppressed(example.get(1), "Two people start in January")),
        Optional.of(List.of(odd("before\n", "before").about("before"))),
        FailOn.ERROR);
  }

  /** An attack in every text of a finding of each severity, and of a suppressed one. */
  static Findings hostile() {
    SourceFile file = new SourceFile("x:y/" + ATTACK + ".yaml", "x: " + ATTACK + " here");
    List<Diagnostic> found =
        Stream.of(UNKNOWN_EVENT, OVERLOADED, ODD)
            .map(
                rule ->
                    Diagnostic.of(rule, find(file, "here"), ATTACK, ATTACK)
                        .hint(ATTACK)
                        .related(find(file, "x"), ATTACK))
            .toList();
    return new Findings(found, List.of(new Suppressed(odd("a", "a"), ATTACK)), FailOn.WARNING);
  }

  /** So many findings of one rule, each at a line of its own. */
  static List<Diagnostic> many(Rule rule, int count) {
    SourceFile file = new SourceFile(rule.id() + ".yaml", "x\n".repeat(count));
    return IntStream.range(0, count)
        .mapToObj(i -> Diagnostic.of(rule, file.span(2 * i, 2 * i + 1), "x/" + i, "It is so."))
        .toList();
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
