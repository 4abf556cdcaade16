package dev.pls.compiler.diff;

import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a signal passes and how many points it earns, or takes away, as its measure goes; {@code
 * semantics.md} rules 14 and 15. Between two neighbouring bounds that are written in it, a signal
 * goes one way; so the values at and beside all bounds tell how it goes everywhere.
 *
 * @param signal whose thresholds and points are asked
 * @param points the signal whose points they are: the same, or as it is in the other motion
 */
record Earning(Signal signal, Signal points, MeasureKind kind) {
  /** What has more bounds is not looked at. */
  private static final int MOST_BOUNDS = 300;

  private static final BigDecimal STEP = new BigDecimal("0.000001");
  private static final BigDecimal MOST = new BigDecimal("999999999999");
  private static final BigDecimal MOST_EVENTS = new BigDecimal("10000000000");

  /** A value that a measure may have; a member of all lists, or of none. */
  private record Sample(@Nullable BigDecimal number, @Nullable String text, boolean listed) {
    boolean missing() {
      return number == null && text == null;
    }
  }

  // ---- What a measure's effects do

  /** What the measure's effects do to passing. */
  int toPassing() {
    return passing(true);
  }

  /** What the measure's effects do to the size of the points, before decay. */
  int toSize() {
    return passing(false);
  }

  private int passing(boolean passes) {
    Optional<List<Sample>> samples = samples(List.of(this));
    if (samples.isEmpty()) {
      return Effect.EITHER;
    }
    List<Sample> present = samples.get();
    Sample missing = new Sample(null, null, false);
    if (kind == MeasureKind.FLAG) {
      return Effect.passing(Effect.of(compare(missing, present.get(0), passes)), Effect.NONE);
    } else if (kind == MeasureKind.TRUTH) {
      int up =
          Effect.of(compare(present.get(0), missing, passes))
              | Effect.of(compare(missing, present.get(1), passes))
              | Effect.of(compare(present.get(0), present.get(1), passes));
      return Effect.passing(up, up);
    }
    int up = Effect.NONE;
    int appears = Effect.NONE;
    for (int i = 0; i < present.size(); i++) {
      Sample sample = present.get(i);
      appears |= Effect.of(compare(missing, sample, passes));
      if (i > 0) {
        int change = Effect.of(compare(present.get(i - 1), sample, passes));
        boolean ordered = kind != MeasureKind.TEXT && !asksList();
        up |= ordered || change == Effect.NONE ? change : Effect.MOVES;
      }
    }
    return Effect.passing(up, kind == MeasureKind.COUNT ? Effect.NONE : appears);
  }

  private int compare(Sample a, Sample b, boolean passes) {
    return passes ? Boolean.compare(passes(a), passes(b)) : size(a).compareTo(size(b));
  }

  /** Whether it may earn something where no event is seen, by what its measure comes to then. */
  boolean earnsFromNothing(Measure.Function function) {
    boolean sum =
        function instanceof Measure.Aggregate aggregate
            && aggregate.operation() == Measure.Operation.SUM;
    if (kind == MeasureKind.COUNT || sum) {
      return size(new Sample(BigDecimal.ZERO, null, false)).signum() != 0;
    }
    boolean ofEvents =
        function instanceof Measure.Aggregate
            || function instanceof Measure.SinceLast
            || kind == MeasureKind.FLAG;
    return !ofEvents || size(new Sample(null, null, false)).signum() != 0;
  }

  // ---- What became of it

  /** The effect on passing, for each value of the measure, of being another. */
  static int passing(Earning was, Earning is) {
    return change(was, is, true);
  }

  /** The effect on the size of the points. */
  static int size(Earning was, Earning is) {
    return change(was, is, false);
  }

