package dev.pls.compiler.diff;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What verdicts are made of in one of two motions, down to lists, attributes and events, as values
 * of an {@link EffectGraph}. Each step is one of the rules 8 to 21 of {@code semantics.md}.
 */
final class Composition {
  private static final Set<String> RISING = Set.of(">", ">=");
  private static final Set<String> FALLING = Set.of("<", "<=");

  private final Side side;
  private final Motion motion;
  private final EffectGraph graph;
  private final Map<String, MeasureKind> kinds = new HashMap<>();

  private Composition(Side side, EffectGraph graph) {
    this.side = side;
    this.motion = side.motion();
    this.graph = graph;
    for (Measure.Definition measure : motion.measures().values()) {
      kinds.put(
          side.name(ElementKind.MEASURE, measure.name()),
          MeasureKind.of(motion, measure.measure()));
    }
  }

  static void add(Side side, EffectGraph graph) {
    Composition composition = new Composition(side, graph);
    for (Element element : side.outline().elements().values()) {
      switch (element.kind()) {
        case ATTRIBUTE -> composition.attribute(element);
        case MEASURE -> composition.measure(element);
        case SIGNAL -> composition.signal(element);
        case SEGMENT -> composition.segment(element);
        case SCORE -> composition.score(element);
        case QUALIFICATION -> composition.qualification(element);
        case EXCLUSION -> composition.exclusion(element);
        default -> {}
      }
    }
  }

  // ---- The names of values

  /** What an element comes to. */
  static String value(ElementKind kind, String name) {
    return kind.word() + " " + name;
  }

  static String value(Term.Ref ref) {
    return ref.parent().isEmpty()
        ? value(ref.kind(), ref.name())
        : ref.kind().word() + " " + ref.parent() + " " + ref.name();
  }

  /** The events that a measure, signal, score or definition sees. */
  static String seen(String value) {
    return value + ", seen";
  }

  /** The newest of the events that decay counts from. */
  static String newest(String value) {
    return value + ", newest";
  }

  /** How long the windows of a measure are. */
  static String window(String value) {
    return value + ", window";
  }

  /** Whether a signal passes. */
  static String passes(String signal) {
    return value(ElementKind.SIGNAL, signal) + ", passes";
  }

  /** The size of a signal's points after decay. */
  static String points(String signal) {
    return value(ElementKind.SIGNAL, signal) + ", points";
  }

  /** The type of a signal, which is what caps go by. */
  static String type(String signal) {
    return value(ElementKind.SIGNAL, signal) + ", type";
  }

  /** The score of a definition that has its own. */
  static String ownScore(String qualification) {
    return value(ElementKind.QUALIFICATION, qualification) + ", score";
  }

  private static String verdict(String qualification) {
    return value(ElementKind.QUALIFICATION, qualification);
  }

  // ---- Data

  private void attribute(Element element) {
    Data.Attribute attribute = (Data.Attribute) element.model();
    Element.Key key = side.key(element);
    Term formula = side.facet(element, "derive");
    String value = value(new Term.Ref(key.kind(), key.parent(), key.name()));
    if (attribute.type() == Data.Type.BOOL) {
      condition(formula, new Made(value, Effect.MOVES), true);
    } else {
      anything(formula, value);
    }
  }

  /** Whatever a term names may do anything. */
  private void anything(Term term, String to) {
    term.refs(ref -> graph.passes(from(ref), to, Effect.EITHER));
  }

  private static String from(Term.Ref ref) {
    return ref.kind() == ElementKind.SIGNAL ? passes(ref.name()) : value(ref);
  }

  // ---- Conditions

  /**
   * A condition that another value is made of.
   *
   * @param rises whether that one rises with it
   * @param unknown what the other takes it for where it is unknown
   */
  private void condition(Term term, String to, boolean rises, boolean unknown) {
    int known = rises != unknown ? Effect.UP : Effect.DOWN;
    condition(term, new Made(to, known), rises);
  }

  /**
   * What a condition is part of.
   *
   * @param known what may come of it where something was missing and is known
   */
  private record Made(String value, int known) {}

  private void condition(Term term, Made made, boolean rises) {
    int passing = rises ? Effect.WITH : Effect.AGAINST;
    if (term instanceof Term.Ref ref) {
      boolean other = ref.kind() == ElementKind.MEASURE && kind(ref) != MeasureKind.TRUTH;
      graph.passes(from(ref), made.value, other ? Effect.EITHER : passing);
    } else if (term instanceof Term.Set set
        && (set.label().equals("&&") || set.label().equals("||"))) {
      set.parts().forEach(part -> condition(part, made, rises));
    } else if (term instanceof Term.Several several && several.label().equals("Not")) {
      condition(several.parts().get(0), made, !rises);
    } else if (term instanceof Term.Several several
        && several.label().equals("In")
        && several.parts().get(1) instanceof Term.Ref list) {
      graph.passes(value(list), made.value, passing);
      anything(several.parts().get(0), made.value);
    } else if (!comparison(term, made, rises)) {
      anything(term, made.value);
    }
  }

