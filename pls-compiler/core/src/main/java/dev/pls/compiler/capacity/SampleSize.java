package dev.pls.compiler.capacity;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many units an experiment takes that compares two shares, two-sided, by the normal
 * approximation without continuity correction. With r units in the second arm for each in the
 * first,
 *
 * <pre>
 * n₁ = (z(1-α/2)·√((1+1/r)·p̄·q̄) + z(power)·√(p₁q₁ + p₂q₂/r))² / (p₂-p₁)²,   p̄ = (p₁+r·p₂)/(1+r)
 * </pre>
 *
 * <p>which for arms as large as each other is (z√(2p̄q̄) + z√(p₁q₁+p₂q₂))² / (p₂-p₁)². Fleiss,
 * Levin and Paik, <em>Statistical Methods for Rates and Proportions</em>, 3rd ed., 2003, chapter 4.
 *
 * @param baseline p₁, the share in the first arm, the control
 * @param expected p₂, the share in the second arm
 * @param ratio r
 * @param zAlpha the normal quantile of 1-α/2
 * @param zPower the normal quantile of the power
 * @param exact n₁ before it is rounded up
 */
public record SampleSize(
    double baseline, double expected, double ratio, double zAlpha, double zPower, double exact) {

  /**
   * The size for a design.
   *
   * @param baseline the share in the control arm, in (0, 1)
   * @param effect the least difference worth finding, not 0; the sum with the baseline in (0, 1)
   * @param ratio how many units are in the other arm for each in the control arm, above 0
   * @param alpha the chance to find a difference that is not there, in (0, 1)
   * @param power the chance to find one that is there, in (0, 1)
   * @throws IllegalArgumentException if one of these is not so
   */
  public static SampleSize of(
      double baseline, double effect, double ratio, double alpha, double power) {
    double expected = baseline + effect;
    if (!share(baseline) || !share(expected) || !share(alpha) || !share(power)) {
      throw new IllegalArgumentException("not between 0 and 1");
    }
    if (effect == 0 || !(ratio > 0) || Double.isInfinite(ratio)) {
      throw new IllegalArgumentException("nothing to compare");
    }
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double zAlpha = normal.inverseSurvivalProbability(alpha / 2);
    double zPower = normal.inverseCumulativeProbability(power);
    double mean = (baseline + ratio * expected) / (1 + ratio);
    double underNone = zAlpha * Math.sqrt((1 + 1 / ratio) * mean * (1 - mean));
    double underEffect =
        zPower * Math.sqrt(baseline * (1 - baseline) + expected * (1 - expected) / ratio);
    double root = (underNone + underEffect) / effect;
    double exact = root * root;
    return new SampleSize(baseline, expected, ratio, zAlpha, zPower, exact);
  }

  private static boolean share(double value) {
    return value > 0 && value < 1;
  }

  /** The mean share of both arms, p̄. */
  public double mean() {
    return (baseline + ratio * expected) / (1 + ratio);
  }

  /** Units in the control arm. */
  public long control() {
    return (long) Math.ceil(exact);
  }

  /** Units in the other arm. */
  public long contacted() {
    return (long) Math.ceil(exact * ratio);
  }

  /** Units in both arms. */
  public long total() {
    return control() + contacted();
  }

  /** The weeks it takes until so many units have come, at a volume a week above 0. */
  public static double weeks(long units, double perWeek) {
    return units / perWeek;
  }
}
