package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.outreach.words.Lexicon;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.List;
import java.util.function.Consumer;

/** Finds an e-mail that asks for nothing: neither a question nor a request is in its body. */
public final class NoAsk implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-ask",
          "A message that asks for nothing",
          "Without an ask people do not know what to do next, and nothing happens.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    List<Outreach.Email> emails =
        subject.motion().outreach().map(Outreach::emails).orElse(List.of());
    if (emails.isEmpty()) {
      return;
    }
    Lexicon asks = Lexicon.of(SeveralAsks.LEXICON);
    for (Outreach.Email email : emails) {
      if (email.body().indexOf('?') < 0 && asks.in(email.body()).isEmpty()) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    email.place().key("body"),
                    email.place().element(),
                    "The body of `" + email.id() + "` asks for nothing.")
                .hint("End it with one question that is easy to say yes to, as `ask` says."));
      }
    }
  }
}
