package dev.pls.compiler.target.pack;

import dev.pls.compiler.index.Coverage;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Objective;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Team;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Part 1: what the motion is for, what is there to work with, and what is not known. */
final class ContextPart {
  private final Draft draft;
  private final Motion motion;
  private final Topics topics;
  private final Sentences sentences;
  private final Coverage coverage;

  ContextPart(Draft draft) {
    this.draft = draft;
    this.motion = draft.motion();
    this.topics = new Topics(draft);
    this.sentences = new Sentences(draft);
    this.coverage = new Coverage(motion.planning());
  }

  Map<String, Object> context() {
    Constraints constraints = motion.constraints().orElse(null);
    if (constraints != null) {
      draft.tell(constraints.place());
    }
    return Draft.map(
        "product",
        motion.product().map(this::product).orElse(List.of()),
        "segments",
        Draft.each(motion.segments().values(), this::segment),
        "objective",
        motion.objective().map(this::objective).orElse(List.of()),
        "baseline",
        baseline(),
        "roles",
        Draft.each(motion.team().roles().values(), this::role),
        "tooling",
        tooling(),
        "identity",
        identity(),
        "data",
        motion.data().identity().isPresent() || !motion.tooling().isEmpty(),
        "constraints",
        constraints == null ? List.of() : constraints(constraints),
        "reviews",
        constraints == null
            ? List.of()
            : draft.lines(constraints.reviews(), constraints.place(), "reviews"),
        "not_for",
        draft.lines(motion.notFor(), motion.place(), "not_for"),
        "ready",
        draft.readiness().ready(),
        "verdict",
        draft.readiness().verdict(),
        "prerequisites",
        Draft.each(
            draft.readiness().prerequisites(),
            p ->
                Draft.map(
                    "name",
                    Markdown.prose(p.name()),
                    "why",
                    Markdown.prose(p.why()),
                    "first",
                    Markdown.prose(p.first()))),
        "assumptions",
        Draft.each(motion.planning().assumptions(), this::assumption),
        "unknowns",
        Draft.each(motion.unknowns(), this::unknown),
        "validations",
        validations(),
        "unsaid",
        Draft.unsaid(
            "the product",
            motion.product().isPresent(),
            "the objective",
            motion.objective().isPresent(),
            "where the funnel stands today",
            !motion.baseline().isEmpty(),
            "segments",
            !motion.segments().isEmpty(),
            "who works the leads",
            !motion.team().roles().isEmpty(),
            "how users map to accounts",
            motion.data().identity().isPresent(),
            "tools",
            !motion.tooling().isEmpty(),
            "constraints",
            constraints != null,
            "what the motion does not do",
            !motion.notFor().isEmpty()));
  }

  private List<Object> product(Product product) {
    Place place = product.place();
    draft.tell(place);
    String name = product.name();
    Markdown called =
        product.does().isEmpty()
            ? Markdown.text(name)
            : name.isEmpty()
                ? Markdown.text(product.does())
                : Markdown.of("{}. {}", name, product.does());
    Facts facts = new Facts(draft);
    if (!called.isEmpty()) {
      List<Markdown> written = new ArrayList<>();
      if (!name.isEmpty()) {
        written.add(draft.line(place, "name"));
      }
      if (!product.does().isEmpty()) {
        written.add(draft.line(place, "does"));
      }
      facts.add("What it is", Draft.sentence(called), Markdown.join(" ", written));
    }
    return facts
        .add("How people start", start(product), place, "model", "type")
        .add("Paywall", Words.fact(product.paywall(), Markdown::text), place, "paywall")
        .add("Price", price(product), place, "pricing", product.entry().said() ? "entry" : "driver")
        .add(
            "Usual first steps",
            Words.fact(product.onboarding(), Markdown::text),
            place,
            "onboarding")
        .add(
            "First value", Words.fact(product.firstValue(), this::firstValue), place, "first_value")
        .add("Who uses it", Draft.texts(product.users()), place, "users")
        .add("Who buys it", Draft.texts(product.buyers()), place, "buyers")
        .list();
  }

  private Markdown start(Product product) {
    Markdown length =
        draft.at(
            Words.fact(product.length(), d -> Markdown.text(Words.duration(d))),
            product.place(),
            "model",
            "length");
    Markdown model = Words.fact(product.model(), m -> Markdown.text(model(m)).capital());
    return length.isEmpty() || model.isEmpty() ? model : Markdown.of("{} of {}", model, length);
  }

