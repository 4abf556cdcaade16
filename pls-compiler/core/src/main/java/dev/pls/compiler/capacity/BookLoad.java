package dev.pls.compiler.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The leads that are open at a time against the books of a role's people: by Little's law L = λW,
 * the leads that come in a week times the weeks for which each stays open (Little, <em>A Proof for
 * the Queuing Formula L = λW</em>, Operations Research 9(3), 1961). A motion does not say how long
 * a lead stays open; it is taken to be {@link #WEEKS}.
 *
 * @param leads leads in a week
 * @param people how many people there are
 * @param book how many open leads each can carry
 */
public record BookLoad(BigDecimal leads, long people, long book) {
  /** How long a lead is taken to stay open. */
  public static final int WEEKS = 4;

  /** How many leads are open at a time. */
  public BigDecimal open() {
    return leads.multiply(BigDecimal.valueOf(WEEKS));
  }

  /** How many can be open at a time. */
  public long places() {
    return people * book;
  }

  /**
   * The share of the places that is taken, to four places.
   *
   * @throws ArithmeticException if there are none
   */
  public BigDecimal utilisation() {
    return open().divide(BigDecimal.valueOf(places()), 4, RoundingMode.HALF_UP);
  }

  /** Whether more are open than can be carried. */
  public boolean full() {
    return open().compareTo(BigDecimal.valueOf(places())) > 0;
  }

  /** How many people it takes to carry them. */
  public BigDecimal needed() {
    return open().divide(BigDecimal.valueOf(book), 0, RoundingMode.CEILING);
  }

  /** How many leads a week fit, in whole leads. */
  public BigDecimal room() {
    return BigDecimal.valueOf(places() / WEEKS);
  }
}
