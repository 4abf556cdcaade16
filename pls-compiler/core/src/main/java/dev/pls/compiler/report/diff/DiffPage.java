package dev.pls.compiler.report.diff;

import dev.pls.compiler.Diff;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.diff.Wording;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a change means, as a page: all that the comment says, uncut, and both packs side by side.
 */
public final class DiffPage {
  private DiffPage() {}

  /** The page, which needs nothing else. */
  public static String text(Diff.Result result) {
    Templates templates = new Templates(DiffPage.class, List.of("diff"), Map.of());
    List<Object> motions = new ArrayList<>();
    result.reviews().forEach(review -> motions.add(motion(review, motions.size() + 1)));
    List<Diagnostic> errors = result.reviews().isEmpty() ? result.head().diagnostics() : List.of();
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

  private static Map<String, Object> motion(Review review, int number) {
    ArtifactChanges artifacts = review.artifacts();
    boolean packs = !artifacts.basePack().isEmpty() || !artifacts.headPack().isEmpty();
    return Map.ofEntries(
        Map.entry("number", Integer.toString(number)),
        Map.entry("name", Summary.name(review)),
        Map.entry("title", review.motion().title()),
        Map.entry("verdict", Summary.verdict(review)),
        Map.entry("axes", axes(review)),
        Map.entry("findings", findings(review.findings())),
        Map.entry("changes", changes(Summary.telling(review))),
        Map.entry("documentation", changes(Summary.documentation(review))),
        Map.entry("facts", facts(review)),
        Map.entry("introduced", findings(review.introduced())),
        Map.entry("resolved", findings(review.resolved())),
        Map.entry("files", files(artifacts)),
        Map.entry("packs", packs),
        Map.entry(
            "rows",
            packs ? SideBySide.rows(artifacts.basePack(), artifacts.headPack()) : List.of()));
  }

  private static List<Object> axes(Review review) {
    List<Object> axes = new ArrayList<>();
    if (!Summary.telling(review).isEmpty()) {
      for (Axis axis : Axis.values()) {
        String cell = Summary.cell(review, axis);
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
              "headline", plain(Wording.headline(one)),
              "effects", Summary.effects(one),
              "affects", plain(Wording.affects(one)),
              "place", one.change().headPlace().label()));
    }
    return all;
  }

  private static List<Object> facts(Review review) {
    List<Object> facts = new ArrayList<>();
    String examples = Summary.examples(review);
    if (!examples.isEmpty() && review.assessment().isPresent() && !review.isSame()) {
      facts.add(examples);
      review.examples().forEach(one -> facts.add(one.title() + ": " + plain(Summary.example(one))));
    }
    review.load().forEach(one -> facts.add(one.title() + ": " + Summary.load(one)));
    String version = Summary.version(review.version());
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
