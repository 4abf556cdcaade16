package dev.pls.compiler.schema;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules of the language's shape. */
public final class SchemaRules {
  public static final Rule UNKNOWN_KEY =
      Rule.error(
          "schema/unknown-key",
          "A key that the language does not have",
          "What stands under it would be left out without a word.");
  public static final Rule MISSING_KEY =
      Rule.error(
          "schema/missing-key",
          "A key that must be there",
          "It is needed, and nobody should have to guess it.");
  public static final Rule WRONG_TYPE =
      Rule.error(
          "schema/wrong-type",
          "A value of another kind than is expected",
          "A text where a number is expected cannot be computed.");
  public static final Rule WRONG_VALUE =
      Rule.error(
          "schema/wrong-value",
          "A value that is not one of those allowed",
          "A word that the language does not have means nothing.");
  public static final Rule WRONG_FORM =
      Rule.error(
          "schema/wrong-form",
          "A value that is not written as expected",
          "A duration, a date or a name that cannot be read cannot be used.");
  public static final Rule OUT_OF_RANGE =
      Rule.error(
          "schema/out-of-range",
          "Too many, too few, too large or too small",
          "Such a value cannot be what was meant.");
  public static final Rule ALTERNATIVES =
      Rule.error(
          "schema/alternatives",
          "Keys that do not go together, or none of those that are needed",
          "The element would have two meanings, or none.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, WRONG_VALUE, WRONG_FORM, OUT_OF_RANGE, ALTERNATIVES);
  }

  private SchemaRules() {}
}
