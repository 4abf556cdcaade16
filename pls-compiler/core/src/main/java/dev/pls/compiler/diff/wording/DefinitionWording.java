package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.diff.Term;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Spoken;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes to signals, scores and definitions, as clauses about what changed. */
final class DefinitionWording {
  private final Naming naming;
  private final MeasureWording measures;

  DefinitionWording(Naming naming) {
    this.naming = naming;
    this.measures = new MeasureWording(naming);
  }

  String measure(Change.Altered change) {
    Measure.Definition was = (Measure.Definition) change.was().model();
    Measure.Definition is = (Measure.Definition) change.is().model();
    return change.facet().equals("unit")
        ? unit(was.of(), is.of())
        : measures.changed(was.measure(), is.measure(), parts(change.old()), parts(change.now()));
  }

  private static String unit(String was, String is) {
    return "it is told of each " + Plain.text(is) + " now, of each " + Plain.text(was) + " before";
  }

  // ---- Signals

  String signal(Change.Altered change) {
    Signal was = (Signal) change.was().model();
    Signal is = (Signal) change.is().model();
    return switch (change.facet()) {
      case "type" -> "it counts as " + word(is.type()) + " now, as " + word(was.type()) + " before";
      case "unit" -> unit(was.of(), is.of());
      case "measure" ->
          measures.changed(was.measure(), is.measure(), parts(change.old()), parts(change.now()));
      case "threshold" -> threshold(was, is);
      case "points" -> points(was, is);
      case "decay" -> decay(was.halfLife(), is.halfLife());
      case "over-users" ->
          "it takes "
              + Says.nowBefore(
                  is.overUsers().map(DefinitionWording::users).orElse("no users together"),
                  was.overUsers().map(DefinitionWording::users).orElse("no users together"));
      default ->
          is.outreach() == Signal.Outreach.ALLOWED
              ? "messages may rest on it now"
              : "no message may rest on it any more";
    };
  }

  private static String word(Signal.Type type) {
    return Spoken.word(type);
  }

  private static String users(Signal.OverUsers over) {
    return switch (over) {
      case ANY -> "any of the account’s users";
      case ALL -> "all of the account’s users";
      case COUNT -> "the number of the account’s users";
      case SHARE -> "the share of the account’s users";
      case SUM -> "the sum over the account’s users";
      case MAX -> "the most of any of the account’s users";
    };
  }

  private String threshold(Signal was, Signal is) {
    if (was.thresholds().isEmpty() || is.thresholds().isEmpty()) {
      return was.thresholds().isEmpty()
          ? "it counts only if it is " + thresholds(is) + " now; there was no bar before"
          : "there is no bar any more; it was " + thresholds(was);
    }
    if (was.thresholds().size() == 1
        && is.thresholds().size() == 1
        && was.thresholds().get(0) instanceof Signal.Compare before
        && is.thresholds().get(0) instanceof Signal.Compare now
        && before.comparison() == now.comparison()
        && before.comparison() != Signal.Comparison.EQUALS) {
      return bar(before, now, is.measure());
    }
    return "it counts if it is " + Says.nowBefore(thresholds(is), thresholds(was));
  }

  private static String bar(Signal.Compare before, Signal.Compare now, Measure measure) {
    boolean least =
        now.comparison() == Signal.Comparison.AT_LEAST
            || now.comparison() == Signal.Comparison.ABOVE;
    int order = order(before.value(), now.value());
    String verb = order == 0 ? " changes" : order > 0 ? " rises" : " falls";
    return (least ? "the bar" : "the limit")
        + verb
        + " from "
        + Plain.text(Spoken.value(before.value()))
        + " to "
        + Plain.text(Spoken.value(now.value()))
        + within(measure);
  }

  private static String within(Measure measure) {
    boolean plain = measure.scope().ending().isEmpty() && measure.scope().from().isEmpty();
    return measure
        .scope()
        .window()
        .flatMap(Measure.Window::length)
        .filter(length -> plain)
        .map(length -> " within " + Spoken.duration(length))
        .orElse("");
  }

  /** How the second value compares with the first; 0 if they have no order. */
  private static int order(Value first, Value second) {
    if (first instanceof Value.Length a && second instanceof Value.Length b) {
      return b.duration().compareTo(a.duration());
    }
    Optional<BigDecimal> a = number(first);
    Optional<BigDecimal> b = number(second);
    return a.isPresent() && b.isPresent() ? b.get().compareTo(a.get()) : 0;
  }

