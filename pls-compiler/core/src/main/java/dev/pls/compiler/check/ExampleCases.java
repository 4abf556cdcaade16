package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.ExampleRun.Difference;
import dev.pls.compiler.eval.Reasons;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds examples to what came out of them, and asks for one that qualifies and one that does not.
 */
final class ExampleCases {
  private final Diagnostics diagnostics;

  ExampleCases(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(Motion motion, List<ExampleRun> runs) {
    runs.stream().filter(run -> !run.passes()).forEach(this::failed);
    motion.qualifications().values().forEach(this::missing);
  }

  /** One finding an example, at the first thing that differs; its others are told beside it. */
  private void failed(ExampleRun run) {
    List<Difference> differences =
        run.differences().stream().sorted(Comparator.comparing(d -> span(run, d))).toList();
    Difference first = differences.get(0);
    Diagnostic diagnostic =
        Diagnostic.of(
                CheckRules.EXAMPLE_FAILED,
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
    diagnostics.add(diagnostic);
  }

  private static Span span(ExampleRun run, Difference difference) {
    List<String> path = new ArrayList<>(difference.path());
    path.add(0, "expect");
    return run.example().place().at(path.toArray(String[]::new));
  }

  private void missing(Qualification qualification) {
    boolean one = qualification.examples().stream().anyMatch(e -> e.expect().qualified());
    boolean other = qualification.examples().stream().anyMatch(e -> !e.expect().qualified());
    if (one && other) {
      return;
    }
    String lacks =
        one
            ? "no example that does not qualify"
            : other ? "no example that qualifies" : "no examples";
    diagnostics.add(
        Diagnostic.of(
                CheckRules.EXAMPLE_MISSING,
                qualification.place().span(),
                qualification.place().element(),
                "`" + qualification.name() + "` has " + lacks + ".")
            .hint(
                "Write one that should qualify and one that just should not, under `examples`: they"
                    + " are executed on every build."));
  }
}
