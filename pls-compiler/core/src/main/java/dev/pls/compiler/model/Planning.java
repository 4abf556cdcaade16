package dev.pls.compiler.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is assumed, risked, asked and next. */
public record Planning(
    List<Assumption> assumptions,
    List<Risk> risks,
    List<OpenQuestion> openQuestions,
    List<NextStep> nextSteps) {
  public Planning {
    assumptions = List.copyOf(assumptions);
    risks = List.copyOf(risks);
    openQuestions = List.copyOf(openQuestions);
    nextSteps = List.copyOf(nextSteps);
  }

  /** How somebody will find out. */
  public record Validation(String how, String who, Fact<LocalDate> by) {}

  /**
   * Something taken for true.
   *
   * @param about the dotted path of what it is about; empty if not said
   */
  public record Assumption(
      String id, String says, String about, Validation validate, Meta meta, Place place) {}

  /** Something that may go wrong; likelihood and impact are low, medium, high or empty. */
  public record Risk(
      String id,
      String says,
      String likelihood,
      String impact,
      String mitigation,
      String owner,
      Meta meta,
      Place place) {}

  /** Something nobody knows yet. */
  public record OpenQuestion(
      String id,
      String asks,
      String about,
      Optional<Validation> validate,
      Meta meta,
      Place place) {}

  /** What somebody does next. */
  public record NextStep(String id, String doing, String who, Fact<LocalDate> by, Place place) {}
}
