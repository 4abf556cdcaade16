package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Expr.ComparisonOp;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Value;
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
    Moving value = measured.moving();
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
    return Measured.of(
        over == Signal.OverUsers.SUM
            ? Moving.still(Datum.number(Measures.sum(parts.stream().map(Measured::value).toList())))
            : greatest(parts),
        parts);
  }

  /** The greatest value; which it is may change where one that moves catches up with another. */
  private Moving greatest(List<Measured> parts) {
    List<Moving> values =
        parts.stream().map(Measured::moving).filter(v -> Order.has(v.value())).toList();
    Moving greatest =
        values.stream()
            .max((a, b) -> Order.OF_DATA.compare(a.value(), b.value()))
            .orElse(Moving.MISSING);
    values.forEach(value -> asOf.horizon().compares(greatest, value));
    return greatest;
  }

  // ---- Thresholds

  private boolean holds(Signal.Threshold threshold, Moving measured) {
    Datum value = measured.value();
    if (threshold instanceof Signal.Exists exists) {
      return exists.expected() != value.missing();
    } else if (value.missing()) {
      return false;
    } else if (threshold instanceof Signal.Compare compare) {
      return compare(compare.comparison(), measured, compare.value());
    } else if (threshold instanceof Signal.Between between) {
      return compare(Signal.Comparison.AT_LEAST, measured, between.low())
          && compare(Signal.Comparison.AT_MOST, measured, between.high());
    } else if (threshold instanceof Signal.OneOf oneOf) {
      return oneOf.values().stream().anyMatch(v -> compare(Signal.Comparison.EQUALS, measured, v));
    }
    return asOf.list(((Signal.InList) threshold).list()).contains(value);
  }

  private boolean compare(Signal.Comparison comparison, Moving measured, Value bound) {
    ComparisonOp op =
        switch (comparison) {
          case AT_LEAST -> ComparisonOp.AT_LEAST;
          case AT_MOST -> ComparisonOp.AT_MOST;
          case ABOVE -> ComparisonOp.GREATER;
          case BELOW -> ComparisonOp.LESS;
          case EQUALS -> ComparisonOp.EQUAL;
        };
    Moving written = Moving.still(Written.like(bound, measured.value()));
    return (!op.ordered() || Order.has(measured.value()))
        && Formulas.compare(op, measured, written, asOf.horizon()).holds();
  }

  // ---- Points

  /** The points of a signal whose thresholds are met, before decay. */
  private BigDecimal points(Signal signal, Moving value) {
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

  private BigDecimal unlimited(Signal signal, Moving measured) {
    Signal.Points points = signal.points();
    Datum value = measured.value();
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
          .filter(band -> !band.missing() && fits(band, measured))
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

  private boolean fits(Signal.Band band, Moving measured) {
    return band.limit()
        .map(
            limit ->
                compare(
                    limit.included() ? Signal.Comparison.AT_MOST : Signal.Comparison.BELOW,
                    measured,
                    limit.value()))
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
    long age = asOf.now() - newest.getAsLong();
    BigDecimal factor = Decay.factor(age, halfLife.get());
    if (points.signum() != 0 && factor.signum() != 0) {
      asOf.horizon().changesAt(newest.getAsLong() + Decay.nextAge(age, halfLife.get()));
    }
    return number(Datum.number(points.multiply(factor)));
  }
}
