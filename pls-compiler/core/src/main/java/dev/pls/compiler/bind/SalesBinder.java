package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.model.Crm;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.schema.SchemaRules;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds what sales does: {@code team}, {@code routing}, {@code funnel}, {@code crm}, {@code
 * outreach}.
 */
final class SalesBinder {
  private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Rate NOTHING = new Rate(0, Rate.Period.WEEK);

  private final Binding binding;
  private final Scopes scopes;
  private final Map<List<String>, Visible> visible = new HashMap<>();

  SalesBinder(Binding binding, Scopes scopes) {
    this.binding = binding;
    this.scopes = scopes;
  }

  Team team() {
    Fields team = binding.section("team");
    Map<String, Team.Destination> destinations = new LinkedHashMap<>();
    Fields places = team.map("destinations");
    for (MapNode.Entry entry : places.node().entries()) {
      destinations.put(
          entry.key(),
          new Team.Destination(
              entry.key(), places.text(entry.key()), places.map(entry.key()).place()));
    }
    return new Team(
        team.map("calendars").each(SalesBinder::calendar),
        team.map("roles").each(SalesBinder::role),
        team.has("territories")
            ? Optional.of(territories(team.map("territories")))
            : Optional.empty(),
        destinations);
  }

  private static Team.Calendar calendar(Fields fields) {
    List<LocalDate> holidays = new ArrayList<>();
    for (ScalarNode scalar : fields.scalars("holidays")) {
      fields.date(scalar, fields.elementOf("holidays")).ifPresent(holidays::add);
    }
    checkTimezone(fields);
    checkHours(fields);
    return new Team.Calendar(
        fields.key(),
        fields.text("timezone"),
        days(fields),
        fields.text("hours"),
        holidays,
        fields.place());
  }

  private static void checkTimezone(Fields fields) {
    Optional<ScalarNode> zone = fields.scalar("timezone");
    if (zone.isEmpty()
        || fields.binding().isBroken(fields.pathOf("timezone"))
        || ZoneId.getAvailableZoneIds().contains(zone.get().text())) {
      return;
    }
    String written = zone.get().text();
    fields
        .binding()
        .report(
            BindRules.TIMEZONE,
            zone.get().span(),
            fields.elementOf("timezone"),
            "There is no time zone `" + written + "`.",
            Suggestion.nearest(written, ZoneId.getAvailableZoneIds())
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("Time zones are named by continent and city, such as `Europe/London`."));
  }

  private static void checkHours(Fields fields) {
    String[] ends = fields.text("hours").split("-", 2);
    if (ends.length == 2
        && ends[0].compareTo(ends[1]) >= 0
        && !fields.binding().isBroken(fields.pathOf("hours"))) {
      fields
          .binding()
          .report(
              SchemaRules.WRONG_FORM,
              fields.valueSpan("hours"),
              fields.elementOf("hours"),
              "The working day ends at " + ends[1] + ", before it begins at " + ends[0] + ".",
              "Write the earlier time first, such as `09:00-17:30`.");
    }
  }

  private static List<String> days(Fields fields) {
    if (fields.get("days") instanceof ListNode) {
      return fields.texts("days").stream()
          .sorted((a, b) -> Integer.compare(WEEK.indexOf(a), WEEK.indexOf(b)))
          .toList();
    }
    String[] ends = fields.text("days").split("-", 2);
    int first = WEEK.indexOf(ends[0]);
    int last = WEEK.indexOf(ends[ends.length - 1]);
    List<String> days = new ArrayList<>();
    for (int i = 0; first >= 0 && last >= 0 && i <= Math.floorMod(last - first, 7); i++) {
      days.add(WEEK.get((first + i) % 7));
    }
    return days;
  }

  private static Team.Role role(Fields fields) {
    return new Team.Role(
        fields.key(),
        fields.text("title"),
        fields.wholeFact("people"),
        fields.wholeFact("touches_per_day"),
        fields.whole("minutes_per_touch"),
        fields.whole("book"),
        fields.ref(Kind.CALENDAR, "calendar"),
        fields.meta(),
        fields.place());
  }

  private Team.Territories territories(Fields fields) {
    List<Team.Territory> territories = new ArrayList<>();
    for (MapNode.Entry entry : fields.node().entries()) {
      if (entry.value() instanceof MapNode) {
        Fields territory = fields.map(entry.key());
        boolean listed = territory.text("one_of").startsWith("lists.");
        territories.add(
            new Team.Territory(
                entry.key(),
                SignalBinder.listName(territory, "one_of"),
                listed ? List.of() : territory.texts("one_of"),
                territory.bool("otherwise"),
                territory.ref(Kind.ROLE, "role"),
                territory.place()));
      }
    }
    return new Team.Territories(attribute(fields, "by"), territories, fields.place());
  }

