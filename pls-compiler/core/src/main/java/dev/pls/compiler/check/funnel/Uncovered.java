package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.Topic;
import dev.pls.compiler.check.Words;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Motion;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what lies between sign-up and paid onboarding and no stage is about. */
public final class Uncovered implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/uncovered",
          "A part of the way that no stage covers",
          "What happens between two stages has no owner, so units get lost there and nobody is asked.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    List<Funnel.Stage> stages = motion.funnel().stages();
    if (stages.isEmpty()) {
      return;
    }
    Set<Part> covered = new Stages(motion).covered();
    List<String> open =
        Arrays.stream(Part.values())
            .filter(part -> !covered.contains(part))
            .map(Part::topic)
            .map(Topic::name)
            .toList();
    if (!open.isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  stages.get(0).place().span(),
                  "funnel",
                  "No stage of the funnel is about " + Words.or(open) + ".")
              .hint(
                  "Add what is missing under `funnel.stages`. A stage is known by what it computes,"
                      + " such as `enters: qualification.x`, or by its title."));
    }
  }
}