  private static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Number number) {
      return Optional.of(number.number());
    } else if (value instanceof Value.Percent percent) {
      return Optional.of(percent.share());
    }
    return value instanceof Value.Money money ? Optional.of(money.amount()) : Optional.empty();
  }

  private static String thresholds(Signal signal) {
    return signal.thresholds().stream()
        .map(DefinitionWording::threshold)
        .collect(Collectors.joining(" and "));
  }

  private static String threshold(Signal.Threshold threshold) {
    if (threshold instanceof Signal.Compare compare) {
      return Spoken.comparison(compare.comparison()) + Plain.text(Spoken.value(compare.value()));
    } else if (threshold instanceof Signal.Between between) {
      return "from " + Spoken.value(between.low()) + " to " + Spoken.value(between.high());
    } else if (threshold instanceof Signal.OneOf oneOf) {
      return Plain.or(
          oneOf.values().stream().map(value -> Plain.text(Spoken.value(value))).toList());
    } else if (threshold instanceof Signal.InList in) {
      return "in the list " + Plain.code(in.list());
    }
    return ((Signal.Exists) threshold).expected() ? "known" : "missing";
  }

  private static String points(Signal was, Signal is) {
    boolean plain = same(was.missing(), is.missing()) && same(was.max(), is.max());
    if (plain
        && was.points() instanceof Signal.Fixed before
        && is.points() instanceof Signal.Fixed now) {
      return rise("its points", before.number(), now.number());
    } else if (plain
        && was.points() instanceof Signal.Per before
        && is.points() instanceof Signal.Per now) {
      List<String> clauses = new ArrayList<>();
      if (before.per().compareTo(now.per()) != 0) {
        clauses.add(rise("the points for each", before.per(), now.per()));
      }
      if (!same(before.max(), now.max())) {
        clauses.add(Says.number("the most it gives", before.max(), now.max()));
      }
      return String.join("; ", clauses);
    }
    return "it is worth " + Says.nowBefore(worth(is), worth(was));
  }

  private static String rise(String points, BigDecimal was, BigDecimal is) {
    return points
        + (is.compareTo(was) > 0 ? " rise from " : " fall from ")
        + Spoken.number(was)
        + " to "
        + Spoken.number(is);
  }

  private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.isEmpty() || b.isEmpty()
        ? a.isEmpty() == b.isEmpty()
        : a.get().compareTo(b.get()) == 0;
  }

  private static String worth(Signal signal) {
    String worth = worth(signal.points());
    String missing =
        signal.missing().map(m -> ", " + Spoken.number(m) + " if it is missing").orElse("");
    String max = signal.max().map(m -> ", at most " + Spoken.number(m)).orElse("");
    return worth + missing + max;
  }

  private static String worth(Signal.Points points) {
    if (points instanceof Signal.Fixed fixed) {
      return count(fixed.number());
    } else if (points instanceof Signal.Per per) {
      return count(per.per())
          + " each"
          + per.max().map(max -> ", at most " + Spoken.number(max)).orElse("");
    } else if (points instanceof Signal.MeasureValue) {
      return "as many points as it counts";
    } else if (points instanceof Signal.Bands bands) {
      return Plain.text(
          bands.bands().stream().map(DefinitionWording::band).collect(Collectors.joining(", ")));
    } else if (points instanceof Signal.ByValue by) {
      List<String> values = new ArrayList<>();
      by.points().forEach((value, n) -> values.add(Spoken.number(n) + " for " + value));
      by.otherwise().ifPresent(n -> values.add(Spoken.number(n) + " otherwise"));
      return Plain.text(String.join(", ", values));
    }
    return "no points";
  }

  private static String count(BigDecimal points) {
    return Spoken.number(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
  }

  private static String band(Signal.Band band) {
    String when =
        band.limit()
            .map(l -> (l.included() ? " up to " : " below ") + Spoken.value(l.value()))
            .orElse(band.missing() ? " if missing" : " otherwise");
    return Spoken.number(band.points()) + when;
  }

  private static String decay(Optional<Duration> was, Optional<Duration> is) {
    if (is.isEmpty()) {
      return "its points no longer fade"
          + was.map(h -> "; they halved every " + Spoken.duration(h)).orElse("");
    }
    return "its points halve every "
        + Spoken.duration(is.get())
        + " now, "
        + was.map(h -> "every " + Spoken.duration(h) + " before").orElse("and did not fade before");
  }

  // ---- Scores

  String score(Change.Altered change) {
    Score.Definition was = (Score.Definition) change.was().model();
    Score.Definition is = (Score.Definition) change.is().model();
    return switch (change.facet()) {
      case "unit" -> unit(was.unit(), is.unit());
      case "signals" -> added(change);
      case "caps" -> caps(was.score(), is.score());
      default -> Says.number("the limit on it", was.score().max(), is.score().max());
    };
  }

  /** Which signals are added up. */
  private String added(Change.Altered change) {
    return String.join(
        "; ",
        naming.members(change.old(), change.now(), "it now also adds up", "it no longer adds up"));
  }

  private static String caps(Score was, Score is) {
    List<String> clauses = new ArrayList<>();
    for (Signal.Type type : Signal.Type.values()) {
      Optional<BigDecimal> before = Optional.ofNullable(was.caps().get(type));
      Optional<BigDecimal> now = Optional.ofNullable(is.caps().get(type));
      if (!same(before, now)) {
        clauses.add(Says.number("the cap on " + word(type), before, now));
      }
    }
    return String.join("; ", clauses);
  }

  // ---- Definitions

  String qualification(Change.Altered change) {
    Qualification was = (Qualification) change.was().model();
    Qualification is = (Qualification) change.is().model();
    Qualification.Controls old = was.controls();
    Qualification.Controls now = is.controls();
    return switch (change.facet()) {
      case "unit" -> unit(was.unit(), is.unit());
      case "segments" -> segments(change);
      case "requires" -> new RequirementWording(naming).changed(change.old(), change.now());
      case "ways" -> ways(change.old(), change.now());
      case "score" -> ownOrShared(change, was, is);
      case "caps" -> caps(own(was), own(is));
      case "score-max" -> Says.number("the limit on its score", own(was).max(), own(is).max());
      case "qualifies-at" ->
          Says.number("the score that qualifies", qualifiesAt(was), qualifiesAt(is));
      case "triage-at" -> Says.number("the score that goes to triage", triageAt(was), triageAt(is));
      case "tiers" -> tiers(was.tiers(), is.tiers());
      case "qualifies-alone" ->
          String.join(
              "; ",
              naming.members(
                  change.old(), change.now(), "now enough alone:", "no longer enough alone:"));
      case "min-active-days" ->
          Says.bound(
              "the number of days that it takes to be active",
              old.minActiveDays(),
              now.minActiveDays(),
              Object::toString);
      case "sustain" ->
          Says.duration("the time that a verdict must hold", old.sustain(), now.sustain());
      case "expires" ->
          Says.duration("the time after which a lead ends", old.expires(), now.expires());
      case "cooldown" -> cooldown(old.cooldown(), now.cooldown());
      case "one-open-per" ->
          now.oneOpenPerAccount()
              ? "an account has one open lead at a time now"
              : "an account may have several open leads at a time now";
      default -> holdout(was.holdout(), is.holdout());
    };
  }

  private static Score own(Qualification one) {
    return one.score()
        .flatMap(Score.Use::own)
        .orElseGet(() -> new Score(List.of(), Map.of(), Optional.empty()));
  }

  private static Optional<BigDecimal> qualifiesAt(Qualification one) {
    return one.score().flatMap(Score.Use::qualifiesAt);
  }

  private static Optional<BigDecimal> triageAt(Qualification one) {
    return one.score().flatMap(Score.Use::triageAt);
  }

  private String segments(Change.Altered change) {
    if (change.old().isNone() || change.now().isNone()) {
      return change.old().isNone()
          ? "it is only for " + Plain.and(naming.refs(change.now())) + " now, for everybody before"
          : "it is for everybody now, only for " + Plain.and(naming.refs(change.old())) + " before";
    }
    return String.join(
        "; ",
        naming.members(change.old(), change.now(), "it is now also for", "it is no longer for"));
  }

  private String ownOrShared(Change.Altered change, Qualification was, Qualification is) {
    boolean own = was.score().flatMap(Score.Use::own).isPresent();
    if (own && is.score().flatMap(Score.Use::own).isPresent()) {
      return String.join(
          "; ",
          naming.members(
              change.old(),
              change.now(),
              "its score now also adds up",
              "its score no longer adds up"));
    }
    return "it goes " + Says.nowBefore(byScore(change.now()), byScore(change.old()));
  }

  private String byScore(Term score) {
    if (score.isNone()) {
      return "without a score";
    }
    return score instanceof Term.Ref ref
        ? "by the shared score " + naming.ref(ref)
        : "by a score of its own";
  }

  private String ways(Term was, Term is) {
    Map<String, Term> before = ways(was);
    Map<String, Term> now = ways(is);
    List<String> clauses = new ArrayList<>();
    now.forEach(
        (name, way) -> {
          Term old = before.get(name);
          if (old == null) {
            clauses.add("the way " + Plain.code(name) + " is new");
          } else if (!old.equals(way)) {
            clauses.add("the way " + Plain.code(name) + " " + way(old, way));
          }
        });
    before.forEach(
        (name, way) -> {
          if (!now.containsKey(name)) {
            clauses.add("the way " + Plain.code(name) + " is gone");
          }
        });
    return clauses.isEmpty()
        ? "the ways are tried in another order: " + Plain.and(codes(now.keySet()))
        : String.join("; ", clauses);
  }

  /** What a way needs now, without the "it" that a definition's own sentence begins with. */
  private String way(Term was, Term is) {
    String changed = new RequirementWording(naming).changed(was, is);
    return changed.startsWith("it ") ? changed.substring("it ".length()) : changed;
  }

  private static List<String> codes(Set<String> names) {
    return names.stream().map(Plain::code).toList();
  }

  private static Map<String, Term> ways(Term term) {
    Map<String, Term> ways = new LinkedHashMap<>();
    for (Term part : parts(term)) {
      if (part instanceof Term.Several way && way.parts().size() == 1) {
        ways.put(way.label(), way.parts().get(0));
      }
    }
    return ways;
  }

  private static String tiers(Qualification.Tiers was, Qualification.Tiers is) {
    boolean grids =
        (was instanceof Qualification.Grid || is instanceof Qualification.Grid)
            && !was.getClass().equals(is.getClass());
    if (grids) {
      return "it is graded " + Says.nowBefore(graded(is), graded(was));
    }
    Map<String, String> before = least(was);
    Map<String, String> now = least(is);
    List<String> clauses = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>(now.keySet());
    all.addAll(before.keySet());
    for (String tier : all) {
      String name = "tier " + Plain.text(tier);
      String old = before.get(tier);
      String least = now.get(tier);
      if (old == null) {
        clauses.add(name + " is new, from " + least);
      } else if (least == null) {
        clauses.add(name + " is gone; it was from " + old);
      } else if (!least.equals(old)) {
        clauses.add(name + verb(was, is, tier) + " from " + old + " to " + least);
      }
    }
    if (clauses.isEmpty()
        && was instanceof Qualification.Grid a
        && is instanceof Qualification.Grid b
        && List.of(a.first(), a.second()).equals(List.of(b.first(), b.second()))) {
      return "the tiers are tried in another order: " + String.join(", ", now.keySet());
    }
    return clauses.isEmpty() ? "it is graded by other scores" : String.join("; ", clauses);
  }

  private static String verb(Qualification.Tiers was, Qualification.Tiers is, String tier) {
    if (was instanceof Qualification.ByScore a && is instanceof Qualification.ByScore b) {
      BigDecimal before = a.least().getOrDefault(tier, BigDecimal.ZERO);
      return b.least().getOrDefault(tier, BigDecimal.ZERO).compareTo(before) > 0
          ? " rises"
          : " falls";
    }
    return " changes";
  }

  private static String graded(Qualification.Tiers tiers) {
    if (tiers instanceof Qualification.Grid grid) {
      return "by " + Plain.code(grid.first()) + " and " + Plain.code(grid.second());
    }
    return tiers instanceof Qualification.NoTiers ? "not at all" : "by one score";
  }

  /** The least of each tier, in words. */
  private static Map<String, String> least(Qualification.Tiers tiers) {
    Map<String, String> least = new LinkedHashMap<>();
    if (tiers instanceof Qualification.ByScore byScore) {
      byScore.least().forEach((tier, score) -> least.put(tier, Spoken.number(score)));
    } else if (tiers instanceof Qualification.Grid grid) {
      grid.least()
          .forEach(
              (tier, corner) ->
                  least.put(
                      tier,
                      Spoken.number(corner.first()) + " and " + Spoken.number(corner.second())));
    }
    return least;
  }

  private static String cooldown(Map<String, Duration> was, Map<String, Duration> is) {
    Set<String> all = new LinkedHashSet<>(is.keySet());
    all.addAll(was.keySet());
    List<String> clauses = new ArrayList<>();
    for (String name : all) {
      Optional<Duration> before = Optional.ofNullable(was.get(name));
      Optional<Duration> now = Optional.ofNullable(is.get(name));
      if (!before.equals(now)) {
        clauses.add(Says.duration("the cool-down after “" + Naming.human(name) + "”", before, now));
      }
    }
    return String.join("; ", clauses);
  }

  private static String holdout(
      Optional<Qualification.Holdout> was, Optional<Qualification.Holdout> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return is.map(h -> Spoken.percent(h.share()) + " are held out now, and nobody contacts them")
          .or(
              () ->
                  was.map(h -> "nobody is held out any more; it was " + Spoken.percent(h.share())))
          .orElse("");
    }
    Qualification.Holdout before = was.get();
    Qualification.Holdout now = is.get();
    List<String> clauses = new ArrayList<>();
    if (before.share().compareTo(now.share()) != 0) {
      clauses.add(
          Says.bound(
              "the share held out",
              Optional.of(before.share()),
              Optional.of(now.share()),
              Spoken::percent));
    }
    if (!before.by().equals(now.by())) {
      clauses.add("it is drawn by " + Plain.text(now.by()) + " now, by " + before.by() + " before");
    }
    if (!before.salt().equals(now.salt())) {
      clauses.add(
          "the hold-out is drawn anew, with the salt "
              + Plain.code(now.salt())
              + " rather than "
              + Plain.code(before.salt()));
    }
    return String.join("; ", clauses);
  }

  // ---- Exclusions and examples

  String exclusion(Change.Altered change) {
    Qualification.Exclusion was = (Qualification.Exclusion) change.was().model();
    Qualification.Exclusion is = (Qualification.Exclusion) change.is().model();
    if (change.facet().equals("when")) {
      return Says.condition(
          "whom it leaves alone", Optional.of(was.when()), Optional.of(is.when()), "");
    }
    return is.excludeUnknown()
        ? "it now also leaves alone those of whom it is not known"
        : "it no longer leaves alone those of whom it is not known";
  }

  /** Whom an exclusion leaves alone, and why. */
  static String leavesAlone(Qualification.Exclusion one) {
    Condition when = one.when();
    return Plain.code(when.text())
        + (one.why().isEmpty() ? "" : " (" + Plain.text(one.why()) + ")");
  }

  String example(Change.Altered change) {
    Qualification.Example was = (Qualification.Example) change.was().model();
    Qualification.Example is = (Qualification.Example) change.is().model();
    if (change.facet().equals("story")) {
      return "it tells another story";
    }
    if (was.expect().qualified() != is.expect().qualified()) {
      return is.expect().qualified()
          ? "it is expected to qualify now"
          : "it is expected not to qualify now";
    }
    List<String> clauses =
        Says.members(
            expected(was.expect(), naming.ofBase()),
            expected(is.expect(), naming),
            "it now expects",
            "it no longer expects");
    return String.join("; ", clauses);
  }

  private static List<String> expected(Qualification.Expectation expect, Naming naming) {
    List<String> parts = new ArrayList<>();
    if (!expect.tier().isEmpty()) {
      parts.add("tier " + Plain.text(expect.tier()));
    }
    expect.score().ifPresent(score -> parts.add("a score of " + Spoken.number(score)));
    expect
        .points()
        .forEach(
            (name, points) ->
                parts.add(count(points) + " of " + naming.ref(ElementKind.SIGNAL, name)));
    for (String failed : naming.failed(expect.failed())) {
      parts.add("to fail for " + failed);
    }
    if (!expect.excludedBy().isEmpty()) {
      parts.add("to be left alone by " + Plain.code(expect.excludedBy()));
    }
    expect.triage().ifPresent(triage -> parts.add(triage ? "triage" : "no triage"));
    if (!expect.way().isEmpty()) {
      parts.add("the way " + Plain.code(expect.way()));
    }
    return parts;
  }

  // ---- Terms

  private static List<Term> parts(Term term) {
    if (term instanceof Term.Several several) {
      return several.parts();
    }
    return term instanceof Term.Set set ? set.parts() : List.of();
  }
}
