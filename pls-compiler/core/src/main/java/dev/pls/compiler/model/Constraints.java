package dev.pls.compiler.model;

import java.util.List;

/**
 * What the motion must keep to.
 *
 * @param doNotUse events' properties, attributes and signals that no message may rest on
 */
public record Constraints(
    List<String> regions,
    List<String> compliance,
    List<String> reviews,
    List<String> doNotUse,
    String tone,
    String brand,
    Place place) {
  public Constraints {
    regions = List.copyOf(regions);
    compliance = List.copyOf(compliance);
    reviews = List.copyOf(reviews);
    doNotUse = List.copyOf(doNotUse);
  }
}
