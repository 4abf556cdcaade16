package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Subject;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Signal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no message may rest on: {@code constraints.do_not_use}, and the signals made of it. */
final class Forbidden {
  private final Subject subject;
  private final List<String> names;

  /** For each signal that is forbidden, or made of one that is, the one that the motion names. */
  private final Map<String, String> signals = new LinkedHashMap<>();

  Forbidden(Subject subject) {
    this.subject = subject;
    this.names = subject.motion().constraints().map(Constraints::doNotUse).orElse(List.of());
    for (String name : names) {
      if (subject.motion().signals().containsKey(name)) {
        spread(name);
      }
    }
  }

  private void spread(String forbidden) {
    Deque<String> ahead = new ArrayDeque<>(List.of(forbidden));
    while (!ahead.isEmpty()) {
      String name = ahead.remove();
      if (signals.putIfAbsent(name, forbidden) == null) {
        for (Uses.Use use : subject.uses().ofSignal(name)) {
          if (use.kind() == Uses.Kind.SIGNAL) {
            ahead.add(use.name());
          }
        }
      }
    }
  }

  /** What a signal rests on that is forbidden, as the motion names it; empty if nothing. */
  Optional<String> under(Signal signal) {
    Reads.Reading reading = subject.reads().of(signal);
    return names.stream()
        .filter(
            name ->
                name.equals(signals.get(signal.name()))
                    || reading.events().contains(name)
                    || reading.properties().contains(name)
                    || reading.attributes().contains(name))
        .findFirst();
  }
}
