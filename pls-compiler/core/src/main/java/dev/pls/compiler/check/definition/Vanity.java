package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds signals of type aha, depth or breadth that read nothing but page views, visits, log-ins,
 * sessions or starts of the app, by the name of the event. Pages that show what somebody wants,
 * such as prices, bills and checkouts, are intent, also where a filter names them. What an
 * account's signal makes of its users' is told of the users'.
 */
public final class Vanity implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/vanity",
          "Mere presence taken for use",
          "Logging in is the way to the value, not the value; everybody who is bored does it too.");

  @Override
  public Rule rule() {
    return RULE;
  }

  private static final Set<String> PRESENCE =
      Set.of(
          "login",
          "logins",
          "logon",
          "logons",
          "signin",
          "signins",
          "visit",
          "visits",
          "visited",
          "pageview",
          "pageviews",
          "session",
          "sessions");

  /** What may stand beside a session without making it something else. */
  private static final Set<String> OF_SESSION =
      Set.of("start", "started", "begin", "began", "begun", "end", "ended", "opened", "new");

  private static final Set<String> VIEWED =
      Set.of("view", "views", "viewed", "visit", "visits", "visited", "seen", "opened", "loaded");

  private static final Set<String> INTENT =
      Set.of(
          "pricing",
          "price",
          "prices",
          "billing",
          "bill",
          "bills",
          "plan",
          "plans",
          "checkout",
          "upgrade",
          "paywall",
          "payment",
          "invoice",
          "invoices");

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Signal signal : subject.motion().signals().values()) {
      boolean ofUse =
          signal.type() == Signal.Type.AHA
              || signal.type() == Signal.Type.DEPTH
              || signal.type() == Signal.Type.BREADTH;
      if (ofUse && signal.overUsers().filter(Signal.OverUsers::ofSignals).isEmpty()) {
        check(subject.reads().of(signal), signal, found);
      }
    }
  }

  private static void check(Reads.Reading reading, Signal signal, Consumer<Diagnostic> found) {
    if (reading.events().isEmpty()
        || !reading.events().stream().allMatch(Vanity::isPresence)
        || reading.measures().stream()
            .flatMap(measure -> measure.scope().where().stream())
            .anyMatch(where -> namesIntent(where.expr()))) {
      return;
    }
    String type = Words.type(signal.type());
    found.accept(
        Diagnostic.of(
                RULE,
                event(signal.measure()),
                signal.place().element() + "/measure",
                Words.names(reading.events(), "and")
                    + (reading.events().size() == 1 ? " says" : " say")
                    + " that somebody was there, and `"
                    + signal.name()
                    + "` takes it for "
                    + (type.equals("aha") ? "first value" : type)
                    + ".")
            .hint("Read an event of what people do there, such as something made or shared."));
  }

  private static boolean isPresence(String event) {
    List<String> words = List.of(event.split("_"));
    if (words.stream().anyMatch(INTENT::contains)) {
      return false;
    }
    String last = words.get(words.size() - 1);
    boolean ofPage = words.contains("page") || words.contains("screen") || words.contains("app");
    boolean in =
        words.contains("in")
            && (words.contains("logged")
                || words.contains("signed")
                || words.contains("log")
                || words.contains("sign"));
    boolean ofSession =
        OF_SESSION.contains(last)
            && words.size() > 1
            && words.get(words.size() - 2).equals("session");
    return PRESENCE.contains(last) || in || ofSession || ofPage && VIEWED.contains(last);
  }

  private static boolean namesIntent(Expr expr) {
    return expr instanceof Expr.StringLiteral text
        ? INTENT.stream().anyMatch(text.value().toLowerCase(Locale.ROOT)::contains)
        : expr.parts().stream().anyMatch(Vanity::namesIntent);
  }

  /** The narrowest place that names the event. */
  private static Span event(Measure measure) {
    Measure.Function function = measure.function();
    String key =
        function instanceof Measure.Count
            ? "count"
            : function instanceof Measure.ActiveDays
                ? "active_days"
                : function instanceof Measure.SinceLast
                    ? "since_last"
                    : function instanceof Measure.First
                        ? "first"
                        : function instanceof Measure.Aggregate aggregate
                            ? aggregate.operation().name().toLowerCase(Locale.ROOT)
                            : "";
    return key.isEmpty() ? measure.place().span() : measure.place().at(key);
  }
}