  /** A measure that is compared with a number. */
  private boolean comparison(Term term, Made made, boolean rises) {
    if (!(term instanceof Term.Several several) || several.parts().size() != 2) {
      return false;
    }
    Term left = several.parts().get(0);
    Term right = several.parts().get(1);
    boolean turned = right instanceof Term.Ref;
    boolean up = RISING.contains(several.label());
    if ((up || FALLING.contains(several.label()))
        && (turned ? right : left) instanceof Term.Ref measure
        && measure.kind() == ElementKind.MEASURE
        && (turned ? left : right) instanceof Term.Text bound
        && !bound.text().equals("now")) {
      int whenUp = (up != turned) == rises ? Effect.UP : Effect.DOWN;
      graph.passes(value(measure), made.value, Effect.passing(whenUp, made.known));
      return true;
    }
    return false;
  }

  /** The kind of a measure that this side has, by the head's name. */
  private MeasureKind kind(Term.Ref measure) {
    return kinds.getOrDefault(measure.name(), MeasureKind.OTHER);
  }

  // ---- Measures

  private void measure(Element element) {
    Measure.Definition measure = (Measure.Definition) element.model();
    String value = value(ElementKind.MEASURE, side.key(element).name());
    measure(measure.measure(), side.facet(element, "computation"), value);
  }

  private void measure(Measure measure, Term term, String value) {
    Measure.Function function = measure.function();
    Term says = Term.part(term, 0);
    boolean absent = function instanceof Measure.Absent; // a newer one may be answered
    graph.passes(seen(value), newest(value), absent ? Effect.EITHER : Effect.WITH);
    if (function instanceof Measure.Named named) {
      String name = value(ElementKind.MEASURE, side.name(ElementKind.MEASURE, named.name()));
      graph.passes(name, value, Effect.SAME);
      sees(name, value);
    } else if (function instanceof Measure.OfAttribute
        || function instanceof Measure.AttributeGrowth
        || function instanceof Measure.Manual) {
      boolean truth = MeasureKind.of(motion, measure) == MeasureKind.TRUTH;
      says.refs(ref -> graph.passes(value(ref), value, truth ? Effect.WITH : Effect.EITHER));
    } else if (function instanceof Measure.Growth growth) {
      String base = value(ElementKind.MEASURE, side.name(ElementKind.MEASURE, growth.measure()));
      graph.passes(base, value, Effect.EITHER);
      graph.passes(window(base), value, Effect.EITHER);
      graph.passes(seen(base), seen(value), Effect.WITH);
      graph.passes(window(base), seen(value), Effect.EITHER);
    } else if (function instanceof Measure.Streak streak) {
      String base = value(ElementKind.MEASURE, side.name(ElementKind.MEASURE, streak.measure()));
      int enough = Effect.passing(Effect.UP, Effect.UP);
      graph.passes(base, value, enough);
      graph.passes(window(base), value, Effect.EITHER);
      graph.passes(base, seen(value), enough);
      graph.passes(seen(base), seen(value), Effect.WITH);
      graph.passes(window(base), seen(value), Effect.EITHER);
    } else if (function instanceof Measure.Ratio ratio) {
      ratio(ratio, value);
    } else if (function instanceof Measure.Expression) {
      anything(says, value);
      says.refs(ref -> sees(value(ref), value));
    } else {
      ofEvents(function, term, value);
    }
  }

  /** What one sees, another does. */
  private void sees(String from, String to) {
    graph.passes(seen(from), seen(to), Effect.WITH);
    graph.passes(newest(from), newest(to), Effect.WITH);
  }

  /** Where both are counts, a greater part is a greater share, and a greater whole a smaller. */
  private void ratio(Measure.Ratio ratio, String value) {
    String part = value(ElementKind.MEASURE, side.name(ElementKind.MEASURE, ratio.numerator()));
    String whole = value(ElementKind.MEASURE, side.name(ElementKind.MEASURE, ratio.denominator()));
    boolean counts = isCount(ratio.numerator()) && isCount(ratio.denominator());
    graph.passes(part, value, counts ? Effect.SAME : Effect.EITHER);
    graph.passes(
        whole,
        value,
        counts ? Effect.passing(Effect.DOWN | Effect.APPEARS, Effect.ANY) : Effect.EITHER);
    for (String one : List.of(part, whole)) {
      graph.passes(seen(one), seen(value), Effect.WITH);
      graph.passes(window(one), window(value), Effect.EITHER);
    }
  }

