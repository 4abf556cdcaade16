package dev.pls.compiler.report.diff;

import dev.pls.compiler.Diff;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.diff.Wording;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.ExampleChange;
import dev.pls.compiler.review.LoadChange;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.review.Reviewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a change means, as the comment of a pull request. It is never longer than forges take: what
 * does not fit is left out, the least important first, and that is said.
 */
public final class DiffMarkdown {
  /** GitHub takes 65,536 characters; this leaves room for what a workflow puts around. */
  static final int MOST = 60_000;

  /** As many changes are shown at once; the others unfold. */
  private static final int MOST_SHOWN = 10;

  private static final int ROOM_FOR_LAST_WORDS = 600;

  private final StringBuilder text = new StringBuilder();
  private final List<String> leftOut = new ArrayList<>();

  private DiffMarkdown() {}

  /**
   * The comment.
   *
   * @param module what tells the comment from those of other modules; empty if there is one only
   */
  public static String text(Diff.Result result, String module) {
    DiffMarkdown comment = new DiffMarkdown();
    comment.text.append(marker(module)).append('\n');
    comment.whole(result);
    return comment.ended();
  }

  /** The first line, which nobody sees, by which a workflow finds its comment again. */
  public static String marker(String module) {
    String plain = module.replaceAll("[^A-Za-z0-9/._]", "_");
    return "<!-- pls:diff" + (plain.isEmpty() ? "" : " " + plain) + " -->";
  }

  private void whole(Diff.Result result) {
    if (result.reviews().isEmpty() && !result.head().failed()) {
      add("", "### No motion changed\n");
    }
    errors("The motion has errors and cannot be compared", result.head().diagnostics(), result);
    result.reviews().forEach(this::summary);
    if (!result.baseErrors().isEmpty()) {
      add(
          "what is wrong with the base",
          "> "
              + prose(
                  "The base has "
                      + Summary.count(result.baseErrors().size(), "error")
                      + " and cannot be compared: "
                      + result.baseErrors().get(0).message())
              + "\n");
    }
    result.reviews().forEach(this::details);
    add(
        "",
        "<sub>"
            + Markdown.of("{} compared with {}", quiet(result.headName()), quiet(result.baseName()))
            + "</sub>\n");
  }

  private void errors(String title, List<Diagnostic> diagnostics, Diff.Result result) {
    if (!result.head().failed() || !result.reviews().isEmpty()) {
      return;
    }
    add("", "### " + title + "\n");
    add("errors", diagnostics.stream().map(DiffMarkdown::bullet).collect(Collectors.joining()));
  }

  // ---- One motion

  private void summary(Review review) {
    String decisions =
        Summary.decisions(review) == 0
            ? ""
            : " · " + Summary.count(Summary.decisions(review), "thing") + " to decide";
    add(
        "",
        "### Motion "
            + Markdown.of("{}", quiet(Summary.name(review)))
            + " · "
            + Summary.verdict(review)
            + decisions
            + "\n");
    if (review.isSame() && review.findings().isEmpty()) {
      return;
    }
    if (!Summary.telling(review).isEmpty()) {
      add("", table(review));
    }
    decide(review);
    changes(review);
    examples(review);
    notes(review);
  }

  private static String table(Review review) {
    List<Axis> axes = Arrays.asList(Axis.values());
    return row(axes.stream().map(Axis::words).toList())
        + "|"
        + "---|".repeat(axes.size())
        + "\n"
        + row(axes.stream().map(axis -> Summary.cell(review, axis)).toList())
        + "\n";
  }

