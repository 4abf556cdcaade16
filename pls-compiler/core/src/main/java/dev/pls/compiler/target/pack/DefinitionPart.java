package dev.pls.compiler.target.pack;

import dev.pls.compiler.index.Uses;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Part 3: who qualifies, by which signals, and who does not. */
final class DefinitionPart {
  private final Draft draft;
  private final Motion motion;
  private final Sentences sentences;

  DefinitionPart(Draft draft) {
    this.draft = draft;
    this.motion = draft.motion();
    this.sentences = new Sentences(draft);
  }

  Map<String, Object> context() {
    return Draft.map(
        "qualifications",
        Draft.each(motion.qualifications().values(), this::qualification),
        "signals",
        Draft.each(motion.signals().values(), this::signal),
        "measures",
        Draft.each(motion.measures().values(), this::measure),
        "scores",
        Draft.each(motion.scores().values(), this::sharedScore));
  }

  private Object measure(Measure.Definition measure) {
    draft.tell(measure.place());
    return Draft.map(
        "title",
        Words.title(measure.title(), measure.name()),
        "what",
        Draft.sentence(sentences.thing(measure.measure())));
  }

  private Object signal(Signal signal) {
    draft.tell(signal.place());
    return Draft.map(
        "title",
        Words.title(signal.title(), signal.name()),
        "name",
        Markdown.code(signal.name()),
        "draft",
        signal.meta().status().filter(s -> s != Meta.Status.APPROVED).map(Words::word).orElse(""),
        "type",
        Words.word(signal.type()),
        "counts",
        sentences.counts(signal),
        "points",
        sentences.points(signal),
        "why",
        Markdown.join(
            " ",
            Draft.background(signal.meta()).isEmpty()
                ? List.of(Markdown.text(signal.why()))
                : List.of(Draft.sentence(signal.why()), Draft.background(signal.meta()))),
        "misleads",
        signal.falsePositives(),
        "source",
        sentences.source(signal),
        "outreach",
        signal.outreach() == Signal.Outreach.ALLOWED ? "may be mentioned" : "internal",
        "used_by",
        Markdown.join(", ", draft.uses().ofSignal(signal.name()).stream().map(this::use).toList()));
  }

  private Markdown use(Uses.Use use) {
    return switch (use.kind()) {
      case QUALIFICATION -> draft.qualification(use.name());
      case SIGNAL -> draft.signal(use.name());
      default -> Markdown.code(use.name());
    };
  }

  private Object qualification(Qualification qualification) {
    draft.tell(qualification.place());
    return Draft.map(
        "title",
        Words.title(qualification.title(), qualification.name()),
        "name",
        Markdown.code(qualification.name()),
        "kind",
        qualification.kind(),
        "unit",
        qualification.unit().equals("account") ? "an account" : "a user",
        "statement",
        Markdown.quote(qualification.statement()),
        "segments",
        Markdown.list(
            qualification.segments().stream()
                .map(s -> Markdown.of("*{}*", draft.segmentTitle(s)))
                .toList(),
            "or"),
        "requirements",
        requirements(qualification),
        "alone",
        Markdown.list(qualification.qualifiesAlone().stream().map(draft::signal).toList(), "or"),
        "meta",
        Draft.meta(qualification.meta()).capital(),
        "background",
        Draft.background(qualification.meta()),
        "score",
        score(qualification),
        "exclusions",
        Draft.each(qualification.exclusions(), this::exclusion),
        "controls",
        controls(qualification),
        "examples",
        Draft.each(qualification.examples(), this::example));
  }

  private List<Object> requirements(Qualification qualification) {
    List<Object> lines = new ArrayList<>();
    qualification.requires().ifPresent(r -> sentences.requirement(r, 0, lines));
    if (!qualification.ways().isEmpty()) {
      Sentences.line(lines, 0, Markdown.of("one of these ways:"));
      qualification
          .ways()
          .forEach(
              (name, way) -> {
                Sentences.line(lines, 1, Markdown.of("*{}*, all of:", Words.human(name)));
                sentences.requirement(way, 2, lines);
              });
    }
    qualification
        .score()
        .flatMap(Score.Use::qualifiesAt)
        .ifPresent(
            least ->
                Sentences.line(
                    lines, 0, Markdown.of("a score of at least {} points", Words.number(least))));
    qualification
        .controls()
        .minActiveDays()
        .ifPresent(
            days ->
                Sentences.line(
                    lines,
                    0,
                    Markdown.of(
                        "seen on at least {}, by any of its signals", Words.count(days, "day"))));
    return lines;
  }

  private List<Object> score(Qualification qualification) {
    List<Object> lines = new ArrayList<>();
    Score.Use use = qualification.score().orElse(null);
    if (use != null) {
      use.named()
          .ifPresent(
              name -> add(lines, Markdown.of("It is the shared score *{}*.", scoreTitle(name))));
      use.own().ifPresent(score -> lines.addAll(score(score)));
      use.qualifiesAt()
          .ifPresent(p -> add(lines, Markdown.of("**{}** points qualify.", Words.number(p))));
    }
    if (qualification.tiers() instanceof Qualification.ByScore byScore) {
      byScore
          .least()
          .forEach(
              (tier, least) ->
                  add(
                      lines,
                      Markdown.of("**Tier {}** from {} points on.", tier, Words.number(least))));
    } else if (qualification.tiers() instanceof Qualification.Grid grid) {
      grid.least()
          .forEach(
              (tier, least) ->
                  add(
                      lines,
                      Markdown.of(
                          "**Tier {}** from {} points of *{}* and {} points of *{}* on.",
                          tier,
                          Words.number(least.first()),
                          scoreTitle(grid.first()),
                          Words.number(least.second()),
                          scoreTitle(grid.second()))));
    }
    if (use != null && use.triageAt().isPresent()) {
      add(
          lines,
          Markdown.of(
              "**Triage:** whoever does not qualify and has at least {} points, is in a segment and"
                  + " not excluded, is looked at by a person.",
              Words.number(use.triageAt().get())));
    }
    return lines;
  }

