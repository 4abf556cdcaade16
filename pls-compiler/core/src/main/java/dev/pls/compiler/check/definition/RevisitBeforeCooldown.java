package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds dispositions whose {@code revisit} comes before a qualification's cool-down after them has
 * ended. One finding a disposition, about the longest cool-down.
 */
public final class RevisitBeforeCooldown implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/revisit-before-cooldown",
          "A second look that comes too early",
          "The rep is reminded of a lead that cannot qualify yet, and has nothing to say.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Map<String, Qualification> longest = new HashMap<>();
    for (Qualification qualification : motion.qualifications().values()) {
      qualification
          .controls()
          .cooldown()
          .keySet()
          .forEach(
              name ->
                  longest.merge(
                      name,
                      qualification,
                      (a, b) -> cooldown(b, name).compareTo(cooldown(a, name)) > 0 ? b : a));
    }
    for (Routing.Disposition disposition :
        motion.routing().map(Routing::dispositions).orElse(List.of())) {
      Qualification qualification = longest.get(disposition.name());
      if (qualification != null && disposition.revisit().isPresent()) {
        check(disposition, disposition.revisit().get(), qualification, found);
      }
    }
  }

  private static Duration cooldown(Qualification qualification, String disposition) {
    return qualification.controls().cooldown().getOrDefault(disposition, Duration.ZERO);
  }

  private static void check(
      Routing.Disposition disposition,
      Duration revisit,
      Qualification qualification,
      Consumer<Diagnostic> found) {
    Duration cooldown = cooldown(qualification, disposition.name());
    if (revisit.compareTo(cooldown) >= 0) {
      return;
    }
    found.accept(
        Diagnostic.of(
                RULE,
                disposition.place().at("revisit"),
                disposition.place().element(),
                "`"
                    + disposition.name()
                    + "` comes back after "
                    + revisit
                    + ", and `"
                    + qualification.name()
                    + "` keeps it out for "
                    + cooldown
                    + ".")
            .hint("Set `revisit` to " + cooldown + " or later, or shorten the cool-down.")
            .related(
                qualification.place().at("controls", "cooldown", disposition.name()),
                "the cool-down is here"));
  }
}
