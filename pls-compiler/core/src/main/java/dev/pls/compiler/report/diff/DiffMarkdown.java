package dev.pls.compiler.report.diff;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.CodeOwners;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.ExampleChange;
import dev.pls.compiler.review.LoadChange;
import dev.pls.compiler.review.Reviewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a change means, as the comment of a pull request. It is never longer than forges take: what
 * does not fit is left out, the least important first, and that is said.
 */
final class DiffMarkdown {
  /** GitHub takes 65,536 characters; this leaves room for what a workflow puts around. */
  static final int MOST = 60_000;

  /** As many changes are shown at once; the others unfold. */
  private static final int MOST_SHOWN = 10;

  /** As many findings are shown where something has to be decided. */
  private static final int MOST_DECISIONS = 20;

  private static final int ROOM_FOR_LAST_WORDS = 600;

  private final StringBuilder text = new StringBuilder();
  private final List<String> leftOut = new ArrayList<>();

  private final String root;

  private DiffMarkdown(String root) {
    this.root = root;
  }

  /**
   * The comment.
   *
   * @param checkout where the module lies in its repository
   */
  static String text(Comparison result, List<Summary> summaries, Checkout checkout) {
    DiffMarkdown comment = new DiffMarkdown(checkout.root());
    comment.text.append(marker(checkout.module())).append('\n');
    comment.whole(result, summaries);
    return comment.ended();
  }

  /** The first line, which nobody sees, by which a workflow finds its comment again. */
  static String marker(String module) {
    String plain = module.replaceAll("[^A-Za-z0-9/._]", "_");
    return "<!-- pls:diff" + (plain.isEmpty() ? "" : " " + plain) + " -->";
  }

  private void whole(Comparison result, List<Summary> summaries) {
    if (result.reviews().isEmpty() && !result.headIsBroken()) {
      add("", "### No motion changed\n");
    }
    errors("The motion has errors and cannot be compared", result.head().diagnostics(), result);
    summaries.forEach(this::summary);
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
    summaries.forEach(this::details);
    add(
        "",
        "<sub>"
            + Markdown.of("{} compared with {}", quiet(result.headName()), quiet(result.baseName()))
            + "</sub>\n");
  }

  private void errors(String title, List<Diagnostic> diagnostics, Comparison result) {
    if (!result.headIsBroken()) {
      return;
    }
    add("", "### " + title + "\n");
    bullets(diagnostics);
  }

  // ---- One motion

  private void summary(Summary summary) {
    String decisions =
        summary.decisions() == 0
            ? ""
            : " · " + Summary.count(summary.decisions(), "thing") + " to decide";
    add(
        "",
        "### Motion "
            + Markdown.of("{}", quiet(summary.name()))
            + " · "
            + summary.verdict()
            + decisions
            + "\n");
    if (summary.review().isSame() && summary.review().findings().isEmpty()) {
      return;
    }
    if (!summary.telling().isEmpty()) {
      add("", table(summary));
    }
    decide(summary);
    changes(summary);
    examples(summary);
    notes(summary);
  }

  private static String table(Summary summary) {
    List<Axis> axes = Arrays.asList(Axis.values());
    return row(axes.stream().map(Axis::words).toList())
        + "|"
        + "---|".repeat(axes.size())
        + "\n"
        + row(axes.stream().map(axis -> summary.cell(axis)).toList())
        + "\n";
  }