  /** An {@code entity.attribute}, both checked. */
  private String attribute(Fields fields, String key) {
    Optional<ScalarNode> scalar = fields.scalar(key);
    scalar.ifPresent(s -> binding.referDotted(s, Kind.ENTITY, fields.elementOf(key)));
    return scalar.map(ScalarNode::text).orElse("");
  }

  Optional<Routing> routing() {
    Fields routing = binding.section("routing");
    if (routing.node().entries().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Fact<Rate>> volume = new LinkedHashMap<>();
    Fields expected = routing.map("expected_volume");
    for (MapNode.Entry entry : expected.node().entries()) {
      binding.refer(
          Kind.QUALIFICATION, entry.key(), entry.keySpan(), expected.elementOf(entry.key()));
      volume.put(entry.key(), expected.rateFact(entry.key()));
    }
    List<Routing.Rule> rules = routing.items("rules", this::rule);
    checkOtherwise(rules);
    return Optional.of(
        new Routing(
            volume,
            routing.number("touches_per_lead"),
            rules,
            routing.items("limits", SalesBinder::limit),
            routing.texts("context"),
            routing.text("log"),
            List.copyOf(routing.map("dispositions").each(SalesBinder::disposition).values()),
            routing.items("escalations", SalesBinder::escalation),
            routing.has("feedback")
                ? Optional.of(feedback(routing.map("feedback")))
                : Optional.empty(),
            routing.place()));
  }

  /** The first rule that matches wins, so what a rule without a condition takes goes no further. */
  private void checkOtherwise(List<Routing.Rule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      Routing.Rule rule = rules.get(i);
      if (rule.place().has("when")) {
        continue;
      }
      for (Routing.Rule later : rules.subList(i + 1, rules.size())) {
        if (takesAll(rule, later)) {
          binding.report(
              Diagnostic.of(
                      BindRules.OTHERWISE,
                      rule.place().has("otherwise")
                          ? rule.place().at("otherwise")
                          : rule.place().span(),
                      rule.place().element(),
                      "This rule has no condition, so `"
                          + later.id()
                          + "` behind it is never asked.")
                  .hint("Move it to the end, or say with `when` what it is for.")
                  .related(later.place().span(), "`" + later.id() + "` is here"));
          break;
        }
      }
    }
  }

  /** Whether a rule, without its condition, takes everything that a later one could. */
  private static boolean takesAll(Routing.Rule rule, Routing.Rule later) {
    return rule.qualifications().isEmpty()
        || !later.qualifications().isEmpty()
            && rule.qualifications().containsAll(later.qualifications());
  }

  private Routing.Rule rule(Fields fields) {
    List<String> qualifications = fields.refs(Kind.QUALIFICATION, "for");
    return new Routing.Rule(
        fields.text("id"),
        fields.text("title"),
        qualifications,
        binding.conditions().condition(fields, "when", visible(qualifications)),
        fields.bool("otherwise"),
        fields.ref(Kind.DESTINATION, "to"),
        assignments(fields),
        fields.sla("sla"),
        fields.texts("alert"),
        fields.text("do"),
        fields.meta(),
        fields.place());
  }

  /** The names a rule may ask for: those of the units it is for, and all their tiers. */
  private Visible visible(List<String> qualifications) {
    Fields all = binding.section("qualifications");
    List<String> of =
        qualifications.stream().allMatch(all::has) ? List.copyOf(qualifications) : List.of();
    return visible.computeIfAbsent(
        of,
        key -> {
          List<String> names =
              of.isEmpty() ? all.node().entries().stream().map(MapNode.Entry::key).toList() : of;
          Map<String, Span> tiers = new LinkedHashMap<>();
          boolean complete = true;
          String unit = "";
          for (String name : names) {
            Fields qualification = all.map(name);
            Names own = ExampleBinder.tiers(qualification);
            tiers.putAll(own.spans());
            complete &= own.complete();
            unit = unit.equals("account") ? unit : qualification.text("unit");
          }
          return scopes.routing(unit, new Names(tiers, complete));
        });
  }

  private List<Routing.Assignment> assignments(Fields fields) {
    List<Routing.Assignment> assignments = new ArrayList<>();
    if (!(fields.get("assign") instanceof ListNode list)) {
      return assignments;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      if (item instanceof ScalarNode scalar && scalar.text().equals("territory")) {
        assignments.add(new Routing.ByTerritory());
      } else if (item instanceof ScalarNode scalar && scalar.text().equals("round_robin")) {
        assignments.add(new Routing.RoundRobin());
      } else if (item instanceof MapNode map) {
        Fields step = fields.item("assign", i, map);
        if (step.has("person")) {
          assignments.add(new Routing.Named(attribute(step, "person")));
        }
        step.duration("previous_owner").map(Routing.PreviousOwner::new).ifPresent(assignments::add);
      }
    }
    return assignments;
  }

