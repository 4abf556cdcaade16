package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks of each qualification how many units will qualify. */
public final class NoVolume implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/no-volume",
              "An expected volume that is not known",
              "Neither the load on sales nor the length of the pilot can be worked out without it.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "Expected volume is known";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    // Without routing there is nowhere to write it; that is told by itself.
    subject.motion().routing().ifPresent(routing -> check(subject, routing, found));
  }

  private static void check(Subject subject, Routing routing, Consumer<Diagnostic> found) {
    for (Qualification qualification : subject.motion().qualifications().values()) {
      @Nullable Fact<Rate> volume = routing.expectedVolume().get(qualification.name());
      if (volume == null || !volume.isKnown()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    volume == null ? routing.place().at("expected_volume") : volume.place().span(),
                    "routing/expected_volume",
                    "How many are expected to qualify as `"
                        + qualification.name()
                        + "` is not known.")
                .hint(
                    "Count how many units would have qualified last month, and write it under"
                        + " `routing.expected_volume`.")
                .about(qualification.name()));
      }
    }
  }
}
