package dev.pls.compiler.diff;

import static dev.pls.compiler.diff.Term.list;
import static dev.pls.compiler.diff.Term.of;
import static dev.pls.compiler.diff.Term.ref;
import static dev.pls.compiler.diff.Term.set;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a motion as {@link Term}s: equal where they mean the same. */
final class Terms {
  private final Motion motion;

  Terms(Motion motion) {
    this.motion = motion;
  }

  // ---- Values

  static Term number(BigDecimal number) {
    return of(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  static Term numberOrNone(Optional<BigDecimal> number) {
    return number.map(Terms::number).orElse(Term.NONE);
  }

  static Term duration(Duration duration) {
    return of(Duration.ofMicros(duration.micros()));
  }

  static Term durationOrNone(Optional<Duration> duration) {
    return duration.map(Terms::duration).orElse(Term.NONE);
  }

  static Term value(Value value) {
    if (value instanceof Value.Number number) {
      return number(number.number());
    } else if (value instanceof Value.Percent percent) {
      return of(
          number(percent.share().movePointRight(2)) instanceof Term.Text t ? t.text() + "%" : "");
    } else if (value instanceof Value.Money money) {
      return list("money", number(money.amount()), of(money.currency()));
    } else if (value instanceof Value.Length length) {
      return duration(length.duration());
    } else if (value instanceof Value.Truth truth) {
      return of(truth.value());
    }
    return of(((Value.Text) value).text());
  }

  /** A fact: its value, {@code unknown}, or nothing if the motion does not speak of it. */
  static <T> Term fact(Fact<T> fact, Function<T, Term> value) {
    return fact.isUnknown() ? of("unknown") : fact.value().map(value).orElse(Term.NONE);
  }

  static Term rate(Rate rate) {
    return of(rate.count() + " per " + rate.per().name().toLowerCase(Locale.ROOT));
  }

  static Term sla(Optional<Sla> sla) {
    return sla.<Term>map(s -> list("sla", of(s.clock()), duration(s.within()))).orElse(Term.NONE);
  }

  /** A list in which only what is there counts; nothing if it is empty. */
  static Term any(Collection<?> parts) {
    return parts.isEmpty() ? Term.NONE : set("any", parts);
  }

  /** A list in which the order counts; nothing if it is empty. */
  static Term ordered(Collection<?> parts) {
    return parts.isEmpty() ? Term.NONE : list("list", parts);
  }

  /** A map whose order does not count; nothing if it is empty. */
  static <V> Term map(Map<String, V> map, Function<V, Term> value) {
    List<Term> entries = new ArrayList<>();
    map.forEach((key, v) -> entries.add(list(key, value.apply(v))));
    return any(entries);
  }

  /** What people only read: the texts that say something, by their keys. */
  static Term words(Object... keysAndTexts) {
    List<Term> words = new ArrayList<>();
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      Object text = keysAndTexts[i + 1];
      Term term = text instanceof Term t ? t : text instanceof List<?> l ? ordered(l) : of(text);
      if (!term.isNone()) {
        words.add(list(keysAndTexts[i].toString(), term));
      }
    }
    return any(words);
  }

  // ---- Names

  Term signal(String name) {
    return ref(ElementKind.SIGNAL, name);
  }

  /** A name in a requirement: a signal's, or a qualification's that users meet. */
  Term signalOrQualification(String name) {
    return ref(
        motion.signals().containsKey(name) ? ElementKind.SIGNAL : ElementKind.QUALIFICATION, name);
  }

  /** Who a lead goes to. */
  Term receiver(String name) {
    return ref(
        motion.team().roles().containsKey(name) ? ElementKind.ROLE : ElementKind.DESTINATION, name);
  }

  /** An attribute as {@code entity.attribute}. */
  static Term attribute(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0
        ? of(dotted)
        : ref(ElementKind.ATTRIBUTE, dotted.substring(0, dot), dotted.substring(dot + 1));
  }

  /** An event, or one of the steps that every motion has. */
  Term step(String name) {
    return motion.data().events().containsKey(name) ? ref(ElementKind.EVENT, name) : of(name);
  }

  // ---- Conditions

  Term condition(Optional<Condition> condition) {
    return condition.map(this::condition).orElse(Term.NONE);
  }

  Term condition(Condition condition) {
    return expression(condition.expr().normal(), "");
  }

  private Term condition(Optional<Condition> condition, String event) {
    return condition.map(c -> expression(c.expr().normal(), event)).orElse(Term.NONE);
  }

  /**
   * @param event what {@code event.x} is a property of; empty where there is no event
   */
  private Term expression(Expr expr, String event) {
    if (expr instanceof Expr.Reference reference) {
      return reference(reference, event);
    }
    List<Expr> parts = expr.parts();
    if (parts.isEmpty()) {
      return of(expr.canonical());
    }
    List<Term> terms = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      terms.add(expression(part, event));
    }
    boolean free =
        expr instanceof Expr.Junction
            || expr instanceof Expr.ListLiteral
            || (expr instanceof Expr.Comparison comparison && !comparison.op().ordered());
    return free ? new Term.Set(operator(expr), terms) : new Term.Several(operator(expr), terms);
  }

