package dev.pls.compiler.diff;

import java.util.List;

/**
 * What a motion is made of, for those who compare two: each kind of element with the facets that
 * can change. What people only read is the facet {@link #WORDS} everywhere.
 *
 * <p>Kinds stand in an order in which each comes after those that its facets name, so that a rename
 * is known before what names it is compared.
 */
public enum ElementKind {
  MOTION("motion", "id", "not-for", "owner"),
  PRODUCT("product", "model", "price", "first-value", "people"),
  BASELINE("baseline", "value"),
  TOOL("tool", "value"),
  CONSTRAINTS("constraints", "regions", "compliance", "reviews", "do-not-use"),
  OWNER("owner", "value"),
  SOURCE("source", "system", "freshness", "retention", "row-id"),
  ENTITY("entity", "key", "source", "belongs-to"),
  ATTRIBUTE("attribute", "type", "values", "history", "pii", "derive"),
  EVENT("event", "source", "unit", "status"),
  PROPERTY("property", "type", "values", "pii"),
  IDENTITY("identity", "join"),
  ENVIRONMENT("environment", "names"),
  LIST("list", "values"),
  MEASURE("measure", "unit", "computation"),
  SIGNAL(
      "signal",
      "type",
      "unit",
      "measure",
      "threshold",
      "points",
      "decay",
      "over-users",
      "outreach"),
  SEGMENT("segment", "where", "in-scope", "value"),
  SCORE("score", "unit", "signals", "caps", "max"),
  QUALIFICATION(
      "qualification",
      "unit",
      "segments",
      "requires",
      "ways",
      "score",
      "caps",
      "score-max",
      "qualifies-at",
      "triage-at",
      "tiers",
      "qualifies-alone",
      "min-active-days",
      "sustain",
      "expires",
      "cooldown",
      "one-open-per",
      "holdout"),
  EXCLUSION("exclusion", "when", "if-unknown"),
  EXAMPLE("example", "story", "expect"),
  CALENDAR("calendar", "hours"),
  ROLE("role", "capacity", "calendar"),
  DESTINATION("destination"),
  TERRITORIES("territories", "by"),
  TERRITORY("territory", "values", "role"),
  VOLUME("volume", "value"),
  ROUTING("routing", "touches-per-lead", "context", "log"),
  ROUTING_RULE("routing-rule", "for", "when", "to", "assign", "sla", "alert", "next-action"),
  LIMIT("limit", "at-most", "then"),
  DISPOSITION("disposition", "required", "revisit", "reasons", "then"),
  ESCALATION("escalation", "after"),
  FEEDBACK("feedback", "meeting"),
  METRIC("metric", "computation", "kind", "baseline", "target"),
  OBJECTIVE("objective", "goal", "metric", "baseline", "target", "by"),
  STAGE("stage", "enters", "leaves", "people", "intervention", "sla", "guardrail"),
  CRM("crm", "systems", "object"),
  CRM_FIELD("crm-field", "type", "values", "preset", "required-for", "filled-from", "tracked"),
  NEEDED_EVENT("needed-event", "properties"),
  MESSAGE_POLICY("message-policy", "footer", "sender", "max-words", "postal-address"),
  EMAIL("email", "for", "subjects", "body", "ask"),
  CALL("call", "opener", "prompts"),
  OBJECTION("objection", "answer"),
  FOLLOW_UP("follow-up", "steps"),
  DASHBOARD("dashboard", "panels"),
  PILOT(
      "pilot",
      "segment",
      "time",
      "sample-size",
      "population",
      "sla",
      "design",
      "read-later",
      "decisions",
      "rollout"),
  ASSUMPTION("assumption"),
  RISK("risk"),
  OPEN_QUESTION("open-question"),
  NEXT_STEP("next-step"),
  SUPPRESSION("suppression", "until"),
  ACKNOWLEDGEMENT("acknowledgement");

  /** The facet of what is only read: titles, reasons, notes, evidence, days of review. */
  public static final String WORDS = "words";

  /** The facet of how far an element is. */
  public static final String STATUS = "state";

  private final String word;
  private final List<String> facets;

  ElementKind(String word, String... facets) {
    this.word = word;
    this.facets = List.of(facets);
  }

  /** Its name in the kinds of changes, such as {@code crm-field}. */
  public String word() {
    return word;
  }

  /** What can change of it, but for its words and its state. */
  public List<String> facets() {
    return facets;
  }

  /**
   * Whether it is nowhere written: what the motion asks of a CRM and of tracking follows from the
   * rest.
   */
  public boolean derived() {
    return this == CRM_FIELD || this == NEEDED_EVENT;
  }
}