  static String model(Product.Model model) {
    return switch (model) {
      case FREEMIUM -> "freemium";
      case TRIAL -> "trial";
      case REVERSE_TRIAL -> "reverse trial";
      case USAGE_BASED -> "usage-based";
    };
  }

  private Markdown price(Product product) {
    Markdown entry = Words.fact(product.entry(), Markdown::text);
    Markdown driver = Words.fact(product.driver(), Markdown::text);
    if (driver.isEmpty()) {
      return entry;
    }
    return entry.isEmpty()
        ? Markdown.of("by {}", driver)
        : Markdown.of(
            "{}; it grows with {}", entry, draft.at(driver, product.place(), "pricing", "driver"));
  }

  private Markdown firstValue(String name) {
    Signal signal = motion.signals().get(name);
    return signal == null
        ? Markdown.code(name)
        : Markdown.of("{}: {}", draft.signal(name), sentences.counts(signal));
  }

  private Object segment(Segment segment) {
    return Draft.map(
        "written",
        draft.written(segment.place()),
        "title",
        Words.title(segment.title(), segment.name()),
        "in_scope",
        segment.inScope() ? "yes" : "no",
        "roles",
        Draft.texts(segment.roles()),
        "where",
        segment.where().map(sentences::condition).orElse(Markdown.EMPTY),
        "acv",
        Words.fact(segment.acv(), band -> band(segment, band)),
        "background",
        Draft.background(segment.meta()));
  }

  private Markdown band(Segment segment, Segment.Band band) {
    String currency = band.min().isPresent() && band.max().isPresent() ? "" : band.currency();
    Optional<Markdown> min =
        band.min()
            .map(least -> Words.money(least, band.currency()))
            .map(words -> draft.at(words, segment.place(), "acv", "min"));
    Optional<Markdown> max =
        band.max()
            .map(most -> Words.money(most, currency))
            .map(words -> draft.at(words, segment.place(), "acv", "max"));
    if (min.isPresent() && max.isPresent()) {
      return Markdown.of("{} to {}", min.get(), max.get());
    }
    return min.map(least -> Markdown.of("from {}", least))
        .or(() -> max.map(most -> Markdown.of("up to {}", most)))
        .orElse(Markdown.EMPTY);
  }

  private List<Object> objective(Objective objective) {
    Place place = objective.place();
    draft.tell(place);
    return new Facts(draft)
        .add("Goal", Markdown.text(goal(objective.goal())).capital(), place, "goal")
        .add("Measured by", Words.fact(objective.metric(), draft::metric), place, "metric")
        .add("Today", Words.fact(objective.baseline(), Words::quantity), place, "baseline")
        .add(
            "Target",
            by(Words.fact(objective.target(), Words::quantity), objective),
            place,
            "target")
        .add("What stands in the way", objective.bottleneck(), place, "bottleneck")
        .list();
  }

  /** A target with its day. */
  private Markdown by(Markdown target, Objective objective) {
    Markdown by = Words.fact(objective.by(), day -> Markdown.text(Words.date(day)));
    return target.isEmpty() || by.isEmpty()
        ? target
        : Markdown.of("{} by {}", target, draft.at(by, objective.place(), "by"));
  }

  static String goal(Objective.Goal goal) {
    return switch (goal) {
      case TRIAL_TO_PAID -> "trial-to-paid conversion";
      case EXPANSION -> "expansion";
      case ACV_LIFT -> "the yearly contract value";
      case PIPELINE -> "pipeline";
    };
  }

  private List<Object> baseline() {
    Facts facts = new Facts(draft);
    motion
        .baseline()
        .forEach(
            (name, fact) ->
                facts.add(Words.human(name), Words.fact(fact, Words::quantity), fact.place()));
    return facts.list();
  }

  private Object role(Team.Role role) {
    Place place = role.place();
    Team.Calendar calendar = motion.team().calendars().get(role.calendar());
    if (calendar != null) {
      draft.tell(calendar.place());
    }
    return Draft.map(
        "title",
        Words.title(role.title(), role.name()),
        "people",
        draft.at(Words.fact(role.people(), ContextPart::whole), place, "people"),
        "touches",
        draft.at(Words.fact(role.touchesPerDay(), ContextPart::whole), place, "touches_per_day"),
        "minutes",
        draft.at(
            role.minutesPerTouch().map(ContextPart::whole).orElse(Markdown.EMPTY),
            place,
            "minutes_per_touch"),
        "book",
        draft.at(role.book().map(ContextPart::whole).orElse(Markdown.EMPTY), place, "book"),
        "hours",
        calendar == null ? Markdown.EMPTY : hours(calendar),
        "promises",
        promises(role.name()),
        "written",
        draft.written(place));
  }

