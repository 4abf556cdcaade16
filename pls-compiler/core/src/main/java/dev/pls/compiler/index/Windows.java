package dev.pls.compiler.index;

import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Group;
import dev.pls.compiler.model.Qualification.Passes;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far back measures look, and so how long the same events count. */
public final class Windows {
  private static final Comparator<Lasting> BY_LENGTH = Comparator.comparing(Lasting::length);

  private final Motion motion;
  private final Reads reads;

  /** The windows of a motion. */
  public Windows(Motion motion, Reads reads) {
    this.motion = motion;
    this.reads = reads;
  }

  /**
   * How long the same events can meet something.
   *
   * @param length how long
   * @param signal the signal that decides it
   */
  public record Lasting(Duration length, Signal signal) {}

  /** The events that a measure sees itself, not through others that it names. */
  public static List<String> eventsOf(Measure measure) {
    Measure.Function function = measure.function();
    if (function instanceof Measure.Count count) {
      return List.of(count.event());
    } else if (function instanceof Measure.ActiveDays days) {
      return List.of(days.event());
    } else if (function instanceof Measure.SinceLast since) {
      return List.of(since.event());
    } else if (function instanceof Measure.First first) {
      return List.of(first.event());
    } else if (function instanceof Measure.Aggregate aggregate) {
      return List.of(aggregate.event());
    } else if (function instanceof Measure.Sequence sequence) {
      return sequence.steps().stream().map(Measure.Step::event).toList();
    } else if (function instanceof Measure.Absent absent) {
      return List.of(absent.first().event(), absent.then().event());
    }
    return List.of();
  }

  /**
   * The longest time that an event stays in a measure's window; empty if it stays for ever, or the
   * window is anchored at an attribute.
   */
  public static Optional<Duration> reach(Measure measure) {
    Measure.Scope scope = measure.scope();
    return scope.from().isPresent()
        ? Optional.empty()
        : scope
            .window()
            .flatMap(Measure.Window::length)
            .map(length -> scope.ending().map(length::plus).orElse(length));
  }

  /** How long the same events can make a signal pass; empty if there is no end to it. */
  public Optional<Duration> lasting(Signal signal) {
    Optional<Duration> longest = Optional.empty();
    for (Measure measure : reads.of(signal).measures()) {
      Optional<Duration> reach = reach(measure);
      if (reach.isEmpty()) {
        longest = Optional.empty();
        break;
      }
      longest = longest.filter(one -> one.compareTo(reach.get()) >= 0).or(() -> reach);
    }
    Optional<Duration> window = longest;
    return sinceLast(signal)
        .filter(bound -> window.filter(one -> one.compareTo(bound) <= 0).isEmpty())
        .or(() -> window);
  }

  /** A time since the newest event passes for as long as its threshold says. */
  private static Optional<Duration> sinceLast(Signal signal) {
    if (!(signal.measure().function() instanceof Measure.SinceLast)) {
      return Optional.empty();
    }
    return signal.thresholds().stream()
        .filter(Signal.Compare.class::isInstance)
        .map(Signal.Compare.class::cast)
        .filter(
            compare ->
                compare.comparison() == Signal.Comparison.AT_MOST
                    || compare.comparison() == Signal.Comparison.BELOW)
        .filter(compare -> compare.value() instanceof Value.Length)
        .map(compare -> ((Value.Length) compare.value()).duration())
        .findFirst();
  }

  /**
   * How long the same events can qualify a unit, by what is required or by what is enough alone;
   * empty if nothing that they could meet has an end.
   */
  public Optional<Lasting> lasting(Qualification qualification) {
    List<Optional<Lasting>> paths = new ArrayList<>();
    List<Optional<Lasting>> all = new ArrayList<>();
    qualification.requires().ifPresent(requirement -> all.add(lasting(requirement)));
    if (!qualification.ways().isEmpty()) {
      all.add(longest(qualification.ways().values().stream().map(this::lasting).toList()));
    }
    paths.add(shortest(all));
    qualification.qualifiesAlone().forEach(name -> paths.add(ofSignal(name)));
    return paths.stream().flatMap(Optional::stream).max(BY_LENGTH);
  }

  private Optional<Lasting> lasting(Requirement requirement) {
    if (requirement instanceof Passes passes) {
      return ofSignal(passes.signal());
    }
    Group group = (Group) requirement;
    List<Optional<Lasting>> all = new ArrayList<>();
    group.all().forEach(member -> all.add(lasting(member)));
    if (!group.any().isEmpty()) {
      all.add(longest(group.any().stream().map(this::lasting).toList()));
    }
    if (!group.of().isEmpty()) {
      all.add(longest(group.of(), group.atLeast().orElse(1L)));
    }
    Stream.of(group.users(), group.otherUsers())
        .flatMap(Optional::stream)
        .flatMap(users -> users.meet().stream())
        .forEach(name -> all.add(ofSignal(name)));
    return shortest(all);
  }

  /** Of a qualification that users meet the end is not known, and it is left to itself. */
  private Optional<Lasting> ofSignal(String name) {
    Signal signal = motion.signals().get(name);
    return signal == null
        ? Optional.empty()
        : lasting(signal).map(length -> new Lasting(length, signal));
  }

  /** Where all must hold, the first that ends decides. */
  private static Optional<Lasting> shortest(List<Optional<Lasting>> all) {
    return all.stream().flatMap(Optional::stream).min(BY_LENGTH);
  }

  /** Where one is enough, the last that ends decides. */
  private static Optional<Lasting> longest(List<Optional<Lasting>> any) {
    return any.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : any.stream().flatMap(Optional::stream).max(BY_LENGTH);
  }

  /** Where so many must hold, the last so many decide. */
  private Optional<Lasting> longest(List<Requirement> members, long atLeast) {
    List<Optional<Lasting>> all = members.stream().map(this::lasting).toList();
    List<Lasting> ending =
        all.stream().flatMap(Optional::stream).sorted(BY_LENGTH.reversed()).toList();
    long needed = atLeast - (all.size() - ending.size());
    return needed < 1 || needed > ending.size()
        ? Optional.empty()
        : Optional.of(ending.get((int) needed - 1));
  }
}
