package dev.pls.compiler.check.computability;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Windows;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Signal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds windows that reach back farther than the source of an event keeps it: the window with its
 * {@code ending}, twice as far for a growth, which looks at the window before too. A streak goes on
 * until it breaks and is taken for one window. {@code ever} and {@code from} take what there is.
 */
public final class BeyondRetention implements Check {
  public static final Rule RULE =
      Rule.error(
          "computability/beyond-retention",
          "A window longer than the data is kept",
          "The measure counts what is left and calls it all, so it is too low and nobody sees it.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Map<String, Place> grown = grown(motion);
    for (Measure.Definition definition : motion.measures().values()) {
      check(motion, definition.measure(), grown.get(definition.name()), found);
    }
    for (Signal signal : motion.signals().values()) {
      check(motion, signal.measure(), null, found);
    }
  }

  private static void check(
      Motion motion, Measure measure, @Nullable Place grown, Consumer<Diagnostic> found) {
    Optional<Duration> once = Windows.reach(measure);
    if (once.isEmpty()) {
      return;
    }
    Duration reach =
        grown == null
            ? once.get()
            : measure
                .scope()
                .window()
                .flatMap(Measure.Window::length)
                .map(once.get()::plus)
                .orElse(once.get());
    Optional<Data.Source> shortest = shortest(motion, measure);
    Optional<Duration> kept = shortest.flatMap(source -> source.retention().value());
    if (shortest.isEmpty() || kept.isEmpty() || reach.compareTo(kept.get()) <= 0) {
      return;
    }
    String source = shortest.get().name();
    Diagnostic diagnostic =
        Diagnostic.of(
                RULE,
                measure.place().at("window"),
                measure.place().element(),
                (grown == null ? "This reaches back " : "For its growth this reaches back ")
                    + reach
                    + ", and `"
                    + source
                    + "` keeps its events for "
                    + kept.get()
                    + ".")
            .hint("Shorten the window; or, if they are kept longer, say so in `retention`.")
            .related(
                shortest.get().retention().place().span(), "`" + source + "` keeps them so long");
    found.accept(
        grown == null
            ? diagnostic
            : diagnostic.related(grown.span(), "its growth looks at the window before too"));
  }

  /** The source that keeps the events of a measure for the shortest time, as far as it is known. */
  private static Optional<Data.Source> shortest(Motion motion, Measure measure) {
    return Windows.eventsOf(measure).stream()
        .map(motion.data().events()::get)
        .filter(Objects::nonNull)
        .map(event -> motion.data().sources().get(event.source()))
        .filter(Objects::nonNull)
        .filter(source -> source.retention().isKnown())
        .min(Comparator.comparing(source -> source.retention().value().orElse(Duration.ZERO)));
  }

  /** The measures whose growth is asked for, also as part of a ratio, and where. */
  private static Map<String, Place> grown(Motion motion) {
    Map<String, Place> grown = new HashMap<>();
    Deque<Map.Entry<String, Place>> ahead = new ArrayDeque<>();
    Stream.concat(
            motion.measures().values().stream().map(Measure.Definition::measure),
            motion.signals().values().stream().map(Signal::measure))
        .forEach(
            measure -> {
              if (measure.function() instanceof Measure.Growth growth) {
                ahead.add(Map.entry(growth.measure(), measure.place()));
              }
            });
    while (!ahead.isEmpty()) {
      Map.Entry<String, Place> next = ahead.remove();
      Measure.Definition definition = motion.measures().get(next.getKey());
      if (definition != null && grown.putIfAbsent(next.getKey(), next.getValue()) == null) {
        Measure.Function function = definition.measure().function();
        if (function instanceof Measure.Ratio ratio) {
          ahead.add(Map.entry(ratio.numerator(), next.getValue()));
          ahead.add(Map.entry(ratio.denominator(), next.getValue()));
        } else if (function instanceof Measure.Named named) {
          ahead.add(Map.entry(named.name(), next.getValue()));
        }
      }
    }
    return grown;
  }
}
