package dev.pls.compiler.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What any named element may carry about itself.
 *
 * @param owner who answers for it
 * @param status how far along it is
 * @param reviewBy the day by which it should be looked at again
 * @param evidence what it rests on
 * @param notes anything else
 */
public record Meta(
    String owner,
    Optional<Status> status,
    Optional<LocalDate> reviewBy,
    List<String> evidence,
    String notes) {
  /** How far along an element is. */
  public enum Status {
    DRAFT,
    APPROVED,
    DEPRECATED
  }

  public Meta {
    evidence = List.copyOf(evidence);
  }
}
