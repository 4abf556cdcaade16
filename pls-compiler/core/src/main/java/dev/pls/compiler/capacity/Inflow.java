package dev.pls.compiler.capacity;

import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The leads of one qualification that reach a role in a week.
 *
 * @param qualification whose leads they are
 * @param part how many of its leads come here
 * @param rules the rules that send them here, first to last
 * @param volume how many are expected to qualify; empty if nothing is said
 */
public record Inflow(
    Qualification qualification, Part part, List<Routing.Rule> rules, Optional<Fact<Rate>> volume) {

  /** How many of a qualification's leads reach a role. */
  public enum Part {
    /** All. */
    ALL,
    /** All that rules before do not send elsewhere, so all at most. */
    REST,
    /** Those that a condition or a territory picks; how many these are is not known. */
    SOME
  }

  public Inflow {
    rules = List.copyOf(rules);
  }

  /** How many qualify in a week, to one place, if that is known. */
  public Optional<BigDecimal> perWeek() {
    return volume.flatMap(Fact::value).map(Inflow::perWeek);
  }

  /** How many of these are contacted: those that are not held out, to one place. */
  public Optional<BigDecimal> contacted() {
    return perWeek()
        .map(
            week ->
                week.multiply(BigDecimal.ONE.subtract(heldOut()))
                    .setScale(1, RoundingMode.HALF_UP));
  }

  /** The share that is held out, 0 to 1. */
  public BigDecimal heldOut() {
    return qualification.holdout().map(Qualification.Holdout::share).orElse(BigDecimal.ZERO);
  }

  /** The rule that takes most of them: the one that takes all that are left, else the first. */
  public Routing.Rule main() {
    return rules.get(part == Part.SOME ? 0 : rules.size() - 1);
  }

  /** How many in a week, to one place. */
  public static BigDecimal perWeek(Rate rate) {
    return BigDecimal.valueOf(rate.perWeek()).setScale(1, RoundingMode.HALF_UP);
  }
}
