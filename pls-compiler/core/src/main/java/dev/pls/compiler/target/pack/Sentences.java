package dev.pls.compiler.target.pack;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.expr.Expr.ComparisonOp;
import dev.pls.compiler.expr.Expr.JunctionOp;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Definitions in words. A sentence is made from what it tells of, so that it cannot drift. */
final class Sentences {
  private final Draft draft;

  Sentences(Draft draft) {
    this.draft = draft;
  }

  // ---- Conditions

  Markdown condition(Condition condition) {
    return draft.at(say(condition.expr()), condition.place());
  }

  private Markdown say(Expr expr) {
    if (expr instanceof Expr.Junction junction) {
      String word = junction.op() == JunctionOp.AND ? " and " : " or ";
      return Markdown.join(word, junction.operands().stream().map(this::inner).toList());
    } else if (expr instanceof Expr.Not not) {
      return Markdown.of("not {}", inner(not.operand()));
    } else if (expr instanceof Expr.Reference reference) {
      return reference(reference);
    } else if (expr instanceof Expr.Comparison comparison) {
      return comparison(comparison);
    } else if (expr instanceof Expr.In in && in.list() instanceof Expr.Reference list) {
      return Markdown.of("{} is in the list {}", say(in.element()), Markdown.code(list.name()));
    } else if (expr instanceof Expr.Has has) {
      return Markdown.of("{} is known", say(has.operand()));
    } else if (expr instanceof Expr.IsMissing missing) {
      return Markdown.of("{} is missing", say(missing.operand()));
    }
    return Markdown.code(expr.canonical());
  }

  private Markdown inner(Expr expr) {
    return expr instanceof Expr.Junction ? Markdown.of("({})", say(expr)) : say(expr);
  }

  private Markdown reference(Expr.Reference reference) {
    return switch (reference.root()) {
      case "signal" -> draft.signal(reference.name());
      case "measure" -> draft.measure(reference.name());
      case "qualification" -> Markdown.of("qualifies as {}", draft.qualification(reference.name()));
      default -> Markdown.code(reference.text());
    };
  }

  private static Markdown comparison(Expr.Comparison comparison) {
    if (comparison.left() instanceof Expr.Reference reference && reference.name().isEmpty()) {
      if (reference.root().equals("tier")
          && comparison.right() instanceof Expr.StringLiteral tier
          && !comparison.op().ordered()) {
        String words = comparison.op() == ComparisonOp.EQUAL ? "tier {}" : "not tier {}";
        return Markdown.of(words, tier.value());
      }
      if (reference.root().equals("score")
          && comparison.right() instanceof Expr.NumberLiteral number) {
        return Markdown.of(
            switch (comparison.op()) {
              case EQUAL -> "a score of {}";
              case NOT_EQUAL -> "a score other than {}";
              case LESS -> "a score below {}";
              case AT_MOST -> "a score of at most {}";
              case GREATER -> "a score above {}";
              case AT_LEAST -> "a score of at least {}";
            },
            Words.number(number.value()));
      }
    }
    return Markdown.code(comparison.canonical());
  }

  /** When a stage begins or ends; empty if not said. */
  Markdown criterion(Optional<Funnel.Criterion> criterion) {
    Funnel.Criterion given = criterion.orElse(null);
    if (given instanceof Funnel.Told told) {
      return Markdown.text(told.says());
    }
    return given instanceof Funnel.Computed computed
        ? condition(computed.condition()).capital()
        : Markdown.EMPTY;
  }

  // ---- Measures