  private static Markdown whole(long number) {
    return Markdown.text(Words.number(BigDecimal.valueOf(number)));
  }

  private Markdown hours(Team.Calendar calendar) {
    return Markdown.of(
        "{}, {}, {}",
        draft.at(days(calendar.days()), calendar.place(), "days"),
        draft.at(calendar.hours(), calendar.place(), "hours"),
        draft.at(calendar.timezone(), calendar.place(), "timezone"));
  }

  private static String days(List<String> days) {
    List<String> names = days.stream().map(Words::human).toList();
    List<String> week = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    int first = days.isEmpty() ? 0 : week.indexOf(days.get(0));
    boolean run =
        days.size() > 2
            && first + days.size() <= week.size()
            && days.equals(week.subList(first, first + days.size()));
    return run ? names.get(0) + " to " + names.get(names.size() - 1) : String.join(", ", names);
  }

  /** The first touches promised by the rules that lead to a role, the soonest first. */
  private Markdown promises(String role) {
    Map<Sla, Markdown> promised =
        new TreeMap<>(Comparator.comparing(Sla::within).thenComparing(Sla::clock));
    for (Routing.Rule rule : draft.routing().map(Routing::rules).orElse(List.of())) {
      if (rule.to().equals(role)) {
        rule.sla()
            .ifPresent(
                sla ->
                    promised.computeIfAbsent(
                        sla, s -> draft.at(Words.sla(s), rule.place(), "sla")));
      }
    }
    return Markdown.list(List.copyOf(promised.values()), "or");
  }

  private List<Object> tooling() {
    Facts facts = new Facts(draft);
    motion
        .tooling()
        .forEach(
            (name, tool) ->
                facts.add(
                    tool(name),
                    Words.fact(tool, t -> Markdown.text(Words.system(t))),
                    tool.place()));
    return facts.list();
  }

  private static String tool(String name) {
    return name.equals("reverse_etl") ? "Reverse ETL" : Words.system(name);
  }

  private Markdown identity() {
    Data.Identity identity = motion.data().identity().orElse(null);
    if (identity == null) {
      return Markdown.EMPTY;
    }
    draft.tell(identity.place());
    Markdown coverage = Words.fact(identity.coverage(), Words::quantity);
    Markdown by =
        Words.fact(
            identity.by(),
            way ->
                Markdown.text(
                    switch (way) {
                      case "email_domain" -> "their e-mail domain";
                      case "sso" -> "single sign-on";
                      case "billing" -> "billing";
                      case "enrichment" -> "enrichment";
                      case "explicit" -> "what the product knows";
                      default -> way.replace('_', ' ');
                    }));
    Place place = identity.place();
    return coverage.isEmpty()
        ? Markdown.of("Users are mapped to accounts by {}. {}", by, draft.line(place, "by"))
        : Markdown.of(
            "Users are mapped to accounts by {}, which works for {} of them. {}",
            draft.at(by, place, "by"),
            coverage,
            draft.line(place, "coverage"));
  }

  private List<Object> constraints(Constraints constraints) {
    Place place = constraints.place();
    return new Facts(draft)
        .add("Regions", Draft.texts(constraints.regions()), place, "regions")
        .add("Compliance", Draft.texts(constraints.compliance()), place, "compliance")
        .add("Tone", constraints.tone(), place, "tone")
        .add("Brand", constraints.brand(), place, "brand")
        .add("Never used in a message", Draft.codes(constraints.doNotUse()), place, "do_not_use")
        .list();
  }

  private Object assumption(Planning.Assumption assumption) {
    return Draft.map(
        "written",
        draft.written(assumption.place()),
        "says",
        Draft.sentence(assumption.says()),
        "about",
        assumption.about().isEmpty() ? Markdown.EMPTY : topics.words(assumption.about()));
  }

  private Object unknown(Motion.Unknown unknown) {
    Coverage.Covers covers = coverage.of(unknown);
    List<Markdown> covered = new ArrayList<>();
    covers
        .assumptions()
        .forEach(a -> covered.add(Markdown.of("We assume: {}", Draft.sentence(a.says()))));
    covers
        .questions()
        .forEach(q -> covered.add(Markdown.of("Open question: {}", Draft.sentence(q.asks()))));
    return Draft.map(
        "what",
        topics.words(unknown.path()),
        "written",
        draft.line(unknown.place()),
        "covered",
        covered.isEmpty()
            ? Markdown.of("**Nobody has said how to find out.**")
            : Markdown.join(" ", covered));
  }

