package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.util.List;
import java.util.function.Consumer;

/** Finds definitions that rest on who a customer is and whom one knows, more than on use. */
public final class RelationshipLed implements Check {
  public static final Rule RULE =
      Rule.warning(
          "readiness/relationship-led",
          "A definition that rests on fit and flags more than on use",
          "That is a relationship-led motion: it runs on accounts that people know, and gains"
              + " nothing from product signals.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Qualification qualification : subject.motion().qualifications().values()) {
      List<Signal> signals =
          Definition.of(subject.motion(), qualification).signals(subject.motion());
      long ofUse =
          signals.stream().filter(signal -> !subject.reads().of(signal).events().isEmpty()).count();
      if (2 * ofUse < signals.size()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    qualification.place().span(),
                    qualification.place().element(),
                    "Of the "
                        + signals.size()
                        + " signals of `"
                        + qualification.name()
                        + "`, "
                        + (ofUse == 0 ? "none looks" : ofUse == 1 ? "one looks" : ofUse + " look")
                        + " at what people do in the product. This is a relationship-led motion,"
                        + " not a product-led one.")
                .hint(
                    "Let use decide, and fit and flags only weigh; or run it as account-based"
                        + " selling, for which this is not the tool."));
      }
    }
  }
}
