package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.source.Span;
import java.util.function.Consumer;

/**
 * Refuses a motion that nothing in a product sets off: no signal reads an event. The answer names
 * what is missing and what to do instead, since there is usually a real wish behind it.
 */
public final class NoProductSignal implements Check {
  public static final Rule RULE =
      Rule.error(
          "readiness/no-product-signal",
          "A motion that no use of the product sets off",
          "Product-led sales answers what people do in a product. Without that it is cold outreach,"
              + " which this compiler does not build.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    boolean usesProduct =
        subject.motion().signals().values().stream()
            .anyMatch(s -> !subject.reads().of(s).events().isEmpty());
    if (usesProduct) {
      return;
    }
    boolean reachesOut =
        !subject.motion().qualifications().isEmpty() || subject.motion().outreach().isPresent();
    Span span =
        subject.motion().qualifications().values().stream()
            .findFirst()
            .map(q -> q.place().span())
            .orElse(subject.motion().place().span());
    found.accept(
        Diagnostic.of(
                RULE,
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
