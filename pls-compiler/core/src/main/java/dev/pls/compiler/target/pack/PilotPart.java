package dev.pls.compiler.target.pack;

import dev.pls.compiler.capacity.PilotSample;
import dev.pls.compiler.capacity.SampleSize;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Part 7: the bounded try, and what follows from it. */
final class PilotPart {
  private final Draft draft;
  private final Motion motion;

  PilotPart(Draft draft) {
    this.draft = draft;
    this.motion = draft.motion();
  }

  Map<String, Object> context() {
    Optional<Pilot> pilot = motion.pilot();
    pilot.ifPresent(p -> draft.tell(p.place()));
    return Draft.map(
        "planned",
        pilot.isPresent(),
        "facts",
        pilot.map(this::facts).orElse(List.of()),
        "design",
        pilot.flatMap(p -> p.design().map(design -> design(p, design))).orElse(List.of()),
        "sample",
        pilot.map(this::sample).orElse(List.of()),
        "read_later",
        pilot.map(this::readLater).orElse(List.of()),
        "guardrails",
        criteria(pilot.map(Pilot::guardrails).orElse(List.of())),
        "scale",
        criteria(pilot.map(Pilot::scaleWhen).orElse(List.of())),
        "rollback",
        criteria(pilot.map(Pilot::rollbackWhen).orElse(List.of())),
        "review",
        pilot
            .flatMap(Pilot::review)
            .map(review -> (Object) RoutingPart.feedback(draft, review))
            .orElse(false),
        "rollout",
        pilot.map(this::rollout).orElse(List.of()),
        "backlog",
        pilot.map(p -> draft.lines(p.backlog(), p.place(), "backlog")).orElse(List.of()),
        "unsaid",
        Draft.unsaid(
            "an experiment, so nothing will tell what contact changes",
            pilot.flatMap(Pilot::design).isPresent(),
            "guardrails",
            pilot.filter(p -> !p.guardrails().isEmpty()).isPresent(),
            "when to scale",
            pilot.filter(p -> !p.scaleWhen().isEmpty()).isPresent(),
            "when to roll back",
            pilot.filter(p -> !p.rollbackWhen().isEmpty()).isPresent(),
            "a review",
            pilot.flatMap(Pilot::review).isPresent(),
            "a roll-out",
            pilot.filter(p -> !p.rollout().isEmpty()).isPresent(),
            "a backlog",
            pilot.filter(p -> !p.backlog().isEmpty()).isPresent()));
  }

