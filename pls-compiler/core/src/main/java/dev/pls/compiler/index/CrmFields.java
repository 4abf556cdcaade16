package dev.pls.compiler.index;

import dev.pls.compiler.model.Crm;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields that leads carry in a CRM: the standard ones, which follow from the motion, and the
 * team's own. A team's field with the name of a standard one, case aside, takes its place.
 *
 * <p>What a definition finds begins with {@code PQL_} or {@code PQA_}; what becomes of a lead is
 * the same whichever found it.
 */
public final class CrmFields {
  /** What every CRM's line of text can hold. */
  private static final int LINE = 255;

  private static final int LINES = 4000;
  private static final int MOST_LABEL = 40;

  /** With a CRM's own prefix or suffix it is still a name there. */
  private static final int MOST_NAME = 36;

  /** Scores have two places and are less than a million million. */
  private static final CrmField.Type SCORE = new CrmField.Number(14, 2);

  /** Any number of the language. */
  private static final CrmField.Type NUMBER = new CrmField.Number(18, 6);

  private static final CrmField.Type MOMENT = new CrmField.Moment();
  private static final CrmField.Type TEXT = new CrmField.Text(LINE);
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*([ _-]+[A-Za-z0-9]+)*");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final Motion motion;
  private final List<Routing.Rule> rules;
  private final List<Routing.Disposition> dispositions;
  private final Map<String, CrmField> fields = new LinkedHashMap<>();

  private CrmFields(Motion motion) {
    this.motion = motion;
    this.rules = motion.routing().map(Routing::rules).orElse(List.of());
    this.dispositions = motion.routing().map(Routing::dispositions).orElse(List.of());
  }

  /** The fields of a motion, object by object; none if nothing qualifies and no field is named. */
  public static List<CrmField> of(Motion motion) {
    CrmFields all = new CrmFields(motion);
    Set<String> objects = new LinkedHashSet<>();
    for (String unit : List.of("user", "account")) {
      List<Qualification> own =
          motion.qualifications().values().stream().filter(q -> q.unit().equals(unit)).toList();
      if (!own.isEmpty()) {
        objects.add(all.object(unit));
        all.verdict(all.object(unit), own);
      }
    }
    if (objects.isEmpty()) {
      objects.add(all.object("user"));
    }
    for (String object : objects) {
      all.outcome(object);
      motion.crm().map(Crm::fields).orElse(List.of()).forEach(field -> all.own(object, field));
    }
    List<CrmField> fields = new ArrayList<>();
    objects.forEach(
        object ->
            all.fields.values().stream()
                .filter(f -> f.object().equals(object))
                .forEach(fields::add));
    return List.copyOf(fields);
  }

  private String object(String unit) {
    String said = motion.crm().map(Crm::object).orElse("");
    return !said.isEmpty() ? said : unit.equals("account") ? "account" : "lead";
  }

  // ---- What is found

  private void verdict(String object, List<Qualification> all) {
    String kind = all.get(0).kind();
    if (all.size() > 1) {
      List<CrmField.Choice> names =
          all.stream().map(q -> new CrmField.Choice(q.name(), q.title())).toList();
      new Draft(object, kind + "_Definition", picklist(names, ""))
          .put("Which definition it meets", all.get(0).place());
    }
    first(all, q -> q.score().isPresent())
        .ifPresent(
            place ->
                new Draft(object, kind + "_Score", SCORE)
                    .put("The score when it was last computed", place, "score"));
    first(all, q -> !(q.tiers() instanceof Qualification.NoTiers))
        .ifPresent(
            place ->
                new Draft(object, kind + "_Tier", picklist(tiers(all), ""))
                    .history()
                    .put("Who is answered first", place, "tiers"));
    Place definition = all.get(0).place();
    new Draft(object, kind + "_Reasons", new CrmField.LongText(LINES))
        .put("Which signals passed, so that the rep knows why", definition);
    new Draft(object, kind + "_Definition_Version", TEXT)
        .history()
        .put("Which version of this definition said so", motion.place(), "version");
    new Draft(object, kind + "_Qualified_At", MOMENT).put("When the lead began", definition);
    first(all, q -> !q.controls().cooldown().isEmpty())
        .ifPresent(
            place ->
                new Draft(object, kind + "_Cooldown_Until", MOMENT)
                    .put("Until when nobody writes", place, "controls", "cooldown"));
    first(all, q -> q.holdout().isPresent())
        .ifPresent(
            place ->
                new Draft(
                        object,
                        kind + "_Holdout_Arm",
                        picklist(
                            List.of(
                                new CrmField.Choice("contacted", "Contacted"),
                                new CrmField.Choice("held_out", "Held out")),
                            ""))
                    .history()
                    .put("Nobody contacts who is held out", place, "holdout"));
    answer(object, kind, all.stream().map(Qualification::name).toList());
  }

