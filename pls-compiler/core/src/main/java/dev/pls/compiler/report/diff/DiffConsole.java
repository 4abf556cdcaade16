package dev.pls.compiler.report.diff;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.report.Printable;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.ExampleChange;
import dev.pls.compiler.review.LoadChange;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.review.Reviewer;
import dev.pls.compiler.source.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a change means, as lines of a terminal. */
final class DiffConsole {
  private static final int MOST = 20;

  private DiffConsole() {}

  /** The lines; what they say of a file's text is safe to print. */
  static List<String> lines(Comparison result, List<Summary> summaries) {
    List<String> lines = new ArrayList<>();
    for (Summary summary : summaries) {
      lines.add(summary.name() + "   " + summary.verdict());
      if (!summary.review().isSame()) {
        body(summary, lines);
      }
    }
    if (!result.baseErrors().isEmpty()) {
      lines.add(
          "The base has "
              + Summary.count(result.baseErrors().size(), "error")
              + " and cannot be compared: "
              + result.baseErrors().get(0).span().label()
              + " "
              + result.baseErrors().get(0).message());
    }
    return lines.stream().map(Secrets::masked).map(Printable::of).toList();
  }

  private static void body(Summary summary, List<String> lines) {
    Review review = summary.review();
    List<Assessed> telling = summary.telling();
    if (!telling.isEmpty()) {
      lines.add(
          "  "
              + List.of(Axis.values()).stream()
                  .filter(axis -> !summary.cell(axis).equals(Summary.NO_CHANGE))
                  .map(axis -> axis.words() + ": " + summary.cell(axis))
                  .collect(Collectors.joining("   ")));
    }
    for (Assessed one : telling.subList(0, Math.min(MOST, telling.size()))) {
      String affects = one.reach();
      lines.add(
          "  "
              + one.headline()
              + "   "
              + one.change().headPlace().label()
              + (affects.isEmpty() ? "" : "   " + affects));
    }
    if (telling.size() > MOST) {
      lines.add("  … and " + Summary.count(telling.size() - MOST, "more change"));
    }
    int documentation = summary.documentation().size();
    if (documentation > 0) {
      lines.add("  " + Summary.count(documentation, "change") + " of documentation only");
    }
    String examples = summary.examples();
    if (!examples.isEmpty() && review.assessment().isPresent()) {
      lines.add("  " + examples);
      for (ExampleChange change : review.examples()) {
        lines.add("    " + change.title() + ": " + Summary.example(change));
      }
    }
    for (LoadChange change : review.load()) {
      lines.add("  " + change.title() + ": " + Summary.load(change));
    }
    findings(summary, lines);
    String version = summary.version();
    if (!version.isEmpty()) {
      lines.add("  Version: " + version);
    }
    if (!review.reviewers().isEmpty()) {
      lines.add(
          "  Must look: "
              + review.reviewers().stream()
                  .map((Reviewer who) -> who.who() + Summary.because(who))
                  .collect(Collectors.joining(", ")));
    }
  }

  private static void findings(Summary summary, List<String> lines) {
    Review review = summary.review();
    if (!review.introduced().isEmpty() || !review.resolved().isEmpty()) {
      lines.add(
          "  Findings: "
              + review.introduced().size()
              + " new, "
              + review.resolved().size()
              + " gone");
    }
    List<Diagnostic> decide = new ArrayList<>(review.findings());
    decide.addAll(summary.errors());
    for (Diagnostic one : decide) {
      lines.add("  To decide: " + one.rule().id() + "   " + one.span().label());
      lines.add("    " + (one.message() + " " + one.hint()).strip());
    }
  }
}
