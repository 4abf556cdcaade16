package dev.pls.compiler.target.pack;

import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.index.CrmFields;
import dev.pls.compiler.model.Crm;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    return Draft.map(
        "rules",
        Draft.each(rules, this::rule),
        "arrivals",
        arrivals(),
        "arrows",
        arrows(),
        "places",
        places(),
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
        Draft.each(routing.map(Routing::context).orElse(List.of()), RoutingPart::seen),
        "log",
        routing.map(Routing::log).map(Words::system).orElse(""),
        "systems",
        Markdown.list(
            motion.crm().map(Crm::systems).orElse(List.of()).stream()
                .map(system -> Markdown.text(Words.system(system)))
                .toList(),
            "and"),
        "object",
        motion.crm().map(Crm::object).orElse(""),
        "fields",
        fields(),
        "dispositions",
        Draft.each(routing.map(Routing::dispositions).orElse(List.of()), this::disposition),
        "feedback",
        routing.flatMap(Routing::feedback).map(f -> (Object) feedback(draft, f)).orElse(false),
        "loads",
        new CapacityPart(draft).loads());
  }

  // ---- The way of a lead

  private List<Object> arrivals() {
    List<Object> arrivals = new ArrayList<>();
    for (Qualification qualification : motion.qualifications().values()) {
      Fact<Rate> volume =
          draft.routing().map(r -> r.expectedVolume().get(qualification.name())).orElse(null);
      String title = Words.title(qualification.title(), qualification.name());
      String label =
          volume == null
              ? title
              : title + ", " + volume.value().map(Words::rate).orElse("volume unknown");
      arrivals.add(
          Draft.map(
              "node",
              Markdown.nodeId("unit", qualification.name()),
              "label",
              Markdown.label(label),
              "first",
              rules.isEmpty() ? Markdown.EMPTY : nodeOf(rules.get(0))));
    }
    return arrivals;
  }

  private static Markdown nodeOf(Routing.Rule rule) {
    return Markdown.nodeId("rule", rule.id());
  }

  private List<Object> arrows() {
    List<Object> arrows = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Routing.Rule rule = rules.get(i);
      String soon = Draft.promise(rule.sla());
      arrows.add(
          Draft.map(
              "from",
              nodeOf(rule),
              "to",
              Markdown.nodeId("to", rule.to()),
              "label",
              Markdown.label(soon.isEmpty() ? "yes" : "yes, within " + soon)));
      if (i + 1 < rules.size()) {
        arrows.add(
            Draft.map(
                "from",
                nodeOf(rule),
                "to",
                nodeOf(rules.get(i + 1)),
                "label",
                Markdown.label("no")));
      }
    }
    return arrows;
  }

  private List<Object> places() {
    Set<String> names = new TreeSet<>(rules.stream().map(Routing.Rule::to).toList());
    return Draft.each(
        names,
        name ->
            Draft.map(
                "node",
                Markdown.nodeId("to", name),
                "label",
                Markdown.label(draft.placeTitle(name))));
  }

  private Object rule(Routing.Rule rule) {
    draft.tell(rule.place());
    return Draft.map(
        "title",
        Words.title(rule.title(), rule.id()),
        "node",
        nodeOf(rule),
        "label",
        Markdown.label(Words.title(rule.title(), rule.id())),
        "takes",
        takes(rule),
        "to",
        draft.placeTitle(rule.to()),
        "assign",
        assign(rule.assign()),
        "sla",
        Draft.promise(rule.sla()),
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

  private static Markdown assign(List<Routing.Assignment> steps) {
    return Markdown.join(
        ", else ",
        steps.stream()
            .map(
                step -> {
                  if (step instanceof Routing.Named named) {
                    return Markdown.of("whoever {} names", Markdown.code(named.attribute()));
                  } else if (step instanceof Routing.PreviousOwner previous) {
                    return Markdown.of(
                        "whoever had the account in the last {}",
                        Words.duration(previous.within()));
                  }
                  return Markdown.of(
                      step instanceof Routing.ByTerritory ? "by territory" : "in turn");
                })
            .toList());
  }

  private List<Object> territories(Team.Territories territories) {
    draft.tell(territories.place());
    return Draft.each(
        territories.territories(),
        territory ->
            Draft.map(
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
        "**{}** takes at most {}; what is over it goes to {}.",
        draft.placeTitle(limit.to()),
        Words.rate(limit.atMost()),
        place(limit.then()));
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
    return Markdown.of("{}: to {}.", when, place(escalation.to()));
  }

  private Markdown place(String name) {
    return Markdown.of("*{}*", draft.placeTitle(name));
  }

  private Object destination(Team.Destination destination) {
    draft.tell(destination.place());
    return Draft.map(
        "name", draft.placeTitle(destination.name()), "what", Draft.sentence(destination.title()));
  }

  // ---- What the rep works with

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
        field.why());
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
    draft.tell(disposition.place());
    List<Markdown> cooldowns = new ArrayList<>();
    for (Qualification qualification : motion.qualifications().values()) {
      Optional.ofNullable(qualification.controls().cooldown().get(disposition.name()))
          .ifPresent(
              d ->
                  cooldowns.add(
                      motion.qualifications().size() == 1
                          ? Markdown.text(Words.duration(d))
                          : Markdown.of(
                              "{} ({})",
                              Words.duration(d),
                              draft.qualification(qualification.name()))));
    }
    return Draft.map(
        "title",
        Words.title(disposition.title(), disposition.name()),
        "name",
        Markdown.code(disposition.name()),
        "required",
        humans(disposition.required()),
        "reasons",
        humans(disposition.reasons()),
        "revisit",
        disposition.revisit().map(Words::duration).map(d -> "after " + d).orElse(""),
        "cooldown",
        Markdown.join(", ", cooldowns),
        "then",
        disposition.then());
  }

  private static Markdown humans(List<String> names) {
    return Draft.texts(names.stream().map(name -> name.replace('_', ' ')).toList());
  }

  static Map<String, Object> feedback(Draft draft, Routing.Feedback feedback) {
    draft.tell(feedback.place());
    return Draft.map(
        "every",
        feedback.every(),
        "owner",
        draft.who(feedback.owner()),
        "attend",
        draft.people(feedback.attend()),
        "agenda",
        feedback.agenda());
  }
}
