package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** What measures come to; {@code semantics.md} rules 5 and 12. */
final class Measures {
  private final AsOf asOf;
  private final Map<String, OptionalLong> windowLengths = new HashMap<>();

  Measures(AsOf asOf) {
    this.asOf = asOf;
  }

  /**
   * A named measure that a unit sees.
   *
   * @param back how much earlier its window is than written, in microseconds
   */
  Measured named(Unit unit, String name, long back) {
    Measure.Definition definition = definition(name);
    return asOf.owner(definition.of(), unit)
        .map(owner -> measured(owner, definition.measure(), back))
        .orElse(Measured.NOTHING);
  }

  private Measure.Definition definition(String name) {
    return Objects.requireNonNull(asOf.motion().measures().get(name), name);
  }

  /** A measure of a unit. */
  Measured measured(Unit unit, Measure measure, long back) {
    Measure.Function function = measure.function();
    if (function instanceof Measure.OfAttribute read) {
      return Measured.of(attribute(unit, read));
    } else if (function instanceof Measure.Manual manual) {
      Datum field = asOf.attribute(unit, unit.entity(), manual.field()).value();
      boolean flagged = field instanceof Datum.Text || field.holds();
      return Measured.of(flagged ? Datum.TRUE : Datum.MISSING);
    } else if (function instanceof Measure.AttributeGrowth growth) {
      return Measured.of(growth(unit, growth));
    } else if (function instanceof Measure.Growth growth) {
      return growth(unit, growth, back);
    } else if (function instanceof Measure.Ratio ratio) {
      Measured a = asOf.measure(unit, ratio.numerator(), back);
      Measured b = asOf.measure(unit, ratio.denominator(), back);
      return Measured.of(share(a.value(), b.value(), ratio.baseAtLeast()), List.of(a, b));
    } else if (function instanceof Measure.Streak streak) {
      return streak(unit, streak, back);
    } else if (function instanceof Measure.Expression expression) {
      return expression(unit, expression.formula());
    } else if (function instanceof Measure.Named named) {
      return asOf.measure(unit, named.name(), back);
    }
    return interval(unit, measure.scope(), back)
        .map(window -> overEvents(unit, measure, window))
        .orElse(Measured.NOTHING);
  }

  // ---- Windows

  /** The stretch of time that a measure looks at; empty if the instant it begins at is missing. */
  private Optional<Interval> interval(Unit unit, Measure.Scope scope, long back) {
    Optional<Duration> length = scope.window().flatMap(Measure.Window::length);
    if (scope.from().isPresent()) {
      String[] from = scope.from().get().split("\\.", 2);
      Moving anchor = asOf.attribute(unit, from[0], from[1]);
      if (!(anchor.value() instanceof Datum.Instant start)) {
        return Optional.empty();
      }
      long end = length.map(l -> Time.plus(start.micros(), l.micros())).orElse(Long.MAX_VALUE);
      return Optional.of(new Interval(start.micros() - 1, end, anchor.pace()));
    }
    long ending = scope.ending().map(Duration::micros).orElse(0L);
    long until = Time.minus(Time.minus(asOf.now(), ending), back);
    long after = length.map(l -> Time.minus(until, l.micros())).orElse(Long.MIN_VALUE);
    return Optional.of(new Interval(after, until, 1));
  }

  /**
   * The length of the windows that a named measure can be asked for back to back; empty if it has
   * none.
   */
  private OptionalLong windowLength(String name) {
    OptionalLong length = windowLengths.get(name);
    if (length == null) {
      length = windowLength(definition(name).measure());
      windowLengths.put(name, length);
    }
    return length;
  }

  private OptionalLong windowLength(Measure measure) {
    if (measure.function() instanceof Measure.Ratio ratio) {
      OptionalLong length = windowLength(ratio.numerator());
      return length.equals(windowLength(ratio.denominator())) ? length : OptionalLong.empty();
    } else if (measure.scope().from().isPresent()) {
      return OptionalLong.empty();
    }
    return measure.scope().window().flatMap(Measure.Window::length).stream()
        .mapToLong(Duration::micros)
        .findFirst();
  }

  // ---- Measures of attributes and of other measures

  private Moving attribute(Unit unit, Measure.OfAttribute read) {
    Moving value = asOf.attribute(unit, read.entity(), read.attribute());
    return switch (read.reading()) {
      case ATTRIBUTE -> value;
      case SCORE -> value.value() instanceof Datum.Number ? value : Moving.MISSING;
      case SINCE ->
          value.value() instanceof Datum.Instant at
              ? asOf.horizon().positive(asOf.now() - at.micros(), 1 - value.pace())
              : Moving.MISSING;
      case UNTIL ->
          value.value() instanceof Datum.Instant at
              ? asOf.horizon().positive(at.micros() - asOf.now(), value.pace() - 1)
              : Moving.MISSING;
    };
  }