  /** The answer that rules promise to a kind of lead. */
  private void answer(String object, String kind, List<String> names) {
    List<Routing.Rule> own =
        rules.stream()
            .filter(
                rule ->
                    rule.qualifications().isEmpty()
                        || rule.qualifications().stream().anyMatch(names::contains))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    Place place = own.get(0).place();
    new Draft(object, kind + "_Owner", new CrmField.Person())
        .history()
        .put("Who answers", place, "assign");
    new Draft(object, kind + "_Assigned_At", MOMENT)
        .put("From when on the promised time counts", place, "to");
    own.stream()
        .filter(rule -> rule.sla().isPresent())
        .findFirst()
        .ifPresent(
            rule ->
                new Draft(object, kind + "_SLA_Due_At", MOMENT)
                    .put("When the first touch is due", rule.place(), "sla"));
    new Draft(object, kind + "_First_Touch_At", MOMENT)
        .put("When the first touch was made", place, "do");
  }

  private static List<CrmField.Choice> tiers(List<Qualification> all) {
    return all.stream()
        .flatMap(
            q ->
                q.tiers() instanceof Qualification.ByScore byScore
                    ? byScore.least().keySet().stream()
                    : q.tiers() instanceof Qualification.Grid grid
                        ? grid.least().keySet().stream()
                        : Stream.empty())
        .map(tier -> new CrmField.Choice(tier, ""))
        .toList();
  }

  /** The first definition that something holds of, if one does. */
  private static Optional<Place> first(List<Qualification> all, Predicate<Qualification> holds) {
    return all.stream().filter(holds).findFirst().map(Qualification::place);
  }

  // ---- What becomes of it

  private void outcome(String object) {
    if (!dispositions.isEmpty()) {
      String preset = dispositions.stream().anyMatch(d -> d.name().equals("new")) ? "new" : "";
      List<CrmField.Choice> names =
          dispositions.stream().map(d -> new CrmField.Choice(d.name(), d.title())).toList();
      new Draft(object, "Disposition", picklist(names, preset))
          .byRep()
          .history()
          .put("What became of the lead", dispositions.get(0).place());
    }
    for (Routing.Disposition disposition : dispositions) {
      boolean disqualified = disposition.name().equals("disqualified");
      if (disqualified || asksWhy(disposition)) {
        List<CrmField.Choice> reasons =
            disposition.reasons().stream().map(r -> new CrmField.Choice(r, "")).toList();
        new Draft(
                object,
                disqualified ? "Disqualification_Reason" : name(disposition.name()) + "_Reason",
                reasons.isEmpty() ? TEXT : picklist(reasons, ""))
            .byRep()
            .history()
            .requiredFor(
                disposition.required().contains("reason") ? List.of(disposition.name()) : List.of())
            .put(
                disqualified ? "Why it was no good lead" : "Why it went this way",
                disposition.place(),
                "reasons");
      }
    }
    asked(object);
    dispositions.stream()
        .filter(d -> d.revisit().isPresent())
        .findFirst()
        .ifPresent(
            d ->
                new Draft(object, "Revisit_At", MOMENT)
                    .put("When somebody looks again", d.place(), "revisit"));
  }

  /** Whether a disposition has reasons, to choose from or to write. */
  private static boolean asksWhy(Routing.Disposition disposition) {
    return !disposition.reasons().isEmpty() || disposition.required().contains("reason");
  }

