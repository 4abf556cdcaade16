package dev.pls.compiler.check.examples;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Qualification;
import java.util.function.Consumer;

/** Asks of each qualification for an example that qualifies and one that does not. */
public final class ExampleMissing implements Check {
  public static final Rule RULE =
      Rule.warning(
          "examples/missing",
          "A qualification without both kinds of examples",
          "Nobody has said whom the definition should catch and whom it should not, so a change that"
              + " breaks it goes unnoticed.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().qualifications().values().forEach(one -> check(one, found));
  }

  private static void check(Qualification qualification, Consumer<Diagnostic> found) {
    boolean one = qualification.examples().stream().anyMatch(e -> e.expect().qualified());
    boolean other = qualification.examples().stream().anyMatch(e -> !e.expect().qualified());
    if (one && other) {
      return;
    }
    String lacks =
        one
            ? "no example that does not qualify"
            : other ? "no example that qualifies" : "no examples";
    found.accept(
        Diagnostic.of(
                RULE,
                qualification.place().span(),
                qualification.place().element(),
                "`" + qualification.name() + "` has " + lacks + ".")
            .hint(
                "Write one that should qualify and one that just should not, under `examples`: they"
                    + " are executed on every build."));
  }
}
