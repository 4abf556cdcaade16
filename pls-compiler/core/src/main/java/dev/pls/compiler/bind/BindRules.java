package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of putting a motion's parts together. */
public final class BindRules {
  public static final Rule EXPRESSION_SYNTAX =
      Rule.error(
          "expression/syntax",
          "A condition that cannot be read",
          "A condition that cannot be read decides nothing.");
  public static final Rule EXPRESSION_TYPE =
      Rule.error(
          "expression/type",
          "Values that do not go together",
          "A text compared with a number is never true, and nobody would notice.");
  public static final Rule EXPRESSION_VALUE =
      Rule.error(
          "expression/unknown-value",
          "A value that an attribute cannot have",
          "The comparison would never be true, and nobody would notice.");
  public static final Rule EXPRESSION_NOT_ALLOWED =
      Rule.error(
          "expression/not-allowed",
          "Something that a condition cannot use here",
          "It means nothing at this place, or data engines differ in it, so that the motion would not"
              + " mean the same everywhere.");
  public static final Rule EXPRESSION_NAME =
      Rule.error(
          "expression/unknown-name",
          "A name in a condition that is not declared",
          "A condition over something that is not declared cannot be computed.");
  public static final Rule DUPLICATE_ID =
      Rule.error(
          "reference/duplicate-id",
          "An id given twice",
          "Nobody could tell which of the two is meant.");
  public static final Rule CIRCLE =
      Rule.error(
          "computability/circle",
          "Something that rests on itself",
          "What is computed from itself has no value.");
  public static final Rule GRAIN =
      Rule.error(
          "computability/grain",
          "A user's value where an account's is needed",
          "An account has many users: which of them counts must be said.");
  public static final Rule LIST_FILE =
      Rule.error(
          "motion/list-file",
          "A list's file that cannot be read",
          "A condition over a list that is not there decides nothing.");
  public static final Rule MOTION_MISSING =
      Rule.error(
          "motion/missing",
          "A motion without a `motion` section",
          "What is made of it needs a name and a version.");
  public static final Rule NUMBER =
      Rule.error(
          "computability/number",
          "A number with more than six decimal places",
          "Data engines differ beyond six places, so the verdicts would too.");
  public static final Rule POINTS_SIGN =
      Rule.error(
          "signal/points-sign",
          "Points of the wrong sign",
          "Negative and risk signals take points away; all others give them.");
  public static final Rule DECAY =
      Rule.error(
          "signal/decay",
          "Decay on something that does not age",
          "Decay counts days since the newest event; without events there are none.");
  public static final Rule MEASURE_FORM =
      Rule.error(
          "measure/form",
          "A measure whose parts do not fit together",
          "Nobody could tell what is to be computed.");
  public static final Rule GRID =
      Rule.error(
          "qualification/grid",
          "A threshold beside a grid of tiers",
          "With a grid the tiers decide; a second threshold would contradict them.");
  public static final Rule POWER =
      Rule.error(
          "pilot/power",
          "An experiment whose power is no more than its alpha",
          "Its sample size would be a handful, and its result a coin toss.");
  public static final Rule OTHERWISE =
      Rule.error(
          "routing/otherwise",
          "A routing rule without a condition that is not the last",
          "The first rule that matches wins, so the rules behind it would never be asked.");
  public static final Rule MERGE_FIELD =
      Rule.error(
          "outreach/unknown-merge-field",
          "A merge field that does not exist",
          "The customer would read the braces.");

  public static final Rule RESERVED =
      Rule.error(
          "reference/reserved-name",
          "A name that a condition cannot say",
          "In a condition the word means something else, so the name could never be used.");
  public static final Rule TIMEZONE =
      Rule.error(
          "reference/unknown-timezone",
          "A time zone that does not exist",
          "Working hours could not be told, and so no promise to answer within them.");
  public static final Rule UNKNOWN_VALUE =
      Rule.error(
          "computability/unknown-value",
          "A value that is not among the declared ones",
          "Nothing ever has that value, so what rests on it never happens.");
  public static final Rule VALUE_TYPE =
      Rule.error(
          "computability/wrong-type",
          "A value of another kind than is needed",
          "A number is never more or less than a text or a length of time.");
  public static final Rule EVERYBODY =
      Rule.error(
          "qualification/everybody",
          "A qualification that everybody meets",
          "Sales would be sent everybody who ever signed up.");

  /** All of them. */
  public static List<Rule> all() {
    List<Rule> all =
        new ArrayList<>(
            List.of(
                EXPRESSION_SYNTAX,
                EXPRESSION_TYPE,
                EXPRESSION_VALUE,
                EXPRESSION_NOT_ALLOWED,
                EXPRESSION_NAME,
                DUPLICATE_ID,
                CIRCLE,
                GRAIN,
                LIST_FILE,
                MOTION_MISSING,
                NUMBER,
                POINTS_SIGN,
                DECAY,
                MEASURE_FORM,
                GRID,
                OTHERWISE,
                POWER,
                MERGE_FIELD,
                RESERVED,
                TIMEZONE,
                UNKNOWN_VALUE,
                VALUE_TYPE,
                EVERYBODY));
    Stream.of(Kind.values()).map(Kind::rule).distinct().forEach(all::add);
    return List.copyOf(all);
  }

  private BindRules() {}
}
