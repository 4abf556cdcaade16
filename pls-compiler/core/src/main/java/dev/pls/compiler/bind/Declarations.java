package dev.pls.compiler.bind;

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

/** All names that a motion declares, gathered before any is used. */
final class Declarations {
  private final MapNode sections;
  private final Broken broken;
  private final Map<Kind, Names> names = new EnumMap<>(Kind.class);
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
    for (String entity : of(Kind.ENTITY).spans().keySet()) {
      attributes.put(entity, withKey(entity, keys("data", "entities", entity, "attributes")));
    }
    for (String event : of(Kind.EVENT).spans().keySet()) {
      Names own = keys("data", "events", event, "properties");
      properties.put(event, withKey(text("data", "events", event, "of"), own));
    }
  }

  /** The names of a kind that is declared once for the whole motion. */
  Names of(Kind kind) {
    return names.getOrDefault(kind, new Names(Map.of(), true));
  }

  /** The attributes of an entity, its key among them. */
  Names attributes(String entity) {
    return attributes.getOrDefault(entity, new Names(Map.of(), false));
  }

  /** The properties of an event, the key of the entity that does it among them. */
  Names properties(String event) {
    return properties.getOrDefault(event, new Names(Map.of(), false));
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

  /** Whether the map at a path, or one on the way to it, is not as the language asks. */
  private boolean misshapen(List<String> steps) {
    for (int i = 1; i <= steps.size(); i++) {
      Node node = sections.at(steps.subList(0, i));
      if (broken.exactly(steps.subList(0, i)) || (node != null && !(node instanceof MapNode))) {
        return true;
      }
    }
    return false;
  }

  private Names withKey(String entity, Names own) {
    Map<String, Span> spans = new LinkedHashMap<>();
    if (sections.at(List.of("data", "entities", entity, "key")) instanceof ScalarNode key) {
      spans.put(key.text(), key.span());
    }
    spans.putAll(own.spans());
    boolean known = of(Kind.ENTITY).spans().containsKey(entity);
    return new Names(spans, own.complete() && known);
  }
}
