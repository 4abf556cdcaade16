package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules of the compiler's judgement. */
public final class CheckRules {
  public static final Rule NO_PRODUCT_SIGNAL =
      Rule.error(
          "readiness/no-product-signal",
          "A motion that no use of the product sets off",
          "Product-led sales answers what people do in a product. Without that it is cold outreach,"
              + " which this compiler does not build.");
  public static final Rule REVIEW_DUE =
      Rule.warning(
          "freshness/review-due",
          "An element whose review is due",
          "A definition that nobody has looked at for long drifts from how people use the product.");
  public static final Rule VALIDATION_DUE =
      Rule.warning(
          "freshness/validation-due",
          "A validation whose day has passed",
          "The motion still rests on something that nobody has found out.");

  public static final Rule EXAMPLE_FAILED =
      Rule.error(
          "examples/failed",
          "An example that comes out otherwise",
          "The definition does not do what somebody wrote down that it should.");
  public static final Rule EXAMPLE_MISSING =
      Rule.warning(
          "examples/missing",
          "A qualification without both kinds of examples",
          "Nobody has said whom the definition should catch and whom it should not, so a change that"
              + " breaks it goes unnoticed.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(NO_PRODUCT_SIGNAL, REVIEW_DUE, VALIDATION_DUE, EXAMPLE_FAILED, EXAMPLE_MISSING);
  }

  private CheckRules() {}
}