  /** What dispositions ask for, but for their reasons. */
  private void asked(String object) {
    Map<String, List<Routing.Disposition>> asking = new LinkedHashMap<>();
    for (Routing.Disposition disposition : dispositions) {
      for (String asked : disposition.required()) {
        if (!asked.equals("reason")) {
          asking.computeIfAbsent(asked, n -> new ArrayList<>()).add(disposition);
        }
      }
    }
    asking.forEach(
        (asked, by) ->
            new Draft(object, name(asked), TEXT)
                .label(asked)
                .byRep()
                .requiredFor(by.stream().map(Routing.Disposition::name).toList())
                .put("The disposition asks for it", by.get(0).place(), "required"));
  }

  private void own(String object, Crm.Field field) {
    CrmField standard = fields.get(key(object, field.name()));
    fields.put(
        key(object, field.name()),
        new CrmField(
            object,
            field.name(),
            label(field.label()),
            type(field),
            false,
            standard == null ? List.of() : standard.requiredFor(),
            field.from().isEmpty() ? CrmField.Filler.REP : CrmField.Filler.MOTION,
            field.from(),
            false,
            field.why(),
            field.place(),
            List.of()));
  }

  private static CrmField.Type type(Crm.Field field) {
    return switch (field.type()) {
      case "number" -> NUMBER;
      case "bool" -> new CrmField.Truth();
      case "date" -> new CrmField.Day();
      case "timestamp" -> MOMENT;
      case "person" -> new CrmField.Person();
      case "picklist" ->
          picklist(field.values().stream().map(v -> new CrmField.Choice(v, "")).toList(), "");
      default -> TEXT;
    };
  }

  private static CrmField.Type picklist(List<CrmField.Choice> choices, String preset) {
    Map<String, CrmField.Choice> once = new LinkedHashMap<>();
    choices.forEach(choice -> once.putIfAbsent(choice.name(), choice));
    return new CrmField.Picklist(List.copyOf(once.values()), preset);
  }

  private static String key(String object, String name) {
    return object + "." + name.toLowerCase(Locale.ROOT);
  }

  /**
   * {@code Next_Step}, for {@code next_step}: a name in every CRM. Where not all of the words can
   * be kept it ends with a number made of them, so that other words give another name.
   */
  private static String name(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : "_")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    boolean kept = PLAIN.matcher(words).matches() && name.length() <= MOST_NAME;
    if (kept) {
      return name.toString();
    }
    String start = name.substring(0, Math.min(name.length(), MOST_NAME - 16));
    return String.format(
        "Asked_%s%s%08x",
        start, start.endsWith("_") || start.isEmpty() ? "" : "_", words.hashCode());
  }

  /** On one line, and no longer than CRMs take. */
  private static String label(String text) {
    String line = BLANKS.matcher(text).replaceAll(" ").strip();
    if (line.length() <= MOST_LABEL) {
      return line;
    }
    int end = MOST_LABEL - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** A standard field while it is described. */
  private final class Draft {
    private final String object;
    private final String name;
    private final CrmField.Type type;
    private String label;
    private boolean history;
    private CrmField.Filler by = CrmField.Filler.MOTION;
    private List<String> requiredFor = List.of();

    Draft(String object, String name, CrmField.Type type) {
      this.object = object;
      this.name = name;
      this.type = type;
      this.label = name;
    }

    Draft label(String words) {
      label = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      return this;
    }

    Draft history() {
      history = true;
      return this;
    }

    Draft byRep() {
      by = CrmField.Filler.REP;
      return this;
    }

    Draft requiredFor(List<String> dispositions) {
      requiredFor = dispositions;
      return this;
    }

    void put(String why, Place place, String... path) {
      fields.putIfAbsent(
          key(object, name),
          new CrmField(
              object,
              name,
              CrmFields.label(label.replace('_', ' ')),
              type,
              history,
              requiredFor,
              by,
              "",
              true,
              why,
              place,
              List.of(path)));
    }
  }
}