  private List<Object> score(Score score) {
    List<Object> lines = new ArrayList<>();
    add(
        lines,
        Markdown.of(
            "It adds up {}.",
            Markdown.list(score.signals().stream().map(draft::signal).toList(), "and")));
    for (Map.Entry<Signal.Type, BigDecimal> cap : score.caps().entrySet()) {
      boolean against = cap.getKey() == Signal.Type.RISK || cap.getKey() == Signal.Type.NEGATIVE;
      add(
          lines,
          Markdown.of(
              against
                  ? "All {} signals together take away at most {} points."
                  : "All {} signals together give at most {} points.",
              Words.word(cap.getKey()),
              Words.number(cap.getValue())));
    }
    score
        .max()
        .ifPresent(max -> add(lines, Markdown.of("The most is {} points.", Words.number(max))));
    return lines;
  }

  private Object sharedScore(Score.Definition definition) {
    draft.tell(definition.place());
    return Draft.map(
        "title",
        Words.title(definition.title(), definition.name()),
        "lines",
        score(definition.score()));
  }

  private String scoreTitle(String name) {
    Score.Definition definition = motion.scores().get(name);
    return Words.title(definition == null ? "" : definition.title(), name);
  }

  private static void add(List<Object> lines, Markdown line) {
    lines.add(line);
  }

  private Object exclusion(Qualification.Exclusion exclusion) {
    draft.tell(exclusion.place());
    return Draft.map(
        "title",
        Words.human(exclusion.id()),
        "when",
        sentences.condition(exclusion.when()),
        "unknown",
        exclusion.excludeUnknown() ? "excluded" : "not excluded",
        "why",
        exclusion.why());
  }

  private List<Object> controls(Qualification qualification) {
    Qualification.Controls controls = qualification.controls();
    List<Object> lines = new ArrayList<>();
    controls
        .sustain()
        .ifPresent(
            d ->
                add(
                    lines,
                    Markdown.of(
                        "The verdict must hold for {} before anybody hears of it.",
                        Words.duration(d))));
    controls
        .expires()
        .ifPresent(
            d ->
                add(
                    lines,
                    Markdown.of(
                        "A lead ends {} after it began or last got a disposition, and as soon as"
                            + " the definition has not held for that long.",
                        Words.duration(d))));
    controls
        .cooldown()
        .forEach(
            (disposition, d) ->
                add(
                    lines,
                    Markdown.of(
                        "After {} it is left alone for {}.",
                        draft.disposition(disposition),
                        Words.duration(d))));
    if (controls.oneOpenPerAccount()) {
      add(lines, Markdown.of("An account has one open lead at a time."));
    }
    qualification.holdout().ifPresent(holdout -> add(lines, holdout(holdout)));
    return lines;
  }

  private static Markdown holdout(Qualification.Holdout holdout) {
    return Markdown.of(
        "{} of {}s are held out, chosen by a hash of their key: they may qualify, and nobody"
            + " contacts them. Their share tells what contact changes.",
        Words.percent(holdout.share()),
        holdout.by());
  }

  // ---- Worked cases

  private Object example(Qualification.Example example) {
    draft.tell(example.place());
    return Draft.map(
        "title", example.title(), "expected", Draft.sentence(expected(example.expect())));
  }

  private Markdown expected(Qualification.Expectation expect) {
    List<Markdown> parts = new ArrayList<>();
    boolean triage = expect.triage().orElse(false);
    parts.add(
        Markdown.of(
            expect.qualified()
                ? "qualifies"
                : triage ? "does not qualify but goes to triage" : "does not qualify"));
    if (!expect.way().isEmpty()) {
      parts.add(Markdown.of("by the way *{}*", Words.human(expect.way())));
    }
    if (!expect.tier().isEmpty()) {
      parts.add(Markdown.of("tier {}", expect.tier()));
    }
    expect
        .score()
        .ifPresent(
            score ->
                parts.add(
                    Markdown.of(
                        "{} point{}",
                        Words.number(score),
                        score.compareTo(BigDecimal.ONE) == 0 ? "" : "s")));
    if (!expect.excludedBy().isEmpty()) {
      parts.add(Markdown.of("excluded as *{}*", Words.human(expect.excludedBy())));
    }
    Markdown verdict = Markdown.join(", ", parts);
    if (!expect.points().isEmpty()) {
      verdict =
          Markdown.of(
              "{}: {}",
              verdict,
              Markdown.join(
                  ", ",
                  expect.points().entrySet().stream()
                      .map(
                          e ->
                              Markdown.of(
                                  "{} for {}",
                                  Words.number(e.getValue()),
                                  draft.signal(e.getKey())))
                      .toList()));
    }
    return expect.failed().isEmpty()
        ? verdict
        : Markdown.of(
            "{}; not met: {}",
            verdict,
            Markdown.join(", ", expect.failed().stream().map(this::unmet).toList()));
  }

  private Markdown unmet(String name) {
    return switch (name) {
      case "score" -> Markdown.of("the score");
      case "segment" -> Markdown.of("the segment");
      case "min_active_days" -> Markdown.of("enough days of use");
      default ->
          motion.qualifications().containsKey(name)
              ? draft.qualification(name)
              : draft.signal(name);
    };
  }
}