  private boolean isCount(String name) {
    Measure.Definition measure = motion.measures().get(name);
    return measure != null && MeasureKind.of(motion, measure.measure()) == MeasureKind.COUNT;
  }

  private void ofEvents(Measure.Function function, Term term, String value) {
    Term says = Term.part(term, 0);
    graph.passes(seen(value), value, ofSeen(function));
    anything(Term.part(term, 4), seen(value)); // from
    if (function instanceof Measure.Sequence) {
      if (Term.part(says, 0) instanceof Term.Several steps) {
        steps.parts().forEach(step -> step(step, seen(value), true));
      }
      same(Term.part(says, 2), value);
    } else if (function instanceof Measure.Absent) {
      step(Term.part(says, 0), seen(value), true);
      step(Term.part(says, 1), value, false);
      step(Term.part(says, 1), newest(value), false);
      same(Term.part(says, 3), value);
    } else {
      says.refs(
          ref -> {
            if (ref.kind() == ElementKind.EVENT) {
              graph.passes(value(ref), seen(value), Effect.WITH);
            } else {
              graph.passes(value(ref), value, Effect.EITHER);
              graph.passes(event(ref), seen(value), Effect.WITH);
            }
          });
      condition(Term.part(term, 1), seen(value), true, false);
    }
  }

  /** A property that is the same in all steps. */
  private void same(Term properties, String value) {
    anything(properties, value);
    anything(properties, newest(value));
  }

  private static String event(Term.Ref property) {
    return value(ElementKind.EVENT, property.parent());
  }

  private void step(Term step, String to, boolean with) {
    if (Term.part(step, 0) instanceof Term.Ref event) {
      graph.passes(value(event), to, with ? Effect.WITH : Effect.AGAINST);
    }
    condition(Term.part(step, 1), to, with, false);
  }

  /** What more events do to a measure; rule 12. */
  static int ofSeen(Measure.Function function) {
    if (function instanceof Measure.Count || function instanceof Measure.ActiveDays) {
      return Effect.WITH;
    } else if (function instanceof Measure.SinceLast) {
      return Effect.passing(Effect.DOWN | Effect.APPEARS, Effect.ANY);
    } else if (function instanceof Measure.Sequence) {
      return Effect.WITH;
    } else if (function instanceof Measure.Aggregate aggregate) {
      return switch (aggregate.operation()) {
        case DISTINCT -> Effect.WITH;
        case MIN -> Effect.passing(Effect.DOWN | Effect.APPEARS, Effect.ANY);
        case MAX -> Effect.passing(Effect.UP | Effect.APPEARS, Effect.ANY);
        case AVG, LATEST -> Effect.passing(Effect.MOVES | Effect.APPEARS, Effect.ANY);
        case SUM -> Effect.EITHER;
      };
    }
    return Effect.EITHER;
  }

  // ---- Signals

  private void signal(Element element) {
    Signal signal = (Signal) element.model();
    String name = side.key(element).name();
    String value = value(ElementKind.SIGNAL, name);
    MeasureKind kind = MeasureKind.of(motion, signal);
    if (signal.overUsers().isPresent()) {
      overUsers(signal, signal.overUsers().get(), value);
    } else {
      measure(signal.measure(), side.facet(element, "measure"), value);
    }
    Earning earning = new Earning(signal, signal, kind);
    graph.passesLater(value, passes(name), earning::toPassing);
    graph.passesLater(value, points(name), earning::toSize);
    for (Signal.Threshold threshold : signal.thresholds()) {
      if (threshold instanceof Signal.InList in) {
        String list = value(ElementKind.LIST, side.name(ElementKind.LIST, in.list()));
        graph.passes(list, passes(name), Effect.WITH);
        graph.passes(list, points(name), Effect.WITH);
      }
    }
    if (signal.halfLife().isPresent()) {
      graph.passesLater(newest(value), points(name), () -> decayed(signal, earning));
    }
  }

  /** A newer event leaves more, but where something was earned without any. */
  private int decayed(Signal signal, Earning earning) {
    boolean fresh =
        signal.overUsers().isPresent() || earning.earnsFromNothing(resolved(signal.measure()));
    return Effect.passing(fresh ? Effect.MOVES : Effect.UP, Effect.MOVES);
  }

  /** The function of a measure, if it is named, of the one that it names. */
  private Measure.Function resolved(Measure measure) {
    Measure.Function function = measure.function();
    Measure.Definition definition =
        function instanceof Measure.Named named ? motion.measures().get(named.name()) : null;
    return definition == null ? function : definition.measure().function();
  }

