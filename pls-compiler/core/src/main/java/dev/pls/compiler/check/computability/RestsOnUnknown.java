package dev.pls.compiler.check.computability;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Windows;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds sources whose freshness or retention is said to be unknown and that signals of a
 * qualification read. Retention matters where a signal counts events of the source in a window. One
 * finding a source and fact; it names the first of the signals.
 */
public final class RestsOnUnknown implements Check {
  public static final Rule RULE =
      Rule.warning(
          "computability/rests-on-unknown",
          "A signal that rests on an unknown",
          "Whether the window is there, or the promise can be kept, is a guess.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Set<String> used = new LinkedHashSet<>();
    for (Qualification qualification : motion.qualifications().values()) {
      used.addAll(subject.definition(qualification).all());
    }
    List<Signal> signals =
        used.stream().map(motion.signals()::get).filter(Objects::nonNull).toList();
    Map<String, List<String>> reading = new HashMap<>();
    Map<String, List<String>> counting = new HashMap<>();
    for (Signal signal : signals) {
      Reads.Reading read = subject.reads().of(signal);
      note(signal, read.sources(), reading);
      note(signal, sources(motion, read), counting);
    }
    for (Data.Source source : motion.data().sources().values()) {
      check(source, "freshness", source.freshness(), reading.get(source.name()), found);
      check(source, "retention", source.retention(), counting.get(source.name()), found);
    }
  }

  private static void note(Signal signal, Set<String> sources, Map<String, List<String>> bySource) {
    sources.forEach(
        source -> bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(signal.name()));
  }

  /** The sources of the events that a signal counts in windows. */
  private static Set<String> sources(Motion motion, Reads.Reading read) {
    Set<String> sources = new LinkedHashSet<>();
    for (Measure measure : read.measures()) {
      if (Windows.reach(measure).isPresent()) {
        Windows.eventsOf(measure).stream()
            .map(motion.data().events()::get)
            .filter(Objects::nonNull)
            .forEach(event -> sources.add(event.source()));
      }
    }
    return sources;
  }

  private static void check(
      Data.Source source,
      String key,
      Fact<Duration> fact,
      @Nullable List<String> signals,
      Consumer<Diagnostic> found) {
    if (!fact.isUnknown() || signals == null) {
      return;
    }
    boolean isFreshness = key.equals("freshness");
    found.accept(
        Diagnostic.of(
                RULE,
                fact.place().span(),
                source.place().element(),
                (isFreshness
                        ? "How old the data of `" + source.name() + "` may be is not known"
                        : "How long `" + source.name() + "` keeps its events is not known")
                    + ", and "
                    + first(signals)
                    + (signals.size() == 1 ? " reads it." : " read it."))
            .hint(
                isFreshness
                    ? "Ask who runs it how late an event may arrive: no promise to answer is worth"
                        + " more."
                    : "Ask who runs it: a window that is longer counts too little.")
            .about(key));
  }

  private static String first(List<String> signals) {
    return signals.size() == 1
        ? "`" + signals.get(0) + "`"
        : signals.size() == 2
            ? "`" + signals.get(0) + "` and `" + signals.get(1) + "`"
            : "`" + signals.get(0) + "` and " + (signals.size() - 1) + " more signals";
  }
}
