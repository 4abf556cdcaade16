package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Product;
import java.util.function.Consumer;

/** Asks for the moment in which a user first gets value. */
public final class NoFirstValue implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/no-first-value",
              "A first-value moment that is not known",
              "Without the moment a user first gets value, nobody can tell use from a visit.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "First value is defined";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.product().filter(product -> product.firstValue().isKnown()).isEmpty()) {
      Place place = motion.product().map(Product::place).orElse(motion.place());
      found.accept(
          Diagnostic.of(
                  RULE,
                  place.at("first_value"),
                  "product",
                  "Which signal is the first-value moment is not said.")
              .hint("Name the signal that is the aha moment under `product.first_value`."));
    }
  }
}