  private void overUsers(Signal signal, Signal.OverUsers over, String value) {
    String name = signal.measure().function() instanceof Measure.Named named ? named.name() : "";
    if (over.ofSignals()) {
      String user = side.name(ElementKind.SIGNAL, name);
      graph.passes(passes(user), value, Effect.WITH);
      sees(value(ElementKind.SIGNAL, user), value);
      return;
    }
    String user = value(ElementKind.MEASURE, side.name(ElementKind.MEASURE, name));
    sees(user, value);
    int greatest = Effect.passing(Effect.UP, Effect.UP | Effect.APPEARS);
    graph.passes(
        user,
        value,
        over == Signal.OverUsers.MAX ? greatest : isCount(name) ? Effect.WITH : Effect.EITHER);
  }

  // ---- Definitions

  private void segment(Element element) {
    String value = value(ElementKind.SEGMENT, side.key(element).name());
    if (((Segment) element.model()).where().isPresent()) {
      condition(side.facet(element, "where"), value, true, false);
    }
  }

  private void score(Element element) {
    Score.Definition score = (Score.Definition) element.model();
    score(score.score(), value(ElementKind.SCORE, side.key(element).name()));
  }

  private void score(Score score, String value) {
    for (String written : score.signals()) {
      Signal signal = motion.signals().get(written);
      if (signal != null) {
        String name = side.name(ElementKind.SIGNAL, written);
        graph.passes(points(name), value, takesAway(signal) ? Effect.AGAINST : Effect.WITH);
        graph.passes(seen(value(ElementKind.SIGNAL, name)), seen(value), Effect.WITH);
        if (score.caps().containsKey(signal.type())) {
          graph.passes(type(name), value, Effect.EITHER);
        }
      }
    }
  }

  /** Whether the points of a signal are taken away. */
  static boolean takesAway(Signal signal) {
    return signal.type() == Signal.Type.NEGATIVE || signal.type() == Signal.Type.RISK;
  }

  private void qualification(Element element) {
    Qualification one = (Qualification) element.model();
    String name = side.key(element).name();
    String verdict = verdict(name);
    graph.verdict(verdict, name);
    for (String segment : one.segments()) {
      String holds = value(ElementKind.SEGMENT, side.name(ElementKind.SEGMENT, segment));
      graph.passes(holds, verdict, Effect.WITH);
    }
    requirement(side.facet(element, "requires"), name, true);
    if (side.facet(element, "ways") instanceof Term.Several ways) {
      ways.parts().forEach(way -> requirement(Term.part(way, 0), name, true));
    }
    for (String signal : one.qualifiesAlone()) {
      graph.passes(passes(side.name(ElementKind.SIGNAL, signal)), verdict, Effect.WITH);
    }
    boolean decides = ScoreBar.of(one, one).decides();
    one.score()
        .flatMap(Score.Use::own)
        .ifPresent(
            own -> {
              score(own, ownScore(name));
              scored(ownScore(name), verdict, decides);
            });
    for (String score : ScoreBar.scores(one)) {
      scored(value(ElementKind.SCORE, side.name(ElementKind.SCORE, score)), verdict, decides);
    }
    if (one.controls().minActiveDays().isPresent()) {
      graph.passes(seen(verdict), verdict, Effect.WITH);
    }
  }

  private void scored(String score, String verdict, boolean decides) {
    graph.passes(seen(score), seen(verdict), Effect.WITH);
    if (decides) {
      graph.passes(score, verdict, Effect.WITH);
    }
  }

  private void requirement(Term term, String qualification, boolean with) {
    String verdict = verdict(qualification);
    int passing = with ? Effect.WITH : Effect.AGAINST;
    if (term instanceof Term.Ref ref) {
      graph.passes(from(ref), verdict, passing);
      graph.passes(seen(value(ref)), seen(verdict), Effect.WITH);
    } else if (term instanceof Term.Set set) {
      boolean same = with != set.label().equals("none");
      set.parts().forEach(part -> requirement(part, qualification, same));
    } else if (term instanceof Term.Several several
        && (several.label().equals("of") || several.label().equals("times"))) {
      requirement(several.parts().get(0), qualification, with);
    } else if (term instanceof Term.Several users && users.parts().size() == 4) {
      requirement(users.parts().get(0), qualification, with);
      users
          .parts()
          .get(3)
          .refs( // more users that the share is of
              ref -> {
                graph.passes(from(ref), verdict, Effect.EITHER);
                graph.passes(seen(value(ref)), seen(verdict), Effect.WITH);
              });
    }
  }

  private void exclusion(Element element) {
    boolean unknown = ((Qualification.Exclusion) element.model()).excludeUnknown();
    condition(side.facet(element, "when"), verdict(side.key(element).parent()), false, unknown);
  }
}
