package dev.pls.compiler.report.diff;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.source.Secrets;
import dev.pls.compiler.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a change means, as a page: all that the comment says, uncut, and both packs side by side.
 */
final class DiffPage {
  private DiffPage() {}

  /** The page, which needs nothing else. */
  static String text(Comparison result, List<Summary> summaries) {
    Templates templates = new Templates(DiffPage.class, List.of("diff"), Map.of());
    List<Object> motions = new ArrayList<>();
    summaries.forEach(summary -> motions.add(motion(summary, motions.size() + 1)));
    List<Diagnostic> errors = result.headIsBroken() ? result.head().diagnostics() : List.of();
    return templates.render(
        "diff",
        Map.of(
            "base", result.baseName(),
            "head", result.headName(),
            "errors", findings(errors),
            "base_errors", findings(result.baseErrors()),
            "motions", motions,
            "none", motions.isEmpty() && errors.isEmpty()),
        Templates.HTML);
  }

  private static Map<String, Object> motion(Summary summary, int number) {
    Review review = summary.review();
    ArtifactChanges artifacts = review.artifacts();
    boolean packs = !artifacts.basePack().isEmpty() || !artifacts.headPack().isEmpty();
    return Map.ofEntries(
        Map.entry("number", Integer.toString(number)),
        Map.entry("name", summary.name()),
        Map.entry("title", Secrets.masked(review.motion().title())),
        Map.entry("verdict", summary.verdict()),
        Map.entry("axes", axes(summary)),
        Map.entry("findings", findings(review.findings())),
        Map.entry("changes", changes(summary.telling())),
        Map.entry("documentation", changes(summary.documentation())),
        Map.entry("facts", facts(summary)),
        Map.entry("introduced", findings(summary.introduced())),
        Map.entry("errors_new", findings(summary.errors())),
        Map.entry("resolved", findings(review.resolved())),
        Map.entry("files", files(artifacts)),
        Map.entry("packs", packs),
        Map.entry(
            "rows",
            packs ? SideBySide.rows(artifacts.basePack(), artifacts.headPack()) : List.of()));
  }

  private static List<Object> axes(Summary summary) {
    List<Object> axes = new ArrayList<>();
    if (!summary.telling().isEmpty()) {
      for (Axis axis : Axis.values()) {
        String cell = summary.cell(axis);
        axes.add(
            Map.of("axis", axis.words(), "says", cell, "same", cell.equals(Summary.NO_CHANGE)));
      }
    }
    return axes;
  }

  private static List<Object> changes(List<Assessed> changes) {
    List<Object> all = new ArrayList<>();
    for (Assessed one : changes) {
      all.add(
          Map.of(
              "headline", plain(one.headline()),
              "effects", Summary.effects(one),
              "affects", plain(one.reach()),
              "place", one.change().headPlace().label()));
    }
    return all;
  }

  private static List<Object> facts(Summary summary) {
    Review review = summary.review();
    List<Object> facts = new ArrayList<>();
    String examples = summary.examples();
    if (!examples.isEmpty() && review.assessment().isPresent() && !review.isSame()) {
      facts.add(examples);
      review
          .examples()
          .forEach(
              one -> facts.add(Secrets.masked(one.title()) + ": " + plain(Summary.example(one))));
    }
    review.load().forEach(one -> facts.add(Secrets.masked(one.title()) + ": " + Summary.load(one)));
    String version = summary.version();
    if (!version.isEmpty()) {
      facts.add("Version: " + plain(version));
    }
    review.reviewers().forEach(who -> facts.add("Must look: " + who.who() + Summary.because(who)));
    return facts;
  }

  private static List<Object> findings(List<Diagnostic> findings) {
    List<Object> all = new ArrayList<>();
    for (Diagnostic finding : findings) {
      all.add(
          Map.of(
              "rule", finding.rule().id(),
              "place", finding.span().label(),
              "says", plain((finding.message() + " " + finding.hint()).strip())));
    }
    return all;
  }

  private static List<Object> files(ArtifactChanges artifacts) {
    List<Object> files = new ArrayList<>();
    for (ArtifactChanges.File file : artifacts.files()) {
      files.add(Map.of("path", file.path(), "fate", Summary.fate(file)));
    }
    return files;
  }

  private static String plain(String prose) {
    return prose.replace("`", "");
  }
}
