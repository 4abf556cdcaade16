package dev.pls.compiler.review;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.model.Motion;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to one motion. At least one side has the motion.
 *
 * @param base the motion as it was; empty if it is new, or if it has errors
 * @param head the motion as it is; empty if it is gone
 * @param assessment the changes and what each does; empty unless both sides have the motion
 * @param version whether the motion's version moved enough
 * @param findings what is wrong with the change itself: of the rules {@code change/…}
 * @param introduced findings of the head that the base has not; none if the base has errors, as no
 *     more is then looked for in it
 * @param resolved findings of the base that the head has not; of a base with errors, those
 * @param examples the examples of both sides whose verdict, tier or score differs between the two
 *     definitions
 * @param executed how many examples were executed on both definitions
 * @param load how the work of each role changes, where it does
 * @param reviewers who must look, and why
 * @param artifacts which files that are made of the motion differ, and how
 */
public record Review(
    Optional<Motion> base,
    Optional<Motion> head,
    Optional<Assessment> assessment,
    VersionMove version,
    List<Diagnostic> findings,
    List<Diagnostic> introduced,
    List<Diagnostic> resolved,
    List<ExampleChange> examples,
    int executed,
    List<LoadChange> load,
    List<Reviewer> reviewers,
    ArtifactChanges artifacts) {
  public Review {
    findings = List.copyOf(findings);
    introduced = List.copyOf(introduced);
    resolved = List.copyOf(resolved);
    examples = List.copyOf(examples);
    load = List.copyOf(load);
    reviewers = List.copyOf(reviewers);
  }

  /** The motion, as it is or, if it is gone, as it was. */
  public Motion motion() {
    return head.or(() -> base).orElseThrow();
  }

  /** Whether the base has the motion with errors, so that nothing can be compared. */
  public boolean isBaseBroken() {
    return base.isEmpty() && !resolved.isEmpty(); // else it has none that could be gone
  }

  /** Whether both sides have the motion and mean the same by it. */
  public boolean isSame() {
    return assessment.map(a -> a.changes().isEmpty()).orElse(false);
  }
}