  private Datum growth(Unit unit, Measure.AttributeGrowth growth) {
    long over = growth.over().map(Duration::micros).orElse(0L);
    Moving now = asOf.attribute(unit, growth.entity(), growth.attribute());
    Moving then =
        asOf.attribute(unit, growth.entity(), growth.attribute(), Time.minus(asOf.now(), over));
    return growth(now.value(), then.value(), growth.baseAtLeast());
  }

  private Measured growth(Unit unit, Measure.Growth growth, long back) {
    OptionalLong length = windowLength(growth.measure());
    if (length.isEmpty()) {
      return Measured.NOTHING;
    }
    Measured now = asOf.measure(unit, growth.measure(), back);
    Measured then = asOf.measure(unit, growth.measure(), Time.plus(back, length.getAsLong()));
    return Measured.of(growth(now.value(), then.value(), growth.baseAtLeast()), List.of(now, then));
  }

  private static Datum growth(Datum now, Datum then, Optional<BigDecimal> baseAtLeast) {
    return now instanceof Datum.Number a && then instanceof Datum.Number b
        ? share(Datum.number(a.value().subtract(b.value())), b, baseAtLeast)
        : Datum.MISSING;
  }

  /** A quotient; missing if what it divides by is 0, or less than it must be. */
  private static Datum share(Datum part, Datum whole, Optional<BigDecimal> baseAtLeast) {
    return part instanceof Datum.Number a
            && whole instanceof Datum.Number b
            && baseAtLeast.filter(least -> b.value().compareTo(least) < 0).isEmpty()
        ? Formulas.divide(a.value(), b.value())
        : Datum.MISSING;
  }

  private Measured streak(Unit unit, Measure.Streak streak, long back) {
    OptionalLong length = windowLength(streak.measure());
    List<Measured> windows = new ArrayList<>();
    boolean enough = length.isPresent();
    for (long start = back; enough; start = Time.plus(start, length.getAsLong())) {
      Measured window = asOf.measure(unit, streak.measure(), start);
      enough =
          window.value() instanceof Datum.Number number
              && number.value().compareTo(streak.eachAtLeast()) >= 0;
      if (enough) {
        windows.add(window);
      }
    }
    return Measured.of(Datum.number(windows.size()), windows);
  }

  private Measured expression(Unit unit, Condition formula) {
    List<Measured> parts = new ArrayList<>();
    for (Expr.Reference reference : formula.expr().references()) {
      if (reference.root().equals("measure")) {
        parts.add(asOf.measure(unit, reference.name()));
      } else if (reference.root().equals("signal")) {
        asOf.signal(unit, reference.name()).map(SignalResult::measured).ifPresent(parts::add);
      }
    }
    return Measured.of(asOf.condition(unit, formula), parts);
  }

  // ---- Measures of events

  private Measured overEvents(Unit unit, Measure measure, Interval window) {
    Measure.Function function = measure.function();
    if (function instanceof Measure.Sequence sequence) {
      return sequence(unit, sequence, window);
    } else if (function instanceof Measure.Absent absent) {
      return absent(unit, absent, window);
    } else if (function instanceof Measure.First first) {
      return first(unit, first, measure.scope().where(), window);
    } else if (function instanceof Measure.Aggregate aggregate) {
      List<World.Event> seen = seen(unit, aggregate.event(), measure.scope().where(), window);
      return Measured.of(aggregate(aggregate, seen), seen);
    } else if (function instanceof Measure.Count count) {
      List<World.Event> seen = seen(unit, count.event(), measure.scope().where(), window);
      return Measured.of(Datum.number(seen.size()), seen);
    } else if (function instanceof Measure.ActiveDays days) {
      List<World.Event> seen = seen(unit, days.event(), measure.scope().where(), window);
      return Measured.of(Datum.number(days(seen)), seen);
    } else if (function instanceof Measure.SinceLast since) {
      List<World.Event> seen = seen(unit, since.event(), measure.scope().where(), window);
      OptionalLong newest = Measured.of(Datum.MISSING, seen).newest();
      Moving passed =
          newest.isEmpty()
              ? Moving.MISSING
              : asOf.horizon().length(asOf.now() - newest.getAsLong(), 1);
      return new Measured(passed.value(), passed.pace(), seen, newest);
    }
    throw new IllegalStateException("no measure of events: " + function);
  }

  /** The events that a measure of a unit sees, oldest first. */
  private List<World.Event> seen(
      Unit unit, String name, Optional<Condition> where, Interval window) {
    return stream(unit, name, where, window).toList();
  }

