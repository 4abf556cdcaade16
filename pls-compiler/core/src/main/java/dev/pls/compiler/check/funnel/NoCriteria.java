package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import java.util.function.Consumer;

/** Asks of each stage when it begins and when it ends. */
public final class NoCriteria implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/no-criteria",
          "A stage that is a label only",
          "Two people who count who is in the stage come to two numbers.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Funnel.Stage stage : subject.motion().funnel().stages()) {
      boolean enters = stage.enters().isPresent();
      boolean leaves = stage.leaves().isPresent();
      if (!enters || !leaves) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    stage.place().span(),
                    stage.place().element(),
                    "`"
                        + stage.id()
                        + "` does not say when one "
                        + (enters ? "leaves" : leaves ? "enters" : "enters or leaves")
                        + " it.")
                .hint(
                    "Write a condition, such as `"
                        + (enters ? "leaves" : "enters")
                        + ": signal.x`, or `{says: …}` where it cannot be computed."));
      }
    }
  }
}
