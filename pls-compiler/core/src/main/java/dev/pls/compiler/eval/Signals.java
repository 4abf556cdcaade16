package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Expr.ComparisonOp;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What signals come to; {@code semantics.md} rules 13 to 16. */
final class Signals {
  private final AsOf asOf;

  Signals(AsOf asOf) {
    this.asOf = asOf;
  }

  SignalResult result(Unit unit, Signal signal) {
    Measured measured = measured(unit, signal);
    Datum value = measured.value();
    boolean met = signal.thresholds().stream().allMatch(t -> holds(t, value));
    BigDecimal points = met ? points(signal, value) : BigDecimal.ZERO;
    boolean passes = signal.thresholds().isEmpty() ? points.signum() != 0 : met;
    return new SignalResult(
        signal.name(), unit, measured, passes, points, decayed(signal, points, measured.newest()));
  }

  private Measured measured(Unit unit, Signal signal) {
    if (signal.overUsers().isEmpty()) {
      return asOf.measure(unit, signal.measure());
    }
    String name = signal.measure().function() instanceof Measure.Named named ? named.name() : "";
    List<Unit> users = asOf.usersOf(unit.key());
    Signal.OverUsers over = signal.overUsers().get();
    return over.ofSignals() ? overSignals(over, name, users) : overMeasures(over, name, users);
  }

  private Measured overSignals(Signal.OverUsers over, String name, List<Unit> users) {
    List<SignalResult> results =
        users.stream().map(user -> asOf.signal(user, name)).flatMap(Optional::stream).toList();
    long passing = results.stream().filter(SignalResult::passes).count();
    Datum value =
        switch (over) {
          case ANY -> Datum.truth(passing > 0);
          case ALL -> Datum.truth(passing == users.size() && passing > 0);
          case SHARE ->
              Formulas.divide(BigDecimal.valueOf(passing), BigDecimal.valueOf(users.size()));
          default -> Datum.number(passing);
        };
    return Measured.of(value, results.stream().map(SignalResult::measured).toList());
  }

  private Measured overMeasures(Signal.OverUsers over, String name, List<Unit> users) {
    List<Measured> parts = users.stream().map(user -> asOf.measure(user, name)).toList();
    List<Datum> values = parts.stream().map(Measured::value).toList();
    Datum value =
        over == Signal.OverUsers.SUM
            ? Datum.number(Measures.sum(values))
            : values.stream().filter(Order::has).max(Order.OF_DATA).orElse(Datum.MISSING);
    return Measured.of(value, parts);
  }

  // ---- Thresholds

  private boolean holds(Signal.Threshold threshold, Datum value) {
    if (threshold instanceof Signal.Exists exists) {
      return exists.expected() != value.missing();
    } else if (value.missing()) {
      return false;
    } else if (threshold instanceof Signal.Compare compare) {
      return compare(compare.comparison(), value, Written.like(compare.value(), value));
    } else if (threshold instanceof Signal.Between between) {
      return compare(Signal.Comparison.AT_LEAST, value, Written.like(between.low(), value))
          && compare(Signal.Comparison.AT_MOST, value, Written.like(between.high(), value));
    } else if (threshold instanceof Signal.OneOf oneOf) {
      return oneOf.values().stream().anyMatch(v -> Written.like(v, value).equals(value));
    }
    return asOf.list(((Signal.InList) threshold).list()).contains(value);
  }

  private static boolean compare(Signal.Comparison comparison, Datum value, Datum bound) {
    ComparisonOp op =
        switch (comparison) {
          case AT_LEAST -> ComparisonOp.AT_LEAST;
          case AT_MOST -> ComparisonOp.AT_MOST;
          case ABOVE -> ComparisonOp.GREATER;
          case BELOW -> ComparisonOp.LESS;
          case EQUALS -> ComparisonOp.EQUAL;
        };
    return (!op.ordered() || Order.has(value)) && Formulas.compare(op, value, bound).holds();
  }

  // ---- Points

