package dev.pls.compiler.diff;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.NamedList;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a change does to the values that it is written of, whatever they are made of: the effects on
 * values of an {@link EffectGraph}. Where an element changes in several ways at once, each is
 * looked at with the rest as it was and with the rest as it is.
 */
final class OwnEffects {
  private final Side base;
  private final Side head;
  private final Map<String, Integer> effects = new HashMap<>();

  private OwnEffects(Side base, Side head) {
    this.base = base;
    this.head = head;
  }

  static Map<String, Integer> of(Change change, Side base, Side head) {
    OwnEffects own = new OwnEffects(base, head);
    if (change instanceof Change.Altered altered) {
      own.altered(altered);
    } else if (change instanceof Change.Added || change instanceof Change.Removed) {
      own.addedOrRemoved(change, change instanceof Change.Added);
    }
    return own.effects;
  }

  private void put(String value, int effect) {
    if (effect != Effect.NONE) {
      effects.merge(value, effect, (one, other) -> one | other);
    }
  }

  // ---- New and gone

  /** What is new is read by what names it, which changes too; but for these. */
  private void addedOrRemoved(Change change, boolean added) {
    Element element = change.element();
    switch (element.kind()) {
      case ENTITY -> everyVerdict();
      case QUALIFICATION -> {
        String name = added ? element.name() : base.name(ElementKind.QUALIFICATION, element.name());
        put(verdict(name), added ? Effect.UP : Effect.DOWN);
      }
      case EXCLUSION -> {
        String of = (added ? head : base).key(element).parent();
        put(verdict(of), added ? Effect.DOWN : Effect.UP);
      }
      default -> {}
    }
  }

  private static String verdict(String qualification) {
    return Composition.value(ElementKind.QUALIFICATION, qualification);
  }

  private void everyVerdict() {
    for (Side side : List.of(base, head)) {
      for (String name : side.motion().qualifications().keySet()) {
        put(verdict(side.name(ElementKind.QUALIFICATION, name)), Effect.MOVES);
      }
    }
  }

  // ---- Changed

  private void altered(Change.Altered change) {
    Element is = change.is();
    String value = Composition.value(new Term.Ref(is.kind(), is.parent(), is.name()));
    String facet = change.facet();
    if (facet.equals(ElementKind.WORDS) || facet.equals(ElementKind.STATUS)) {
      return;
    }
    switch (is.kind()) {
      case LIST ->
          put(value, list((NamedList) change.was().model(), (NamedList) change.is().model()));
      case SOURCE -> {
        if (facet.equals("row-id")) {
          rowId(change);
        }
      }
      case ENTITY -> everyVerdict();
      case ATTRIBUTE -> attribute(change, value);
      case EVENT -> {
        if (!facet.equals("status")) {
          put(value, Effect.MOVES);
        }
      }
      case PROPERTY -> {
        if (facet.equals("type")) {
          put(value, Effect.ANY);
        }
      }
      case MEASURE -> measure(change, value);
      case SIGNAL -> signal(change, value);
      case SEGMENT -> {
        if (facet.equals("where")) {
          put(value, Implication.effect(change.old(), change.now()));
        }
      }
      case SCORE -> score(change, value);
      case QUALIFICATION -> new OfQualification(change).put();
      case EXCLUSION ->
          put(
              verdict(is.parent()),
              facet.equals("when")
                  ? Effect.opposite(Implication.effect(change.old(), change.now()))
                  : change.now().isNone() ? Effect.UP : Effect.DOWN);
      default -> {}
    }
  }

  // ---- Data

  private static int list(NamedList was, NamedList is) {
    if (was.numeric() != is.numeric()) {
      return Effect.MOVES;
    }
    return more(was.values(), is.values());
  }

  /** More of what makes something true, less, or some of both. */
  private static int more(Collection<?> was, Collection<?> is) {
    Set<?> before = new HashSet<>(was);
    Set<?> now = new HashSet<>(is);
    return (before.containsAll(now) ? Effect.NONE : Effect.UP)
        | (now.containsAll(before) ? Effect.NONE : Effect.DOWN);
  }

  /** Rows that an id tells to be one are seen once. */
  private void rowId(Change.Altered change) {
    int effect =
        change.old().isNone() ? Effect.DOWN : change.now().isNone() ? Effect.UP : Effect.MOVES;
    for (Side side : List.of(base, head)) {
      for (Data.Event event : side.motion().data().events().values()) {
        if (side.name(ElementKind.SOURCE, event.source()).equals(change.is().name())) {
          String name = side.name(ElementKind.EVENT, event.name());
          put(Composition.value(ElementKind.EVENT, name), effect);
        }
      }
    }
  }

