package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Pattern;
import dev.pls.compiler.model.Qualification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds qualifications that see no pattern: depth (a signal of type aha or depth), breadth (more
 * than one person) and recency (events of the last 30 days, or decay). Signals that take points
 * away, must not pass, or qualify alone, are no part of it.
 *
 * <p>Where one signal or one type is enough, that is told first. An account that sees one person
 * only is told as a unit that does not fit. Who just asked is no pattern and needs none.
 */
public final class NoPattern implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/no-pattern",
          "A definition that is no pattern",
          "Depth without breadth is one enthusiast, breadth without depth a mailing list, and both without"
              + " recency are history.");

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
    if (subject.sufficient(qualification).isLittle()
        || subject.definition(qualification).isHandRaise(subject.motion())) {
      return;
    }
    Pattern pattern = subject.pattern(qualification);
    List<String> lacks = new ArrayList<>();
    List<String> adds = new ArrayList<>();
    if (!pattern.depth()) {
      lacks.add("what people get out of the product");
      adds.add("a signal of type `depth` or `aha`");
    }
    if (!pattern.breadth() && !qualification.unit().equals("account")) {
      lacks.add("whether there is more than one of them");
      adds.add("a signal of type `breadth`");
    }
    if (!pattern.recency()) {
      lacks.add("what happened in the last " + (long) Pattern.RECENT.days() + " days");
      adds.add("a window of `" + Pattern.RECENT + "` or less, or `decay`");
    }
    if (!lacks.isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  qualification.place().span(),
                  qualification.place().element(),
                  "No signal of `"
                      + qualification.name()
                      + "` tells "
                      + String.join(", or ", lacks)
                      + ".")
              .hint("Add " + String.join("; and ", adds) + "."));
    }
  }
}