  private List<Object> validations() {
    List<Object> rows = new ArrayList<>();
    motion
        .planning()
        .assumptions()
        .forEach(a -> rows.add(plan(Draft.sentence(a.says()), a.validate(), a.place())));
    for (Planning.OpenQuestion question : motion.planning().openQuestions()) {
      question
          .validate()
          .ifPresent(v -> rows.add(plan(Draft.sentence(question.asks()), v, question.place())));
    }
    return rows;
  }

  /** How somebody will find out, as a row; nothing said is nothing shown. */
  private Object plan(Markdown what, Planning.Validation validation, Place place) {
    return Draft.map(
        "what",
        what,
        "how",
        validation.how(),
        "who",
        validation.who(),
        "by",
        draft.at(
            Words.fact(validation.by(), day -> Markdown.text(Words.date(day))),
            place,
            "validate",
            "by"),
        "written",
        draft.line(place, "validate"));
  }

  /** The motion in a paragraph. */
  Markdown summary() {
    List<Markdown> sentences = new ArrayList<>();
    motion.objective().ifPresent(objective -> sentences.add(aim(objective)));
    motion
        .objective()
        .filter(o -> !o.bottleneck().isEmpty())
        .ifPresent(
            o ->
                sentences.add(
                    Markdown.of(
                        "What stands in the way today: {}", Draft.sentence(o.bottleneck()))));
    List<Markdown> who =
        motion.qualifications().values().stream()
            .map(
                q ->
                    Markdown.of(
                        "{} (a {}{})", draft.qualification(q.name()), q.kind(), volume(q.name())))
            .toList();
    if (!who.isEmpty()) {
      sentences.add(Markdown.of("Sales helps whoever qualifies as {}.", Markdown.list(who, "or")));
    }
    motion.pilot().ifPresent(pilot -> sentences.add(PilotPart.summary(draft, pilot)));
    sentences.add(readiness());
    if (!motion.unknowns().isEmpty()) {
      sentences.add(unknowns());
    }
    return Markdown.join(" ", sentences);
  }

  private Markdown readiness() {
    int missing = draft.readiness().prerequisites().size();
    return missing == 0
        ? Markdown.of("The motion is **ready** to run.")
        : Markdown.of(
            "**Before it can run, {} to be in place.**",
            Words.count(missing, "prerequisite") + (missing == 1 ? " has" : " have"));
  }

  private Markdown unknowns() {
    int all = motion.unknowns().size();
    long open = motion.unknowns().stream().filter(u -> coverage.of(u).isEmpty()).count();
    String still = Words.count(all, "fact") + (all == 1 ? " is" : " are") + " still unknown";
    return open == 0
        ? Markdown.of("{}; part 1 says how we find out.", still)
        : Markdown.of(
            "{}, and nobody has said how to find out{}.",
            still,
            open == all ? "" : " about " + open + " of them");
  }

  private Markdown volume(String qualification) {
    return draft
        .routing()
        .map(routing -> routing.expectedVolume().get(qualification))
        .map(
            fact ->
                Words.fact(
                    fact,
                    rate -> Markdown.of("about {}", draft.at(Words.rate(rate), fact.place()))))
        .filter(words -> !words.isEmpty())
        .map(words -> Markdown.of(", {}", words))
        .orElse(Markdown.EMPTY);
  }

  private Markdown aim(Objective objective) {
    Markdown product =
        motion
            .product()
            .filter(p -> !p.name().isEmpty())
            .map(p -> Markdown.of(" at {}", p.name()))
            .orElse(Markdown.EMPTY);
    Place place = objective.place();
    Markdown from = draft.at(Words.fact(objective.baseline(), Words::quantity), place, "baseline");
    Markdown target =
        by(draft.at(Words.fact(objective.target(), Words::quantity), place, "target"), objective);
    Markdown segments =
        Markdown.list(
            motion.segments().values().stream()
                .filter(Segment::inScope)
                .map(s -> Markdown.of("*{}*", Words.title(s.title(), s.name())))
                .toList(),
            "and");
    return Markdown.of(
        "The aim is to raise {}{}{}{}{}.",
        goal(objective.goal()),
        product,
        from.isEmpty() ? Markdown.EMPTY : Markdown.of(" from {}", from),
        target.isEmpty() ? Markdown.EMPTY : Markdown.of(" to {}", target),
        segments.isEmpty() ? Markdown.EMPTY : Markdown.of(", among {}", segments));
  }
}