  private static String row(List<String> cells) {
    return cells.stream().map(DiffMarkdown::prose).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What has to be decided or mended before it can be merged. */
  private void decide(Summary summary) {
    List<Diagnostic> all = new ArrayList<>(summary.review().findings());
    all.addAll(summary.errors());
    if (!all.isEmpty()) {
      add("what is to be decided", "**To decide**\n\n");
      bullets(all);
      add("", "\n");
    }
  }

  /** The first findings, and how many more there are. */
  private void bullets(List<Diagnostic> findings) {
    int shown = Math.min(MOST_DECISIONS, findings.size());
    findings.subList(0, shown).forEach(finding -> add("findings", bullet(finding)));
    if (shown < findings.size()) {
      add("findings", "- … and " + (findings.size() - shown) + " more\n");
    }
  }

  private void changes(Summary summary) {
    List<Assessed> telling = summary.telling();
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
    String affects = one.reach();
    return "**"
        + prose(one.headline())
        + "** ("
        + place(one)
        + ")."
        + (affects.isEmpty() ? "" : " " + prose(affects) + ".")
        + "\n";
  }

  private static String place(Assessed one) {
    return Markdown.code(
            one.change().headPlace().file().path() + ":" + one.change().headPlace().from().line())
        .toString();
  }

  private void examples(Summary summary) {
    List<String> lines = new ArrayList<>();
    String examples = summary.examples();
    if (!examples.isEmpty()
        && summary.review().assessment().isPresent()
        && !summary.review().isSame()) {
      lines.add("- " + examples);
      for (ExampleChange change : summary.review().examples()) {
        lines.add("  - *" + text(change.title()) + "* " + prose(Summary.example(change)));
      }
    }
    for (LoadChange change : summary.review().load()) {
      lines.add("- " + text(change.title()) + ": " + Summary.load(change));
    }
    if (!lines.isEmpty()) {
      add("examples", String.join("\n", lines) + "\n\n");
    }
  }

  private void notes(Summary summary) {
    List<String> notes = new ArrayList<>();
    String version = summary.version();
    if (!version.isEmpty()) {
      notes.add("Version: " + prose(version));
    }
    if (!summary.review().reviewers().isEmpty()) {
      notes.add(
          "Must look: "
              + summary.review().reviewers().stream()
                  .map(DiffMarkdown::reviewer)
                  .collect(Collectors.joining(", ")));
    }
    if (!notes.isEmpty()) {
      add("who must look", "> " + String.join("\\\n> ", notes) + "\n\n");
    }
  }

  /** In a code span, in which a forge calls nobody: who is asked is not for a comment to say. */
  private static String reviewer(Reviewer reviewer) {
    String who = reviewer.who();
    boolean spelt = who.indexOf('|') >= 0; // then it cannot be in a span of backticks
    return Markdown.code(spelt ? Quiet.of(who) : who) + text(Summary.because(reviewer), " ");
  }

  // ---- What unfolds

  private void details(Summary summary) {
    if (summary.review().isSame() && summary.review().findings().isEmpty()) {
      return;
    }
    List<Assessed> telling = summary.telling();
    if (telling.size() > MOST_SHOWN) {
      list(
          Summary.count(telling.size() - MOST_SHOWN, "more change"),
          telling.subList(MOST_SHOWN, telling.size()).stream()
              .map(one -> "- " + change(one))
              .toList());
    }
    list(
        Summary.count(summary.documentation().size(), "change") + " of documentation only",
        summary.documentation().stream().map(one -> "- " + change(one)).toList());
    list(
        Summary.count(summary.introduced().size(), "new finding"),
        summary.introduced().stream().map(DiffMarkdown::bullet).toList());
    list(
        Summary.count(summary.review().resolved().size(), "finding") + " gone",
        summary.review().resolved().stream().map(DiffMarkdown::bullet).toList());
    list(
        Summary.count(summary.review().artifacts().files().size(), "changed file")
            + " made from it",
        summary.review().artifacts().files().stream().map(DiffMarkdown::file).toList());
    if (summary.review().head().isPresent()) {
      list(
          "what CODEOWNERS could say",
          CodeOwners.of(summary.review().motion(), root).stream()
              .map(line -> "    " + line + "\n")
              .toList());
    }
    String unrendered = summary.review().artifacts().unrendered();
    if (!unrendered.isEmpty()) {
      list(
          "what is made from it is not compared", List.of("- " + Markdown.text(unrendered) + "\n"));
    }
    packDiff(summary);
  }

  private static String file(ArtifactChanges.File file) {
    return "- " + Markdown.code(file.path()) + " " + Summary.fate(file) + "\n";
  }

  private void packDiff(Summary summary) {
    List<String> lines = summary.review().artifacts().packDiff();
    if (lines.isEmpty()) {
      return;
    }
    String title = "the pack's diff, " + Summary.count(lines.size(), "line");
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
              + title
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
