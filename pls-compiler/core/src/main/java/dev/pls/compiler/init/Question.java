package dev.pls.compiler.init;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that a motion should say.
 *
 * @param id its name, also that of the property that answers it and of the open question or the
 *     assumption that stands in for an answer
 * @param asks the question
 * @param why why the answer is worth a minute
 * @param usual what is usual, or an example, for those who are not sure; empty if nothing is
 * @param fallback what pressing Enter answers; empty if that means "I don't know", as it must where
 *     a fact is asked for
 * @param form what an answer looks like
 * @param about the place in the motion that lacks the answer, as a dotted path; empty if the motion
 *     is answered, or has no such place
 * @param write the motion with an answer in it
 * @param plan how it can be found out
 */
record Question(
    String id,
    String asks,
    String why,
    String usual,
    String fallback,
    Form form,
    Function<MotionEdit, String> about,
    BiFunction<MotionEdit, Yaml, MotionEdit> write,
    Plan plan) {
  /** What the properties that answer questions begin with. */
  static final String PREFIX = "pls.init.";

  /**
   * How something is found out.
   *
   * @param how what somebody does
   * @param who who does it
   * @param days how many days it may take
   */
  record Plan(String how, String who, int days) {}

  /** The property that answers it. */
  String property() {
    return PREFIX + id;
  }

  /** Whether the motion lacks the answer. */
  boolean isOpen(MotionEdit motion) {
    return !about.apply(motion).isEmpty();
  }

  /** What stands in the motion as long as there is no answer. */
  Yaml.Fields openQuestion(MotionEdit motion, LocalDate today) {
    return new Yaml.Fields(
        List.of(
            Map.entry("id", Yaml.text(id)),
            Map.entry("asks", Yaml.text(asks)),
            Map.entry("about", Yaml.text(about.apply(motion))),
            Map.entry("validate", validation(today))));
  }

  private Yaml.Fields validation(LocalDate today) {
    return new Yaml.Fields(
        List.of(
            Map.entry("how", Yaml.text(plan.how())),
            Map.entry("who", Yaml.text(plan.who())),
            Map.entry("by", Yaml.text(today.plusDays(plan.days()).toString()))));
  }
}