  private static int change(Earning was, Earning is, boolean passes) {
    Optional<List<Sample>> samples = was.samples(List.of(was, is));
    if (was.kind != is.kind || samples.isEmpty() || !was.lists().equals(is.lists())) {
      return Effect.MOVES;
    }
    List<Sample> all = new ArrayList<>(samples.get());
    if (was.kind != MeasureKind.COUNT) {
      all.add(new Sample(null, null, false));
    }
    int effect = Effect.NONE;
    for (Sample sample : all) {
      effect |=
          Effect.of(
              passes
                  ? Boolean.compare(was.passes(sample), is.passes(sample))
                  : was.size(sample).compareTo(is.size(sample)));
    }
    return effect;
  }

  // ---- One value

  private boolean passes(Sample sample) {
    return signal.thresholds().isEmpty() ? size(sample).signum() != 0 : met(sample);
  }

  private boolean met(Sample sample) {
    return signal.thresholds().stream().allMatch(threshold -> holds(threshold, sample));
  }

  private boolean holds(Signal.Threshold threshold, Sample sample) {
    if (threshold instanceof Signal.Exists exists) {
      return exists.expected() != sample.missing();
    } else if (sample.missing()) {
      return false;
    } else if (threshold instanceof Signal.Compare compare) {
      return compare(compare.comparison(), compare.value(), sample);
    } else if (threshold instanceof Signal.Between between) {
      return compare(Signal.Comparison.AT_LEAST, between.low(), sample)
          && compare(Signal.Comparison.AT_MOST, between.high(), sample);
    } else if (threshold instanceof Signal.OneOf oneOf) {
      return oneOf.values().stream()
          .anyMatch(value -> compare(Signal.Comparison.EQUALS, value, sample));
    }
    return sample.listed();
  }