  /** A measure as a thing that has a value: "the number of `query_run`, in 7 days". */
  Markdown thing(Measure measure) {
    Measure.Function function = measure.function();
    Place place = measure.place();
    Markdown tail = tail(measure);
    if (function instanceof Measure.Count count) {
      return Markdown.of("the number of {}{}", Markdown.code(count.event()), tail);
    } else if (function instanceof Measure.ActiveDays days) {
      return Markdown.of("the number of days with {}{}", Markdown.code(days.event()), tail);
    } else if (function instanceof Measure.SinceLast since) {
      return Markdown.of("the time since the last {}{}", Markdown.code(since.event()), tail);
    } else if (function instanceof Measure.First first) {
      return Markdown.of(
          "whether the {}’s first {} is the unit’s own{}",
          first.among(),
          Markdown.code(first.event()),
          tail);
    } else if (function instanceof Measure.Aggregate aggregate) {
      return Markdown.of(
          switch (aggregate.operation()) {
            case DISTINCT -> "the number of different {}{}";
            case SUM -> "the sum of {}{}";
            case AVG -> "the average of {}{}";
            case MIN -> "the least {}{}";
            case MAX -> "the greatest {}{}";
            case LATEST -> "the latest {}{}";
          },
          property(aggregate),
          tail);
    } else if (function instanceof Measure.OfAttribute attribute) {
      Markdown name = attribute(attribute);
      return switch (attribute.reading()) {
        case ATTRIBUTE, SCORE -> name;
        case SINCE -> Markdown.of("the time since {}", name);
        case UNTIL -> Markdown.of("the time until {}", name);
      };
    } else if (function instanceof Measure.Growth growth) {
      return Markdown.of(
          "the growth of {} against the window before{}",
          draft.measure(growth.measure()),
          base(growth.baseAtLeast(), "from at least {}", place));
    } else if (function instanceof Measure.AttributeGrowth growth) {
      return Markdown.of(
          "the growth of {}{}{}",
          Markdown.code(growth.entity() + "." + growth.attribute()),
          growth
              .over()
              .map(d -> Markdown.of(" over {}", draft.at(Words.duration(d), place, "over")))
              .orElse(Markdown.EMPTY),
          base(growth.baseAtLeast(), "from at least {}", place));
    } else if (function instanceof Measure.Ratio ratio) {
      return Markdown.of(
          "{} as a share of {}{}",
          draft.measure(ratio.numerator()),
          draft.measure(ratio.denominator()),
          base(ratio.baseAtLeast(), "of which there are at least {}", place));
    } else if (function instanceof Measure.Streak streak) {
      return Markdown.of(
          "the number of windows in a row in which {} is at least {}",
          draft.measure(streak.measure()),
          draft.at(Words.number(streak.eachAtLeast()), place, "each_at_least"));
    } else if (function instanceof Measure.Sequence sequence) {
      return Markdown.of(
          "{}, within {}{}{}",
          Markdown.join(", then ", sequence.steps().stream().map(this::step).toList()),
          draft.at(Words.duration(sequence.within()), place, "within"),
          same(sequence.same()),
          tail);
    } else if (function instanceof Measure.Absent absent) {
      return Markdown.of(
          "{} and then no {} within {}{}{}",
          step(absent.first()),
          step(absent.then()),
          draft.at(Words.duration(absent.within()), place, "within"),
          same(absent.same()),
          tail);
    } else if (function instanceof Measure.Manual manual) {
      return Markdown.of("{} (field {})", manual.says(), Markdown.code(manual.field()));
    } else if (function instanceof Measure.Expression expression) {
      return Markdown.code(expression.formula().text());
    }
    return draft.measure(((Measure.Named) function).name());
  }

  private static Markdown property(Measure.Aggregate aggregate) {
    return Markdown.code(aggregate.event() + "." + aggregate.property());
  }

  private static Markdown attribute(Measure.OfAttribute attribute) {
    return Markdown.code(attribute.entity() + "." + attribute.attribute());
  }

  private Markdown base(Optional<BigDecimal> least, String words, Place place) {
    return least
        .map(b -> draft.at(Words.number(b), place, "base_at_least"))
        .map(b -> Markdown.of(", {}", Markdown.of(words, b)))
        .orElse(Markdown.EMPTY);
  }

  private static Markdown same(String property) {
    return property.isEmpty()
        ? Markdown.EMPTY
        : Markdown.of(" and the same {}", Markdown.code(property));
  }

  private Markdown step(Measure.Step step) {
    return Markdown.of("{}{}", Markdown.code(step.event()), where(step.where()));
  }

