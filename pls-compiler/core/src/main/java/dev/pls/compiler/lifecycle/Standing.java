package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.AsOf;
import dev.pls.compiler.eval.Scored;
import dev.pls.compiler.eval.Verdict;
import java.math.BigDecimal;
import java.util.List;

/**
 * What of a verdict a lifecycle rests on.
 *
 * @param qualified whether the unit qualifies
 * @param alone whether a signal that is enough by itself passes
 * @param excludedBy the exclusions that hold
 * @param tier its tier; empty if it has none
 * @param scores its score, or both scores of a grid; none if it has no score
 * @param account the key of the account that it belongs to, or is; empty if there is none
 * @param heldOut whether nobody contacts it, to learn what contact does
 */
public record Standing(
    boolean qualified,
    boolean alone,
    List<String> excludedBy,
    String tier,
    List<BigDecimal> scores,
    String account,
    boolean heldOut) {
  /** Of a unit that is not judged: there is no row of it, or more than one. */
  public static final Standing NONE =
      new Standing(false, false, List.of(), "", List.of(), "", false);

  public Standing {
    excludedBy = List.copyOf(excludedBy);
    scores = List.copyOf(scores);
  }

  static Standing of(AsOf asOf, Verdict verdict) {
    return new Standing(
        verdict.qualified(),
        !verdict.alone().isEmpty(),
        verdict.excludedBy(),
        verdict.tier(),
        verdict.scores().stream().map(Scored::score).toList(),
        asOf.accountOf(verdict.unit()),
        verdict.heldOut());
  }
}
