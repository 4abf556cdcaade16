package dev.pls.compiler.target.dashboard;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.target.pack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dashboard that every motion has: the way from the first stage to the outcome, and each metric
 * beside what it is compared with. A motion that says nothing of a thing has no panel for it.
 */
final class Overview {
  static final String ID = "overview";
  static final String TITLE = "Overview";
  static final String AUDIENCE = "Everybody who works with the motion";

  private static final Column OF_MONTH = leads("assigned in the last 28 days");
  private static final Charts.Named COUNT = new Charts.Named(OF_MONTH, "Leads in 28 days");
  private static final Column RULE =
      new Column("rule", Column.Type.STRING, "The title of the routing rule that took the lead.");

  private final Motion motion;
  private final List<Panel> panels = new ArrayList<>();

  private static Column leads(String which) {
    return new Column("leads", Column.Type.INTEGER, "How many leads were " + which + ".");
  }

  private Overview(Motion motion) {
    this.motion = motion;
  }

  static List<Panel> panels(Motion motion) {
    Overview overview = new Overview(motion);
    overview.funnel();
    motion.routing().ifPresent(overview::leads);
    motion.routing().ifPresent(overview::outcomes);
    overview.arms();
    MetricPanels metrics = new MetricPanels(motion);
    for (Reporting.Metric metric : motion.reporting().metrics().values()) {
      overview.panels.add(
          metrics.of(
              "metric-" + metric.name(),
              Words.title(metric.title(), metric.name()),
              metric,
              "week",
              Optional.empty(),
              metric.place(),
              List.of()));
    }
    return List.copyOf(overview.panels);
  }

  private void funnel() {
    if (motion.funnel().stages().isEmpty()) {
      return;
    }
    Column stage =
        new Column("stage", Column.Type.STRING, "The stage's title; a row each, in their order.");
    Column units =
        new Column(
            "units",
            Column.Type.INTEGER,
            "How many units entered it in the last 28 days; missing where the stage is told in words"
                + " only.");
    add(
        "funnel",
        "Funnel",
        List.of(stage, units),
        charts("Funnel")
            .ranks(
                new Charts.Named(stage, "Stage"),
                Optional.empty(),
                new Charts.Named(units, "Units in 28 days")),
        "How many get how far, with and without a person.",
        motion.funnel().stages().get(0).place());
  }

  private void leads(Routing routing) {
    if (routing.rules().isEmpty()) {
      return;
    }
    Column role =
        new Column(
            "role", Column.Type.STRING, "The title of the role or destination that got them.");
    boolean tiers =
        motion.qualifications().values().stream()
            .anyMatch(q -> !(q.tiers() instanceof Qualification.NoTiers));
    Column part =
        tiers
            ? new Column("tier", Column.Type.STRING, "The tier; missing if the lead has none.")
            : new Column("qualification", Column.Type.STRING, "The title of the qualification.");
    Column capacity =
        new Column(
            "capacity",
            Column.Type.NUMBER,
            "How many leads a week the role can take: people × touches a day × working days ÷"
                + " touches a lead; missing while one of them is unknown.");
    Column week = leads("assigned in the last 7 days");
    String title = tiers ? "Leads by tier against capacity" : "Leads against capacity";
    add(
        "leads",
        title,
        List.of(role, part, week, capacity),
        charts(title)
            .against(
                new Charts.Named(role, "Role"),
                new Charts.Named(part, tiers ? "Tier" : "Qualification"),
                new Charts.Named(week, "Leads in 7 days"),
                capacity),
        "Whether those who answer can hold what is promised.",
        routing.place(),
        "rules");
    Column period = MetricPanels.period("week");
    Column hours =
        new Column(
            "hours",
            Column.Type.NUMBER,
            "The median time from assignment to first touch, in hours, nights and weekends"
                + " included.");
    add(
        "speed",
        "Speed to lead",
        Panel.Chart.LINE,
        List.of(period, RULE, hours, leads("first touched in the week")),
        charts("Speed to lead")
            .line(
                period, Optional.of(new Charts.Named(RULE, "Rule")), hours, Scale.HOURS, List.of()),
        "How long people wait, whatever the clock of the promise.",
        routing.place(),
        "rules");
    routing.rules().stream()
        .filter(rule -> rule.sla().isPresent())
        .findFirst()
        .ifPresent(rule -> promises(rule.place()));
  }

