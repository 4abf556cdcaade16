package dev.pls.compiler.target.pack;

import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.index.CrmFields;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Crm;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.target.draw.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Part 4: who answers, how soon, and what becomes of a lead. */
final class RoutingPart {
  private final Draft draft;
  private final Motion motion;
  private final Sentences sentences;
  private final List<Routing.Rule> rules;

  RoutingPart(Draft draft) {
    this.draft = draft;
    this.motion = draft.motion();
    this.sentences = new Sentences(draft);
    this.rules = draft.routing().map(Routing::rules).orElse(List.of());
  }

  Map<String, Object> context() {
    Optional<Routing> routing = draft.routing();
    routing.ifPresent(r -> draft.tell(r.place()));
    CapacityPart capacity = new CapacityPart(draft);
    return Draft.map(
        "rules",
        Draft.each(rules, this::rule),
        "diagram",
        rules.isEmpty() ? Markdown.EMPTY : draft.drawing(ladder()),
        "territories",
        motion.team().territories().map(this::territories).orElse(List.of()),
        "territory_by",
        motion.team().territories().map(t -> Markdown.code(t.by())).orElse(Markdown.EMPTY),
        "destinations",
        Draft.each(motion.team().destinations().values(), this::destination),
        "limits",
        Draft.each(routing.map(Routing::limits).orElse(List.of()), this::limit),
        "escalations",
        Draft.each(routing.map(Routing::escalations).orElse(List.of()), this::escalation),
        "context",
        routing.map(this::seen).orElse(List.of()),
        "log",
        routing.map(Routing::log).map(Words::system).orElse(""),
        "log_written",
        routing.map(r -> draft.line(r.place(), "log")).orElse(Markdown.EMPTY),
        "systems",
        Markdown.list(
            motion.crm().map(Crm::systems).orElse(List.of()).stream()
                .map(system -> Markdown.text(Words.system(system)))
                .toList(),
            "and"),
        "systems_written",
        motion.crm().map(crm -> draft.line(crm.place(), "systems")).orElse(Markdown.EMPTY),
        "object",
        motion.crm().map(Crm::object).orElse(""),
        "fields",
        fields(),
        "dispositions",
        Draft.each(routing.map(Routing::dispositions).orElse(List.of()), this::disposition),
        "feedback",
        routing.flatMap(Routing::feedback).map(f -> (Object) feedback(draft, f)).orElse(false),
        "bounded",
        routing.filter(r -> !r.limits().isEmpty() || !r.escalations().isEmpty()).isPresent(),
        "works",
        routing.filter(r -> !r.context().isEmpty() || !r.log().isEmpty()).isPresent(),
        "loads",
        capacity.loads(),
        "chart",
        capacity.chart(),
        "unsaid",
        Draft.unsaid(
            "rules that say who answers",
            !rules.isEmpty(),
            "limits and escalations",
            routing.filter(r -> !r.limits().isEmpty() || !r.escalations().isEmpty()).isPresent(),
            "what the rep sees",
            routing.filter(r -> !r.context().isEmpty()).isPresent(),
            "where activity is logged",
            routing.filter(r -> !r.log().isEmpty()).isPresent(),
            "dispositions, so nothing is learned from what happens to a lead",
            routing.filter(r -> !r.dispositions().isEmpty()).isPresent(),
            "a feedback loop",
            routing.flatMap(Routing::feedback).isPresent()));
  }

  // ---- The way of a lead

  private Ladder ladder() {
    return new Ladder(
        "The way of a lead",
        motion.qualifications().values().stream().map(this::arrival).toList(),
        rules.stream().map(this::rung).toList());
  }

  private Ladder.Node arrival(Qualification qualification) {
    Fact<Rate> volume =
        draft.routing().map(r -> r.expectedVolume().get(qualification.name())).orElse(null);
    String title = Words.title(qualification.title(), qualification.name());
    String label =
        volume == null
            ? title
            : title + ", " + volume.value().map(Words::rate).orElse("volume unknown");
    return new Ladder.Node(
        "unit", qualification.name(), Markdown.oneLine(label), Ladder.Shape.ROUND);
  }

