package dev.pls.compiler.capacity;

/**
 * People who work off what comes, in the order in which it comes: the M/M/c queue (Gross, Shortle,
 * Thompson and Harris, <em>Fundamentals of Queueing Theory</em>, 4th ed., 2008, section 2.3). With
 * arrivals at rate λ, c people who each finish at rate μ, and ρ = λ / cμ below 1,
 *
 * <pre>
 * P(wait &gt; t) = C · e^(-(cμ-λ)t)
 * C = B / (1 - ρ(1-B))                                       Erlang's C, the share that waits
 * B(0) = 1,   B(k) = aB(k-1) / (k + aB(k-1)),   a = λ/μ      Erlang's B, for k = c
 * </pre>
 *
 * @param people c, at least 1
 * @param arrivals λ, above 0
 * @param each μ, above 0
 */
public record WaitingLine(long people, double arrivals, double each) {
  /** More people than this are not reckoned with. */
  public static final long MOST_PEOPLE = 10_000;

  /**
   * @throws IllegalArgumentException if more comes than can be worked off, or there are too many
   *     people
   */
  public WaitingLine {
    if (people < 1 || people > MOST_PEOPLE || !(arrivals > 0) || !(arrivals < people * each)) {
      throw new IllegalArgumentException("no steady state");
    }
  }

  /** The share that has to wait: Erlang's C. */
  public double waiting() {
    double offered = arrivals / each;
    double blocked = 1;
    for (long k = 1; k <= people; k++) {
      blocked = offered * blocked / (k + offered * blocked);
    }
    return blocked / (1 - offered / people * (1 - blocked));
  }

  /** The share that waits no longer than a time. */
  public double within(double time) {
    return 1 - waiting() * StrictMath.exp(-(people * each - arrivals) * time);
  }

  /** The time that a share, below 1, waits no longer than. */
  public double time(double share) {
    return Math.max(0, StrictMath.log(waiting() / (1 - share)) / (people * each - arrivals));
  }
}
