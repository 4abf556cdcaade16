package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A kind of customer.
 *
 * @param name its name in the spec
 * @param title its name for people
 * @param inScope whether the motion is for it; decides nothing, see {@code semantics.md} rule 29
 * @param roles whom one talks to
 * @param where what makes a unit belong to it
 * @param acv the yearly contract value that is usual
 */
public record Segment(
    String name,
    String title,
    boolean inScope,
    List<String> roles,
    Optional<Condition> where,
    Fact<Band> acv,
    Meta meta,
    Place place) {
  /**
   * A range of yearly contract values.
   *
   * @param min the least, if said
   * @param max the most, if said
   * @param currency ISO 4217 code
   */
  public record Band(Optional<BigDecimal> min, Optional<BigDecimal> max, String currency) {}

  public Segment {
    roles = List.copyOf(roles);
  }
}