  /** A rule that takes all that come to it asks nothing. */
  private Ladder.Rung rung(Routing.Rule rule) {
    boolean asks = !rule.otherwise();
    String soon = Draft.promise(rule.sla());
    String within = soon.isEmpty() ? "" : "within " + soon;
    String yes = within.isEmpty() ? "yes" : "yes, " + within;
    String title = Markdown.oneLine(Words.title(rule.title(), rule.id()));
    String to = Markdown.oneLine(draft.placeTitle(rule.to()));
    return new Ladder.Rung(
        new Ladder.Node("rule", rule.id(), title, asks ? Ladder.Shape.CHOICE : Ladder.Shape.BOX),
        Optional.of(
            new Ladder.Side(
                new Ladder.Node("to", rule.to(), to, Ladder.Shape.BOX),
                asks ? yes : within,
                false)),
        "no");
  }

  private Object rule(Routing.Rule rule) {
    return Draft.map(
        "written",
        draft.written(rule.place()),
        "title",
        Words.title(rule.title(), rule.id()),
        "takes",
        takes(rule),
        "to",
        draft.placeTitle(rule.to()),
        "assign",
        assign(rule),
        "sla",
        draft.at(Draft.promise(rule.sla()), rule.place(), "sla"),
        "alert",
        Draft.texts(rule.alert().stream().map(Words::system).toList()),
        "action",
        rule.doing());
  }

  private Markdown takes(Routing.Rule rule) {
    Markdown who =
        Markdown.list(rule.qualifications().stream().map(draft::qualification).toList(), "and");
    Markdown when = rule.when().map(sentences::condition).orElse(Markdown.EMPTY);
    if (rule.otherwise()) {
      return who.isEmpty() ? Markdown.of("all others") : Markdown.of("all others of {}", who);
    }
    if (when.isEmpty()) {
      return who.isEmpty() ? Markdown.of("everyone") : who;
    }
    return who.isEmpty() ? Markdown.of("if {}", when) : Markdown.of("{}, if {}", who, when);
  }

  private Markdown assign(Routing.Rule rule) {
    List<Markdown> steps = new ArrayList<>();
    for (Routing.Assignment step : rule.assign()) {
      if (step instanceof Routing.Named named) {
        steps.add(Markdown.of("whoever {} names", Markdown.code(named.attribute())));
      } else if (step instanceof Routing.PreviousOwner previous) {
        String index = String.valueOf(steps.size());
        steps.add(
            Markdown.of(
                "whoever had the account in the last {}",
                draft.at(
                    Words.duration(previous.within()),
                    rule.place(),
                    "assign",
                    index,
                    "previous_owner")));
      } else {
        steps.add(Markdown.of(step instanceof Routing.ByTerritory ? "by territory" : "in turn"));
      }
    }
    return Markdown.join(", else ", steps);
  }

  private List<Object> territories(Team.Territories territories) {
    draft.tell(territories.place());
    return Draft.each(
        territories.territories(),
        territory ->
            Draft.map(
                "written",
                draft.line(territory.place()),
                "name",
                territory.name().length() < 4
                    ? territory.name().toUpperCase(Locale.ROOT)
                    : Words.human(territory.name()),
                "where",
                territory.otherwise()
                    ? Markdown.of("all others")
                    : territory.list().isEmpty()
                        ? Draft.codes(territory.values())
                        : Markdown.of("the list {}", Markdown.code(territory.list())),
                "role",
                draft.roleTitle(territory.role())));
  }

  private Markdown limit(Routing.Limit limit) {
    draft.tell(limit.place());
    return Markdown.of(
        "**{}** takes at most {}; what is over it goes to {}. {}",
        draft.placeTitle(limit.to()),
        Words.rate(limit.atMost()),
        place(limit.then()),
        draft.line(limit.place(), "at_most"));
  }

  private Markdown escalation(Routing.Escalation escalation) {
    draft.tell(escalation.place());
    Routing.Trigger trigger = escalation.after();
    Markdown when;
    if (trigger instanceof Routing.SlaMissed missed) {
      when =
          Markdown.of("{} after the promised first touch was missed", Words.duration(missed.by()));
    } else if (trigger instanceof Routing.Untouched untouched) {
      when = Markdown.of("Untouched for {}", Words.duration(untouched.lasting()));
    } else {
      when = Markdown.of("A rep has more than they can work");
    }
    return Markdown.of(
        "{}: to {}. {}", when, place(escalation.to()), draft.line(escalation.place(), "after"));
  }

