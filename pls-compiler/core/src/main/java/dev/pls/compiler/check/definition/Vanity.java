package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

  private static final List<String> LOG_IN =
      List.of("_logged_in_", "_log_in_", "_signed_in_", "_sign_in_");

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

  /** The keys of a measure under which an event is named. */
  private static final List<String> EVENT_KEYS =
      List.of(
          "count",
          "active_days",
          "since_last",
          "first",
          "distinct",
          "sum",
          "avg",
          "min",
          "max",
          "latest");

  @Override
  public Rule rule() {
    return RULE;
  }

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
            .flatMap(Vanity::filters)
            .anyMatch(where -> namesIntent(where.expr()))) {
      return;
    }
    String type = DefinitionWords.type(signal.type());
    found.accept(
        Diagnostic.of(
                RULE,
                event(signal.measure()),
                signal.place().element() + "/measure",
                DefinitionWords.names(reading.events(), "and")
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
    String whole = "_" + event + "_";
    boolean in = LOG_IN.stream().anyMatch(whole::contains);
    boolean ofSession =
        OF_SESSION.contains(last)
            && words.size() > 1
            && words.get(words.size() - 2).equals("session");
    return PRESENCE.contains(last) || in || ofSession || ofPage && VIEWED.contains(last);
  }

  /** What a measure asks of its events, also of the steps of a sequence. */
  private static Stream<Condition> filters(Measure measure) {
    Stream<Condition> ofSteps =
        measure.function() instanceof Measure.Sequence sequence
            ? sequence.steps().stream().flatMap(step -> step.where().stream())
            : Stream.empty();
    return Stream.concat(measure.scope().where().stream(), ofSteps);
  }

  private static boolean namesIntent(Expr expr) {
    return expr instanceof Expr.StringLiteral text
        ? INTENT.stream().anyMatch(text.value().toLowerCase(Locale.ROOT)::contains)
        : expr.parts().stream().anyMatch(Vanity::namesIntent);
  }

  /** The narrowest place that names the event. */
  private static Span event(Measure measure) {
    return EVENT_KEYS.stream()
        .filter(measure.place()::has)
        .findFirst()
        .map(measure.place()::at)
        .orElse(measure.place().span());
  }
}
