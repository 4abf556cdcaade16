package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Finds words that are not so; {@code deception.phrases} lists them. */
public final class Deception implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/deception",
          "Words that deceive",
          "A thread that never was, a friend who never spoke, a result that nobody can"
              + " promise: found out once, nothing else is believed, and some of it is against"
              + " the law.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    new Language(RULE, "deception", "Leave it out; say who writes, why, and what is certain.")
        .check(subject.motion(), found);
  }
}
