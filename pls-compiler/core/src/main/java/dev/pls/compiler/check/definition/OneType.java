package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds qualifications for which signals of a single type are enough together, such as three of
 * intent. A type that the score says a cap for is left out: somebody has thought of it. What one
 * signal does alone is told as that.
 */
public final class OneType implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/one-type",
          "Signs of one kind that are enough",
          "Three looks at the prices are still only curiosity: without use behind it there is nothing to"
              + " help with.");

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
    List<Signal.Type> types = subject.sufficient(qualification).types();
    if (types.isEmpty()) {
      return;
    }
    List<String> words = types.stream().map(DefinitionWords::type).toList();
    found.accept(
        Diagnostic.of(
                RULE,
                Deciding.key(qualification),
                Deciding.element(qualification),
                "Signals of the type "
                    + DefinitionWords.names(words, "or")
                    + " alone are enough for `"
                    + qualification.name()
                    + "`, and signs of one kind are easily wrong.")
            .hint(
                "Require a sign of another kind beside them; or, where the score decides, cap the"
                    + " type below `qualifies_at` under `caps`."));
  }
}
