package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.model.Data;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds events that signals rest on and that do not arrive yet, or no longer. */
public final class EventNotLive implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/event-not-live",
              "A signal over an event that does not arrive",
              "Signals rest on it, so the definition cannot be computed until it is live.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "Events arrive";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Data.Event event : subject.motion().data().events().values()) {
      List<String> signals =
          event.status() == Data.EventStatus.LIVE
              ? List.of()
              : subject.uses().ofEvent(event.name()).stream()
                  .filter(use -> use.kind() == Uses.Kind.SIGNAL)
                  .map(use -> "`" + use.name() + "`")
                  .toList();
      if (!signals.isEmpty()) {
        String status = event.status().name().toLowerCase(Locale.ROOT);
        found.accept(
            Diagnostic.of(
                    RULE,
                    event.place().at("status"),
                    event.place().element(),
                    "`"
                        + event.name()
                        + "` is "
                        + status
                        + ", and "
                        + signals.stream().collect(Collectors.joining(", "))
                        + (signals.size() == 1 ? " rests on it." : " rest on it."))
                .hint(
                    event.status() == Data.EventStatus.PLANNED
                        ? "Have `" + event.name() + "` instrumented, then mark it `status: live`."
                        : "Let the signals read the event that has taken its place.")
                .about(event.name()));
      }
    }
  }
}