  private static String row(List<String> cells) {
    return cells.stream().map(DiffMarkdown::prose).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What has to be decided or mended before it can be merged. */
  private void decide(Review review) {
    StringBuilder list = new StringBuilder();
    review.findings().forEach(finding -> list.append(bullet(finding)));
    if (!list.isEmpty()) {
      add("what is to be decided", "**To decide**\n\n" + list + "\n");
    }
  }

  private void changes(Review review) {
    List<Assessed> telling = Summary.telling(review);
    int shown = Math.min(MOST_SHOWN, telling.size());
    int told = 0;
    for (Assessed one : telling.subList(0, shown)) {
      told += addIfItFits(change(one) + "\n") ? 1 : 0;
    }
    if (told < shown) {
      leftOut.add(Summary.count(telling.size() - told, "change"));
    }
  }

  private static String change(Assessed one) {
    String affects = Wording.affects(one);
    return "**"
        + prose(Wording.headline(one))
        + "** ("
        + place(one)
        + ")."
        + (affects.isEmpty() ? "" : " " + prose(affects) + ".")
        + "\n";
  }

  private static String place(Assessed one) {
    return Markdown.code(one.change().headPlace().file().path() + ":" + line(one)).toString();
  }

  private static int line(Assessed one) {
    return one.change().headPlace().from().line();
  }

  private void examples(Review review) {
    List<String> lines = new ArrayList<>();
    String examples = Summary.examples(review);
    if (!examples.isEmpty() && review.assessment().isPresent() && !review.isSame()) {
      lines.add("- " + examples);
      for (ExampleChange change : review.examples()) {
        lines.add("  - *" + text(change.title()) + "* " + prose(Summary.example(change)));
      }
    }
    for (LoadChange change : review.load()) {
      lines.add("- " + text(change.title()) + ": " + Summary.load(change));
    }
    if (!lines.isEmpty()) {
      add("examples", String.join("\n", lines) + "\n\n");
    }
  }

  private void notes(Review review) {
    List<String> notes = new ArrayList<>();
    String version = Summary.version(review.version());
    if (!version.isEmpty()) {
      notes.add("Version: " + prose(version));
    }
    if (!review.reviewers().isEmpty()) {
      notes.add(
          "Must look: "
              + review.reviewers().stream()
                  .map(DiffMarkdown::reviewer)
                  .collect(Collectors.joining(", ")));
    }
    if (!notes.isEmpty()) {
      add("who must look", "> " + String.join("\\\n> ", notes) + "\n\n");
    }
  }

  /** In a code span, in which a forge calls nobody: who is asked is not for a comment to say. */
  private static String reviewer(Reviewer reviewer) {
    return Markdown.code(reviewer.who()) + text(Summary.because(reviewer), " ");
  }

  // ---- What unfolds

  private void details(Review review) {
    List<Assessed> telling = Summary.telling(review);
    if (telling.size() > MOST_SHOWN) {
      list(
          Summary.count(telling.size() - MOST_SHOWN, "more change"),
          telling.subList(MOST_SHOWN, telling.size()).stream()
              .map(one -> "- " + change(one))
              .toList());
    }
    list(
        Summary.count(Summary.documentation(review).size(), "change") + " of documentation only",
        Summary.documentation(review).stream().map(one -> "- " + change(one)).toList());
    list(
        Summary.count(review.introduced().size(), "new finding"),
        review.introduced().stream().map(DiffMarkdown::bullet).toList());
    list(
        Summary.count(review.resolved().size(), "finding") + " gone",
        review.resolved().stream().map(DiffMarkdown::bullet).toList());
    list(
        Summary.count(review.artifacts().files().size(), "changed file") + " made from it",
        review.artifacts().files().stream().map(DiffMarkdown::file).toList());
    packDiff(review);
  }

  private static String file(ArtifactChanges.File file) {
    return "- " + Markdown.code(file.path()) + " " + Summary.fate(file) + "\n";
  }

  private void packDiff(Review review) {
    List<String> lines = review.artifacts().packDiff();
    if (lines.isEmpty()) {
      return;
    }
    String summary = "the pack's diff, " + Summary.count(lines.size(), "line");
    int room = room();
    StringBuilder kept = new StringBuilder();
    int count = 0;
    for (String line : lines) {
      if (kept.length() + line.length() + 1 > room - 200) {
        break;
      }
      kept.append(line).append('\n');
      count++;
    }
    if (count < lines.size()) {
      leftOut.add(Summary.count(lines.size() - count, "line") + " of the pack's diff");
    }
    if (count > 0) {
      String fence = fence(kept);
      text.append(
          "<details><summary>"
              + summary
              + "</summary>\n\n"
              + fence
              + "diff\n"
              + kept
              + fence
              + "\n\n</details>\n\n");
    }
  }

  /** A fence that is longer than any run of backticks in what it holds. */
  private static String fence(CharSequence code) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  private void list(String summary, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    String before = "<details><summary>" + summary + "</summary>\n\n";
    String after = "\n</details>\n\n";
    StringBuilder kept = new StringBuilder();
    int count = 0;
    int room = room() - before.length() - after.length();
    for (String item : items) {
      if (kept.length() + item.length() > room) {
        break;
      }
      kept.append(item);
      count++;
    }
    if (count < items.size()) {
      leftOut.add((items.size() - count) + " of " + summary);
    }
    if (count > 0) {
      text.append(before).append(kept).append(after);
    }
  }

  // ---- Room

  private int room() {
    return MOST - ROOM_FOR_LAST_WORDS - text.length();
  }

  private boolean addIfItFits(String block) {
    if (block.length() > room()) {
      return false;
    }
    text.append(block);
    return true;
  }

  private void add(String what, String block) {
    if (!addIfItFits(block)) {
      leftOut.add(what);
    }
  }

  private String ended() {
    if (!leftOut.isEmpty()) {
      String last =
          "Cut, as a comment has an end. Left out: "
              + leftOut.stream()
                  .filter(what -> !what.isEmpty())
                  .distinct()
                  .collect(Collectors.joining(", "));
      text.append(last, 0, Math.min(last.length(), ROOM_FOR_LAST_WORDS - 100))
          .append(". All of it is in diff.html.\n");
    }
    return text.toString();
  }

  // ---- Text

  private static String bullet(Diagnostic finding) {
    return "- `"
        + finding.rule().id()
        + "` "
        + Markdown.code(finding.span().file().path() + ":" + finding.span().from().line())
        + " "
        + prose((finding.message() + " " + finding.hint()).strip())
        + "\n";
  }

  private static String prose(String words) {
    return Markdown.prose(Quiet.of(words)).toString();
  }

  private static String quiet(String words) {
    return Quiet.of(words);
  }

  private static String text(String words) {
    return Markdown.of("{}", Quiet.of(words)).toString();
  }

  private static String text(String words, String before) {
    return words.isBlank() ? "" : before + text(words);
  }
}
