package dev.pls.compiler.index;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The most that a score can come to; {@code semantics.md} rules 14 to 17. It is never less than
 * what a unit can reach, and may be more, as signals that rule each other out are not told apart.
 *
 * @param points the score, rounded as scores are; empty if there is no limit
 * @param parts what it is made up of, a type of signal each, in the order of the score's signals
 * @param max what cuts it off; empty if nothing does
 */
public record Attainable(Optional<BigDecimal> points, List<Part> parts, Optional<BigDecimal> max) {
  private static final int PLACES = 2;

  public Attainable {
    parts = List.copyOf(parts);
  }

  /**
   * The signals of one type in a score.
   *
   * @param points the most of them together; empty if there is no limit
   * @param signals the most of each that can give points; empty if one of them has no limit
   * @param capped whether the type's cap cuts it off
   */
  public record Part(
      Signal.Type type, Optional<BigDecimal> points, List<BigDecimal> signals, boolean capped) {
    public Part {
      signals = List.copyOf(signals);
    }

    private static Part of(
        Signal.Type type, List<Optional<BigDecimal>> each, @Nullable BigDecimal cap) {
      List<BigDecimal> signals = each.stream().flatMap(Optional::stream).toList();
      if (signals.size() < each.size()) {
        return new Part(type, Optional.ofNullable(cap), List.of(), cap != null);
      }
      BigDecimal sum = signals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal most = cap == null ? sum : sum.min(cap);
      return new Part(type, Optional.of(most), signals, most.compareTo(sum) < 0);
    }
  }

  /** The most of a score if only some of its signals can pass. */
  public static Attainable of(Motion motion, Score score, Predicate<Signal> canPass) {
    Map<Signal.Type, List<Optional<BigDecimal>>> byType = new EnumMap<>(Signal.Type.class);
    List<Signal.Type> order = new ArrayList<>();
    for (String name : score.signals()) {
      Signal signal = motion.signals().get(name);
      if (signal != null && canPass.test(signal) && gives(signal)) {
        byType
            .computeIfAbsent(
                signal.type(),
                type -> {
                  order.add(type);
                  return new ArrayList<>();
                })
            .add(points(signal));
      }
    }
    List<Part> parts = new ArrayList<>();
    for (Signal.Type type : order) {
      parts.add(Part.of(type, byType.getOrDefault(type, List.of()), score.caps().get(type)));
    }
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    for (Part part : parts) {
      sum = sum.flatMap(total -> part.points().map(total::add));
    }
    Optional<BigDecimal> whole = sum;
    Optional<BigDecimal> max =
        score.max().filter(most -> whole.filter(s -> s.compareTo(most) <= 0).isEmpty());
    return new Attainable(
        max.or(() -> whole).map(most -> most.setScale(PLACES, RoundingMode.HALF_UP)), parts, max);
  }

  /** Whether so many points can be reached. */
  public boolean reaches(BigDecimal least) {
    return points.isEmpty() || points.get().compareTo(least) >= 0;
  }

  private static boolean gives(Signal signal) {
    return points(signal).filter(most -> most.signum() == 0).isEmpty();
  }

  /** The most points of a signal, before caps; empty if there is no limit. */
  public static Optional<BigDecimal> points(Signal signal) {
    if (signal.type() == Signal.Type.NEGATIVE || signal.type() == Signal.Type.RISK) {
      return Optional.of(BigDecimal.ZERO);
    }
    Optional<BigDecimal> unlimited = unlimited(signal);
    Stream<BigDecimal> limits = signal.max().stream();
    if (signal.points() instanceof Signal.Per per) {
      limits = Stream.concat(limits, per.max().stream());
    }
    return Stream.concat(unlimited.stream(), limits)
        .min(BigDecimal::compareTo)
        .map(BigDecimal.ZERO::max);
  }

  private static Optional<BigDecimal> unlimited(Signal signal) {
    Stream<BigDecimal> given;
    Signal.Points points = signal.points();
    if (points instanceof Signal.Per || points instanceof Signal.MeasureValue) {
      return Optional.empty();
    } else if (points instanceof Signal.Fixed fixed) {
      given = Stream.of(fixed.number());
    } else if (points instanceof Signal.Bands bands) {
      given = bands.bands().stream().map(Signal.Band::points);
    } else if (points instanceof Signal.ByValue byValue) {
      given = Stream.concat(byValue.points().values().stream(), byValue.otherwise().stream());
    } else {
      given = Stream.of(BigDecimal.ZERO);
    }
    // Thresholds but `exists: false` fail where the measure is missing.
    boolean mayBeMissing = signal.thresholds().stream().allMatch(new Signal.Exists(false)::equals);
    return Stream.concat(given, mayBeMissing ? signal.missing().stream() : Stream.empty())
        .max(BigDecimal::compareTo);
  }
}
