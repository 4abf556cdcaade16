package dev.pls.compiler.bind;

import dev.pls.compiler.model.Acknowledgement;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Owners;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Planning.Validation;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Suppression;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds how the motion is measured, tried and planned: {@code reporting}, {@code pilot}, and what
 * stands at the end.
 */
final class PlanBinder {
  private final Binding binding;
  private final Names steps;

  PlanBinder(Binding binding) {
    this.binding = binding;
    Declarations declarations = binding.declarations();
    this.steps =
        declarations
            .of(Kind.EVENT)
            .and(declarations.of(Kind.DISPOSITION))
            .and(Names.words("qualified", "assigned", "first_touch"));
  }

  Reporting reporting() {
    Fields reporting = binding.section("reporting");
    return new Reporting(
        reporting.map("metrics").each(this::metric),
        reporting.items("dashboards", PlanBinder::dashboard),
        reporting.place());
  }

  private Reporting.Metric metric(Fields fields) {
    return new Reporting.Metric(
        fields.key(),
        fields.text("title"),
        fields.word("kind", Reporting.Kind.class, Reporting.Kind.LEADING),
        form(fields),
        fields.quantityFact("baseline"),
        fields.quantityFact("target"),
        fields.text("why"),
        fields.meta(),
        fields.place());
  }

  private Reporting.Form form(Fields fields) {
    if (fields.has("cohort")) {
      return new Reporting.Share(
          fields.ref(Kind.STEP, steps, "cohort"),
          fields.ref(Kind.STEP, steps, "share"),
          fields.durationFact("within"));
    }
    if (fields.has("from")) {
      return new Reporting.Elapsed(
          fields.ref(Kind.STEP, steps, "from"), fields.ref(Kind.STEP, steps, "to"));
    }
    if (fields.has("measure")) {
      return new Reporting.OfMeasure(fields.ref(Kind.MEASURE, "measure"));
    }
    return new Reporting.Manual(fields.text("manual"));
  }

  private static Reporting.Dashboard dashboard(Fields fields) {
    return new Reporting.Dashboard(
        fields.text("id"),
        fields.text("title"),
        fields.text("for"),
        fields.items(
            "panels",
            panel ->
                new Reporting.Panel(
                    panel.text("title"),
                    panel.ref(Kind.METRIC, "metric"),
                    panel.text("by"),
                    panel.text("chart"))),
        fields.place());
  }

  Optional<Pilot> pilot() {
    Fields pilot = binding.section("pilot");
    if (pilot.node().entries().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pilot(
            pilot.ref(Kind.SEGMENT, "segment"),
            pilot.duration("duration").orElse(Duration.ZERO),
            pilot.dateFact("starts"),
            pilot.wholeFact("sample_size"),
            pilot.text("owner"),
            pilot.text("includes"),
            pilot.text("excludes"),
            pilot.sla("sla"),
            pilot.has("design") ? Optional.of(design(pilot.map("design"))) : Optional.empty(),
            pilot.refs(Kind.METRIC, "read_later"),
            pilot.items("guardrails", PlanBinder::criterion),
            pilot.items("scale_when", PlanBinder::criterion),
            pilot.items("rollback_when", PlanBinder::criterion),
            pilot.items(
                "rollout",
                step ->
                    new Pilot.Step(
                        step.text("id"), step.text("says"), step.text("when"), step.text("owner"))),
            pilot.has("review")
                ? Optional.of(SalesBinder.feedback(pilot.map("review")))
                : Optional.empty(),
            pilot.texts("backlog"),
            pilot.place()));
  }

  private static Pilot.Design design(Fields fields) {
    checkPower(fields);
    String[] split = fields.text("split").split("/", 2);
    return new Pilot.Design(
        fields.text("unit"),
        part(split[0]),
        split.length < 2 ? 0 : part(split[1]),
        fields.ref(Kind.METRIC, "metric"),
        fields.quantityFact("baseline"),
        fields.share("mde").orElse(BigDecimal.ZERO),
        fields.share("power").orElse(BigDecimal.ZERO),
        fields.share("alpha").orElse(BigDecimal.ZERO),
        fields.place());
  }

  /** With power at or below alpha the formula of the sample size has no meaning. */
  private static void checkPower(Fields fields) {
    Optional<BigDecimal> power = fields.share("power");
    Optional<BigDecimal> alpha = fields.share("alpha");
    if (power.isPresent() && alpha.isPresent() && power.get().compareTo(alpha.get()) <= 0) {
      fields
          .binding()
          .report(
              BindRules.POWER,
              fields.valueSpan("power"),
              fields.elementOf("power"),
              "The chance to find the effect, "
                  + fields.text("power")
                  + ", is no more than the chance of a false alarm, "
                  + fields.text("alpha")
                  + ".",
              "Usual are `power: 80%` and `alpha: 5%`.");
    }
  }