  private Markdown where(Optional<Condition> where) {
    return where.map(w -> Markdown.of(" where {}", condition(w))).orElse(Markdown.EMPTY);
  }

  /** Which events are seen: " where `event.recipients >= 1`, in 14 days". */
  private Markdown tail(Measure measure) {
    return Markdown.of("{}{}", where(measure.scope().where()), window(measure));
  }

  private Markdown window(Measure measure) {
    Measure.Scope scope = measure.scope();
    Optional<Markdown> length =
        scope
            .window()
            .flatMap(Measure.Window::length)
            .map(d -> draft.at(Words.duration(d), measure.place(), "window"));
    if (scope.from().isPresent()) {
      Markdown from = Markdown.code(scope.from().get());
      return length
          .map(d -> Markdown.of(", in the first {} from {}", d, from))
          .orElse(Markdown.of(", from {} on", from));
    }
    if (length.isEmpty()) {
      return scope.window().isPresent() ? Markdown.of(", ever") : Markdown.EMPTY;
    }
    return scope
        .ending()
        .map(
            ago ->
                Markdown.of(
                    ", in the {} until {} ago",
                    length.get(),
                    draft.at(Words.duration(ago), measure.place(), "ending")))
        .orElseGet(() -> Markdown.of(", in {}", length.get()));
  }

  // ---- Signals

  /** When a signal counts: "at least 1 `dashboard_shared`, in 14 days". */
  Markdown counts(Signal signal) {
    if (signal.overUsers().isPresent()) {
      return overUsers(signal, signal.overUsers().get());
    }
    Measure measure = signal.measure();
    List<Signal.Threshold> thresholds = signal.thresholds();
    if (thresholds.isEmpty()) {
      return signal.points() instanceof Signal.NoPoints
          ? thing(measure)
          : Markdown.of("by {}", thing(measure));
    }
    if (thresholds.size() == 1) {
      if (thresholds.get(0) instanceof Signal.Exists exists && exists.expected()) {
        return happens(measure.function())
            ? thing(measure)
            : Markdown.of("{} is known", thing(measure));
      }
      if (thresholds.get(0) instanceof Signal.Compare compare) {
        return compared(signal, compare);
      }
    }
    return bounded(thing(measure), bounds(signal));
  }

  /** Whether a measure tells that something happened, rather than how much of it. */
  private static boolean happens(Measure.Function function) {
    return function instanceof Measure.Sequence
        || function instanceof Measure.Absent
        || function instanceof Measure.Manual
        || function instanceof Measure.First;
  }

  private Markdown compared(Signal signal, Signal.Compare compare) {
    Measure measure = signal.measure();
    Measure.Function function = measure.function();
    Place place = measure.place();
    Markdown bound = draft.at(Words.compare(compare), signal.place(), key(compare));
    Markdown tail = tail(measure);
    if (function instanceof Measure.Count count) {
      Markdown event = Markdown.code(count.event());
      return never(compare)
          ? Markdown.of("no {}{}", event, tail)
          : Markdown.of("{} {}{}", bound, event, tail);
    } else if (function instanceof Measure.ActiveDays days) {
      Optional<Duration> window = measure.scope().window().flatMap(Measure.Window::length);
      boolean plain = measure.scope().ending().isEmpty() && measure.scope().from().isEmpty();
      Markdown event = Markdown.code(days.event());
      return window.isPresent() && plain && window.get().unit() == Duration.Unit.DAY
          ? Markdown.of(
              "{}{} on {} days of {}",
              event,
              where(measure.scope().where()),
              bound,
              draft.at(String.valueOf(window.get().amount()), place, "window"))
          : Markdown.of("{} on {} days{}", event, bound, tail);
    } else if (function instanceof Measure.Aggregate aggregate
        && aggregate.operation() == Measure.Operation.DISTINCT) {
      return Markdown.of("{} different {}{}", bound, property(aggregate), tail);
    } else if (function instanceof Measure.SinceLast since) {
      return Markdown.of("{} since the last {}{}", bound, Markdown.code(since.event()), tail);
    } else if (function instanceof Measure.OfAttribute attribute
        && attribute.reading() == Measure.Reading.SINCE) {
      return Markdown.of("{} since {}", bound, attribute(attribute));
    } else if (function instanceof Measure.OfAttribute attribute
        && attribute.reading() == Measure.Reading.UNTIL) {
      return Markdown.of("{} until {}", bound, attribute(attribute));
    } else if (function instanceof Measure.Ratio ratio) {
      return Markdown.of(
          "{} are {} of {}{}",
          draft.measure(ratio.numerator()),
          bound,
          draft.measure(ratio.denominator()),
          base(ratio.baseAtLeast(), "of which there are at least {}", place));
    } else if (function instanceof Measure.Streak streak) {
      return Markdown.of(
          "{} windows in a row with {} of at least {}",
          bound,
          draft.measure(streak.measure()),
          draft.at(Words.number(streak.eachAtLeast()), place, "each_at_least"));
    }
    return bounded(thing(measure), bounds(signal));
  }

