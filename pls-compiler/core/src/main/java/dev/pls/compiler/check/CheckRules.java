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

  /** All of them. */
  public static List<Rule> all() {
    return List.of(NO_PRODUCT_SIGNAL, REVIEW_DUE, VALIDATION_DUE);
  }

  private CheckRules() {}
}
