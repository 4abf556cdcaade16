package dev.pls.compiler.target.pack;

import dev.pls.compiler.capacity.SampleSize;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Routing;
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
        pilot.flatMap(Pilot::design).map(this::design).orElse(List.of()),
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
        Draft.each(
            pilot.map(Pilot::rollout).orElse(List.of()),
            step ->
                Draft.map(
                    "says", step.says(), "when", step.when(), "owner", draft.who(step.owner()))),
        "backlog",
        pilot.map(Pilot::backlog).orElse(List.of()));
  }

  /** The pilot in a sentence. */
  static Markdown summary(Draft draft, Pilot pilot) {
    Markdown starts = Words.fact(pilot.starts(), day -> Markdown.text(Words.date(day)));
    Markdown size =
        Words.fact(pilot.sampleSize(), n -> Markdown.text(Words.number(BigDecimal.valueOf(n))));
    Markdown unit = Markdown.text(pilot.design().map(Pilot.Design::unit).orElse("unit"));
    return Markdown.of(
        "It is tried for {} first{}{}.",
        Words.duration(pilot.duration()),
        starts.isEmpty() ? Markdown.EMPTY : Markdown.of(", from {}", starts),
        size.isEmpty() ? Markdown.EMPTY : Markdown.of(", with {} {}s", size, unit));
  }

  private List<Object> facts(Pilot pilot) {
    return new Facts()
        .add("Segment", draft.segmentTitle(pilot.segment()))
        .add("Lasts", Words.duration(pilot.duration()))
        .add("Starts", Words.fact(pilot.starts(), day -> Markdown.text(Words.date(day))))
        .add(
            "Sample",
            Words.fact(
                pilot.sampleSize(),
                n ->
                    Markdown.of(
                        "{} {}s",
                        Words.number(BigDecimal.valueOf(n)),
                        pilot.design().map(Pilot.Design::unit).orElse("unit"))))
        .add("Takes part", pilot.includes())
        .add("Does not take part", pilot.excludes())
        .add("First touch within", Draft.promise(pilot.sla()))
        .add("Run by", draft.who(pilot.owner()))
        .list();
  }

  private List<Object> design(Pilot.Design design) {
    draft.tell(design.place());
    return new Facts()
        .add("Split", split(design))
        .add("Compared", draft.metric(design.metric()))
        .add("Without contact", Words.fact(baseline(design), Words::quantity))
        .add("Worth finding", Words.points(design.effect()))
        .add("Chance to find it", Words.percent(design.power()))
        .add("Chance of a false alarm", Words.percent(design.alpha()))
        .list();
  }

  private static Markdown split(Pilot.Design design) {
    return Markdown.of(
        "{}% of {}s contacted, {}% left alone",
        String.valueOf(design.contacted()), design.unit(), String.valueOf(design.control()));
  }

  /** The share without contact: the design's own, or else the metric's. */
  private Fact<Value> baseline(Pilot.Design design) {
    Reporting.Metric metric = motion.reporting().metrics().get(design.metric());
    return design.baseline().said() || metric == null ? design.baseline() : metric.baseline();
  }

  // ---- Sample size

  private List<Object> sample(Pilot pilot) {
    Pilot.Design design = pilot.design().orElse(null);
    if (design == null) {
      return List.of();
    }
    if (!(baseline(design).value().orElse(null) instanceof Value.Percent percent)) {
      return List.of(
          Markdown.of(
              "The share without contact is {}, so nobody can say how many it takes.",
              Markdown.UNKNOWN));
    }
    if (design.contacted() <= 0 || design.control() <= 0) {
      return List.of();
    }
    SampleSize size;
    try {
      size =
          SampleSize.of(
              percent.share().doubleValue(),
              design.effect().doubleValue(),
              (double) design.contacted() / design.control(),
              design.alpha().doubleValue(),
              design.power().doubleValue());
    } catch (IllegalArgumentException e) {
      return List.of(
          Markdown.of(
              "These numbers cannot be reached: a share of {} and a difference of {}.",
              Words.percent(percent.share()),
              Words.points(design.effect())));
    }
    List<Object> lines = new ArrayList<>();
    lines.add(formula(design, size));
    pilot.sampleSize().value().ifPresent(planned -> lines.add(planned(planned, size)));
    lines.addAll(weeks(pilot, size));
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

  private static Markdown planned(long planned, SampleSize size) {
    String number = Words.number(BigDecimal.valueOf(planned));
    return planned >= size.total()
        ? Markdown.of("{} are planned, which is enough.", number)
        : Markdown.of(
            "{} are planned, {} too few: a difference of this size may go unseen.",
            number,
            Words.number(BigDecimal.valueOf(size.total() - planned)));
  }

  /** How long the expected volume takes to reach the sample. */
  private List<Object> weeks(Pilot pilot, SampleSize size) {
    List<Qualification> tried = tried(pilot);
    BigDecimal week = BigDecimal.ZERO;
    for (Qualification qualification : tried) {
      Fact<Rate> volume =
          draft.routing().map(Routing::expectedVolume).orElse(Map.of()).get(qualification.name());
      Optional<Rate> rate = volume == null ? Optional.empty() : volume.value();
      if (rate.isEmpty()) {
        return List.of(
            Markdown.of(
                "How many are {} in a week is {}, so nobody can say how long it takes.",
                draft.qualification(qualification.name()),
                Markdown.UNKNOWN));
      }
      week = week.add(CapacityPart.week(rate.get()));
    }
    if (week.signum() == 0) {
      return List.of();
    }
    double planned = pilot.duration().days() / 7;
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

  /** Whom the pilot is about: those with a hold-out, else those of its segment, else all. */
  private List<Qualification> tried(Pilot pilot) {
    List<Qualification> all = List.copyOf(motion.qualifications().values());
    List<Qualification> held = all.stream().filter(q -> q.holdout().isPresent()).toList();
    List<Qualification> segment =
        all.stream().filter(q -> q.segments().contains(pilot.segment())).toList();
    return !held.isEmpty() ? held : !segment.isEmpty() ? segment : all;
  }

  // ---- What decides

  private List<Object> readLater(Pilot pilot) {
    List<Object> lines = new ArrayList<>();
    for (String name : pilot.readLater()) {
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
                              ? "{}: it has {} to happen, and the pilot takes {}."
                              : "{}: it has {} to happen, so those who come late in the {} of the"
                                  + " pilot are not done at its end.",
                          draft.metric(name),
                          Words.duration(d),
                          Words.duration(pilot.duration())))
              .orElseGet(() -> Markdown.of("{}.", draft.metric(name))));
    }
    return lines;
  }

  private Object criteria(List<Pilot.Criterion> criteria) {
    return Draft.map("criteria", Draft.each(criteria, this::criterion));
  }

  private Object criterion(Pilot.Criterion criterion) {
    draft.tell(criterion.place());
    Markdown bound =
        criterion
            .bound()
            .map(b -> Markdown.of("{} {}", draft.metric(criterion.metric()), Words.compare(b)))
            .orElse(Markdown.EMPTY);
    Markdown what =
        criterion.says().isEmpty()
            ? bound
            : bound.isEmpty()
                ? Markdown.text(criterion.says())
                : Markdown.of("{} ({})", criterion.says(), bound);
    return Draft.map("what", what, "then", criterion.then(), "owner", draft.who(criterion.owner()));
  }
}