  /** The key that a threshold is written under. */
  static String key(Signal.Threshold threshold) {
    if (threshold instanceof Signal.Compare compare) {
      return compare.comparison().name().toLowerCase(Locale.ROOT);
    } else if (threshold instanceof Signal.Between) {
      return "between";
    } else if (threshold instanceof Signal.Exists) {
      return "exists";
    }
    return "one_of";
  }

  private static boolean never(Signal.Compare compare) {
    return compare.value() instanceof Value.Number number
        && number.number().signum() == 0
        && (compare.comparison() == Signal.Comparison.EQUALS
            || compare.comparison() == Signal.Comparison.AT_MOST);
  }

  private static Markdown bounded(Markdown thing, Markdown bounds) {
    return Markdown.of("{} is {}", thing, bounds);
  }

  private Markdown bounds(Signal signal) {
    return Markdown.join(
        " and ",
        signal.thresholds().stream()
            .map(t -> draft.at(threshold(t), signal.place(), key(t)))
            .toList());
  }

  private static Markdown threshold(Signal.Threshold threshold) {
    if (threshold instanceof Signal.Compare compare) {
      return compare.comparison() == Signal.Comparison.EQUALS
              && !(compare.value() instanceof Value.Number)
          ? Words.value(compare.value())
          : Words.compare(compare);
    } else if (threshold instanceof Signal.Between between) {
      return Markdown.of("from {} to {}", Words.value(between.low()), Words.value(between.high()));
    } else if (threshold instanceof Signal.OneOf oneOf) {
      return Markdown.list(oneOf.values().stream().map(Words::value).toList(), "or");
    } else if (threshold instanceof Signal.InList list) {
      return Markdown.of("in the list {}", Markdown.code(list.list()));
    }
    return Markdown.of(((Signal.Exists) threshold).expected() ? "known" : "missing");
  }

  private Markdown overUsers(Signal signal, Signal.OverUsers over) {
    Markdown inner = thing(signal.measure());
    Markdown bound = bounds(signal);
    return switch (over) {
      case ANY -> Markdown.of("any of the account’s users has {}", inner);
      case ALL -> Markdown.of("all of the account’s users have {}", inner);
      case COUNT ->
          bound.isEmpty()
              ? Markdown.of("by the number of the account’s users who have {}", inner)
              : Markdown.of("{} of the account’s users have {}", bound, inner);
      case SHARE ->
          bound.isEmpty()
              ? Markdown.of("by the share of the account’s users who have {}", inner)
              : Markdown.of("{} of the account’s users have {}", bound, inner);
      case SUM -> overUsers("the sum of {} over the account’s users", inner, bound);
      case MAX -> overUsers("the most {} of any of the account’s users", inner, bound);
    };
  }

  private static Markdown overUsers(String words, Markdown inner, Markdown bound) {
    Markdown thing = Markdown.of(words, inner);
    return bound.isEmpty() ? Markdown.of("by {}", thing) : Markdown.of("{} is {}", thing, bound);
  }

