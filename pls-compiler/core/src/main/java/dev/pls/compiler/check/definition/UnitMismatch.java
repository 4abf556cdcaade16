package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Objective;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Qualification;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds units that do not fit how buying happens: users, where seats are to be sold to accounts
 * that have some; and accounts of which no signal tells of more than one person.
 *
 * <p>Who just asked is left out, and where one sign or one kind is enough that is told first.
 */
public final class UnitMismatch implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/unit-mismatch",
          "A unit that does not fit how people buy",
          "A team buys seats, and one person of it is not the team; one person's use does not make an"
              + " account.");

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
    Motion motion = subject.motion();
    Place place = qualification.place();
    if (subject.definition(qualification).isHandRaise(motion)) {
      return;
    }
    Optional<Product> bySeats =
        motion.product().filter(p -> p.driver().value().filter("seats"::equals).isPresent());
    Optional<Objective> expansion =
        motion.objective().filter(o -> o.goal() == Objective.Goal.EXPANSION);
    if (qualification.unit().equals("user") && bySeats.isPresent() && expansion.isPresent()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  place.at("unit"),
                  place.element(),
                  "Single users qualify, and what is sold is more seats to an account that has"
                      + " some.")
              .hint("Qualify the account: `unit: account`, with signals over its users.")
              .related(bySeats.get().place().at("pricing", "driver"), "the price goes by seats")
              .related(expansion.get().place().at("goal"), "the goal is expansion"));
    } else if (qualification.unit().equals("account")
        && !subject.pattern(qualification).breadth()
        && !subject.sufficient(qualification).isLittle()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  place.at("unit"),
                  place.element(),
                  "Accounts qualify, and no signal of `"
                      + qualification.name()
                      + "` tells of more than one person in them.")
              .hint(
                  "Add one that does, of type `breadth` or with `over_users`; or qualify users:"
                      + " `unit: user`."));
    }
  }
}
