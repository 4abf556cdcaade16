package dev.pls.compiler.target.pack;

import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Reasons;
import dev.pls.compiler.index.Unversioned;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
        Draft.each(motion.scores().values(), this::sharedScore),
        "unsaid",
        Draft.unsaid(
            "who qualifies",
            !motion.qualifications().isEmpty(),
            "signals",
            !motion.signals().isEmpty()));
  }

  private Object measure(Measure.Definition measure) {
    return Draft.map(
        "written",
        draft.written(measure.place()),
        "title",
        Words.title(measure.title(), measure.name()),
        "what",
        Draft.sentence(sentences.thing(measure.measure())));
  }

  private Object signal(Signal signal) {
    return Draft.map(
        "written",
        draft.written(signal.place()),
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
    Place place = qualification.place();
    draft.tell(place);
    return Draft.map(
        "written",
        draft.line(place),
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
        "statement_written",
        draft.written(place, "statement"),
        "background_written",
        place.has("evidence") ? draft.written(place, "evidence") : Markdown.EMPTY,
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
        "alone_written",
        draft.line(place, "qualifies_alone"),
        "meta",
        draft.meta(qualification.meta(), place).capital(),
        "background",
        Draft.background(qualification.meta()),
        "score",
        score(qualification),
        "chart",
        new ScoreChart(draft).of(qualification),
        "exclusions",
        Draft.each(qualification.exclusions(), this::exclusion),
        "controls",
        controls(qualification),
        "examples",
        Draft.each(qualification.examples(), this::example));
  }

  private List<Object> requirements(Qualification qualification) {
    List<Object> lines = new ArrayList<>();
    Place place = qualification.place();
    qualification.requires().ifPresent(r -> sentences.requirement(r, 0, lines));
    if (!qualification.ways().isEmpty()) {
      Sentences.line(lines, 0, Markdown.of("one of these ways: {}", draft.line(place, "ways")));
      qualification
          .ways()
          .forEach(
              (name, way) -> {
                Sentences.line(
                    lines,
                    1,
                    Markdown.of(
                        "*{}*, all of: {}", Words.human(name), draft.line(place, "ways", name)));
                sentences.requirement(way, 2, lines);
              });
    }
    qualification
        .score()
        .flatMap(Score.Use::qualifiesAt)
        .ifPresent(
            least ->
                Sentences.line(
                    lines,
                    0,
                    Markdown.of(
                        "a score of at least {} points {}",
                        Words.number(least),
                        draft.line(place, "score", "qualifies_at"))));
    qualification
        .controls()
        .minActiveDays()
        .ifPresent(
            days ->
                Sentences.line(
                    lines,
                    0,
                    Markdown.of(
                        "seen on at least {}, by any of its signals {}",
                        Words.count(days, "day"),
                        draft.line(place, "controls", "min_active_days"))));
    return lines;
  }

  private List<Object> score(Qualification qualification) {
    List<Object> lines = new ArrayList<>();
    Place place = qualification.place();
    Score.Use use = qualification.score().orElse(null);
    if (use != null) {
      use.named()
          .ifPresent(
              name ->
                  lines.add(
                      Markdown.of(
                          "It is the shared score *{}*. {}",
                          scoreTitle(name),
                          draft.line(place, "score", "use"))));
      use.own().ifPresent(score -> lines.addAll(score(score, place, "score")));
      use.qualifiesAt()
          .ifPresent(
              p ->
                  lines.add(
                      Markdown.of(
                          "**{}** points qualify. {}",
                          Words.number(p),
                          draft.line(place, "score", "qualifies_at"))));
    }
    if (qualification.tiers() instanceof Qualification.ByScore byScore) {
      byScore
          .least()
          .forEach(
              (tier, least) ->
                  lines.add(
                      Markdown.of(
                          "**Tier {}** from {} points on. {}",
                          tier,
                          Words.number(least),
                          draft.line(place, "tiers", tier))));
    } else if (qualification.tiers() instanceof Qualification.Grid grid) {
      grid.least()
          .forEach(
              (tier, least) ->
                  lines.add(
                      Markdown.of(
                          "**Tier {}** from {} points of *{}* and {} points of *{}* on. {}",
                          tier,
                          Words.number(least.first()),
                          scoreTitle(grid.first()),
                          Words.number(least.second()),
                          scoreTitle(grid.second()),
                          draft.line(place, "tiers", tier))));
    }
    if (use != null && use.triageAt().isPresent()) {
      lines.add(
          Markdown.of(
              "**Triage:** whoever does not qualify and has at least {} points, is in a segment and"
                  + " not excluded, is looked at by a person. {}",
              Words.number(use.triageAt().get()),
              draft.line(place, "score", "triage_at")));
    }
    return lines;
  }

  /** A score that is written under a path of keys below an element. */
  private List<Object> score(Score score, Place place, String... path) {
    List<Object> lines = new ArrayList<>();
    lines.add(
        Markdown.of(
            "It adds up {}. {}",
            Markdown.list(score.signals().stream().map(draft::signal).toList(), "and"),
            draft.line(place, below(path, "signals"))));
    for (Map.Entry<Signal.Type, BigDecimal> cap : score.caps().entrySet()) {
      boolean against = cap.getKey() == Signal.Type.RISK || cap.getKey() == Signal.Type.NEGATIVE;
      String type = cap.getKey().name().toLowerCase(Locale.ROOT);
      lines.add(
          Markdown.of(
              against
                  ? "All {} signals together take away at most {} points. {}"
                  : "All {} signals together give at most {} points. {}",
              Words.word(cap.getKey()),
              Words.number(cap.getValue()),
              draft.line(place, below(path, "caps", type))));
    }
    score
        .max()
        .ifPresent(
            max ->
                lines.add(
                    Markdown.of(
                        "The most is {} points. {}",
                        Words.number(max),
                        draft.line(place, below(path, "max")))));
    return lines;
  }

  private static String[] below(String[] path, String... keys) {
    return Stream.concat(Stream.of(path), Stream.of(keys)).toArray(String[]::new);
  }

  private Object sharedScore(Score.Definition definition) {
    return Draft.map(
        "written",
        draft.written(definition.place()),
        "title",
        Words.title(definition.title(), definition.name()),
        "lines",
        score(definition.score(), definition.place()),
        "chart",
        new ScoreChart(draft).of(definition));
  }

  private String scoreTitle(String name) {
    Score.Definition definition = motion.scores().get(name);
    return Words.title(definition == null ? "" : definition.title(), name);
  }

  private Object exclusion(Qualification.Exclusion exclusion) {
    return Draft.map(
        "written",
        draft.written(exclusion.place()),
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
    Place place = qualification.place();
    List<Object> lines = new ArrayList<>();
    controls
        .sustain()
        .ifPresent(
            d ->
                lines.add(
                    Markdown.of(
                        "The verdict must hold for {} before anybody hears of it. {}",
                        Words.duration(d),
                        draft.line(place, "controls", "sustain"))));
    controls
        .expires()
        .ifPresent(
            d ->
                lines.add(
                    Markdown.of(
                        "A lead ends {} after it began or last got a disposition, and as soon as"
                            + " the definition has not held for that long. {}",
                        Words.duration(d),
                        draft.line(place, "controls", "expires"))));
    controls
        .cooldown()
        .forEach(
            (disposition, d) ->
                lines.add(
                    Markdown.of(
                        "After {} it is left alone for {}. {}",
                        draft.disposition(disposition),
                        Words.duration(d),
                        draft.line(place, "controls", "cooldown", disposition))));
    if (controls.oneOpenPerAccount()) {
      lines.add(
          Markdown.of(
              "An account has one open lead at a time. {}",
              draft.line(place, "controls", "one_open_per")));
    }
    qualification
        .holdout()
        .ifPresent(
            holdout ->
                lines.add(
                    Markdown.of(
                        "{} of {}s are held out, chosen by a hash of their key: they may qualify,"
                            + " and nobody contacts them. Their share tells what contact changes."
                            + " {}",
                        Words.percent(holdout.share()),
                        holdout.by(),
                        draft.line(place, "holdout", "share"))));
    Set<String> current = Unversioned.of(draft.motion(), draft.reads(), qualification);
    if (!current.isEmpty()) {
      lines.add(
          Markdown.of(
              "Not point-in-time: of {} only the newest value is kept, so a verdict of the past"
                  + " cannot be worked out again. Who qualified when is what was recorded.",
              Draft.codes(List.copyOf(current))));
    }
    return lines;
  }

  // ---- Worked cases

  private Object example(Qualification.Example example) {
    return Draft.map(
        "title",
        example.title(),
        "outcome",
        draft.run(example).map(this::outcome).orElse(Markdown.EMPTY),
        "written",
        draft.written(example.place()));
  }

  /** What came out of an example, in the words that all reasons have. */
  private Markdown outcome(ExampleRun run) {
    return Markdown.text(new Reasons(motion).sentence(run.verdict()));
  }
}