  /** The points of a signal whose thresholds are met, before decay. */
  private static BigDecimal points(Signal signal, Datum value) {
    BigDecimal points = unlimited(signal, value);
    boolean takesAway = signal.type() == Signal.Type.NEGATIVE || signal.type() == Signal.Type.RISK;
    BigDecimal size = takesAway ? points.negate() : points;
    BigDecimal limited = size.max(BigDecimal.ZERO);
    for (BigDecimal max : limits(signal)) {
      limited = limited.min(max);
    }
    return takesAway ? limited.negate() : limited;
  }

  private static List<BigDecimal> limits(Signal signal) {
    List<BigDecimal> limits = new ArrayList<>();
    signal.max().ifPresent(limits::add);
    if (signal.points() instanceof Signal.Per per) {
      per.max().ifPresent(limits::add);
    }
    return limits;
  }

  private static BigDecimal unlimited(Signal signal, Datum value) {
    Signal.Points points = signal.points();
    if (value.missing()) {
      return signal.missing().orElseGet(() -> ofMissing(signal));
    } else if (points instanceof Signal.Fixed fixed) {
      // Of what is true or false, only true earns: nobody is given points because of a no.
      boolean no = signal.thresholds().isEmpty() && value.equals(Datum.FALSE);
      return no ? BigDecimal.ZERO : fixed.number();
    } else if (points instanceof Signal.Per per) {
      return value instanceof Datum.Number number
          ? number(Datum.number(number.value().multiply(per.per())))
          : BigDecimal.ZERO;
    } else if (points instanceof Signal.MeasureValue) {
      return number(value);
    } else if (points instanceof Signal.Bands bands) {
      return bands.bands().stream()
          .filter(band -> !band.missing() && fits(band, value))
          .findFirst()
          .map(Signal.Band::points)
          .orElse(BigDecimal.ZERO);
    } else if (points instanceof Signal.ByValue byValue) {
      return byValue.points().entrySet().stream()
          .filter(e -> text(value).equals(e.getKey()))
          .findFirst()
          .map(e -> e.getValue())
          .orElseGet(() -> byValue.otherwise().orElse(BigDecimal.ZERO));
    }
    return BigDecimal.ZERO;
  }

  /** A missing measure earns nothing, unless it is just what the signal asks for. */
  private static BigDecimal ofMissing(Signal signal) {
    if (signal.points() instanceof Signal.Bands bands) {
      return bands.bands().stream()
          .filter(Signal.Band::missing)
          .findFirst()
          .map(Signal.Band::points)
          .orElse(BigDecimal.ZERO);
    }
    boolean askedFor = signal.thresholds().contains(new Signal.Exists(false));
    return askedFor && signal.points() instanceof Signal.Fixed fixed
        ? fixed.number()
        : BigDecimal.ZERO;
  }

  private static boolean fits(Signal.Band band, Datum value) {
    return band.limit()
        .map(
            limit ->
                compare(
                    limit.included() ? Signal.Comparison.AT_MOST : Signal.Comparison.BELOW,
                    value,
                    Written.like(limit.value(), value)))
        .orElse(true);
  }

  private static BigDecimal number(Datum datum) {
    return datum instanceof Datum.Number number ? number.value() : BigDecimal.ZERO;
  }

  /** A value as the keys of a map have it. */
  private static String text(Datum value) {
    if (value instanceof Datum.Number number) {
      return number.value().toPlainString();
    } else if (value instanceof Datum.Truth truth) {
      return Boolean.toString(truth.value());
    }
    return value instanceof Datum.Text text ? text.text() : "";
  }

  private BigDecimal decayed(Signal signal, BigDecimal points, OptionalLong newest) {
    Optional<Duration> halfLife = signal.halfLife();
    if (halfLife.isEmpty() || newest.isEmpty()) {
      return points;
    }
    BigDecimal factor = Decay.factor(asOf.now() - newest.getAsLong(), halfLife.get());
    return number(Datum.number(points.multiply(factor)));
  }
}
