package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.outreach.words.Lexicon;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds a second ask in an e-mail; {@code asks.phrases} says what asks for what. Two sentences that
 * ask for the same, or one that leaves the choice, are one ask.
 */
public final class SeveralAsks implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/several-asks",
          "A message that asks for two things",
          "Who is asked for two things does neither. One clear ask a message is easy to"
              + " say yes to.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    List<Outreach.Email> emails =
        subject.motion().outreach().map(Outreach::emails).orElse(List.of());
    if (!emails.isEmpty()) {
      Lexicon asks = Lexicon.of(LEXICON);
      emails.forEach(email -> check(Text.body(email), asks, found));
    }
  }

  private static void check(Text body, Lexicon asks, Consumer<Diagnostic> found) {
    List<Lexicon.Found> all =
        asks.in(body.words()).stream().filter(ask -> !ask.meaning().equals(ANSWER)).toList();
    for (Lexicon.Found second : all) {
      Lexicon.Found first = all.get(0);
      if (!second.meaning().equals(first.meaning())) {
        found.accept(
            body.found(
                    RULE,
                    second.start(),
                    second.end(),
                    "This asks for "
                        + first.meaning()
                        + ", and with `"
                        + second.in(body.words())
                        + "` for "
                        + second.meaning()
                        + ".")
                .hint("Keep the one that matters now, and leave the other for a later message.")
                .related(
                    body.span(first.start(), first.end()),
                    "`" + first.in(body.words()) + "` asks first"));
        return;
      }
    }
  }

  /** The lexicon of asks. */
  static final String LEXICON = "asks";

  /** To answer is how one says yes, and no ask beside another. */
  private static final String ANSWER = "an answer";
}
