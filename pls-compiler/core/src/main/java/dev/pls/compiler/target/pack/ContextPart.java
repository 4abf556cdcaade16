package dev.pls.compiler.target.pack;

import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Objective;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Part 1: what the motion is for, what is there to work with, and what is not known. */
final class ContextPart {
  private final Draft draft;
  private final Motion motion;
  private final Topics topics;

  ContextPart(Draft draft) {
    this.draft = draft;
    this.motion = draft.motion();
    this.topics = new Topics(draft);
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
        Draft.each(motion.baseline().entrySet(), ContextPart::baseline),
        "roles",
        Draft.each(motion.team().roles().values(), this::role),
        "tooling",
        tooling(),
        "identity",
        identity(),
        "constraints",
        constraints == null ? List.of() : constraints(constraints),
        "reviews",
        constraints == null ? List.of() : constraints.reviews(),
        "not_for",
        motion.notFor(),
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
        validations());
  }

  private List<Object> product(Product product) {
    draft.tell(product.place());
    String name = product.name();
    Markdown called =
        product.does().isEmpty()
            ? Markdown.text(name)
            : name.isEmpty()
                ? Markdown.text(product.does())
                : Markdown.of("{}. {}", name, product.does());
    return new Facts()
        .add("What it is", Draft.sentence(called))
        .add("How people start", start(product))
        .add("Paywall", Words.fact(product.paywall(), Markdown::text))
        .add("Price", price(product))
        .add("Usual first steps", Words.fact(product.onboarding(), Markdown::text))
        .add("First value", Words.fact(product.firstValue(), this::firstValue))
        .add("Who uses it", Draft.texts(product.users()))
        .add("Who buys it", Draft.texts(product.buyers()))
        .list();
  }

  private static Markdown start(Product product) {
    Markdown length = Words.fact(product.length(), d -> Markdown.text(Words.duration(d)));
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

  private static Markdown price(Product product) {
    Markdown entry = Words.fact(product.entry(), Markdown::text);
    Markdown driver = Words.fact(product.driver(), Markdown::text);
    if (driver.isEmpty()) {
      return entry;
    }
    return entry.isEmpty()
        ? Markdown.of("by {}", driver)
        : Markdown.of("{}; it grows with {}", entry, driver);
  }

  private Markdown firstValue(String name) {
    Signal signal = motion.signals().get(name);
    return signal == null
        ? Markdown.code(name)
        : Markdown.of("{}: {}", draft.signal(name), new Sentences(draft).counts(signal));
  }

  private Object segment(Segment segment) {
    draft.tell(segment.place());
    return Draft.map(
        "title",
        Words.title(segment.title(), segment.name()),
        "in_scope",
        segment.inScope() ? "yes" : "no",
        "roles",
        Draft.texts(segment.roles()),
        "where",
        segment.where().map(new Sentences(draft)::condition).orElse(Markdown.EMPTY),
        "acv",
        Words.fact(segment.acv(), ContextPart::band),
        "background",
        Draft.background(segment.meta()));
  }

  private static Markdown band(Segment.Band band) {
    if (band.min().isPresent() && band.max().isPresent()) {
      return Markdown.of(
          "{} to {}",
          Words.money(band.min().get(), band.currency()),
          Words.number(band.max().get()));
    }
    return band.min()
        .map(min -> Markdown.of("from {}", Words.money(min, band.currency())))
        .or(() -> band.max().map(max -> Markdown.of("up to {}", Words.money(max, band.currency()))))
        .orElse(Markdown.EMPTY);
  }

  private List<Object> objective(Objective objective) {
    draft.tell(objective.place());
    return new Facts()
        .add("Goal", Markdown.text(goal(objective.goal())).capital())
        .add("Measured by", Words.fact(objective.metric(), draft::metric))
        .add("Today", Words.fact(objective.baseline(), Words::quantity))
        .add("Target", target(objective))
        .add("What stands in the way", objective.bottleneck())
        .list();
  }

  private static Markdown target(Objective objective) {
    Markdown target = Words.fact(objective.target(), Words::quantity);
    Markdown by = Words.fact(objective.by(), day -> Markdown.text(Words.date(day)));
    return target.isEmpty() || by.isEmpty() ? target : Markdown.of("{} by {}", target, by);
  }

  static String goal(Objective.Goal goal) {
    return switch (goal) {
      case TRIAL_TO_PAID -> "trial-to-paid conversion";
      case EXPANSION -> "expansion";
      case ACV_LIFT -> "the yearly contract value";
      case PIPELINE -> "pipeline";
    };
  }

  private static Object baseline(Map.Entry<String, Fact<Value>> entry) {
    return Draft.map(
        "name",
        Words.human(entry.getKey()),
        "value",
        Words.fact(entry.getValue(), Words::quantity));
  }

  private Object role(Team.Role role) {
    draft.tell(role.place());
    Team.Calendar calendar = motion.team().calendars().get(role.calendar());
    if (calendar != null) {
      draft.tell(calendar.place());
    }
    return Draft.map(
        "title",
        Words.title(role.title(), role.name()),
        "people",
        Words.fact(role.people(), ContextPart::whole),
        "touches",
        Words.fact(role.touchesPerDay(), ContextPart::whole),
        "minutes",
        role.minutesPerTouch().map(ContextPart::whole).orElse(Markdown.EMPTY),
        "book",
        role.book().map(ContextPart::whole).orElse(Markdown.EMPTY),
        "hours",
        calendar == null ? "" : hours(calendar),
        "promises",
        promises(role.name()));
  }

  private static Markdown whole(long number) {
    return Markdown.text(Words.number(BigDecimal.valueOf(number)));
  }

  private static String hours(Team.Calendar calendar) {
    return days(calendar.days()) + ", " + calendar.hours() + ", " + calendar.timezone();
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
    List<Sla> promised =
        draft.routing().map(Routing::rules).orElse(List.of()).stream()
            .filter(rule -> rule.to().equals(role))
            .map(Routing.Rule::sla)
            .flatMap(Optional::stream)
            .distinct()
            .sorted((a, b) -> a.within().compareTo(b.within()))
            .toList();
    return Markdown.list(promised.stream().map(s -> Markdown.text(Words.sla(s))).toList(), "or");
  }

  private List<Object> tooling() {
    Facts facts = new Facts();
    motion
        .tooling()
        .forEach(
            (name, tool) ->
                facts.add(tool(name), Words.fact(tool, t -> Markdown.text(Words.system(t)))));
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
    return coverage.isEmpty()
        ? Markdown.of("Users are mapped to accounts by {}.", by)
        : Markdown.of(
            "Users are mapped to accounts by {}, which works for {} of them.", by, coverage);
  }

  private static List<Object> constraints(Constraints constraints) {
    return new Facts()
        .add("Regions", Draft.texts(constraints.regions()))
        .add("Compliance", Draft.texts(constraints.compliance()))
        .add("Tone", constraints.tone())
        .add("Brand", constraints.brand())
        .add("Never used in a message", Draft.codes(constraints.doNotUse()))
        .list();
  }

  private Object assumption(Planning.Assumption assumption) {
    draft.tell(assumption.place());
    return Draft.map(
        "says",
        Draft.sentence(assumption.says()),
        "about",
        assumption.about().isEmpty() ? Markdown.EMPTY : topics.words(assumption.about()));
  }

  private Object unknown(Motion.Unknown unknown) {
    List<Markdown> covered = covers(unknown);
    return Draft.map(
        "what",
        topics.words(unknown.path()),
        "covered",
        covered.isEmpty()
            ? Markdown.of("**Nobody has said how to find out.**")
            : Markdown.join(" ", covered));
  }

  /** The assumptions and open questions that are about something unknown. */
  private List<Markdown> covers(Motion.Unknown unknown) {
    List<Markdown> covered = new ArrayList<>();
    for (Planning.Assumption assumption : motion.planning().assumptions()) {
      if (Topics.covers(assumption.about(), unknown.path())) {
        covered.add(Markdown.of("We assume: {}", Draft.sentence(assumption.says())));
      }
    }
    for (Planning.OpenQuestion question : motion.planning().openQuestions()) {
      if (Topics.covers(question.about(), unknown.path())) {
        covered.add(Markdown.of("Open question: {}", Draft.sentence(question.asks())));
      }
    }
    return covered;
  }

  private List<Object> validations() {
    List<Object> rows = new ArrayList<>();
    motion
        .planning()
        .assumptions()
        .forEach(a -> rows.add(Topics.plan(Draft.sentence(a.says()), a.validate())));
    for (Planning.OpenQuestion question : motion.planning().openQuestions()) {
      question.validate().ifPresent(v -> rows.add(Topics.plan(Draft.sentence(question.asks()), v)));
    }
    return rows;
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
    long open = motion.unknowns().stream().filter(u -> covers(u).isEmpty()).count();
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
        .map(fact -> Words.fact(fact, rate -> Markdown.of("about {}", Words.rate(rate))))
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
    Markdown from = Words.fact(objective.baseline(), Words::quantity);
    Markdown target = target(objective);
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
