package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Asks of each stage for one who is accountable, and no more. */
public final class NotOneAccountable implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/not-one-accountable",
          "A stage that several are accountable for",
          "Where two teams answer for a stage, each waits for the other.");

  /** What stands between two names; "R&D" is one. */
  private static final Pattern BETWEEN = Pattern.compile("[,;/]| [&+] |(?i: and | or )");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Funnel.Stage stage : subject.motion().funnel().stages()) {
      if (BETWEEN.matcher(stage.accountable()).find()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    stage.place().at("accountable"),
                    stage.place().element(),
                    "Several are accountable for `"
                        + stage.id()
                        + "`: `"
                        + stage.accountable()
                        + "`.")
                .hint(
                    "Name the one who answers for it, and the others under `responsible` or"
                        + " `consulted`."));
      }
    }
  }
}
