package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

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
    List<String> missing = new ArrayList<>();
    if (motion.product().isEmpty()) {
      missing.add("a product that people use before they buy (`product`)");
    }
    if (motion.segments().values().stream().noneMatch(segment -> segment.where().isPresent())) {
      missing.add("who it is for (`segments`, with a `where`)");
    }
    if (motion.data().events().isEmpty()) {
      missing.add("what they do in it (`data.events`)");
    }
    missing.add("a signal that counts such events (`signals`)");
    Span span =
        motion.qualifications().values().stream()
            .findFirst()
            .map(q -> q.place().span())
            .orElse(motion.place().span());
    String what =
        motion.signals().isEmpty()
            ? "This motion has no signals at all"
            : "None of this motion's signals looks at what people do in the product";
    diagnostics.add(
        Diagnostic.of(
                CheckRules.NO_PRODUCT_SIGNAL,
                span,
                "signals",
                what
                    + ": it would contact people who have shown no interest. That is cold outbound,"
                    + " and it is not built here.")
            .hint(
                "Missing: "
                    + String.join("; ", missing)
                    + ". Start small instead: take one segment, two or three events that show first"
                    + " value and intent, and a four-week pilot with a few dozen accounts and a"
                    + " control group (`pilot`). examples/trial-sales-assist shows one."));
  }
}
