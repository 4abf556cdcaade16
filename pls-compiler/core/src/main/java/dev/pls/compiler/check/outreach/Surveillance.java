package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.function.Consumer;

/** Finds words that claim to have watched a person; {@code surveillance.phrases} lists them. */
public final class Surveillance implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/surveillance",
          "Words that claim to have watched a person",
          "Whoever reads that they were watched thinks of that, and not of the help. What"
              + " people do is a reason to help them, and nothing to recite.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    new Language(
            RULE,
            "surveillance",
            "Say what they can get done, and leave out what was seen. What they told you"
                + " may be named.")
        .check(subject.motion(), found);
  }
}
