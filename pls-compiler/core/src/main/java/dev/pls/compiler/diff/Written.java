package dev.pls.compiler.diff;

import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.model.Apart;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where elements and their facets are written. */
final class Written {
  /** Facets that are not written under a key of their own name; the first path that is there. */
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("signal/unit", List.of("of")),
          Map.entry(
              "signal/threshold",
              List.of(
                  "at_least",
                  "at_most",
                  "above",
                  "below",
                  "between",
                  "equals",
                  "one_of",
                  "in",
                  "exists")),
          Map.entry("signal/points", List.of("points", "map", "bands", "missing", "max")),
          Map.entry("signal/decay", List.of("decay/half_life")),
          Map.entry("measure/unit", List.of("of")),
          Map.entry(
              "measure/computation",
              List.of(
                  "count",
                  "active_days",
                  "since_last",
                  "first",
                  "distinct",
                  "sum",
                  "avg",
                  "min",
                  "max",
                  "latest",
                  "attribute",
                  "since",
                  "until",
                  "score",
                  "growth",
                  "ratio",
                  "streak",
                  "sequence",
                  "absent",
                  "manual",
                  "expression",
                  "among",
                  "same",
                  "within",
                  "over",
                  "base_at_least",
                  "each_at_least",
                  "field",
                  "where",
                  "window",
                  "ending",
                  "from")),
          Map.entry("segment/value", List.of("acv")),
          Map.entry("score/unit", List.of("unit")),
          Map.entry("qualification/score", List.of("score/signals", "score/use")),
          Map.entry("qualification/caps", List.of("score/caps")),
          Map.entry("qualification/score-max", List.of("score/max")),
          Map.entry("qualification/qualifies-at", List.of("score/qualifies_at")),
          Map.entry("qualification/triage-at", List.of("score/triage_at")),
          Map.entry("qualification/min-active-days", List.of("controls/min_active_days")),
          Map.entry("qualification/sustain", List.of("controls/sustain")),
          Map.entry("qualification/expires", List.of("controls/expires")),
          Map.entry("qualification/cooldown", List.of("controls/cooldown")),
          Map.entry("qualification/one-open-per", List.of("controls/one_open_per")),
          Map.entry("attribute/values", List.of("one_of")),
          Map.entry("property/values", List.of("one_of")),
          Map.entry("source/system", List.of("kind")),
          Map.entry("source/row-id", List.of("id")),
          Map.entry("event/unit", List.of("of")),
          Map.entry("list/values", List.of("")),
          Map.entry("product/price", List.of("paywall", "pricing")),
          Map.entry("product/people", List.of("users", "buyers")),
          Map.entry("example/story", List.of("timeline", "user", "account", "as_of")),
          Map.entry(
              "role/capacity", List.of("people", "touches_per_day", "minutes_per_touch", "book")),
          Map.entry("territory/values", List.of("one_of", "otherwise")),
          Map.entry("routing-rule/next-action", List.of("do")),
          Map.entry("routing-rule/when", List.of("when", "otherwise")),
          Map.entry("stage/people", List.of("accountable", "responsible", "consulted", "informed")),
          Map.entry("email/for", List.of("for", "motion", "intent")),
          Map.entry("follow-up/steps", List.of("")),
          Map.entry(
              "metric/computation",
              List.of("cohort", "share", "within", "from", "to", "measure", "manual")),
          Map.entry("pilot/time", List.of("duration", "starts")),
          Map.entry("pilot/population", List.of("includes", "excludes")),
          Map.entry("pilot/decisions", List.of("guardrails", "scale_when", "rollback_when")),
          Map.entry("environment/names", List.of("")),
          Map.entry("owner/value", List.of("")),
          Map.entry("identity/join", List.of("")),
          Map.entry("call/opener", List.of("opener")),
          Map.entry("escalation/after", List.of("after", "to")),
          Map.entry("feedback/meeting", List.of("")),
          Map.entry("calendar/hours", List.of("")),
          Map.entry("crm-field/filled-from", List.of("from")));

  private Written() {}

  /** Where an element is written. */
  static Span of(Element element) {
    return element.place().span();
  }

  /** Where a facet is written otherwise in two elements; where it says nothing, what it is of. */
  static Apart apart(Element was, Element is, String facet) {
    Set<String> keys = new LinkedHashSet<>();
    if (facet.equals(ElementKind.WORDS)) {
      keys.addAll(words(was, is));
    } else if (facet.equals(ElementKind.STATUS)) {
      keys.add("status");
    } else if (is.model() instanceof CrmField field && field.standard()) {
      return follows(was, is);
    } else {
      keys.addAll(
          KEYS.getOrDefault(is.kind().word() + "/" + facet, List.of(facet.replace('-', '_'))));
    }
    List<String[]> paths = new ArrayList<>();
    keys.forEach(key -> paths.add(key.isEmpty() ? new String[0] : key.split("/")));
    return was.place().apart(is.place(), paths);
  }

  /**
   * Of what follows from other elements, what it rests on; the same element on both sides if so.
   */
  private static Apart follows(Element was, Element is) {
    String[] before = ((CrmField) was.model()).path().toArray(String[]::new);
    String[] now = ((CrmField) is.model()).path().toArray(String[]::new);
    return now.length > 0 && was.place().element().equals(is.place().element())
        ? was.place().apart(is.place(), List.of(before, now))
        : new Apart(was.place().at(before), is.place().at(now));
  }

  /** The keys of the words that are others. */
  private static Set<String> words(Element was, Element is) {
    Set<String> keys = new TreeSet<>();
    List<Term> before = parts(was.facet(ElementKind.WORDS));
    List<Term> now = parts(is.facet(ElementKind.WORDS));
    others(now, before, keys);
    others(before, now, keys);
    return keys;
  }

  private static void others(List<Term> these, List<Term> those, Set<String> keys) {
    for (Term part : these) {
      if (part instanceof Term.Several words && !those.contains(part)) {
        keys.add(words.label());
      }
    }
  }

  private static List<Term> parts(Term term) {
    return term instanceof Term.Set set ? set.parts() : List.of();
  }

  /**
   * What of a motion an element of another motion would be part of: the last step that is there.
   */
  static Span parent(Motion motion, Element element) {
    List<String> steps = new ArrayList<>();
    for (String step : element.path().split("/")) {
      steps.add(step.replace("%2F", "/").replace("%25", "%"));
    }
    if (!steps.isEmpty()) {
      steps.remove(steps.size() - 1);
    }
    Span root = motion.root().span();
    Span found = motion.root().key(steps.toArray(String[]::new));
    return found.equals(root) ? motion.place().span() : found;
  }
}