  private static String operator(Expr expr) {
    if (expr instanceof Expr.Junction junction) {
      return junction.op().symbol();
    } else if (expr instanceof Expr.Comparison comparison) {
      return comparison.op().symbol();
    } else if (expr instanceof Expr.Arithmetic arithmetic) {
      return arithmetic.op().symbol();
    } else if (expr instanceof Expr.TextTest test) {
      return test.op().word();
    }
    return expr.getClass().getSimpleName();
  }

  private Term reference(Expr.Reference reference, String event) {
    String name = reference.name();
    return switch (reference.root()) {
      case "signal" -> ref(ElementKind.SIGNAL, name);
      case "measure" -> ref(ElementKind.MEASURE, name);
      case "qualification" -> ref(ElementKind.QUALIFICATION, name);
      case "lists" -> ref(ElementKind.LIST, name);
      case "event" -> property(event, name);
      case "account", "user" -> ref(ElementKind.ATTRIBUTE, reference.root(), name);
      default -> of(reference.text());
    };
  }

  /** A property of an event; every event also has the key of its unit, which is none. */
  private Term property(String event, String name) {
    Data.Event declared = motion.data().events().get(event);
    return declared != null && declared.properties().containsKey(name)
        ? ref(ElementKind.PROPERTY, event, name)
        : list("key", ref(ElementKind.EVENT, event), of(name));
  }

  // ---- Measures

  /**
   * @param of the entity that it is of
   */
  Term measure(Measure measure, String of) {
    Measure.Scope scope = measure.scope();
    return list(
        "measure",
        measure.function() instanceof Measure.Manual manual
            ? list("manual", ref(ElementKind.ATTRIBUTE, of, manual.field()))
            : function(measure.function()),
        condition(scope.where(), event(measure.function())),
        scope
            .window()
            .map(w -> w.length().map(Terms::duration).orElse(of("ever")))
            .orElse(Term.NONE),
        durationOrNone(scope.ending()),
        scope.from().map(Terms::attribute).orElse(Term.NONE));
  }

  /** The event that a filter is on; empty if of several or none. */
  private static String event(Measure.Function function) {
    if (function instanceof Measure.Count count) {
      return count.event();
    } else if (function instanceof Measure.ActiveDays days) {
      return days.event();
    } else if (function instanceof Measure.SinceLast since) {
      return since.event();
    } else if (function instanceof Measure.First first) {
      return first.event();
    } else if (function instanceof Measure.Aggregate aggregate) {
      return aggregate.event();
    }
    return "";
  }

