package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Product;
import java.util.function.Consumer;

/** Asks what the price depends on. */
public final class NoPricing implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/no-pricing",
              "A price whose driver is not known",
              "What customers pay for decides whether a person's time is worth it, and which unit qualifies.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "Pricing is known";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    // A motion that says nothing of its product is asked for its first value, not twice.
    subject.motion().product().ifPresent(product -> check(product, found));
  }

  private static void check(Product product, Consumer<Diagnostic> found) {
    if (!product.driver().isKnown()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  product.place().at("pricing", "driver"),
                  "product/pricing",
                  "What the price depends on is not said.")
              .hint("Write what the price depends on under `product.pricing.driver`."));
    }
  }
}
