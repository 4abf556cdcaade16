package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All names that a motion declares, gathered before any is used. */
final class Declarations {
  /** Words of conditions that cannot be names in them. */
  private static final Set<String> RESERVED = Set.of("in", "true", "false", "null");

  private final MapNode sections;
  private final Broken broken;
  private final Map<Kind, Names> names = new EnumMap<>(Kind.class);
  private final Names verdicts;
  private final Map<String, Names> attributes = new HashMap<>();
  private final Map<String, Names> properties = new HashMap<>();

  Declarations(MapNode sections, Broken broken) {
    this.sections = sections;
    this.broken = broken;
    names.put(Kind.ENTITY, keys("data", "entities"));
    names.put(Kind.SOURCE, keys("data", "sources"));
    names.put(Kind.EVENT, keys("data", "events"));
    names.put(Kind.LIST, keys("lists"));
    names.put(Kind.MEASURE, keys("measures"));
    names.put(Kind.SIGNAL, keys("signals"));
    names.put(Kind.SCORE, keys("scores"));
    names.put(Kind.QUALIFICATION, keys("qualifications"));
    names.put(Kind.SEGMENT, keys("segments"));
    names.put(Kind.METRIC, keys("reporting", "metrics"));
    names.put(Kind.CALENDAR, keys("team", "calendars"));
    names.put(Kind.ROLE, keys("team", "roles"));
    names.put(Kind.DESTINATION, keys("team", "roles").and(keys("team", "destinations")));
    names.put(Kind.DISPOSITION, keys("routing", "dispositions"));
    verdicts = of(Kind.SIGNAL).and(of(Kind.QUALIFICATION));
    for (String entity : of(Kind.ENTITY).spans().keySet()) {
      attributes.put(
          entity, withKey(entity, entity, keys("data", "entities", entity, "attributes")));
    }
    for (String event : of(Kind.EVENT).spans().keySet()) {
      Names own = keys("data", "events", event, "properties");
      properties.put(event, withKey(event, text("data", "events", event, "of"), own));
    }
  }

  /** Signals and qualifications in one: both have verdicts, and can be met or not. */
  Names verdicts() {
    return verdicts;
  }

  /** The names of a kind that is declared once for the whole motion. */
  Names of(Kind kind) {
    return names.getOrDefault(kind, new Names(Map.of(), true));
  }

  /** The attributes of an entity, its key among them. */
  Names attributes(String entity) {
    return attributes.getOrDefault(entity, Names.notKnown());
  }

  /** The properties of an event, the key of the entity that does it among them. */
  Names properties(String event) {
    return properties.getOrDefault(event, Names.notKnown());
  }

  /** The key of an entity; empty if it is not declared. */
  String key(String entity) {
    return text("data", "entities", entity, "key");
  }

  /** The text at a path of the motion; empty if there is none. */
  String text(String... path) {
    return sections.at(Arrays.asList(path)) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** The keys of the map at a path. */
  Names keys(String... path) {
    List<String> steps = Arrays.asList(path);
    Map<String, Span> spans = new LinkedHashMap<>();
    if (sections.at(steps) instanceof MapNode map) {
      map.entries().forEach(entry -> spans.put(entry.key(), entry.keySpan()));
    }
    return new Names(spans, !misshapen(steps));
  }

  /** Reports names that a condition cannot say, where they are declared. */
  void reportReserved(Binding binding) {
    for (Kind kind : List.of(Kind.LIST, Kind.MEASURE, Kind.SIGNAL, Kind.QUALIFICATION)) {
      reportReserved(binding, kind, of(kind), kind.declaredUnder());
    }
    attributes.forEach(
        (entity, names) ->
            reportReserved(
                binding, Kind.ATTRIBUTE, names, "data/entities/" + entity + "/attributes"));
    properties.forEach(
        (event, names) ->
            reportReserved(binding, Kind.PROPERTY, names, "data/events/" + event + "/properties"));
  }

  private static void reportReserved(Binding binding, Kind kind, Names names, String under) {
    for (Map.Entry<String, Span> name : names.spans().entrySet()) {
      if (RESERVED.contains(name.getKey())) {
        binding.report(
            Diagnostic.of(
                    BindRules.RESERVED,
                    name.getValue(),
                    under + "/" + name.getKey(),
                    "No "
                        + kind.noun()
                        + " can be called `"
                        + name.getKey()
                        + "`: in a condition that word means something else.")
                .hint("Give it another name."));
      }
    }
  }

  /** The {@code id}s of the items of a list. */
  Names ids(List<String> path) {
    Map<String, Span> spans = new LinkedHashMap<>();
    if (sections.at(path) instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item.child("id") instanceof ScalarNode id) {
          spans.put(id.text(), id.span());
        }
      }
    }
    return new Names(spans, !broken.at(path));
  }

  /**
   * Whether names may be missing at a path only because something is not as the language asks: the
   * map itself, what stands in its place, or a key beside it that may have been meant to be it.
   */
  private boolean misshapen(List<String> steps) {
    for (int i = 1; i <= steps.size(); i++) {
      List<String> path = steps.subList(0, i);
      Node node = sections.at(path);
      if (node == null) {
        return broken.exactly(path) || broken.exactly(steps.subList(0, i - 1));
      }
      if (!(node instanceof MapNode)) {
        return true;
      }
    }
    return broken.exactly(steps);
  }

  /** The names that an entity or event declares, and the key of the entity with them. */
  private Names withKey(String owner, String entity, Names own) {
    Map<String, Span> spans = new LinkedHashMap<>();
    if (sections.at(List.of("data", "entities", entity, "key")) instanceof ScalarNode key) {
      spans.put(key.text(), key.span());
    }
    spans.putAll(own.spans());
    boolean known = of(Kind.ENTITY).spans().containsKey(entity);
    return new Names(spans, own.complete() && known, owner);
  }
}
