package dev.pls.compiler.diff;

import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Value;
import java.util.Map;
import java.util.Optional;

/** Who qualifies, and by which signals. */
final class DefinitionOutline {
  private final Outline outline;
  private final Terms terms;

  private DefinitionOutline(Outline outline) {
    this.outline = outline;
    this.terms = new Terms(outline.motion());
  }

  static void add(Outline outline) {
    DefinitionOutline all = new DefinitionOutline(outline);
    outline.motion().measures().values().forEach(all::measure);
    outline.motion().signals().values().forEach(all::signal);
    outline.motion().scores().values().forEach(all::score);
    outline.motion().qualifications().values().forEach(all::qualification);
  }

  private void measure(Measure.Definition measure) {
    outline
        .begin(ElementKind.MEASURE, measure.name(), measure.title(), measure.place(), measure)
        .put("unit", Term.of(measure.of()))
        .put("computation", terms.measure(measure.measure(), measure.of()))
        .words(measure.meta(), "title", measure.title())
        .end();
  }

  private void signal(Signal signal) {
    outline
        .begin(ElementKind.SIGNAL, signal.name(), signal.title(), signal.place(), signal)
        .put("type", Term.of(signal.type()))
        .put("unit", Term.of(signal.of()))
        .put("measure", terms.measure(signal.measure(), signal.of()))
        .put("threshold", terms.thresholds(signal))
        .put("points", terms.points(signal))
        .put("decay", Terms.durationOrNone(signal.halfLife()))
        .put("over-users", signal.overUsers().map(Term::of).orElse(Term.NONE))
        .put("outreach", Term.of(signal.outreach()))
        .words(
            signal.meta(),
            "title",
            signal.title(),
            "why",
            signal.why(),
            "false_positives",
            signal.falsePositives(),
            "monotone",
            signal.monotone().map(Object::toString).orElse(""),
            "says",
            signal.measure().function() instanceof Measure.Manual manual ? manual.says() : "")
        .end();
  }

  private void score(Score.Definition score) {
    outline
        .begin(ElementKind.SCORE, score.name(), score.title(), score.place(), score)
        .put("unit", Term.of(score.unit()))
        .put("signals", terms.signals(score.score()))
        .put("caps", Terms.caps(score.score()))
        .put("max", Terms.numberOrNone(score.score().max()))
        .words(score.meta(), "title", score.title())
        .end();
  }

  private void qualification(Qualification one) {
    Optional<Score> own = one.score().flatMap(Score.Use::own);
    Qualification.Controls controls = one.controls();
    outline
        .begin(ElementKind.QUALIFICATION, one.name(), one.title(), one.place(), one)
        .put("unit", Term.of(one.unit()))
        .put(
            "segments",
            Terms.any(one.segments().stream().map(s -> Term.ref(ElementKind.SEGMENT, s)).toList()))
        .put("requires", one.requires().map(terms::requirement).orElse(Term.NONE))
        .put("ways", ways(one))
        .put(
            "score",
            one.score()
                .flatMap(Score.Use::named)
                .map(name -> Term.ref(ElementKind.SCORE, name))
                .orElse(own.map(terms::signals).orElse(Term.NONE)))
        .put("caps", own.map(Terms::caps).orElse(Term.NONE))
        .put("score-max", own.map(Score::max).map(Terms::numberOrNone).orElse(Term.NONE))
        .put("qualifies-at", Terms.numberOrNone(one.score().flatMap(Score.Use::qualifiesAt)))
        .put("triage-at", Terms.numberOrNone(one.score().flatMap(Score.Use::triageAt)))
        .put("tiers", Terms.tiers(one.tiers()))
        .put(
            "qualifies-alone",
            Terms.any(one.qualifiesAlone().stream().map(terms::signalOrQualification).toList()))
        .put("min-active-days", controls.minActiveDays().map(Term::of).orElse(Term.NONE))
        .put("sustain", Terms.durationOrNone(controls.sustain()))
        .put("expires", Terms.durationOrNone(controls.expires()))
        .put("cooldown", Terms.map(controls.cooldown(), Terms::duration))
        .put("one-open-per", controls.oneOpenPerAccount() ? Term.of("account") : Term.NONE)
        .put(
            "holdout",
            one.holdout()
                .<Term>map(
                    h ->
                        Term.list(
                            "holdout",
                            Term.of(h.by()),
                            Terms.value(new Value.Percent(h.share())),
                            Term.of(h.salt())))
                .orElse(Term.NONE))
        .words(one.meta(), "title", one.title(), "statement", one.statement())
        .end();
    one.exclusions().forEach(exclusion -> exclusion(one, exclusion));
    one.examples().forEach(example -> example(one, example));
  }