  /** What a signal is worth: "5 a day, at most 25; halves every 7 days". */
  Markdown points(Signal signal) {
    List<Markdown> parts = new ArrayList<>();
    Place place = signal.place();
    Signal.Points points = signal.points();
    if (points instanceof Signal.NoPoints) {
      return Markdown.of("none");
    } else if (points instanceof Signal.Fixed fixed) {
      parts.add(draft.at(plain(fixed.number()), place, "points"));
    } else if (points instanceof Signal.Per per) {
      String each = signal.measure().function() instanceof Measure.ActiveDays ? "a day" : "each";
      parts.add(
          Markdown.of(
              "{} {}{}",
              draft.at(plain(per.per()), place, "points", "per"),
              each,
              per.max()
                  .map(max -> atMost(draft.at(plain(max), place, "points", "max")))
                  .orElse(Markdown.EMPTY)));
    } else if (points instanceof Signal.MeasureValue) {
      parts.add(Markdown.of("its value"));
    } else if (points instanceof Signal.Bands bands) {
      parts.addAll(bands(place, bands.bands()));
    } else if (points instanceof Signal.ByValue byValue) {
      for (Map.Entry<String, BigDecimal> entry : byValue.points().entrySet()) {
        Markdown number = draft.at(plain(entry.getValue()), place, "map", entry.getKey());
        parts.add(Markdown.of("{} for {}", number, Markdown.code(entry.getKey())));
      }
      byValue
          .otherwise()
          .map(p -> draft.at(plain(p), place, "map", "otherwise"))
          .ifPresent(p -> parts.add(Markdown.of("{} otherwise", p)));
    }
    signal
        .missing()
        .map(p -> draft.at(plain(p), place, "missing"))
        .ifPresent(p -> parts.add(Markdown.of("{} if it is missing", p)));
    Markdown sum = Markdown.join("; ", parts);
    boolean against = signal.type() == Signal.Type.RISK || signal.type() == Signal.Type.NEGATIVE;
    if (signal.max().isPresent()) {
      BigDecimal max = against ? signal.max().get().negate() : signal.max().get();
      Markdown bound = draft.at(plain(max), place, "max");
      sum =
          against
              ? Markdown.of("{}, never under {}", sum, bound)
              : Markdown.of("{}{}", sum, atMost(bound));
    }
    Markdown most = sum;
    return signal
        .halfLife()
        .map(half -> draft.at(Words.duration(half), place, "decay", "half_life"))
        .map(half -> Markdown.of("{}; halves every {}", most, half))
        .orElse(most);
  }

  private static Markdown atMost(Markdown max) {
    return Markdown.of(", at most {}", max);
  }

  private static Markdown plain(BigDecimal number) {
    return Markdown.text(Words.number(number));
  }

  private List<Markdown> bands(Place place, List<Signal.Band> bands) {
    List<Markdown> parts = new ArrayList<>();
    Optional<Signal.Limit> before = Optional.empty();
    for (int i = 0; i < bands.size(); i++) {
      Signal.Band band = bands.get(i);
      Markdown points = draft.at(plain(band.points()), place, "bands", String.valueOf(i), "points");
      if (band.missing()) {
        parts.add(Markdown.of("{} if it is missing", points));
      } else if (band.limit().isPresent()) {
        Signal.Limit limit = band.limit().get();
        String words = limit.included() ? "{} up to {}" : "{} below {}";
        String key = limit.included() ? "up_to" : "below";
        Markdown bound =
            draft.at(Words.value(limit.value()), place, "bands", String.valueOf(i), key);
        parts.add(Markdown.of(words, points, bound));
        before = band.limit();
      } else if (before.isPresent()) {
        String words = before.get().included() ? "{} above {}" : "{} from {} on";
        parts.add(Markdown.of(words, points, Words.value(before.get().value())));
      } else {
        parts.add(points);
      }
    }
    return parts;
  }

