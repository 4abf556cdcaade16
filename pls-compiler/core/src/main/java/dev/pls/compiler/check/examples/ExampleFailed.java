package dev.pls.compiler.check.examples;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.ExampleRun.Difference;
import dev.pls.compiler.eval.Reasons;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Holds examples to what came out of them. */
public final class ExampleFailed implements Check {
  public static final Rule RULE =
      Rule.error(
          "examples/failed",
          "An example that does not come out as expected",
          "The definition does not do what somebody wrote down that it should.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.examples().stream()
        .filter(run -> !run.passes())
        .map(ExampleFailed::failed)
        .forEach(found);
  }

  /** One finding an example, at the first thing that differs; its others are told beside it. */
  private static Diagnostic failed(ExampleRun run) {
    List<Difference> differences =
        run.differences().stream().sorted(Comparator.comparing(d -> span(run, d))).toList();
    Difference first = differences.get(0);
    Diagnostic diagnostic =
        Diagnostic.of(
                RULE,
                span(run, first),
                run.example().place().element(),
                "`"
                    + run.example().title()
                    + "`: expected `"
                    + first.expected()
                    + "`, got `"
                    + first.got()
                    + "`.")
            .hint(
                "It "
                    + new Reasons(run.motion()).sentence(run.verdict())
                    + " Mend whichever is wrong, the definition or the case.");
    for (Difference other : differences.subList(1, differences.size())) {
      diagnostic =
          diagnostic.related(
              span(run, other), "expected `" + other.expected() + "`, got `" + other.got() + "`");
    }
    return diagnostic;
  }

  private static Span span(ExampleRun run, Difference difference) {
    List<String> path = new ArrayList<>(difference.path());
    path.add(0, "expect");
    return run.example().place().at(path.toArray(String[]::new));
  }
}
