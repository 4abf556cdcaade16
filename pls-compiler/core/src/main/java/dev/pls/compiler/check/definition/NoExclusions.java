package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Qualification;
import java.util.function.Consumer;

/** Asks of each qualification whom it leaves alone. */
public final class NoExclusions implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/no-exclusions",
          "A qualification that leaves nobody alone",
          "Sales will write to colleagues, customers, open deals and people who said no.");

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
    if (qualification.exclusions().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  qualification.place().span(),
                  qualification.place().element(),
                  "`" + qualification.name() + "` leaves nobody alone: it has no `exclusions`.")
              .hint(
                  "Exclude your own people, those with an open deal, and those who asked not to be"
                      + " contacted; in a trial also those who have bought."));
    }
  }
}
