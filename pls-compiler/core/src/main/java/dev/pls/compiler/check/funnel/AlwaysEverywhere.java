package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import java.util.List;
import java.util.function.Consumer;

/** Finds funnels in which a person steps in wherever one is, long before anybody qualifies. */
public final class AlwaysEverywhere implements Check {
  public static final Rule RULE =
      Rule.warning(
          "funnel/always-everywhere",
          "A funnel in which nobody is left alone",
          "Before somebody qualifies, the product does the work. With a person in each stage there is"
              + " no low-touch path, and no telling who would have bought alone.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    List<Funnel.Stage> all = subject.motion().funnel().stages();
    List<Funnel.Stage> early = new Stages(subject.motion()).early();
    if (early.isEmpty()
        || early.stream().anyMatch(s -> s.intervention() != Funnel.Intervention.ALWAYS)) {
      return;
    }
    Funnel.Stage first = early.get(0);
    found.accept(
        Diagnostic.of(
                RULE,
                first.place().at("intervention"),
                first.place().element(),
                "A person always steps in, in every stage"
                    + (early.size() == all.size() ? "." : " before somebody qualifies."))
            .hint(
                "Leave the first stages to the product, `intervention: never`, and let a person help"
                    + " those who qualify."));
  }
}