  private Term function(Measure.Function function) {
    if (function instanceof Measure.Count count) {
      return list("count", ref(ElementKind.EVENT, count.event()));
    } else if (function instanceof Measure.ActiveDays days) {
      return list("active_days", ref(ElementKind.EVENT, days.event()));
    } else if (function instanceof Measure.SinceLast since) {
      return list("since_last", ref(ElementKind.EVENT, since.event()));
    } else if (function instanceof Measure.First first) {
      return list("first", ref(ElementKind.EVENT, first.event()), of(first.among()));
    } else if (function instanceof Measure.Aggregate aggregate) {
      return list(aggregate.operation().name(), property(aggregate.event(), aggregate.property()));
    } else if (function instanceof Measure.OfAttribute read) {
      return list(
          read.reading().name(), ref(ElementKind.ATTRIBUTE, read.entity(), read.attribute()));
    } else if (function instanceof Measure.Growth growth) {
      return list(
          "growth", ref(ElementKind.MEASURE, growth.measure()), numberOrNone(growth.baseAtLeast()));
    } else if (function instanceof Measure.AttributeGrowth growth) {
      return list(
          "growth",
          ref(ElementKind.ATTRIBUTE, growth.entity(), growth.attribute()),
          durationOrNone(growth.over()),
          numberOrNone(growth.baseAtLeast()));
    } else if (function instanceof Measure.Ratio ratio) {
      return list(
          "ratio",
          ref(ElementKind.MEASURE, ratio.numerator()),
          ref(ElementKind.MEASURE, ratio.denominator()),
          numberOrNone(ratio.baseAtLeast()));
    } else if (function instanceof Measure.Streak streak) {
      return list(
          "streak", ref(ElementKind.MEASURE, streak.measure()), number(streak.eachAtLeast()));
    } else if (function instanceof Measure.Sequence sequence) {
      return list(
          "sequence",
          list("steps", sequence.steps().stream().map(this::step).toList()),
          duration(sequence.within()),
          same(sequence.same(), sequence.steps()));
    } else if (function instanceof Measure.Absent absent) {
      return list(
          "absent",
          step(absent.first()),
          step(absent.then()),
          duration(absent.within()),
          same(absent.same(), List.of(absent.first(), absent.then())));
    } else if (function instanceof Measure.Expression expression) {
      return list("expression", condition(expression.formula()));
    }
    String name = ((Measure.Named) function).name();
    return list(
        "named",
        ref(motion.measures().containsKey(name) ? ElementKind.MEASURE : ElementKind.SIGNAL, name));
  }

  /** What is the same in all steps is a property of each of their events. */
  private Term same(String name, List<Measure.Step> steps) {
    return name.isEmpty()
        ? Term.NONE
        : set("same", steps.stream().map(step -> property(step.event(), name)).toList());
  }

  private Term step(Measure.Step step) {
    return list(
        "step", ref(ElementKind.EVENT, step.event()), condition(step.where(), step.event()));
  }

  // ---- Signals

  Term thresholds(Signal signal) {
    return any(signal.thresholds().stream().map(this::threshold).toList());
  }

  private Term threshold(Signal.Threshold threshold) {
    if (threshold instanceof Signal.Compare compare) {
      return list(compare.comparison().name(), value(compare.value()));
    } else if (threshold instanceof Signal.Between between) {
      return list("between", value(between.low()), value(between.high()));
    } else if (threshold instanceof Signal.OneOf oneOf) {
      return set("one_of", oneOf.values().stream().map(Terms::value).toList());
    } else if (threshold instanceof Signal.InList in) {
      return list("in", ref(ElementKind.LIST, in.list()));
    }
    return list("exists", of(((Signal.Exists) threshold).expected()));
  }

  Term points(Signal signal) {
    Term points = points(signal.points());
    return points.isNone() && signal.missing().isEmpty() && signal.max().isEmpty()
        ? Term.NONE
        : list("points", points, numberOrNone(signal.missing()), numberOrNone(signal.max()));
  }

