package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Attainable;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds a lowest tier that begins above {@code qualifies_at}. A lowest tier that nobody can reach
 * is told as that.
 */
public final class TierGap implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/tier-gap",
          "Units that qualify without a tier",
          "Routing and reports go by tier, and such a lead is in none of them.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Qualification qualification : subject.motion().qualifications().values()) {
      check(subject, qualification, found);
    }
  }

  private static void check(
      Subject subject, Qualification qualification, Consumer<Diagnostic> found) {
    Optional<BigDecimal> qualifiesAt = qualification.score().flatMap(Score.Use::qualifiesAt);
    if (qualifiesAt.isEmpty() || !(qualification.tiers() instanceof Qualification.ByScore tiers)) {
      return;
    }
    Map.Entry<String, BigDecimal> lowest = Tiers.lowest(tiers);
    Optional<Attainable> most = new Reach(subject.motion(), qualification).score();
    if (lowest.getValue().compareTo(qualifiesAt.get()) <= 0
        || most.filter(one -> !one.reaches(lowest.getValue())).isPresent()) {
      return;
    }
    Place place = qualification.place();
    found.accept(
        Diagnostic.of(
                RULE,
                place.at("tiers", lowest.getKey()),
                place.element() + "/tiers",
                "It takes "
                    + DefinitionWords.number(qualifiesAt.get())
                    + " to qualify, and the lowest tier, `"
                    + lowest.getKey()
                    + "`, begins at "
                    + DefinitionWords.number(lowest.getValue())
                    + ": who is in between has no tier.")
            .hint("Let the lowest tier begin at " + DefinitionWords.number(qualifiesAt.get()) + ".")
            .related(place.at("score", "qualifies_at"), "it takes this to qualify"));
  }
}
