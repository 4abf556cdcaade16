package dev.pls.compiler.report.diff;

import dev.pls.compiler.Diff;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.diff.Wording;
import dev.pls.compiler.report.Printable;
import dev.pls.compiler.review.ExampleChange;
import dev.pls.compiler.review.LoadChange;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.review.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a change means, as lines of a terminal. */
public final class DiffConsole {
  private static final int MOST = 20;

  private DiffConsole() {}

  /** The lines; what they say of a file's text is safe to print. */
  public static List<String> lines(Diff.Result result) {
    List<String> lines = new ArrayList<>();
    for (Review review : result.reviews()) {
      lines.add(Summary.name(review) + "   " + Summary.verdict(review));
      if (!review.isSame()) {
        body(review, lines);
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
    return lines.stream().map(Printable::of).toList();
  }

  private static void body(Review review, List<String> lines) {
    List<Assessed> telling = Summary.telling(review);
    if (!telling.isEmpty()) {
      lines.add(
          "  "
              + List.of(Axis.values()).stream()
                  .filter(axis -> !Summary.cell(review, axis).equals(Summary.NO_CHANGE))
                  .map(axis -> axis.words() + ": " + Summary.cell(review, axis))
                  .collect(Collectors.joining("   ")));
    }
    for (Assessed one : telling.subList(0, Math.min(MOST, telling.size()))) {
      String affects = Wording.affects(one);
      lines.add(
          "  "
              + Wording.headline(one)
              + "   "
              + one.change().headPlace().label()
              + (affects.isEmpty() ? "" : "   " + affects));
    }
    if (telling.size() > MOST) {
      lines.add("  … and " + Summary.count(telling.size() - MOST, "more change"));
    }
    int documentation = Summary.documentation(review).size();
    if (documentation > 0) {
      lines.add("  " + Summary.count(documentation, "change") + " of documentation only");
    }
    String examples = Summary.examples(review);
    if (!examples.isEmpty() && review.assessment().isPresent()) {
      lines.add("  " + examples);
      for (ExampleChange change : review.examples()) {
        lines.add("    " + change.title() + ": " + Summary.example(change));
      }
    }
    for (LoadChange change : review.load()) {
      lines.add("  " + change.title() + ": " + Summary.load(change));
    }
    findings(review, lines);
    String version = Summary.version(review.version());
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

  private static void findings(Review review, List<String> lines) {
    if (!review.introduced().isEmpty() || !review.resolved().isEmpty()) {
      lines.add(
          "  Findings: "
              + review.introduced().size()
              + " new, "
              + review.resolved().size()
              + " gone");
    }
  }
}