  private Stream<World.Event> stream(
      Unit unit, String name, Optional<Condition> where, Interval window) {
    List<World.Event> events = asOf.events(unit, name);
    moves(window.after(), window.pace(), events);
    moves(window.until(), window.pace(), events);
    moves(asOf.now(), 1, events);
    return window.of(events, asOf.now()).stream()
        .filter(event -> where.isEmpty() || asOf.fits(event, unit, where.get()));
  }

  /**
   * An event goes into the window or out of it where an end of the window comes to it. Of all
   * events, sorted by time, that is the nearest in the direction that the end moves in.
   */
  private void moves(long end, long pace, List<World.Event> events) {
    int later = Interval.upTo(end, events);
    int nearest = pace < 0 ? later - 1 : later;
    if (pace == 0 || nearest < 0 || nearest == events.size()) {
      return;
    }
    long at = events.get(nearest).at();
    if (pace == 1) {
      asOf.horizon().changesIn(Time.minus(at, end));
    } else {
      asOf.horizon().meet(end, pace, at, 0);
    }
  }

  /** On how many UTC dates events were. */
  static long days(List<World.Event> events) {
    return events.stream().mapToLong(event -> Time.day(event.at())).distinct().count();
  }

  private Datum aggregate(Measure.Aggregate aggregate, List<World.Event> seen) {
    if (aggregate.operation() == Measure.Operation.LATEST) {
      return latest(aggregate.property(), seen);
    }
    List<Datum> values =
        seen.stream()
            .map(event -> asOf.property(event, aggregate.property()))
            .filter(value -> !value.missing())
            .toList();
    return switch (aggregate.operation()) {
      case DISTINCT -> Datum.number(values.stream().distinct().count());
      case SUM -> Datum.number(sum(values));
      case AVG -> Formulas.divide(sum(values), BigDecimal.valueOf(values.size()));
      case MIN -> values.stream().filter(Order::has).min(Order.OF_DATA).orElse(Datum.MISSING);
      default -> values.stream().filter(Order::has).max(Order.OF_DATA).orElse(Datum.MISSING);
    };
  }

  /** The sum of the numbers, exact however large. */
  static BigDecimal sum(List<Datum> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Datum value : values) {
      if (value instanceof Datum.Number number) {
        sum = sum.add(number.value());
      }
    }
    return sum;
  }

  /** The value at the newest instant that has one; of several there, the greatest. */
  private Datum latest(String property, List<World.Event> seen) {
    Datum latest = Datum.MISSING;
    long at = Long.MIN_VALUE;
    for (World.Event event : seen) {
      Datum value = asOf.property(event, property);
      boolean newer = event.at() > at;
      if (!value.missing()
          && (newer || event.at() == at && Order.OF_DATA.compare(value, latest) > 0)) {
        latest = value;
        at = event.at();
      }
    }
    return latest;
  }

  private Measured sequence(Unit unit, Measure.Sequence sequence, Interval window) {
    List<List<World.Event>> steps = new ArrayList<>();
    for (Measure.Step step : sequence.steps()) {
      steps.add(seen(unit, step.event(), step.where(), window));
    }
    OptionalLong newest =
        Orders.newestSequence(steps, sequence.within().micros(), same(sequence.same()));
    return new Measured(
        newest.isPresent() ? Datum.TRUE : Datum.MISSING,
        0,
        steps.stream().flatMap(List::stream).toList(),
        newest);
  }

  private Measured absent(Unit unit, Measure.Absent absent, Interval window) {
    List<World.Event> first = seen(unit, absent.first().event(), absent.first().where(), window);
    Interval stored = new Interval(Long.MIN_VALUE, asOf.now(), 1);
    List<World.Event> then = seen(unit, absent.then().event(), absent.then().where(), stored);
    OptionalLong newest =
        Orders.newestUnanswered(first, then, absent.within().micros(), asOf, same(absent.same()));
    return new Measured(newest.isPresent() ? Datum.TRUE : Datum.MISSING, 0, first, newest);
  }

  /** What must be the same in all events of a sequence. */
  private Function<World.Event, Datum> same(String property) {
    return property.isEmpty() ? event -> Datum.TRUE : event -> asOf.property(event, property);
  }

  private Measured first(
      Unit unit, Measure.First first, Optional<Condition> where, Interval window) {
    Optional<Unit> account = asOf.owner(Unit.ACCOUNT, unit);
    if (account.isEmpty()) {
      return Measured.NOTHING;
    }
    List<World.Event> own =
        stream(unit, first.event(), where, window)
            .filter(event -> asOf.accountOf(event).equals(account.get().key()))
            .toList();
    // Of the account's events only the earliest is looked for: its users would each go through all.
    boolean isFirst =
        !own.isEmpty()
            && stream(account.get(), first.event(), where, window)
                .findFirst()
                .filter(event -> event.at() == own.get(0).at())
                .isPresent();
    return Measured.of(isFirst ? Datum.TRUE : Datum.MISSING, own);
  }
}
