package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds signals that are enough by themselves and are not said to be: they meet the requirements,
 * and give the points that it takes, when nothing else passes.
 *
 * <p>A raised hand and a referral may be enough. So may be what several people do: a requirement on
 * more than one user is never met by one signal.
 */
public final class OneSignal implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/one-signal",
          "One sign that is enough",
          "One click is no pattern: sales calls people who did a single thing once, and is right seldom"
              + " enough to stop calling.");

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
    List<String> names =
        subject.sufficient(qualification).signals().stream().map(Signal::name).toList();
    if (names.isEmpty()) {
      return;
    }
    found.accept(
        Diagnostic.of(
                RULE,
                Deciding.key(qualification),
                Deciding.element(qualification),
                (names.size() == 1 ? "" : "Each of ")
                    + DefinitionWords.names(names, "and")
                    + " alone is enough for `"
                    + qualification.name()
                    + "`"
                    + qualification
                        .score()
                        .flatMap(Score.Use::qualifiesAt)
                        .map(
                            least -> ", where " + DefinitionWords.number(least) + " points qualify")
                        .orElse("")
                    + ", and one sign is easily wrong.")
            .hint(
                "Require a sign of another kind beside it; if it really is enough, say so under"
                    + " `qualifies_alone`."));
  }
}