  private void attribute(Change.Altered change, String value) {
    switch (change.facet()) {
      case "type", "history" -> put(value, Effect.ANY);
      case "derive" -> {
        boolean truth =
            ((Data.Attribute) change.is().model()).type() == Data.Type.BOOL
                && !change.old().isNone()
                && !change.now().isNone();
        put(value, truth ? Implication.effect(change.old(), change.now()) : Effect.ANY);
      }
      default -> {}
    }
  }

  // ---- Measures

  private void measure(Change.Altered change, String value) {
    if (change.facet().equals("unit")) {
      otherMeasure(value);
      return;
    }
    measure(
        ((Measure.Definition) change.was().model()).measure(),
        ((Measure.Definition) change.is().model()).measure(),
        change.old(),
        change.now(),
        value);
  }

  private void otherMeasure(String value) {
    put(value, Effect.ANY);
    put(Composition.seen(value), Effect.MOVES);
    put(Composition.newest(value), Effect.MOVES);
    put(Composition.window(value), Effect.MOVES);
  }

  private void measure(Measure was, Measure is, Term old, Term now, String value) {
    boolean sameFunction = Term.part(old, 0).equals(Term.part(now, 0));
    boolean sameEnds =
        Term.part(old, 3).equals(Term.part(now, 3)) && Term.part(old, 4).equals(Term.part(now, 4));
    boolean ofEvents = isOfEvents(was.function()) && isOfEvents(is.function());
    if (sameFunction && sameEnds && ofEvents) {
      int seen =
          longer(was.scope().window(), is.scope().window())
              | Implication.effect(Term.part(old, 1), Term.part(now, 1));
      put(Composition.seen(value), seen);
      put(value, Effect.pass(Composition.ofSeen(is.function()), seen));
      if (!Term.part(old, 2).equals(Term.part(now, 2))) {
        put(Composition.window(value), Effect.MOVES);
      }
    } else if (!sameFunction
        && sameEnds
        && Term.part(old, 1).equals(Term.part(now, 1))
        && Term.part(old, 2).equals(Term.part(now, 2))) {
      function(was.function(), is.function(), Term.part(old, 0), Term.part(now, 0), value);
    } else {
      otherMeasure(value);
    }
  }

  private static boolean isOfEvents(Measure.Function function) {
    return function instanceof Measure.Count
        || function instanceof Measure.ActiveDays
        || function instanceof Measure.SinceLast
        || function instanceof Measure.First
        || function instanceof Measure.Aggregate
        || function instanceof Measure.Sequence
        || function instanceof Measure.Absent;
  }

  private static int longer(Optional<Measure.Window> was, Optional<Measure.Window> is) {
    long before = micros(was);
    long now = micros(is);
    return Effect.of(Long.compare(before, now));
  }

  /** No window, and one that is ever, see every row. */
  private static long micros(Optional<Measure.Window> window) {
    return window.flatMap(Measure.Window::length).map(Duration::micros).orElse(Long.MAX_VALUE);
  }

  /** Another function over the same events and time. */
  private void function(
      Measure.Function was, Measure.Function is, Term old, Term now, String value) {
    if (was instanceof Measure.Streak one
        && is instanceof Measure.Streak other
        && Term.part(old, 0).equals(Term.part(now, 0))) {
      int effect = Effect.opposite(Effect.of(one.eachAtLeast().compareTo(other.eachAtLeast())));
      put(value, effect);
      put(Composition.seen(value), effect);
    } else if (was instanceof Measure.Ratio one
        && is instanceof Measure.Ratio other
        && sameParts(old, now, 2)) {
      put(value, base(one.baseAtLeast(), other.baseAtLeast()));
    } else if (was instanceof Measure.Growth one
        && is instanceof Measure.Growth other
        && sameParts(old, now, 1)) {
      put(value, base(one.baseAtLeast(), other.baseAtLeast()));
    } else if (was instanceof Measure.AttributeGrowth one
        && is instanceof Measure.AttributeGrowth other
        && sameParts(old, now, 2)) {
      put(value, base(one.baseAtLeast(), other.baseAtLeast()));
    } else if (was instanceof Measure.Sequence one && is instanceof Measure.Sequence other) {
      sequence(one, other, old, now, value);
    } else if (was instanceof Measure.Absent one && is instanceof Measure.Absent other) {
      absent(one, other, old, now, value);
    } else {
      otherMeasure(value);
    }
  }

