package dev.pls.compiler;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.eval.Verdict;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.CodeOwners;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.ExampleChange;
import dev.pls.compiler.review.LoadChange;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.review.Reviewer;
import dev.pls.compiler.review.VersionMove;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What a review says, as plain text for the cases. */
final class Reviewed {
  private final StringBuilder text = new StringBuilder();

  private Reviewed() {}

  static String text(Comparison result) {
    Reviewed reviewed = new Reviewed();
    if (result.headIsBroken()) {
      reviewed.line("the head has errors");
      reviewed.text.append(Case.text(result.head()));
    }
    if (!result.baseErrors().isEmpty()) {
      reviewed.line("the base has errors");
      reviewed.text.append(Case.text(Findings.of(result.baseErrors())));
    }
    result.reviews().forEach(reviewed::review);
    return reviewed.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void review(Review review) {
    line(
        "== "
            + review.base().map(one -> one.id()).orElse(review.isBaseBroken() ? "broken" : "none")
            + " -> "
            + review.head().map(one -> one.id()).orElse("none"));
    version(review.version());
    review.assessment().ifPresent(one -> one.all().forEach(this::change));
    if (!review.findings().isEmpty()) {
      line("findings");
      text.append(Case.text(Findings.of(review.findings())));
    }
    findings("introduced", review.introduced());
    findings("resolved", review.resolved());
    line("examples " + review.executed());
    review.examples().forEach(this::example);
    review.load().forEach(this::load);
    review.reviewers().forEach(this::reviewer);
    CodeOwners.of(review.motion(), "").forEach(one -> line("codeowners " + one));
    for (ArtifactChanges.File file : review.artifacts().files()) {
      line("file " + file.path() + " " + file.fate().name().toLowerCase(Locale.ROOT));
    }
  }

  private void version(VersionMove move) {
    line(
        "version "
            + or(move.from())
            + " -> "
            + or(move.to())
            + move.needed().map(weight -> ", needs " + weight.word()).orElse("")
            + (move.enough() ? "" : ", not enough: " + move.least()));
  }

  private static String or(String version) {
    return version.isEmpty() ? "none" : version;
  }

  private void change(Assessed one) {
    line(
        "change "
            + one.change().kind()
            + " "
            + one.change().element().path()
            + " "
            + one.weight().word());
  }

  private void findings(String what, List<Diagnostic> findings) {
    findings.forEach(one -> line(what + " " + one.rule().id() + " " + one.element()));
  }

  private void example(ExampleChange one) {
    line(
        "example "
            + one.qualification()
            + " / "
            + one.title()
            + " ("
            + one.source().name().toLowerCase(Locale.ROOT)
            + "): "
            + verdict(one.before())
            + " -> "
            + verdict(one.after())
            + (one.flips() ? ", flips" : "")
            + (one.unjudged().isEmpty() ? "" : ", as " + one.unjudged()));
  }

  private static String verdict(Optional<Verdict> verdict) {
    return verdict
        .map(
            one ->
                (one.qualified() ? "yes" : one.triage() ? "triage" : "no")
                    + (one.tier().isEmpty() ? "" : " " + one.tier())
                    + (one.scores().isEmpty()
                        ? ""
                        : " " + one.scores().get(0).score().stripTrailingZeros().toPlainString()))
        .orElse("?");
  }

  private void load(LoadChange one) {
    line("load " + one.title() + " " + percent(one.before()) + " -> " + percent(one.after()));
  }

  private static String percent(OptionalInt percent) {
    return percent.isPresent() ? percent.getAsInt() + "%" : "unknown";
  }

  private void reviewer(Reviewer one) {
    line(
        "reviewer "
            + one.who()
            + (one.named() ? "" : " (usual)")
            + ": "
            + String.join(", ", one.because()));
  }
}
