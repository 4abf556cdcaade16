package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Rule;
import java.util.Locale;

/** The kinds of names that a motion declares and refers to. */
enum Kind {
  ENTITY("entity", "data.entities", "computability"),
  ATTRIBUTE("attribute", "the entity's `attributes`", "computability"),
  SOURCE("source", "data.sources", "computability"),
  EVENT("event", "data.events", "computability"),
  PROPERTY("property", "the event's `properties`", "computability"),
  LIST("list", "lists", "computability"),
  MEASURE("measure", "measures", "computability"),
  SIGNAL("signal", "signals", "computability"),
  SCORE("score", "scores", "computability"),
  QUALIFICATION("qualification", "qualifications", "computability"),
  SEGMENT("segment", "segments", "computability"),
  TIER("tier", "the qualification's `tiers`", "reference"),
  EXCLUSION("exclusion", "the qualification's `exclusions`", "reference"),
  WAY("way", "the qualification's `ways`", "reference"),
  METRIC("metric", "reporting.metrics", "reference"),
  CALENDAR("calendar", "team.calendars", "reference"),
  ROLE("role", "team.roles", "reference"),
  DESTINATION("role or destination", "team.roles or team.destinations", "reference"),
  DISPOSITION("disposition", "routing.dispositions", "reference"),
  MET("signal or qualification", "signals or qualifications", SIGNAL),
  USABLE("signal or event", "signals or data.events", SIGNAL),
  REASON("signal, qualification or exclusion", "signals or qualifications", SIGNAL),
  STEP("event or disposition", "data.events or routing.dispositions", EVENT);

  private final String noun;
  private final String declaredUnder;
  private final Rule rule;

  Kind(String noun, String declaredUnder, String category) {
    this.noun = noun;
    this.declaredUnder = declaredUnder;
    this.rule =
        Rule.error(
            category + "/unknown-" + name().toLowerCase(Locale.ROOT),
            capitalised(article(noun)) + " that is not declared",
            category.equals("computability")
                ? "What rests on something that is not declared cannot be computed."
                : "It leads nowhere, so what is meant would not happen.");
  }

  /** A kind of which either another or something else is meant; it has the other's rule. */
  Kind(String noun, String declaredUnder, Kind like) {
    this.noun = noun;
    this.declaredUnder = declaredUnder;
    this.rule = like.rule;
  }

  String noun() {
    return noun;
  }

  String declaredUnder() {
    return declaredUnder;
  }

  Rule rule() {
    return rule;
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