  private static boolean sameParts(Term old, Term now, int number) {
    boolean same = true;
    for (int i = 0; i < number; i++) {
      same &= Term.part(old, i).equals(Term.part(now, i));
    }
    return same;
  }

  /** From a greater base on, more is missing. */
  private static int base(Optional<BigDecimal> was, Optional<BigDecimal> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isEmpty() ? Effect.VANISHES : Effect.APPEARS;
    }
    return was.get().compareTo(is.get()) < 0 ? Effect.VANISHES : Effect.APPEARS;
  }

  /** More names, of which each may see events, or fewer. */
  private static int names(Term was, Term is) {
    Set<Term> before = new HashSet<>();
    Set<Term> now = new HashSet<>();
    was.refs(before::add);
    is.refs(now::add);
    return more(before, now);
  }

  private void sequence(
      Measure.Sequence was, Measure.Sequence is, Term old, Term now, String value) {
    Term steps = Term.part(old, 0);
    Term others = Term.part(now, 0);
    if (was.steps().size() != is.steps().size()
        || !was.same().isEmpty()
            && !is.same().isEmpty()
            && !Term.part(old, 2).equals(Term.part(now, 2))) {
      otherMeasure(value);
      return;
    }
    int effect = Effect.of(Long.compare(was.within().micros(), is.within().micros()));
    if (!Term.part(old, 2).equals(Term.part(now, 2))) {
      effect |= is.same().isEmpty() ? Effect.UP : Effect.DOWN;
    }
    int seen = Effect.NONE;
    for (int i = 0; i < was.steps().size(); i++) {
      seen |= step(Term.part(steps, i), Term.part(others, i));
    }
    put(Composition.seen(value), seen);
    put(Composition.newest(value), effect | seen);
    put(value, effect | seen);
  }

  private static int step(Term was, Term is) {
    return Term.part(was, 0).equals(Term.part(is, 0))
        ? Implication.effect(Term.part(was, 1), Term.part(is, 1))
        : Effect.MOVES;
  }

  private void absent(Measure.Absent was, Measure.Absent is, Term old, Term now, String value) {
    if (!Term.part(old, 0).equals(Term.part(now, 0))
        || !Term.part(old, 3).equals(Term.part(now, 3))) {
      otherMeasure(value);
      return;
    }
    int effect =
        Effect.opposite(Effect.of(Long.compare(was.within().micros(), is.within().micros())))
            | Effect.opposite(step(Term.part(old, 1), Term.part(now, 1)));
    put(value, effect);
    put(Composition.newest(value), effect);
  }

  // ---- Signals

  private void signal(Change.Altered change, String value) {
    Signal was = (Signal) change.was().model();
    Signal is = (Signal) change.is().model();
    String name = change.is().name();
    switch (change.facet()) {
      case "type" -> {
        if (Composition.takesAway(was) == Composition.takesAway(is)) {
          put(Composition.type(name), Effect.MOVES);
        } else {
          otherSignal(name);
        }
      }
      case "unit", "over-users" -> otherSignal(name);
      case "measure" -> measureOf(change, was, is, value);
      case "threshold", "points" -> earning(name, was, is, change.facet().equals("points"));
      case "decay" -> put(Composition.points(name), decay(was.halfLife(), is.halfLife()));
      default -> {}
    }
  }

  private void otherSignal(String name) {
    String value = Composition.value(ElementKind.SIGNAL, name);
    put(Composition.passes(name), Effect.MOVES);
    put(Composition.points(name), Effect.MOVES);
    put(Composition.seen(value), Effect.MOVES);
    put(Composition.newest(value), Effect.MOVES);
  }

  /** Other points with the thresholds of both sides, or other thresholds with the points. */
  private void earning(String name, Signal was, Signal is, boolean points) {
    MeasureKind kind = MeasureKind.of(base.motion(), was);
    if (kind != MeasureKind.of(head.motion(), is)) {
      otherSignal(name);
      return;
    }
    for (Signal rest : List.of(was, is)) {
      Earning before = points ? new Earning(rest, was, kind) : new Earning(was, rest, kind);
      Earning now = points ? new Earning(rest, is, kind) : new Earning(is, rest, kind);
      put(Composition.passes(name), Earning.passing(before, now));
      put(Composition.points(name), Earning.size(before, now));
    }
  }

  private void measureOf(Change.Altered change, Signal was, Signal is, String value) {
    boolean overUsers = was.overUsers().isPresent() || is.overUsers().isPresent();
    if (overUsers || MeasureKind.of(base.motion(), was) != MeasureKind.of(head.motion(), is)) {
      otherSignal(change.is().name());
      return;
    }
    Said before = said(was, change.old(), base);
    Said now = said(is, change.now(), head);
    if (!before.of.equals(now.of)) {
      otherMeasure(value);
    } else if (!before.says.equals(now.says)) {
      measure(before.measure, now.measure, before.says, now.says, value);
    }
  }

  /** A measure as it is written, if it is named, where its name is. */
  private record Said(Measure measure, Term says, String of) {}

  private static Said said(Signal signal, Term says, Side side) {
    if (signal.measure().function() instanceof Measure.Named named) {
      Measure.Definition definition = side.motion().measures().get(named.name());
      Optional<Element> element = side.element(ElementKind.MEASURE, named.name());
      if (definition != null && element.isPresent()) {
        Term computation = side.facet(element.get(), "computation");
        return new Said(definition.measure(), computation, definition.of());
      }
    }
    return new Said(signal.measure(), says, signal.of());
  }

  /** Whole days that have passed are never more than whole hours that have. */
  private static int decay(Optional<Duration> was, Optional<Duration> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isEmpty() ? Effect.DOWN : Effect.UP;
    }
    boolean up = slower(was.get(), is.get());
    boolean down = slower(is.get(), was.get());
    return up && down ? Effect.NONE : up ? Effect.UP : down ? Effect.DOWN : Effect.MOVES;
  }

  private static boolean slower(Duration one, Duration other) {
    return other.compareTo(one) >= 0 && (inDays(other) || !inDays(one));
  }

  private static boolean inDays(Duration halfLife) {
    return halfLife.micros() % new Duration(1, Duration.Unit.DAY).micros() == 0;
  }

  // ---- Scores

  private void score(Change.Altered change, String value) {
    if (change.facet().equals("unit")) {
      put(value, Effect.MOVES);
      put(Composition.seen(value), Effect.MOVES);
      return;
    }
    Score was = ((Score.Definition) change.was().model()).score();
    Score is = ((Score.Definition) change.is().model()).score();
    switch (change.facet()) {
      case "signals" -> {
        put(value, signals(was, is));
        put(Composition.seen(value), names(change.old(), change.now()));
      }
      case "caps" -> put(value, caps(was, is));
      default -> put(value, max(was, is));
    }
  }

  /** More signals that give points, or fewer that take them away. */
  private int signals(Score was, Score is) {
    Map<String, Signal> before = signals(was, base);
    Map<String, Signal> now = signals(is, head);
    int effect = Effect.NONE;
    for (Map.Entry<String, Signal> one : now.entrySet()) {
      if (!before.containsKey(one.getKey())) {
        effect |= Composition.takesAway(one.getValue()) ? Effect.DOWN : Effect.UP;
      }
    }
    for (Map.Entry<String, Signal> one : before.entrySet()) {
      if (!now.containsKey(one.getKey())) {
        effect |= Composition.takesAway(one.getValue()) ? Effect.UP : Effect.DOWN;
      }
    }
    return effect;
  }

  private static Map<String, Signal> signals(Score score, Side side) {
    Map<String, Signal> signals = new HashMap<>();
    for (String name : score.signals()) {
      Signal signal = side.motion().signals().get(name);
      if (signal != null) {
        signals.put(side.name(ElementKind.SIGNAL, name), signal);
      }
    }
    return signals;
  }

  /** Of negative and risk points a greater cap takes more away. */
  private static int caps(Score was, Score is) {
    Set<Signal.Type> types = new HashSet<>(was.caps().keySet());
    types.addAll(is.caps().keySet());
    int effect = Effect.NONE;
    for (Signal.Type type : types) {
      int more =
          limit(
              Optional.ofNullable(was.caps().get(type)), Optional.ofNullable(is.caps().get(type)));
      boolean away = type == Signal.Type.NEGATIVE || type == Signal.Type.RISK;
      effect |= away ? Effect.opposite(more) : more;
    }
    return effect;
  }

  private static int max(Score was, Score is) {
    return limit(was.max(), is.max());
  }

  private static int limit(Optional<BigDecimal> was, Optional<BigDecimal> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isPresent() ? Effect.UP : is.isPresent() ? Effect.DOWN : Effect.NONE;
    }
    return Effect.of(was.get().compareTo(is.get()));
  }

  // ---- Definitions

  /** A change of a qualification. */
  private final class OfQualification {
    private final Change.Altered change;
    private final Qualification was;
    private final Qualification is;
    private final String verdict;
    private final String seen;

    OfQualification(Change.Altered change) {
      this.change = change;
      this.was = (Qualification) change.was().model();
      this.is = (Qualification) change.is().model();
      this.verdict = verdict(change.is().name());
      this.seen = Composition.seen(verdict);
    }

    void put() {
      switch (change.facet()) {
        case "unit" -> OwnEffects.this.put(verdict, Effect.MOVES);
        case "segments" -> OwnEffects.this.put(verdict, segments());
        case "requires" -> {
          OwnEffects.this.put(verdict, Implication.effect(change.old(), change.now()));
          OwnEffects.this.put(seen, names(change.old(), change.now()));
        }
        case "ways" -> {
          OwnEffects.this.put(verdict, Implication.effect(any(change.old()), any(change.now())));
          OwnEffects.this.put(seen, names(change.old(), change.now()));
        }
        case "qualifies-alone" -> OwnEffects.this.put(verdict, names(change.old(), change.now()));
        case "min-active-days" -> OwnEffects.this.put(verdict, days());
        case "score", "caps", "score-max" -> scores();
        case "qualifies-at" -> {
          OwnEffects.this.put(
              verdict, ScoreBar.effect(ScoreBar.of(was, was), ScoreBar.of(is, was)));
          OwnEffects.this.put(verdict, ScoreBar.effect(ScoreBar.of(was, is), ScoreBar.of(is, is)));
        }
        case "tiers" -> tiers();
        default -> {}
      }
    }

    /** No segment means every unit. */
    private int segments() {
      if (change.old().isNone() || change.now().isNone()) {
        return change.old().isNone() ? Effect.DOWN : Effect.UP;
      }
      return names(change.old(), change.now());
    }

    /** The first way that holds is the reason; for the verdict any is as good. */
    private static Term any(Term ways) {
      return ways instanceof Term.Several several
          ? Term.set("any", several.parts().stream().map(way -> Term.part(way, 0)).toList())
          : Term.NONE;
    }

    private int days() {
      long before = was.controls().minActiveDays().orElse(0L);
      long now = is.controls().minActiveDays().orElse(0L);
      return Effect.opposite(Effect.of(Long.compare(before, now)));
    }

    /** What is summed up, whether it is written here or in a score of its own. */
    private void scores() {
      Optional<Score> before = score(was, base);
      Optional<Score> now = score(is, head);
      boolean decides = ScoreBar.of(was, was).decides() || ScoreBar.of(is, is).decides();
      if (before.isPresent() && now.isPresent()) {
        Map<String, Signal> old = signals(before.get(), base);
        Map<String, Signal> fresh = signals(now.get(), head);
        OwnEffects.this.put(seen, more(old.keySet(), fresh.keySet()));
        if (decides) {
          OwnEffects.this.put(
              verdict,
              signals(before.get(), now.get())
                  | caps(before.get(), now.get())
                  | max(before.get(), now.get()));
        }
      } else {
        ScoreBar bar = before.isPresent() ? ScoreBar.of(is, is) : ScoreBar.of(was, was);
        OwnEffects.this.put(verdict, bar.decides() ? Effect.MOVES : Effect.NONE);
        OwnEffects.this.put(seen, before.isPresent() ? Effect.DOWN : Effect.UP);
      }
    }

    private static Optional<Score> score(Qualification of, Side side) {
      Optional<Score> own = of.score().flatMap(Score.Use::own);
      return own.isPresent()
          ? own
          : of.score()
              .flatMap(Score.Use::named)
              .flatMap(name -> Optional.ofNullable(side.motion().scores().get(name)))
              .map(Score.Definition::score);
    }

    private void tiers() {
      for (Qualification bar : List.of(was, is)) {
        ScoreBar before = named(ScoreBar.of(bar, was), base);
        ScoreBar now = named(ScoreBar.of(bar, is), head);
        OwnEffects.this.put(verdict, ScoreBar.effect(before, now));
      }
      if (!grid(was, base).equals(grid(is, head))) {
        OwnEffects.this.put(seen, Effect.MOVES);
      }
    }

    private static List<String> grid(Qualification of, Side side) {
      return of.tiers() instanceof Qualification.Grid grid
          ? List.of(
              side.name(ElementKind.SCORE, grid.first()),
              side.name(ElementKind.SCORE, grid.second()))
          : List.of();
    }

    private static ScoreBar named(ScoreBar bar, Side side) {
      return new ScoreBar(
          bar.corners(),
          bar.scores().stream().map(name -> side.name(ElementKind.SCORE, name)).toList(),
          bar.decides());
    }
  }
}
