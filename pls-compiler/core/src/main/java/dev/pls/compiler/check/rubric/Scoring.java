package dev.pls.compiler.check.rubric;

import dev.pls.compiler.check.rubric.Rubric.Condition;
import dev.pls.compiler.check.rubric.Rubric.Item;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of the rubric, and how a motion meets them. */
public final class Scoring {
  /**
   * A condition before a motion is held to it.
   *
   * @param point the point that it is needed for
   * @param says what is so if it is met
   * @param earns what to do if there is nothing to look at
   * @param evidence what it looks at in a motion; there must be something
   * @param rules the ids of the rules that must find nothing; {@code readiness/*} is all of a
   *     category
   */
  private record Wanted(
      int point,
      String says,
      String earns,
      Function<Motion, List<Place>> evidence,
      List<String> rules) {}

  private record WantedItem(String title, List<Wanted> conditions) {}

  private static final List<WantedItem> ITEMS =
      List.of(
          item(
              "Triggering",
              first(
                  "People qualify by what they do in the product",
                  "Define who qualifies, by signals of use, under `qualifications`.",
                  Scoring::qualifications,
                  "readiness/relationship-led",
                  "definition/vanity"),
              first(
                  "Everybody who qualifies reaches somebody",
                  "Route those who qualify, under `routing.rules`.",
                  Scoring::routingRules,
                  "routing/missing",
                  "routing/unrouted"),
              second(
                  "A pattern of use decides, not one click",
                  "Define who qualifies by a pattern: depth, breadth and recency.",
                  Scoring::qualifications,
                  "definition/one-signal",
                  "definition/one-type",
                  "definition/no-pattern"),
              second(
                  "Every bar and tier can be reached",
                  "Give the qualification a bar that its signals can reach.",
                  Scoring::qualifications,
                  "definition/tier-out-of-reach",
                  "definition/tier-gap",
                  "definition/triage-empty"),
              second(
                  "The unit is the one that buys",
                  "Choose a user or an account as the unit.",
                  Scoring::qualifications,
                  "definition/unit-mismatch")),
          item(
              "Boundaries and readiness",
              first(
                  "What the motion does not do is said",
                  "Say what it is not for, under `motion.not_for`.",
                  motion -> motion.notFor().isEmpty() ? List.of() : List.of(motion.place()),
                  "completeness/no-not-for"),
              first(
                  "Who is left alone is said",
                  "Say who is left alone, under `exclusions`.",
                  Scoring::exclusions,
                  "definition/no-exclusions"),
              second(
                  "Nothing is missing that it needs to run",
                  "Bring in place what it needs before it can run.",
                  motion -> List.of(motion.place()),
                  "readiness/*"),
              second(
                  "The low-touch path stays open",
                  "Say in each stage of the funnel what keeps people free to buy by themselves.",
                  Scoring::stages,
                  "funnel/no-guardrail",
                  "funnel/unjustified",
                  "funnel/always-everywhere")),
          item(
              "Inputs",
              first(
                  "Product, segment and objective are known",
                  "Describe the product, one segment in scope, and the objective.",
                  motion ->
                      motion.product().isPresent() && motion.objective().isPresent()
                          ? Stream.concat(
                                  motion.product().stream().map(one -> one.place()),
                                  motion.objective().stream().map(one -> one.place()))
                              .toList()
                          : List.of(),
                  "measurement/no-objective",
                  "readiness/no-segment"),
              first(
                  "Who uses and who buys is known",
                  "Name the users and the buyers, under `product`.",
                  motion ->
                      motion.product().stream()
                          .filter(one -> !one.users().isEmpty() && !one.buyers().isEmpty())
                          .map(one -> one.place())
                          .toList()),
              second(
                  "The funnel of today is measured",
                  "Write where the funnel stands today, under `baseline`.",
                  motion ->
                      motion.baseline().values().stream()
                          .filter(fact -> fact.isKnown())
                          .map(fact -> fact.place())
                          .toList()),
              second(
                  "Every unknown has somebody who finds out, and by when",
                  "Say of each unknown how somebody finds out, and when.",
                  motion -> List.of(motion.place()),
                  "completeness/unknown-uncovered",
                  "completeness/no-validation",
                  "freshness/validation-due")),
          item(
              "Deliverables",
              first(
                  "No part of the pack is empty",
                  "Write the parts that are missing.",
                  motion -> List.of(motion.place()),
                  "funnel/missing",
                  "routing/missing",
                  "outreach/missing",
                  "measurement/missing",
                  "pilot/missing"),
              second(
                  "The definition is executed, on cases of both outcomes",
                  "Write cases that qualify and cases that do not, under `examples`.",
                  motion ->
                      motion.qualifications().values().stream()
                          .flatMap(one -> one.examples().stream())
                          .map(Qualification.Example::place)
                          .toList(),
                  "examples/missing"),
              second(
                  "The funnel is covered from first value to paid onboarding",
                  "Describe the stages of the funnel.",
                  Scoring::stages,
                  "funnel/uncovered"),
              second(
                  "Metrics are on dashboards, and leads carry fields of the CRM",
                  "Describe dashboards under `reporting.dashboards`, and the CRM under `crm`.",
                  motion ->
                      motion.crm().isPresent()
                          ? motion.reporting().dashboards().stream()
                              .map(one -> one.place())
                              .toList()
                          : List.of(),
                  "measurement/not-shown")),
          item(
              "Workflow",
              first(
                  "Every alert has a channel and a next best action",
                  "Route those who qualify, under `routing.rules`.",
                  Scoring::routingRules,
                  "routing/no-alert",
                  "routing/no-action"),
              first(
                  "Every stage begins and ends by a criterion, and one owner answers for it",
                  "Give each stage its criteria and one owner.",
                  // Without stages the parts that are missing cost a point already.
                  motion -> stages(motion).isEmpty() ? List.of(motion.place()) : stages(motion),
                  "funnel/no-criteria",
                  "funnel/not-one-accountable"),
              second(
                  "Whatever becomes of a lead has a follow-up",
                  "Describe what can become of a lead, under `routing.dispositions`.",
                  motion -> routing(motion, one -> one.dispositions().stream().map(d -> d.place())),
                  "routing/no-disposition",
                  "routing/no-follow-up",
                  "definition/revisit-before-cooldown"),
              second(
                  "Reps see why, and what they do is logged",
                  "Say what the rep sees and where activity is logged, under `routing`.",
                  Scoring::routingRules,
                  "routing/no-context",
                  "routing/not-logged"),
              second(
                  "Outcomes feed back into signals, and what goes wrong is escalated",
                  "Describe the feedback loop and the escalations, under `routing`.",
                  motion -> routing(motion, one -> one.feedback().stream().map(f -> f.place())),
                  "routing/no-feedback",
                  "routing/no-escalation")),
          item(
              "Signals",
              first(
                  "Every signal says why it matters and what may mislead",
                  "Describe signals of use, under `signals`.",
                  Scoring::signals,
                  "definition/unexplained"),
              first(
                  "Every signal can be computed from data that is there",
                  "Describe signals of use, under `signals`.",
                  Scoring::signals,
                  "readiness/event-not-live",
                  "computability/low-coverage",
                  "computability/rests-on-unknown"),
              second(
                  "One busy moment does not qualify, nor does any pile of points",
                  "Set controls and requirements, under `qualifications`.",
                  Scoring::qualifications,
                  "definition/no-controls",
                  "definition/no-gate",
                  "definition/not-monotone"),
              second(
                  "Old use is forgotten, and the same use does not qualify twice",
                  "Set controls, under `qualifications`.",
                  Scoring::qualifications,
                  "definition/cooldown-too-short",
                  "definition/sustain-beyond-expiry"),
              second(
                  "The ambiguous are looked at by hand, or some are held out to learn from",
                  "Set `triage_at`, or a `holdout`.",
                  motion ->
                      motion.qualifications().values().stream()
                          .filter(Scoring::learns)
                          .map(Qualification::place)
                          .toList())),
          item(
              "Routing and promises",
              first(
                  "Whoever is contacted is promised when",
                  "Route those who qualify, under `routing.rules`.",
                  Scoring::routingRules,
                  "routing/no-sla",
                  "funnel/no-sla"),
              first(
                  "Every rule is reached, and every lead finds a person",
                  "Route those who qualify, under `routing.rules`.",
                  Scoring::routingRules,
                  "routing/unreachable",
                  "routing/nobody-found",
                  "routing/territory-gap"),
              second(
                  "The people can do what is promised",
                  "Say who works the leads, and how much they can, under `team.roles`.",
                  motion ->
                      motion.team().roles().values().stream()
                          .filter(role -> role.people().isKnown())
                          .map(role -> role.place())
                          .toList(),
                  "capacity/*",
                  "readiness/no-capacity",
                  "readiness/no-volume"),
              second(
                  "No promise is faster than its clock or its data",
                  "Route those who qualify, under `routing.rules`.",
                  Scoring::routingRules,
                  "routing/no-calendar",
                  "computability/faster-than-data")),
          item(
              "Outreach",
              first(
                  "Every message is short and asks for one thing",
                  "Write messages, under `outreach.emails`.",
                  Scoring::emails,
                  "outreach/several-asks",
                  "outreach/no-ask",
                  "outreach/too-long",
                  "outreach/subject-too-long"),
              first(
                  "Nobody is watched, hurried or deceived",
                  "Write messages, under `outreach.emails`.",
                  Scoring::emails,
                  "outreach/surveillance",
                  "outreach/false-urgency",
                  "outreach/deception"),
              second(
                  "Early and high intent are answered differently",
                  "Write messages, under `outreach.emails`.",
                  Scoring::emails,
                  "outreach/no-variant"),
              second(
                  "Calls and follow-ups are prepared",
                  "Write an opener, prompts and follow-ups, under `outreach`.",
                  motion -> motion.outreach().stream().map(Outreach::place).toList(),
                  "outreach/missing",
                  "outreach/no-opener",
                  "outreach/no-prompts",
                  "outreach/no-follow-up"),
              second(
                  "Who writes is said, and opting out is easy",
                  "Set a policy, under `outreach.policy`.",
                  Scoring::emails,
                  "outreach/no-opt-out",
                  "outreach/no-sender",
                  "outreach/no-address",
                  "outreach/personal-data")),
          item(
              "Measurement and pilot",
              first(
                  "Leading and lagging metrics have a baseline and a target",
                  "Describe metrics, under `reporting.metrics`.",
                  motion ->
                      motion.reporting().metrics().values().stream()
                          .map(one -> one.place())
                          .toList(),
                  "measurement/no-leading",
                  "measurement/no-lagging",
                  "measurement/no-baseline"),
              first(
                  "The pilot is bounded",
                  "Describe a pilot, under `pilot`.",
                  Scoring::pilot,
                  "pilot/unbounded",
                  "pilot/no-inclusion"),
              second(
                  "The pilot can find what it looks for",
                  "Design the experiment, under `pilot.design`.",
                  motion ->
                      motion.pilot().flatMap(Pilot::design).stream()
                          .map(Pilot.Design::place)
                          .toList(),
                  "pilot/too-small",
                  "pilot/read-too-early"),
              second(
                  "What must not get worse is watched",
                  "Describe a pilot, under `pilot`.",
                  Scoring::pilot,
                  "pilot/no-guardrail"),
              second(
                  "When to scale and when to go back is decided before",
                  "Describe a pilot, under `pilot`.",
                  Scoring::pilot,
                  "pilot/no-scale-trigger",
                  "pilot/no-rollback-trigger",
                  "pilot/no-rollout",
                  "pilot/no-review")),
          item(
              "Safety",
              first(
                  "Regions are known, and what must not be used",
                  "Say regions and what must not be used, under `constraints`.",
                  motion ->
                      motion.constraints().stream()
                          .filter(one -> !one.regions().isEmpty() && !one.doNotUse().isEmpty())
                          .map(one -> one.place())
                          .toList()),
              first(
                  "Every risk has an answer",
                  "Write the risks and what is done about them, under `risks`.",
                  motion ->
                      motion.planning().risks().stream()
                              .allMatch(risk -> !risk.mitigation().isEmpty())
                          ? motion.planning().risks().stream().map(one -> one.place()).toList()
                          : List.of(),
                  "completeness/no-risks"),
              second(
                  "Experts are asked where the law, privacy or the CRM call for them",
                  "Name who reviews it, under `constraints.reviews`.",
                  motion ->
                      motion.constraints().stream()
                          .filter(one -> !one.reviews().isEmpty())
                          .map(one -> one.place())
                          .toList(),
                  "completeness/no-experts"),
              second(
                  "What is open and what comes next is said, with who does it",
                  "Write the next steps and who takes them, under `next_steps`.",
                  motion ->
                      motion.planning().nextSteps().stream()
                          .filter(one -> !one.who().isEmpty())
                          .map(one -> one.place())
                          .toList(),
                  "completeness/no-open-questions",
                  "completeness/no-next-steps")));

