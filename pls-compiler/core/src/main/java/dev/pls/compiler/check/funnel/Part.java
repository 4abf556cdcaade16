package dev.pls.compiler.check.funnel;

import dev.pls.compiler.check.Topic;

/** What a funnel has to cover, in order. The topics are of stages that nothing else tells. */
enum Part {
  FIRST_VALUE(Topic.of("first value", "first value", "activat", "aha ")),
  SUSTAINED_USE(
      Topic.of("sustained use", "sustain", "habit", "usage", "engag", "regular", "weekly")),
  QUALIFICATION(Topic.of("qualification", "qualif", "pql", "pqa")),
  SALES_ASSIST(
      Topic.of("sales assist", "sales", "assist", "demo", "meeting", "proposal", "negotiat")),
  PURCHASE(
      Topic.of(
          "purchase (or expansion)",
          "purchas",
          "buy",
          "bought",
          "paid ",
          "paying",
          "checkout",
          "subscri",
          "contract",
          "order ",
          "upgrad",
          "expan",
          "convert",
          "conversion",
          "larger plan",
          "won ")),
  ONBOARDING(
      Topic.of(
          "paid onboarding",
          "onboard",
          "set up",
          "setup",
          "implement",
          "adopt",
          "kick off",
          "kickoff",
          "hand over",
          "handover",
          "roll out",
          "rollout",
          "go live"));

  private final Topic topic;

  Part(Topic topic) {
    this.topic = topic;
  }

  Topic topic() {
    return topic;
  }

  /** Whether it comes after somebody qualifies. */
  boolean late() {
    return compareTo(QUALIFICATION) > 0;
  }
}