  private void promises(Place place) {
    Column kept =
        new Column(
            "kept",
            Column.Type.NUMBER,
            "The share of leads touched within the time that their rule promises. From 0 to 1.");
    add(
        "promises",
        "Promises kept",
        List.of(RULE, kept, OF_MONTH),
        charts("Promises kept").bars(new Charts.Named(RULE, "Rule"), kept, Scale.SHARE, List.of()),
        "Whether first touches are made within the promised time.",
        place,
        "sla");
  }

  private void outcomes(Routing routing) {
    if (routing.dispositions().isEmpty()) {
      return;
    }
    Column disposition =
        new Column("disposition", Column.Type.STRING, "The title of the disposition.");
    add(
        "dispositions",
        "What became of the leads",
        List.of(disposition, OF_MONTH),
        charts("What became of the leads")
            .ranks(new Charts.Named(disposition, "Disposition"), Optional.empty(), COUNT),
        "Which leads were worth a call.",
        routing.place(),
        "dispositions");
    boolean reasons = routing.dispositions().stream().anyMatch(d -> !d.reasons().isEmpty());
    if (reasons) {
      Column reason = new Column("reason", Column.Type.STRING, "The reason that the rep chose.");
      add(
          "reasons",
          "Why leads were turned down or passed on",
          List.of(reason, disposition, OF_MONTH),
          charts("Why leads were turned down or passed on")
              .ranks(
                  new Charts.Named(reason, "Reason"),
                  Optional.of(new Charts.Named(disposition, "Disposition")),
                  COUNT),
          "Which signals misled.",
          routing.place(),
          "dispositions");
    }
  }

  /** The two sides of the pilot; without one, those who are held out beside the others. */
  private void arms() {
    Column arm =
        new Column("arm", Column.Type.STRING, "The side of the experiment: contacted or held_out.");
    Column units =
        new Column("units", Column.Type.INTEGER, "How many units were put on this side.");
    Optional<Pilot.Design> design = motion.pilot().flatMap(Pilot::design);
    if (design.isPresent()) {
      Reporting.Metric metric =
          Objects.requireNonNull(
              motion.reporting().metrics().get(design.get().metric()), "names are checked");
      Scale scale = Scale.of(metric);
      String title = "Sides of the pilot: " + Words.title(metric.title(), metric.name());
      Column value =
          new Column(
              "value",
              Column.Type.NUMBER,
              new MetricWords(motion).sentence(metric.form()) + " " + scale.meaning());
      panels.add(
          new Panel(
              "arms",
              title,
              List.of(metric.name()),
              Panel.Chart.BAR,
              List.of(arm, value, units),
              Optional.of(
                  charts(title).bars(new Charts.Named(arm, "Side"), value, scale, List.of())),
              "What contact changes, and nothing else does.",
              design.get().place(),
              List.of()));
      return;
    }
    motion.qualifications().values().stream()
        .filter(q -> q.holdout().isPresent())
        .findFirst()
        .ifPresent(
            q ->
                add(
                    "arms",
                    "Contacted and held out",
                    List.of(arm, units),
                    charts("Contacted and held out")
                        .ranks(
                            new Charts.Named(arm, "Side"),
                            Optional.empty(),
                            new Charts.Named(units, "Units")),
                    "Whether the hold-out has the size that it should.",
                    q.place(),
                    "holdout"));
  }

  private static Charts charts(String title) {
    return new Charts(title, Panel.Chart.BAR);
  }

  private void add(
      String id,
      String title,
      List<Column> columns,
      ObjectNode picture,
      String why,
      Place place,
      String... path) {
    add(id, title, Panel.Chart.BAR, columns, picture, why, place, path);
  }

  private void add(
      String id,
      String title,
      Panel.Chart chart,
      List<Column> columns,
      ObjectNode picture,
      String why,
      Place place,
      String... path) {
    panels.add(
        new Panel(
            id, title, List.of(), chart, columns, Optional.of(picture), why, place, List.of(path)));
  }
}