  private static Term points(Signal.Points points) {
    if (points instanceof Signal.Fixed fixed) {
      return list("fixed", number(fixed.number()));
    } else if (points instanceof Signal.Per per) {
      return list("per", number(per.per()), numberOrNone(per.max()));
    } else if (points instanceof Signal.MeasureValue) {
      return of("value");
    } else if (points instanceof Signal.Bands bands) {
      return list("bands", bands.bands().stream().map(Terms::band).toList());
    } else if (points instanceof Signal.ByValue by) {
      return list("map", map(by.points(), Terms::number), numberOrNone(by.otherwise()));
    }
    return Term.NONE;
  }

  private static Term band(Signal.Band band) {
    return list(
        "band",
        band.limit()
            .<Term>map(l -> list(l.included() ? "up_to" : "below", value(l.value())))
            .orElse(of(band.missing() ? "missing" : "rest")),
        number(band.points()));
  }

  // ---- Definitions

  Term requirement(Qualification.Requirement requirement) {
    if (requirement instanceof Qualification.Passes passes) {
      return signalOrQualification(passes.signal());
    }
    Qualification.Group group = (Qualification.Group) requirement;
    List<Term> parts = new ArrayList<>();
    group.all().forEach(inner -> parts.add(requirement(inner)));
    if (!group.any().isEmpty()) {
      parts.add(set("any", group.any().stream().map(this::requirement).toList()));
    }
    if (!group.none().isEmpty()) {
      parts.add(set("none", group.none().stream().map(this::requirement).toList()));
    }
    if (!group.of().isEmpty()) {
      parts.add(
          list(
              "of",
              set("of", counted(group.of().stream().map(this::requirement).toList())),
              of(group.atLeast().map(Object::toString).orElse(""))));
    }
    group.users().ifPresent(users -> parts.add(users("users", users)));
    group.otherUsers().ifPresent(users -> parts.add(users("other_users", users)));
    return parts.size() == 1 ? parts.get(0) : set("all", parts);
  }

  /** Of so many of some, one that is written twice counts twice. */
  private static List<Term> counted(List<Term> members) {
    Map<Term, Integer> times = new LinkedHashMap<>();
    members.forEach(member -> times.merge(member, 1, Integer::sum));
    List<Term> counted = new ArrayList<>();
    times.forEach(
        (member, number) -> counted.add(number == 1 ? member : list("times", member, of(number))));
    return counted;
  }

  private Term users(String label, Qualification.Users users) {
    return list(
        label,
        set("meet", users.meet().stream().map(this::signalOrQualification).toList()),
        of(users.atLeast().map(Object::toString).orElse("")),
        numberOrNone(users.share()),
        users.outOf().isEmpty() ? Term.NONE : signalOrQualification(users.outOf()));
  }

  /** The signals of a score; their order decides ties among reasons only, and is none. */
  Term signals(Score score) {
    return any(score.signals().stream().map(this::signal).toList());
  }

  static Term caps(Score score) {
    Map<String, BigDecimal> caps = new LinkedHashMap<>();
    score.caps().forEach((type, cap) -> caps.put(type.name(), cap));
    return map(caps, Terms::number);
  }

  static Term tiers(Qualification.Tiers tiers) {
    if (tiers instanceof Qualification.ByScore byScore) {
      return map(byScore.least(), Terms::number);
    } else if (tiers instanceof Qualification.Grid grid) {
      List<Term> corners = new ArrayList<>();
      grid.least()
          .forEach(
              (tier, corner) ->
                  corners.add(list(tier, number(corner.first()), number(corner.second()))));
      return list(
          "grid",
          ref(ElementKind.SCORE, grid.first()),
          ref(ElementKind.SCORE, grid.second()),
          ordered(corners));
    }
    return Term.NONE;
  }
}
