package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Routing;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds rules whose action says no more than that somebody gets in touch. */
public final class NoAction implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/no-action",
          "A routing rule without a next best action",
          "A rep who is only told to get in touch opens with a pitch. What helps this user is known here, so say it here.");

  @Override
  public Rule rule() {
    return RULE;
  }

  /** Words of actions that any lead would get. */
  private static final Set<String> EMPTY =
      Set.of(
          "tbd",
          "tba",
          "todo",
          "none",
          "na",
          "action",
          "do",
          "something",
          "call",
          "phone",
          "ring",
          "contact",
          "email",
          "mail",
          "message",
          "write",
          "ping",
          "follow",
          "up",
          "followup",
          "reach",
          "out",
          "get",
          "in",
          "touch",
          "with",
          "talk",
          "speak",
          "work",
          "handle",
          "process",
          "them",
          "him",
          "her",
          "it",
          "they",
          "the",
          "a",
          "an",
          "this",
          "these",
          "lead",
          "leads",
          "user",
          "users",
          "account",
          "accounts",
          "customer",
          "customers",
          "prospect",
          "company",
          "to",
          "by",
          "on",
          "of",
          "and",
          "or",
          "please",
          "asap",
          "soon",
          "quickly",
          "now",
          "first");

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Routing.Rule rule : subject.motion().routing().map(Routing::rules).orElse(List.of())) {
      if (isEmpty(rule.doing()) && subject.motion().team().roles().containsKey(rule.to())) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    rule.place().at("do"),
                    rule.place().element(),
                    "This says that somebody gets in touch, and not what they offer or do first.")
                .hint(
                    "Say what would help somebody who came this way, such as `Offer the set-up"
                        + " checklist`."));
      }
    }
  }

  private static boolean isEmpty(String action) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= action.length(); i++) {
      char c = i < action.length() ? action.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c != '-' && c != '/' && !word.isEmpty()) {
        if (!EMPTY.contains(word.toString())) {
          return false;
        }
        word.setLength(0);
      }
    }
    return true;
  }
}
