package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks for the four ends that any lead can come to. */
public final class NoDisposition implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-disposition",
          "An end that no lead can come to",
          "Reps write such ends into notes, where nobody counts them and nothing cools down.");

  @Override
  public Rule rule() {
    return RULE;
  }

  private static final List<String> ENDS =
      List.of("converted", "disqualified", "nurture", "no_response");

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().routing().ifPresent(routing -> check(routing, found));
  }

  private static void check(Routing routing, Consumer<Diagnostic> found) {
    List<String> missing = new ArrayList<>(ENDS);
    routing.dispositions().forEach(disposition -> missing.remove(disposition.name()));
    if (!missing.isEmpty()) {
      String ends = missing.stream().map(end -> "`" + end + "`").collect(Collectors.joining(", "));
      found.accept(
          Diagnostic.of(
                  RULE,
                  routing.place().key("dispositions"),
                  "routing/dispositions",
                  "No lead can end as " + ends + ".")
              .hint(
                  "Add "
                      + (missing.size() == 1 ? "it" : "them")
                      + " under `dispositions`, and say what happens then."));
    }
  }
}