  /** The first way that holds is the reason, so their order counts; their names do too. */
  private Term ways(Qualification one) {
    return Terms.ordered(
        one.ways().entrySet().stream()
            .map(way -> Term.list(way.getKey(), terms.requirement(way.getValue())))
            .toList());
  }

  private void exclusion(Qualification of, Qualification.Exclusion one) {
    outline
        .begin(ElementKind.EXCLUSION, of.name(), one.id(), "", one.place(), one)
        .put("when", terms.condition(one.when()))
        .put("if-unknown", one.excludeUnknown() ? Term.of("exclude") : Term.NONE)
        .words("why", one.why())
        .end();
  }

  private void example(Qualification of, Qualification.Example one) {
    outline
        .begin(ElementKind.EXAMPLE, of.name(), one.title(), one.title(), one.place(), one)
        .put(
            "story",
            Term.list(
                "story",
                Term.of(one.asOf()),
                attributes("account", one.account()),
                attributes("user", one.user()),
                Terms.ordered(one.timeline().stream().map(this::happening).toList())))
        .put("expect", expectation(of, one.expect()))
        .end();
  }

  private static Term attributes(String entity, Map<String, Value> values) {
    return Terms.any(
        values.entrySet().stream()
            .map(
                value ->
                    Term.list(
                        "is",
                        Term.ref(ElementKind.ATTRIBUTE, entity, value.getKey()),
                        Terms.value(value.getValue())))
            .toList());
  }

  private Term happening(Qualification.Happening one) {
    return Term.list(
        "at",
        Term.of(one.at()),
        Term.ref(ElementKind.EVENT, one.event()),
        Term.of(one.times()),
        one.eachProperty().isEmpty() ? Term.NONE : property(one.event(), one.eachProperty()),
        Terms.ordered(one.eachValues().stream().map(Terms::value).toList()),
        Term.of(one.by()),
        Terms.any(
            one.properties().entrySet().stream()
                .map(
                    p ->
                        Term.list(
                            "is", property(one.event(), p.getKey()), Terms.value(p.getValue())))
                .toList()),
        attributes("account", one.account()),
        attributes("user", one.user()));
  }

  private static Term property(String event, String name) {
    return Term.ref(ElementKind.PROPERTY, event, name);
  }

  private Term expectation(Qualification of, Qualification.Expectation expect) {
    return Terms.words(
        "qualified", Term.of(expect.qualified()),
        "tier", expect.tier(),
        "score", Terms.numberOrNone(expect.score()),
        "points",
            Terms.any(
                expect.points().entrySet().stream()
                    .map(p -> Term.list("is", terms.signal(p.getKey()), Terms.number(p.getValue())))
                    .toList()),
        "failed", Terms.any(expect.failed().stream().map(name -> failed(of, name)).toList()),
        "excluded_by", expect.excludedBy().isEmpty() ? Term.NONE : failed(of, expect.excludedBy()),
        "triage", expect.triage().map(Term::of).orElse(Term.NONE),
        "way", expect.way());
  }

  /** What failed may be a signal, an exclusion, or a word of the language. */
  private Term failed(Qualification of, String name) {
    if (of.exclusions().stream().anyMatch(exclusion -> exclusion.id().equals(name))) {
      return Term.ref(ElementKind.EXCLUSION, of.name(), name);
    }
    return outline.motion().signals().containsKey(name) ? terms.signal(name) : Term.of(name);
  }
}