  private Scoring() {}

  /**
   * Scores a motion.
   *
   * @param findings what was found, by rule; rules that found nothing may be left out
   */
  public static Rubric of(Motion motion, Map<Rule, List<Diagnostic>> findings) {
    Findings byRule = new Findings(findings);
    List<Item> items = new ArrayList<>();
    for (WantedItem item : ITEMS) {
      List<Condition> conditions = new ArrayList<>();
      for (Wanted wanted : item.conditions()) {
        List<Diagnostic> wrong = byRule.of(wanted.rules());
        List<Place> evidence = wanted.evidence().apply(motion);
        conditions.add(
            new Condition(
                wanted.point(),
                wanted.says(),
                wrong.isEmpty() ? wanted.earns() : wrong.get(0).hint(),
                wrong.isEmpty() && !evidence.isEmpty(),
                evidence,
                wrong));
      }
      items.add(new Item(items.size() + 1, item.title(), conditions));
    }
    return new Rubric(items);
  }

  /** The rules that conditions name, as they name them. */
  public static Set<String> rules() {
    return ITEMS.stream()
        .flatMap(item -> item.conditions().stream())
        .flatMap(wanted -> wanted.rules().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static WantedItem item(String title, Wanted... conditions) {
    return new WantedItem(title, List.of(conditions));
  }

  private static Wanted first(
      String says, String earns, Function<Motion, List<Place>> evidence, String... rules) {
    return new Wanted(1, says, earns, evidence, List.of(rules));
  }

  private static Wanted second(
      String says, String earns, Function<Motion, List<Place>> evidence, String... rules) {
    return new Wanted(2, says, earns, evidence, List.of(rules));
  }

  // ---- Evidence

  private static List<Place> qualifications(Motion motion) {
    return motion.qualifications().values().stream().map(Qualification::place).toList();
  }

  private static List<Place> exclusions(Motion motion) {
    return motion.qualifications().values().stream()
        .map(Qualification::exclusions)
        .flatMap(Collection::stream)
        .map(Qualification.Exclusion::place)
        .toList();
  }

  private static boolean learns(Qualification qualification) {
    return qualification.holdout().isPresent()
        || qualification.score().filter(score -> score.triageAt().isPresent()).isPresent();
  }

  private static List<Place> signals(Motion motion) {
    return motion.signals().values().stream().map(one -> one.place()).toList();
  }

  private static List<Place> routingRules(Motion motion) {
    return routing(motion, routing -> routing.rules().stream().map(Routing.Rule::place));
  }

  private static List<Place> routing(Motion motion, Function<Routing, Stream<Place>> places) {
    return motion.routing().stream().flatMap(places).toList();
  }

  private static List<Place> stages(Motion motion) {
    return motion.funnel().stages().stream().map(Funnel.Stage::place).toList();
  }

  private static List<Place> emails(Motion motion) {
    Optional<Outreach> outreach = motion.outreach();
    return outreach.stream().flatMap(one -> one.emails().stream()).map(e -> e.place()).toList();
  }

  private static List<Place> pilot(Motion motion) {
    return motion.pilot().stream().map(Pilot::place).toList();
  }
}