  private static int part(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static Pilot.Criterion criterion(Fields fields) {
    Optional<Signal.Compare> bound = Optional.empty();
    for (Signal.Comparison comparison : Signal.Comparison.values()) {
      String key = comparison.name().toLowerCase(Locale.ROOT);
      if (fields.scalar(key).isPresent()) {
        bound =
            fields
                .scalar(key)
                .map(
                    s -> new Signal.Compare(comparison, fields.quantity(s, fields.elementOf(key))));
      }
    }
    return new Pilot.Criterion(
        fields.text("says"),
        fields.ref(Kind.METRIC, "metric"),
        bound,
        fields.text("then"),
        fields.text("owner"),
        fields.place());
  }

  Planning planning() {
    Fields root = binding.section();
    return new Planning(
        root.items("assumptions", PlanBinder::assumption),
        root.items("risks", PlanBinder::risk),
        root.items("open_questions", PlanBinder::openQuestion),
        root.items("next_steps", PlanBinder::nextStep));
  }

  Owners owners() {
    Fields owners = binding.section("owners");
    Map<String, List<String>> of = new LinkedHashMap<>();
    for (MapNode.Entry entry : owners.node().entries()) {
      Set<String> known = new LinkedHashSet<>();
      for (ScalarNode written : owners.scalars(entry.key())) {
        if (!written.text().isBlank() && !Fields.isUnknown(written)) {
          known.add(owner(written.text().strip()));
        }
      }
      if (!known.isEmpty()) {
        of.put(entry.key(), List.copyOf(known));
      }
    }
    return new Owners(of, owners.place());
  }

  /** YAML takes an {@code @} only in quotes, so a team's handle may be written without it. */
  private static String owner(String written) {
    return isTeam(written) ? "@" + written : written;
  }

  /** Whether a text is names joined by slashes, such as {@code acme/revops}. */
  private static boolean isTeam(String text) {
    boolean joined = false;
    char before = '/';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean name = c < 128 && Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0;
      if (!name && (c != '/' || before == '/')) {
        return false;
      }
      joined |= c == '/';
      before = c;
    }
    return joined && before != '/';
  }

  /** The acknowledgements, but for those that the schema has complained of. */
  List<Acknowledgement> acknowledgements() {
    return binding.section().items("acknowledgements", this::acknowledgement).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Acknowledgement> acknowledgement(Fields fields) {
    return binding.isBroken(fields.path())
        ? Optional.empty()
        : Optional.of(
            new Acknowledgement(
                fields.text("change"), fields.text("at"), fields.text("because"), fields.place()));
  }

  /** The suppressions, but for those that the schema has complained of. */
  List<Suppression> suppressions() {
    return binding.section().items("suppressions", this::suppression).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Suppression> suppression(Fields fields) {
    return binding.isBroken(fields.path())
        ? Optional.empty()
        : Optional.of(
            new Suppression(
                fields.text("rule"),
                fields.text("at"),
                fields.text("because"),
                fields.date("until"),
                fields.place()));
  }

  private static Validation validation(Fields fields) {
    return new Validation(fields.text("how"), fields.text("who"), fields.dateFact("by"));
  }

  private static Planning.Assumption assumption(Fields fields) {
    return new Planning.Assumption(
        fields.text("id"),
        fields.text("says"),
        fields.text("about"),
        validation(fields.map("validate")),
        fields.meta(),
        fields.place());
  }

  private static Planning.Risk risk(Fields fields) {
    return new Planning.Risk(
        fields.text("id"),
        fields.text("says"),
        fields.text("likelihood"),
        fields.text("impact"),
        fields.text("mitigation"),
        fields.text("owner"),
        fields.meta(),
        fields.place());
  }

  private static Planning.OpenQuestion openQuestion(Fields fields) {
    return new Planning.OpenQuestion(
        fields.text("id"),
        fields.text("asks"),
        fields.text("about"),
        fields.has("validate") ? Optional.of(validation(fields.map("validate"))) : Optional.empty(),
        fields.meta(),
        fields.place());
  }

  private static Planning.NextStep nextStep(Fields fields) {
    return new Planning.NextStep(
        fields.text("id"),
        fields.text("do"),
        fields.text("who"),
        fields.dateFact("by"),
        fields.place());
  }
}