  private static boolean compare(Signal.Comparison comparison, Value value, Sample sample) {
    if (sample.number() == null) {
      return comparison == Signal.Comparison.EQUALS && text(value).equals(sample.text());
    }
    Optional<BigDecimal> bound = number(value);
    if (bound.isEmpty()) {
      return false;
    }
    int order = sample.number().compareTo(bound.get());
    return switch (comparison) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case EQUALS -> order == 0;
    };
  }

  private boolean takesAway() {
    return points.type() == Signal.Type.NEGATIVE || points.type() == Signal.Type.RISK;
  }

  /** How many points it earns or takes away, at least none. */
  private BigDecimal size(Sample sample) {
    if (!met(sample)) {
      return BigDecimal.ZERO;
    }
    BigDecimal unlimited = unlimited(sample);
    BigDecimal size = (takesAway() ? unlimited.negate() : unlimited).max(BigDecimal.ZERO);
    for (BigDecimal limit : limits()) {
      size = size.min(limit);
    }
    return size;
  }

  private List<BigDecimal> limits() {
    List<BigDecimal> limits = new ArrayList<>();
    points.max().ifPresent(limits::add);
    if (points.points() instanceof Signal.Per per) {
      per.max().ifPresent(limits::add);
    }
    return limits;
  }

  private BigDecimal unlimited(Sample sample) {
    Signal.Points form = points.points();
    if (sample.missing()) {
      return points.missing().orElseGet(this::ofMissing);
    } else if (form instanceof Signal.Fixed fixed) {
      boolean no = signal.thresholds().isEmpty() && isFalse(sample);
      return no ? BigDecimal.ZERO : fixed.number();
    } else if (form instanceof Signal.Per || form instanceof Signal.MeasureValue) {
      return linear(sample);
    } else if (form instanceof Signal.Bands bands) {
      for (Signal.Band band : bands.bands()) {
        if (!band.missing() && fits(band, sample)) {
          return band.points();
        }
      }
    } else if (form instanceof Signal.ByValue byValue) {
      String key =
          sample.number() == null
              ? sample.text()
              : sample.number().stripTrailingZeros().toPlainString();
      BigDecimal entry = byValue.points().get(kind == MeasureKind.LENGTH ? "" : key);
      return entry != null ? entry : byValue.otherwise().orElse(BigDecimal.ZERO);
    }
    return BigDecimal.ZERO;
  }

  private boolean isFalse(Sample sample) {
    return kind == MeasureKind.TRUTH && "false".equals(sample.text());
  }

  private BigDecimal linear(Sample sample) {
    if (sample.number() == null || kind == MeasureKind.LENGTH) {
      return BigDecimal.ZERO;
    }
    BigDecimal product =
        points.points() instanceof Signal.Per per
            ? sample.number().multiply(per.per())
            : sample.number();
    return product.setScale(STEP.scale(), RoundingMode.HALF_UP);
  }

  private boolean fits(Signal.Band band, Sample sample) {
    return band.limit()
        .map(
            limit ->
                compare(
                    limit.included() ? Signal.Comparison.AT_MOST : Signal.Comparison.BELOW,
                    limit.value(),
                    sample))
        .orElse(true);
  }

  private BigDecimal ofMissing() {
    if (points.points() instanceof Signal.Bands bands) {
      for (Signal.Band band : bands.bands()) {
        if (band.missing()) {
          return band.points();
        }
      }
      return BigDecimal.ZERO;
    }
    boolean askedFor = signal.thresholds().contains(new Signal.Exists(false));
    return askedFor && points.points() instanceof Signal.Fixed fixed
        ? fixed.number()
        : BigDecimal.ZERO;
  }

  // ---- Telling values

  private boolean asksList() {
    return !lists().isEmpty();
  }

  private Set<String> lists() {
    Set<String> lists = new TreeSet<>();
    for (Signal.Threshold threshold : signal.thresholds()) {
      if (threshold instanceof Signal.InList in) {
        lists.add(in.list());
      }
    }
    return lists;
  }

  /** Values that are there, in their order; empty if they do not tell. */
  private Optional<List<Sample>> samples(List<Earning> all) {
    List<Sample> samples = new ArrayList<>();
    boolean listed = all.stream().anyMatch(Earning::asksList);
    if (kind == MeasureKind.OTHER) {
      return Optional.empty();
    } else if (kind == MeasureKind.FLAG) {
      samples.add(new Sample(null, "true", false));
    } else if (kind == MeasureKind.TRUTH) {
      samples.add(new Sample(null, "false", false));
      samples.add(new Sample(null, "true", false));
    } else if (kind == MeasureKind.TEXT) {
      Set<String> texts = new LinkedHashSet<>();
      all.forEach(one -> one.texts(texts));
      texts.add(texts.toString()); // like none of them
      texts.forEach(text -> add(samples, null, text, listed));
    } else {
      TreeSet<BigDecimal> bounds = new TreeSet<>();
      all.forEach(one -> one.bounds(bounds, all));
      if (bounds.size() > MOST_BOUNDS) {
        return Optional.empty();
      }
      BigDecimal steepest = BigDecimal.ONE;
      for (Earning one : all) {
        steepest = steepest.max(one.slope().abs());
      }
      for (BigDecimal number : numbers(bounds, steepest)) {
        add(samples, number, null, listed);
      }
    }
    return samples.size() > 8 * MOST_BOUNDS ? Optional.empty() : Optional.of(samples);
  }

  private static void add(
      List<Sample> samples, @Nullable BigDecimal number, @Nullable String text, boolean listed) {
    samples.add(new Sample(number, text, false));
    if (listed) {
      samples.add(new Sample(number, text, true));
    }
  }

  /** The values at and beside some bounds, and the last there are: points are in range too. */
  private TreeSet<BigDecimal> numbers(TreeSet<BigDecimal> bounds, BigDecimal steepest) {
    boolean whole = kind != MeasureKind.NUMBER;
    BigDecimal step = whole ? BigDecimal.ONE : STEP;
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    for (BigDecimal bound : bounds) {
      BigDecimal at = bound.setScale(step.scale(), RoundingMode.FLOOR);
      BigDecimal beside = at.subtract(step);
      for (int i = 0; i < 4; i++, beside = beside.add(step)) {
        numbers.add(beside);
      }
    }
    BigDecimal most =
        kind == MeasureKind.COUNT ? MOST_EVENTS : MOST.divide(steepest, 0, RoundingMode.FLOOR);
    BigDecimal least = kind == MeasureKind.COUNT ? BigDecimal.ZERO : most.negate();
    numbers.add(most);
    numbers.add(least);
    return kind == MeasureKind.LENGTH
        ? numbers
        : new TreeSet<>(numbers.subSet(least, true, most, true));
  }

  private void texts(Set<String> into) {
    for (Signal.Threshold threshold : signal.thresholds()) {
      values(threshold).forEach(value -> into.add(text(value)));
    }
    if (points.points() instanceof Signal.ByValue byValue) {
      into.addAll(byValue.points().keySet());
    }
    into.remove("");
  }

  /** Where it may go otherwise: at what is written of the measure, and where points meet. */
  private void bounds(Set<BigDecimal> into, List<Earning> all) {
    into.add(BigDecimal.ZERO);
    for (Signal.Threshold threshold : signal.thresholds()) {
      values(threshold).forEach(value -> number(value).ifPresent(into::add));
    }
    Signal.Points form = points.points();
    if (form instanceof Signal.Bands bands) {
      for (Signal.Band band : bands.bands()) {
        band.limit().flatMap(limit -> number(limit.value())).ifPresent(into::add);
      }
    } else if (form instanceof Signal.ByValue byValue) {
      byValue.points().keySet().forEach(key -> number(new Value.Text(key)).ifPresent(into::add));
    }
    BigDecimal slope = slope();
    if (slope.signum() != 0) {
      Set<BigDecimal> heights = new LinkedHashSet<>(List.of(STEP));
      all.forEach(one -> one.heights(heights));
      for (BigDecimal height : heights) {
        BigDecimal at = height.divide(slope, STEP.scale(), RoundingMode.HALF_UP);
        into.add(at);
        into.add(at.negate());
      }
    }
  }

  /** How many points one more of the measure gives. */
  private BigDecimal slope() {
    return points.points() instanceof Signal.Per per
        ? per.per()
        : points.points() instanceof Signal.MeasureValue ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private void heights(Set<BigDecimal> into) {
    into.addAll(limits());
    points.missing().ifPresent(into::add);
    if (points.points() instanceof Signal.Fixed fixed) {
      into.add(fixed.number());
    } else if (points.points() instanceof Signal.Bands bands) {
      bands.bands().forEach(band -> into.add(band.points()));
    } else if (points.points() instanceof Signal.ByValue byValue) {
      into.addAll(byValue.points().values());
    }
  }

  private static List<Value> values(Signal.Threshold threshold) {
    if (threshold instanceof Signal.Compare compare) {
      return List.of(compare.value());
    } else if (threshold instanceof Signal.Between between) {
      return List.of(between.low(), between.high());
    }
    return threshold instanceof Signal.OneOf oneOf ? oneOf.values() : List.of();
  }

  private static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Number number) {
      return Optional.of(number.number());
    } else if (value instanceof Value.Percent percent) {
      return Optional.of(percent.share());
    } else if (value instanceof Value.Length length) {
      return Optional.of(BigDecimal.valueOf(length.duration().micros()));
    } else if (value instanceof Value.Text text) {
      return number(text.text());
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    if (text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      return Optional.of(new BigDecimal(text));
    }
    return text.matches("[0-9]{1,9}[smhdw]")
        ? Optional.of(BigDecimal.valueOf(Duration.parse(text).micros()))
        : Optional.empty();
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    } else if (value instanceof Value.Truth truth) {
      return Boolean.toString(truth.value());
    }
    return number(value).map(BigDecimal::toPlainString).orElse("");
  }
}
