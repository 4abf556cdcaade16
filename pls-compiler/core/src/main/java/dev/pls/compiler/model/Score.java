package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sum of signals' points; {@code semantics.md} rule 17.
 *
 * @param signals whose points count
 * @param caps the most (of negative and risk, the least) for each type
 * @param max the most in all
 */
public record Score(
    List<String> signals, Map<Signal.Type, BigDecimal> caps, Optional<BigDecimal> max) {
  public Score {
    signals = List.copyOf(signals);
  }

  /**
   * A score that several definitions share.
   *
   * @param unit user or account
   */
  public record Definition(
      String name, String title, String unit, Score score, Meta meta, Place place) {}

  /**
   * How a qualification uses a score.
   *
   * @param named the shared score it uses; empty if it has its own
   * @param own its own score; empty if it uses a shared one
   * @param qualifiesAt the least score that qualifies
   * @param triageAt the least score that is looked at by hand
   */
  public record Use(
      Optional<String> named,
      Optional<Score> own,
      Optional<BigDecimal> qualifiesAt,
      Optional<BigDecimal> triageAt) {}
}