  private static Routing.Limit limit(Fields fields) {
    return new Routing.Limit(
        fields.ref(Kind.DESTINATION, "to"),
        fields.rate("at_most").orElse(NOTHING),
        fields.ref(Kind.DESTINATION, "then"),
        fields.place());
  }

  private static Routing.Disposition disposition(Fields fields) {
    return new Routing.Disposition(
        fields.key(),
        fields.text("title"),
        fields.texts("required"),
        fields.duration("revisit"),
        fields.texts("reasons"),
        fields.text("then"),
        fields.place());
  }

  private static Routing.Escalation escalation(Fields fields) {
    Fields after = fields.map("after");
    Routing.Trigger trigger =
        after
            .duration("sla_missed")
            .<Routing.Trigger>map(Routing.SlaMissed::new)
            .or(() -> after.duration("untouched").map(Routing.Untouched::new))
            .orElseGet(Routing.Overload::new);
    return new Routing.Escalation(trigger, fields.ref(Kind.DESTINATION, "to"), fields.place());
  }

  static Routing.Feedback feedback(Fields fields) {
    return new Routing.Feedback(
        fields.text("every"),
        fields.text("owner"),
        fields.texts("attend"),
        fields.texts("agenda"),
        fields.place());
  }

  Funnel funnel() {
    return new Funnel(binding.section("funnel").items("stages", this::stage));
  }

  private Funnel.Stage stage(Fields fields) {
    return new Funnel.Stage(
        fields.text("id"),
        fields.text("title"),
        criterion(fields, "enters"),
        criterion(fields, "leaves"),
        fields.text("accountable"),
        fields.texts("responsible"),
        fields.texts("consulted"),
        fields.texts("informed"),
        fields.word("intervention", Funnel.Intervention.class, Funnel.Intervention.NEVER),
        fields.text("why"),
        fields.sla("sla"),
        fields.text("guardrail"),
        fields.meta(),
        fields.place());
  }

  private Optional<Funnel.Criterion> criterion(Fields fields, String key) {
    if (fields.get(key) instanceof MapNode) {
      return Optional.of(new Funnel.Told(fields.map(key).text("says")));
    }
    return binding
        .conditions()
        .condition(fields, key, scopes.unit("user"))
        .map(Funnel.Computed::new);
  }

  Optional<Crm> crm() {
    Fields crm = binding.section("crm");
    if (crm.node().entries().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Crm(
            crm.texts("systems"),
            crm.text("object"),
            List.copyOf(crm.map("fields").each(SalesBinder::field).values()),
            crm.place()));
  }

  private static Crm.Field field(Fields fields) {
    return new Crm.Field(
        fields.key(),
        fields.text("label"),
        fields.text("type"),
        fields.texts("values"),
        fields.text("why"),
        fields.text("from"),
        fields.place());
  }

  Optional<Outreach> outreach() {
    Fields outreach = binding.section("outreach");
    if (outreach.node().entries().isEmpty()) {
      return Optional.empty();
    }
    checkMergeFields(outreach, "opener", "prompts");
    Fields policy = outreach.map("policy");
    return Optional.of(
        new Outreach(
            new Outreach.Policy(
                policy.text("footer"),
                policy.text("sender"),
                policy.whole("max_words"),
                policy.text("postal_address")),
            outreach.items("emails", this::email),
            outreach.text("opener"),
            outreach.texts("prompts"),
            outreach.items("objections", this::objection),
            outreach.items("follow_up", this::followUp),
            outreach.place()));
  }

  private Outreach.Objection objection(Fields fields) {
    checkMergeFields(fields, "answer");
    return new Outreach.Objection(fields.text("says"), fields.text("answer"));
  }

  private Outreach.FollowUp followUp(Fields fields) {
    checkMergeFields(fields, "do");
    return new Outreach.FollowUp(
        fields.duration("after").orElse(Duration.ZERO),
        fields.text("do"),
        fields.text("channel"),
        fields.text("unless"));
  }

  private Outreach.Email email(Fields fields) {
    checkMergeFields(fields, "subjects", "body", "ask");
    return new Outreach.Email(
        fields.text("id"),
        fields.text("title"),
        fields.ref(Kind.QUALIFICATION, "for"),
        fields.text("motion"),
        fields.text("intent"),
        fields.texts("subjects"),
        fields.text("body"),
        fields.text("ask"),
        fields.meta(),
        fields.place());
  }

  private void checkMergeFields(Fields fields, String... keys) {
    MergeFields mergeFields = new MergeFields(binding);
    for (String key : keys) {
      fields.scalars(key).forEach(text -> mergeFields.check(text, fields.elementOf(key)));
    }
  }
}
