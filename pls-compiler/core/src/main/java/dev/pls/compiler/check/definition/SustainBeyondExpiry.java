package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds a {@code sustain} that is as long as {@code expires} or longer. */
public final class SustainBeyondExpiry implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/sustain-beyond-expiry",
          "A verdict that must hold longer than it lasts",
          "What is waited for has expired when it comes, so leads come late and go at once.");

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
    Optional<Duration> sustain = qualification.controls().sustain();
    Optional<Duration> expires = qualification.controls().expires();
    if (sustain.isEmpty() || expires.filter(end -> sustain.get().compareTo(end) >= 0).isEmpty()) {
      return;
    }
    Place place = qualification.place();
    found.accept(
        Diagnostic.of(
                RULE,
                place.at("controls", "sustain"),
                place.element() + "/controls",
                "It must hold for "
                    + sustain.get()
                    + " before a unit enters, and expires after "
                    + expires.get()
                    + ".")
            .hint("Make `sustain` shorter than `expires`: an hour or a day is usual.")
            .related(place.at("controls", "expires"), "it expires after this"));
  }
}
