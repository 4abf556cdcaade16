package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Windows;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds cool-downs that end while the events that qualified a unit still count. What lasts is what
 * is required: of several that must all pass the shortest window, of several of which one is enough
 * the longest; also a signal that qualifies alone. What has no end, such as an attribute, is left
 * out: no cool-down would be long enough.
 */
public final class CooldownTooShort implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/cooldown-too-short",
          "A cool-down that the same events outlast",
          "Sales is sent the lead it has just closed, for the same reason as before.");

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
    if (qualification.controls().cooldown().isEmpty()) {
      return;
    }
    Optional<Windows.Lasting> lasting =
        new Windows(subject.motion(), subject.reads()).lasting(qualification);
    if (lasting.isEmpty()) {
      return;
    }
    Duration length = lasting.get().length();
    Signal signal = lasting.get().signal();
    Place place = qualification.place();
    qualification
        .controls()
        .cooldown()
        .forEach(
            (disposition, cooldown) -> {
              if (cooldown.compareTo(length) < 0) {
                found.accept(
                    Diagnostic.of(
                            RULE,
                            place.at("controls", "cooldown", disposition),
                            place.element() + "/controls",
                            "After `"
                                + disposition
                                + "` a unit stays out for "
                                + cooldown
                                + ", and the events behind `"
                                + signal.name()
                                + "` count for "
                                + length
                                + ": the same ones can qualify it again.")
                        .hint("Make it " + length + " or longer.")
                        .related(signal.place().at("measure"), "`" + signal.name() + "` is here")
                        .about(disposition));
              }
            });
  }
}
