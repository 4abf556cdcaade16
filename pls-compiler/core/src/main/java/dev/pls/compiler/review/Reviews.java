package dev.pls.compiler.review;

import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.diff.Changes;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Policy;
import java.util.List;
import java.util.Optional;

/** Makes reviews: works out what a change does to one motion. */
public final class Reviews {
  private static final Findings NOTHING = Findings.of(List.of());

  private Reviews() {}

  /**
   * What becomes of a motion that both sides have.
   *
   * @param policy what the team makes of what is wrong with the change itself
   */
  public static Review changed(Revision base, Revision head, Policy policy) {
    Changes changes = Changes.between(base.motion(), head.motion());
    Assessment assessment = Assessment.of(changes);
    VersionMove version =
        VersionMove.between(base.motion().version(), head.motion().version(), assessment);
    FindingChanges findings =
        FindingChanges.between(base.findings(), head.findings(), changes.all());
    ExampleChanges examples = ExampleChanges.between(base, head, changes);
    return new Review(
        Optional.of(base.motion()),
        Optional.of(head.motion()),
        Optional.of(assessment),
        version,
        policy.judge(ChangeFindings.of(assessment, version), List.of()).diagnostics(),
        findings.introduced(),
        findings.resolved(),
        examples.differing(),
        examples.executed(),
        LoadChange.between(changes),
        Reviewers.of(assessment),
        ArtifactChanges.between(base, head));
  }

  /** A motion that the base has not. */
  public static Review added(Revision head) {
    return headOnly(head, FindingChanges.between(NOTHING, head.findings(), List.of()));
  }

  /**
   * A motion that the base has with errors, so that the two cannot be compared. Which of the head's
   * findings are new cannot be told, as a motion with errors is not looked at any further; its
   * errors are gone.
   *
   * @param base what was found in it
   */
  public static Review mended(Findings base, Revision head) {
    FindingChanges findings = FindingChanges.between(base, head.findings(), List.of());
    return headOnly(head, new FindingChanges(List.of(), findings.resolved()));
  }

  private static Review headOnly(Revision head, FindingChanges findings) {
    return new Review(
        Optional.empty(),
        Optional.of(head.motion()),
        Optional.empty(),
        VersionMove.none("", head.motion().version()),
        List.of(),
        findings.introduced(),
        findings.resolved(),
        List.of(),
        0,
        List.of(),
        Reviewers.of(head.motion()),
        ArtifactChanges.added(head));
  }

  /** A motion that the head has no longer. */
  public static Review removed(Revision base) {
    FindingChanges findings = FindingChanges.between(base.findings(), NOTHING, List.of());
    return new Review(
        Optional.of(base.motion()),
        Optional.empty(),
        Optional.empty(),
        VersionMove.none(base.motion().version(), ""),
        List.of(),
        List.of(),
        findings.resolved(),
        List.of(),
        0,
        List.of(),
        Reviewers.of(base.motion()),
        ArtifactChanges.removed(base));
  }
}