  private Markdown place(String name) {
    return Markdown.of("*{}*", draft.placeTitle(name));
  }

  private Object destination(Team.Destination destination) {
    draft.tell(destination.place());
    return Draft.map(
        "name",
        draft.placeTitle(destination.name()),
        "what",
        Draft.sentence(destination.title()),
        "written",
        draft.line(destination.place()));
  }

  // ---- What the rep works with

  private List<Object> seen(Routing routing) {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < routing.context().size(); i++) {
      lines.add(
          Markdown.of(
              "{} {}",
              seen(routing.context().get(i)),
              draft.line(routing.place(), "context", String.valueOf(i))));
    }
    return lines;
  }

  private static Markdown seen(String item) {
    return switch (item) {
      case "score" -> Markdown.of("The score");
      case "tier" -> Markdown.of("The tier");
      case "reasons" -> Markdown.of("The reasons: which signals passed, and with how many points");
      case "first_value" -> Markdown.of("When first value was reached");
      default -> Markdown.code(item);
    };
  }

  private List<Object> fields() {
    List<CrmField> fields = CrmFields.of(motion);
    boolean oneObject = fields.stream().map(CrmField::object).distinct().count() < 2;
    return Draft.each(
        fields, field -> field(field, (oneObject ? "" : field.object() + ".") + field.name()));
  }

  private Object field(CrmField field, String name) {
    draft.tell(field.place());
    return Draft.map(
        "name",
        Markdown.code(name),
        "label",
        field.label(),
        "type",
        type(field.type()),
        "from",
        !field.from().isEmpty()
            ? Markdown.code(field.from())
            : Markdown.of(field.by() == CrmField.Filler.REP ? "the rep" : "the motion"),
        "why",
        field.why(),
        "written",
        draft.written(field.place()));
  }

  private static Markdown type(CrmField.Type type) {
    if (type instanceof CrmField.Picklist picklist) {
      return Markdown.of(
          "picklist: {}",
          Draft.texts(picklist.choices().stream().map(CrmField.Choice::name).toList()));
    } else if (type instanceof CrmField.Moment) {
      return Markdown.of("timestamp");
    } else if (type instanceof CrmField.Day) {
      return Markdown.of("date");
    } else if (type instanceof CrmField.Number) {
      return Markdown.of("number");
    } else if (type instanceof CrmField.Truth) {
      return Markdown.of("yes or no");
    } else if (type instanceof CrmField.Person) {
      return Markdown.of("person");
    }
    return Markdown.of("text");
  }

  private Object disposition(Routing.Disposition disposition) {
    String name = disposition.name();
    List<Markdown> cooldowns = new ArrayList<>();
    for (Qualification qualification : motion.qualifications().values()) {
      Optional.ofNullable(qualification.controls().cooldown().get(name))
          .map(Words::duration)
          .map(d -> draft.at(d, qualification.place(), "controls", "cooldown", name))
          .ifPresent(
              d ->
                  cooldowns.add(
                      motion.qualifications().size() == 1
                          ? d
                          : Markdown.of("{} ({})", d, draft.qualification(qualification.name()))));
    }
    return Draft.map(
        "written",
        draft.written(disposition.place()),
        "title",
        Words.title(disposition.title(), name),
        "name",
        Markdown.code(name),
        "required",
        humans(disposition.required()),
        "reasons",
        humans(disposition.reasons()),
        "revisit",
        disposition
            .revisit()
            .map(d -> draft.at("after " + Words.duration(d), disposition.place(), "revisit"))
            .orElse(Markdown.EMPTY),
        "cooldown",
        Markdown.join(", ", cooldowns),
        "then",
        disposition.then());
  }

  private static Markdown humans(List<String> names) {
    return Draft.texts(names.stream().map(name -> name.replace('_', ' ')).toList());
  }

  static Map<String, Object> feedback(Draft draft, Routing.Feedback feedback) {
    return Draft.map(
        "written",
        draft.written(feedback.place()),
        "every",
        feedback.every(),
        "owner",
        draft.who(feedback.owner()),
        "attend",
        draft.people(feedback.attend()),
        "agenda",
        draft.lines(feedback.agenda(), feedback.place(), "agenda"));
  }
}
