package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.Span;

/**
 * Refuses a motion that nothing in a product sets off: no signal reads an event. The answer names
 * what is missing and what to do instead, since there is usually a real wish behind it.
 */
final class ProductSignals {
  private ProductSignals() {}

  static void check(Motion motion, Reads reads, Diagnostics diagnostics) {
    boolean usesProduct =
        motion.signals().values().stream().anyMatch(s -> !reads.of(s).events().isEmpty());
    if (usesProduct) {
      return;
    }
    boolean reachesOut = !motion.qualifications().isEmpty() || motion.outreach().isPresent();
    Span span =
        motion.qualifications().values().stream()
            .findFirst()
            .map(q -> q.place().span())
            .orElse(motion.place().span());
    diagnostics.add(
        Diagnostic.of(
                CheckRules.NO_PRODUCT_SIGNAL,
                span,
                "signals",
                reachesOut
                    ? "This is cold outbound, which is not built here: no signal looks at what"
                        + " people do in the product. A product-led motion is driven by use. It"
                        + " reaches a chosen few, because of something they did, and within the law"
                        + " on outreach."
                    : "No signal looks at what people do in the product yet, so there is nothing"
                        + " to act on.")
            .hint(
                "Say three things: the product and when people first get value from it (`product`,"
                    + " with `first_value`); whom it suits best (`segments`, with a narrow"
                    + " `where`); and which signals of use you have (`data.events`, `signals`)."
                    + " Then start small: two or three signals, a short sequence of messages to a"
                    + " few dozen accounts, and a four-week pilot with a control group (`pilot`)."
                    + " examples/trial-sales-assist shows one."));
  }
}