  private List<Object> rollout(Pilot pilot) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < pilot.rollout().size(); i++) {
      Pilot.Step step = pilot.rollout().get(i);
      String index = String.valueOf(i);
      rows.add(
          Draft.map(
              "says",
              step.says(),
              "when",
              draft.at(step.when(), pilot.place(), "rollout", index, "when"),
              "owner",
              draft.who(step.owner()),
              "written",
              draft.written(pilot.place(), "rollout", index)));
    }
    return rows;
  }

  /** The pilot in a sentence. */
  static Markdown summary(Draft draft, Pilot pilot) {
    Markdown starts = Words.fact(pilot.starts(), day -> Markdown.text(Words.date(day)));
    Markdown size =
        Words.fact(pilot.sampleSize(), n -> Markdown.text(Words.number(BigDecimal.valueOf(n))));
    Markdown unit = Markdown.text(pilot.design().map(Pilot.Design::unit).orElse("unit"));
    Place place = pilot.place();
    return Markdown.of(
        "It is tried for {} first{}{}.",
        draft.at(Words.duration(pilot.duration()), place, "duration"),
        starts.isEmpty()
            ? Markdown.EMPTY
            : Markdown.of(", from {}", draft.at(starts, place, "starts")),
        size.isEmpty()
            ? Markdown.EMPTY
            : Markdown.of(", with {} {}s", draft.at(size, place, "sample_size"), unit));
  }

  private List<Object> facts(Pilot pilot) {
    Place place = pilot.place();
    return new Facts(draft)
        .add("Segment", draft.segmentTitle(pilot.segment()), place, "segment")
        .add("Lasts", Words.duration(pilot.duration()), place, "duration")
        .add(
            "Starts",
            Words.fact(pilot.starts(), day -> Markdown.text(Words.date(day))),
            place,
            "starts")
        .add(
            "Sample",
            Words.fact(
                pilot.sampleSize(),
                n ->
                    Markdown.of(
                        "{} {}s",
                        Words.number(BigDecimal.valueOf(n)),
                        pilot.design().map(Pilot.Design::unit).orElse("unit"))),
            place,
            "sample_size")
        .add("Takes part", pilot.includes(), place, "includes")
        .add("Does not take part", pilot.excludes(), place, "excludes")
        .add("First touch within", Draft.promise(pilot.sla()), place, "sla")
        .add("Run by", draft.who(pilot.owner()), place, "owner")
        .list();
  }

  private List<Object> design(Pilot pilot, Pilot.Design design) {
    Place place = design.place();
    draft.tell(place);
    Fact<Value> baseline = new PilotSample(motion, pilot).baseline(design);
    return new Facts(draft)
        .add("Split", split(design), place, "split")
        .add("Compared", draft.metric(design.metric()), place, "metric")
        .add("Without contact", Words.fact(baseline, Words::quantity), baseline.place())
        .add("Worth finding", Words.points(design.effect()), place, "mde")
        .add("Chance to find it", Words.percent(design.power()), place, "power")
        .add("Chance of a false alarm", Words.percent(design.alpha()), place, "alpha")
        .list();
  }

  private static Markdown split(Pilot.Design design) {
    return Markdown.of(
        "{}% of {}s contacted, {}% left alone",
        String.valueOf(design.contacted()), design.unit(), String.valueOf(design.control()));
  }

  // ---- Sample size

  private List<Object> sample(Pilot pilot) {
    Pilot.Design design = pilot.design().orElse(null);
    if (design == null) {
      return List.of();
    }
    PilotSample sample = new PilotSample(motion, pilot);
    if (!(sample.baseline(design).value().orElse(null) instanceof Value.Percent percent)) {
      return List.of(
          Markdown.of(
              "The share without contact is {}, so nobody can say how many it takes.",
              Markdown.UNKNOWN));
    }
    if (design.contacted() <= 0 || design.control() <= 0) {
      return List.of();
    }
    SampleSize size = sample.size(design).orElse(null);
    if (size == null) {
      return List.of(
          Markdown.of(
              "These numbers cannot be reached: a share of {} and a difference of {}.",
              Words.percent(percent.share()),
              Words.points(design.effect())));
    }
    List<Object> lines = new ArrayList<>();
    lines.add(formula(design, size));
    pilot.sampleSize().value().ifPresent(planned -> lines.add(planned(pilot, planned, size)));
    lines.addAll(weeks(pilot, sample, size));
    return lines;
  }

  private static Markdown formula(Pilot.Design design, SampleSize size) {
    boolean even = design.contacted() == design.control();
    String r = Words.rounded(size.ratio(), 4);
    String p1 = Words.rounded(size.baseline(), 4);
    String q1 = Words.rounded(1 - size.baseline(), 4);
    String p2 = Words.rounded(size.expected(), 4);
    String q2 = Words.rounded(1 - size.expected(), 4);
    String sum =
        "("
            + Words.rounded(size.zAlpha(), 5)
            + " × √("
            + (even ? "2" : "(1 + 1/" + r + ")")
            + " × "
            + Words.rounded(size.mean(), 4)
            + " × "
            + Words.rounded(1 - size.mean(), 4)
            + ") + "
            + Words.rounded(size.zPower(), 5)
            + " × √("
            + p1
            + " × "
            + q1
            + " + "
            + p2
            + " × "
            + q2
            + (even ? "" : " / " + r)
            + "))² / "
            + Words.rounded(Math.abs(size.expected() - size.baseline()), 4)
            + "² = "
            + Words.rounded(size.exact(), 1);
    Markdown arms =
        even
            ? Markdown.of("**{}** in each half", Words.number(BigDecimal.valueOf(size.control())))
            : Markdown.of(
                "**{}** left alone and **{}** contacted",
                Words.number(BigDecimal.valueOf(size.control())),
                Words.number(BigDecimal.valueOf(size.contacted())));
    return Markdown.of(
        "It takes {}, so {}, **{}** in all (two shares, two-sided).",
        Markdown.code(sum),
        arms,
        Words.number(BigDecimal.valueOf(size.total())));
  }

  private Markdown planned(Pilot pilot, long planned, SampleSize size) {
    Markdown number =
        draft.at(Words.number(BigDecimal.valueOf(planned)), pilot.place(), "sample_size");
    return planned >= size.total()
        ? Markdown.of("{} are planned, which is enough.", number)
        : Markdown.of(
            "{} are planned, {} too few: a difference of this size may go unseen.",
            number,
            Words.number(BigDecimal.valueOf(size.total() - planned)));
  }

  /** How long the expected volume takes to reach the sample. */
  private List<Object> weeks(Pilot pilot, PilotSample sample, SampleSize size) {
    List<Qualification> tried = sample.tried();
    for (Qualification qualification : tried) {
      if (sample.perWeek(qualification).isEmpty()) {
        return List.of(
            Markdown.of(
                "How many are {} in a week is {}, so nobody can say how long it takes.",
                draft.qualification(qualification.name()),
                Markdown.UNKNOWN));
      }
    }
    BigDecimal week = sample.perWeek().orElse(BigDecimal.ZERO);
    if (week.signum() == 0) {
      return List.of();
    }
    double planned = sample.weeks();
    double needed = SampleSize.weeks(size.total(), week.doubleValue());
    return List.of(
        Markdown.of(
            "{} a week of {}: {} are there after {} weeks. {} {} about {}.",
            Words.number(week),
            Markdown.list(tried.stream().map(q -> draft.qualification(q.name())).toList(), "and"),
            Words.number(BigDecimal.valueOf(size.total())),
            Words.rounded(needed, 1),
            needed <= planned
                ? Markdown.of("The pilot’s")
                : Markdown.of("**That is longer than the pilot**, whose"),
            Markdown.of("{} bring", Words.duration(pilot.duration())),
            Words.rounded(week.doubleValue() * planned, 0)));
  }

  // ---- What decides

  private List<Object> readLater(Pilot pilot) {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < pilot.readLater().size(); i++) {
      String name = pilot.readLater().get(i);
      Markdown written = draft.line(pilot.place(), "read_later", String.valueOf(i));
      Reporting.Metric metric = motion.reporting().metrics().get(name);
      Optional<Duration> within =
          metric != null && metric.form() instanceof Reporting.Share share
              ? share.within().value()
              : Optional.empty();
      lines.add(
          within
              .map(
                  d ->
                      Markdown.of(
                          d.compareTo(pilot.duration()) > 0
                              ? "{}: it has {} to happen, and the pilot takes {}. {}"
                              : "{}: it has {} to happen, so those who come late in the {} of the"
                                  + " pilot are not done at its end. {}",
                          draft.metric(name),
                          Words.duration(d),
                          Words.duration(pilot.duration()),
                          written))
              .orElseGet(() -> Markdown.of("{}. {}", draft.metric(name), written)));
    }
    return lines;
  }

  private Object criteria(List<Pilot.Criterion> criteria) {
    return Draft.map("criteria", Draft.each(criteria, this::criterion));
  }

  private Object criterion(Pilot.Criterion criterion) {
    Place place = criterion.place();
    Markdown bound =
        criterion
            .bound()
            .map(
                b ->
                    Markdown.of(
                        "{} {}",
                        draft.metric(criterion.metric()),
                        draft.at(Words.compare(b), place, Sentences.key(b))))
            .orElse(Markdown.EMPTY);
    Markdown what =
        criterion.says().isEmpty()
            ? bound
            : bound.isEmpty()
                ? Markdown.text(criterion.says())
                : Markdown.of("{} ({})", criterion.says(), bound);
    return Draft.map(
        "what",
        what,
        "then",
        criterion.then(),
        "owner",
        draft.who(criterion.owner()),
        "written",
        draft.written(place));
  }
}
