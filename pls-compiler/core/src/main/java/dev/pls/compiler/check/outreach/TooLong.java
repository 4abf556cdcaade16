package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.function.Consumer;

/** Finds e-mails that are longer than the policy allows, or than is read. */
public final class TooLong implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/too-long",
          "A message that is too long",
          "Long messages from strangers are not read. Whoever is to answer in a minute"
              + " must have read in half of one.");

  @Override
  public Rule rule() {
    return RULE;
  }

  /** The most words where the policy does not say. */
  private static final long MOST = 150;

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().outreach().ifPresent(outreach -> check(outreach, found));
  }

  private static void check(Outreach outreach, Consumer<Diagnostic> found) {
    long most = outreach.policy().maxWords().orElse(MOST);
    for (Outreach.Email email : outreach.emails()) {
      long words = words(email.body());
      if (words > most) {
        Diagnostic tooLong =
            Diagnostic.of(
                    RULE,
                    email.place().key("body"),
                    email.place().element(),
                    "The body of `"
                        + email.id()
                        + "` has "
                        + words
                        + " words; "
                        + most
                        + " are the most.")
                .hint("Leave out what does not help them to decide on the ask.");
        found.accept(
            outreach.policy().maxWords().isPresent()
                ? tooLong.related(
                    outreach.place().at("policy", "max_words"), "the policy says so here")
                : tooLong);
      }
    }
  }

  /** How many words a text has: what stands between spaces and has a letter or a digit. */
  private static long words(String text) {
    long words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        words++;
        counted = true;
      }
    }
    return words;
  }
}
