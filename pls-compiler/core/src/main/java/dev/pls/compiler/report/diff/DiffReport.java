package dev.pls.compiler.report.diff;

import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.review.CodeOwners;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.Review;
import java.util.List;

/** What a change means, in all forms. */
public final class DiffReport {
  private final Comparison result;
  private final List<Summary> summaries;

  /** The report of a comparison. */
  public DiffReport(Comparison result) {
    this.result = result;
    this.summaries = result.reviews().stream().map(Summary::new).toList();
  }

  /**
   * The comment of a pull request. It is never longer than forges take: what does not fit is left
   * out, the least important first, and that is said. Nobody is called by it and nothing linked.
   *
   * @param checkout where the module lies in its repository; its path tells the comment from those
   *     of other modules
   */
  public String markdown(Checkout checkout) {
    return DiffMarkdown.text(result, summaries, checkout);
  }

  /** What a CODEOWNERS file could say of the motions' files; empty if the motions name nobody. */
  public String codeOwners(Checkout checkout) {
    StringBuilder text = new StringBuilder();
    for (Review review : result.reviews()) {
      if (review.head().isPresent()) {
        CodeOwners.of(review.motion(), checkout.root())
            .forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  /** All of it for programs, as {@code schema/v1/diff.schema.json} describes it. */
  public String json() {
    return DiffJson.text(result, summaries);
  }

  /** A page of HTML that needs nothing else: all of it, and both packs side by side. */
  public String page() {
    return DiffPage.text(result, summaries);
  }

  /**
   * What is wrong with the change, and each change that is more than documentation as something
   * worth knowing; what is wrong with the head itself the build tells. With them come all forms
   * that findings have: SARIF, workflow commands and the like.
   */
  public Findings findings() {
    return DiffFindings.of(result, summaries);
  }

  /** Lines for a terminal; what they say of a file's text is safe to print. */
  public List<String> lines() {
    return DiffConsole.lines(result, summaries);
  }
}
