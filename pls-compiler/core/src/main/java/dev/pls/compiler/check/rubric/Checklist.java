package dev.pls.compiler.check.rubric;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What to tick off before a motion runs, by theme. An item is ticked off if none of the rules that
 * guard it finds anything.
 *
 * @param themes the themes, in their order
 */
public record Checklist(List<Theme> themes) {
  public Checklist {
    themes = List.copyOf(themes);
  }

  /** A theme. */
  public record Theme(String title, List<Item> items) {
    public Theme {
      items = List.copyOf(items);
    }
  }

  /**
   * An item.
   *
   * @param says what is so if it is ticked off
   * @param rules the ids of the rules that guard it
   * @param findings what they found
   */
  public record Item(String says, List<String> rules, List<Diagnostic> findings) {
    public Item {
      rules = List.copyOf(rules);
      findings = List.copyOf(findings);
    }

    /** Whether it is ticked off. */
    public boolean done() {
      return findings.isEmpty();
    }
  }

  private static final List<Theme> THEMES =
      List.of(
          theme(
              "Scope and readiness",
              item("The objective is explicit and measured", "measurement/no-objective"),
              item("One segment is in scope", "readiness/no-segment"),
              item("Everything is there that the motion needs to run", "readiness/*"),
              item("What the motion does not do is said", "completeness/no-not-for"),
              item(
                  "The low-touch path stays open",
                  "funnel/missing",
                  "funnel/no-guardrail",
                  "funnel/always-everywhere")),
          theme(
              "Funnel and ownership",
              item(
                  "The stages go from first value to paid onboarding",
                  "funnel/missing",
                  "funnel/uncovered"),
              item("Every stage begins and ends by a criterion", "funnel/no-criteria"),
              item("Every intervention is justified", "funnel/unjustified"),
              item("One owner answers for each stage", "funnel/not-one-accountable"),
              item("A promise is made wherever a person acts", "funnel/no-sla", "routing/no-sla")),
          theme(
              "Definition",
              item("The unit fits how buying happens", "definition/unit-mismatch"),
              item("Who is left alone is said", "definition/no-exclusions"),
              item(
                  "Gates, controls and decay keep out the false positives",
                  "definition/no-gate",
                  "definition/no-controls",
                  "definition/sustain-beyond-expiry",
                  "definition/cooldown-too-short"),
              item("Cases show both outcomes", "examples/missing")),
          theme(
              "Signals and routing",
              item(
                  "A pattern qualifies, not one click",
                  "definition/one-signal",
                  "definition/one-type",
                  "definition/no-pattern"),
              item(
                  "Signals show intent and value, not vanity",
                  "definition/vanity",
                  "definition/unexplained",
                  "readiness/relationship-led"),
              item(
                  "Thresholds, tiers and bands can be reached and tested",
                  "definition/tier-out-of-reach",
                  "definition/tier-gap",
                  "definition/triage-empty",
                  "definition/not-monotone"),
              item(
                  "The data arrives, and in time",
                  "readiness/event-not-live",
                  "computability/faster-than-data",
                  "computability/low-coverage",
                  "computability/rests-on-unknown"),
              item("Alerts fit the capacity", "capacity/*", "readiness/no-capacity"),
              item(
                  "What becomes of leads feeds back into the signals",
                  "routing/no-disposition",
                  "routing/no-feedback",
                  "definition/revisit-before-cooldown")),
          theme(
              "Workflow",
              item(
                  "Alert, assignment, first touch, disposition and next action follow each other",
                  "routing/missing",
                  "routing/unrouted",
                  "routing/unreachable",
                  "routing/no-alert",
                  "routing/nobody-found",
                  "routing/no-action",
                  "routing/no-follow-up"),
              item("Reps see enough, and log it", "routing/no-context", "routing/not-logged"),
              item(
                  "Territories and calendars leave no gap",
                  "routing/territory-gap",
                  "routing/no-calendar"),
              item("There is a way to escalate", "routing/no-escalation")),
          theme(
              "Outreach",
              item(
                  "Messages are short and ask for one thing",
                  "outreach/missing",
                  "outreach/too-long",
                  "outreach/subject-too-long",
                  "outreach/no-ask",
                  "outreach/several-asks"),
              item("They say what can be gained, not what was observed", "outreach/surveillance"),
              item("Nobody is hurried or deceived", "outreach/false-urgency", "outreach/deception"),
              item("Only what is approved is used, and no personal data", "outreach/personal-data"),
              item(
                  "The kit is complete",
                  "outreach/no-variant",
                  "outreach/no-opener",
                  "outreach/no-prompts",
                  "outreach/no-follow-up"),
              item(
                  "The sender is known, and opting out is easy",
                  "outreach/no-opt-out",
                  "outreach/no-sender",
                  "outreach/no-address")),
          theme(
              "Measurement and pilot",
              item(
                  "Leading and lagging metrics have a baseline and a target",
                  "measurement/missing",
                  "measurement/no-leading",
                  "measurement/no-lagging",
                  "measurement/no-baseline"),
              item("They are on dashboards", "measurement/not-shown"),
              item(
                  "The pilot is bounded and large enough",
                  "pilot/missing",
                  "pilot/unbounded",
                  "pilot/no-inclusion",
                  "pilot/too-small",
                  "pilot/read-too-early"),
              item("Complaints, retention and the reps' load are watched", "pilot/no-guardrail"),
              item(
                  "When to scale and when to go back is decided",
                  "pilot/no-scale-trigger",
                  "pilot/no-rollback-trigger"),
              item(
                  "Roll-out and review have owners and dates",
                  "pilot/no-rollout",
                  "pilot/no-review")),
          theme(
              "Completeness",
              item(
                  "Risks, open questions and next steps are written",
                  "completeness/no-risks",
                  "completeness/no-open-questions",
                  "completeness/no-next-steps"),
              item(
                  "Every unknown has a validation plan, and none is overdue",
                  "completeness/unknown-uncovered",
                  "completeness/no-validation",
                  "freshness/validation-due"),
              item("Experts are asked", "completeness/no-experts"),
              item("No review is overdue", "freshness/review-due")));

  /**
   * Ticks off what no rule finds anything wrong with.
   *
   * @param findings what was found, by rule; rules that found nothing may be left out
   */
  public static Checklist of(Map<Rule, List<Diagnostic>> findings) {
    Findings byRule = new Findings(findings);
    return new Checklist(
        THEMES.stream()
            .map(
                theme ->
                    new Theme(
                        theme.title(),
                        theme.items().stream()
                            .map(
                                item ->
                                    new Item(item.says(), item.rules(), byRule.of(item.rules())))
                            .toList()))
            .toList());
  }

  /** The rules that guard items, as they name them. */
  static Stream<String> rules() {
    return THEMES.stream()
        .flatMap(theme -> theme.items().stream())
        .flatMap(item -> item.rules().stream());
  }

  private static Theme theme(String title, Item... items) {
    return new Theme(title, List.of(items));
  }

  private static Item item(String says, String... rules) {
    return new Item(says, List.of(rules), List.of());
  }
}