  /** Where a signal's data comes from and how old it may be: "product, 15 minutes". */
  Markdown source(Signal signal) {
    List<Markdown> sources =
        draft.reads().of(signal).sources().stream().map(Markdown::text).toList();
    if (sources.isEmpty()) {
      return Markdown.of("a person");
    }
    return Markdown.of(
        "{}, {}",
        Markdown.list(sources, "and"),
        draft
            .reads()
            .freshness(signal)
            .map(d -> Markdown.text(Words.duration(d)))
            .orElse(Markdown.UNKNOWN));
  }

  // ---- Requirements

  /** The lines of a nested list: each a map of {@code pad} and {@code text}. */
  List<Object> requirement(Qualification.Requirement requirement) {
    List<Object> lines = new ArrayList<>();
    requirement(requirement, 0, lines);
    return lines;
  }

  /** Everything in it must hold, each on a line of its own. */
  void requirement(Qualification.Requirement requirement, int depth, List<Object> lines) {
    if (requirement instanceof Qualification.Passes passes) {
      line(
          lines,
          depth,
          Markdown.of("{} {}", draft.signal(passes.signal()), draft.line(passes.place())));
      return;
    }
    Qualification.Group group = (Qualification.Group) requirement;
    group.all().forEach(part -> requirement(part, depth, lines));
    group(lines, depth, Markdown.of("at least one of these:"), group.any());
    group(lines, depth, Markdown.of("none of these:"), group.none());
    String least = String.valueOf(group.atLeast().orElse(1L));
    Place place = group.place();
    group(
        lines,
        depth,
        Markdown.of("at least {} of these:", draft.at(least, place, "at_least")),
        group.of());
    group.users().ifPresent(u -> line(lines, depth, users(u, "of the account", place, "users")));
    group
        .otherUsers()
        .ifPresent(u -> line(lines, depth, users(u, "of the same account", place, "other_users")));
  }

  /** One of several parts: what it takes, on one line or below one. */
  private void part(Qualification.Requirement part, int depth, List<Object> lines) {
    boolean one = part instanceof Qualification.Passes || ((Qualification.Group) part).size() == 1;
    if (!one) {
      line(lines, depth, Markdown.of("all of these:"));
    }
    requirement(part, one ? depth : depth + 1, lines);
  }

  private void group(
      List<Object> lines, int depth, Markdown head, List<Qualification.Requirement> parts) {
    if (!parts.isEmpty()) {
      line(lines, depth, head);
      parts.forEach(part -> part(part, depth + 1, lines));
    }
  }

  private Markdown users(Qualification.Users users, String whose, Place place, String key) {
    List<Markdown> meet =
        users.meet().stream()
            .map(
                name ->
                    draft.motion().qualifications().containsKey(name)
                        ? draft.qualification(name)
                        : draft.signal(name))
            .toList();
    List<Markdown> bounds = new ArrayList<>();
    long least = users.atLeast().orElse(users.share().isPresent() ? 0L : 1L);
    if (least > 0) {
      bounds.add(
          Markdown.of("at least {}", draft.at(String.valueOf(least), place, key, "at_least")));
    }
    users
        .share()
        .map(share -> draft.at(Words.percent(share), place, key, "share"))
        .ifPresent(
            share ->
                bounds.add(
                    users.outOf().isEmpty()
                        ? Markdown.of("at least {}", share)
                        : Markdown.of(
                            "at least {} of those who are {}",
                            share,
                            draft.motion().qualifications().containsKey(users.outOf())
                                ? draft.qualification(users.outOf())
                                : draft.signal(users.outOf()))));
    Markdown all = Markdown.list(bounds, "and");
    Markdown written = draft.line(place, key);
    boolean one = least == 1 && users.share().isEmpty();
    String who = (key.equals("users") ? "" : "other ") + (one ? "user " : "users ") + whose;
    return meet.isEmpty()
        ? Markdown.of("{} {} {}", all, who, written)
        : Markdown.of(
            meet.size() > 1 && !one ? "{} {}, each with {} {}" : "{} {} with {} {}",
            all,
            who,
            Markdown.list(meet, "and"),
            written);
  }

  static void line(List<Object> lines, int depth, Markdown text) {
    lines.add(Draft.map("pad", Markdown.of("  ".repeat(depth)), "text", text));
  }
}
