package dev.pls.compiler.target.tracking;

import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.FileNames;
import dev.pls.compiler.target.JsonArtifact;
import dev.pls.compiler.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renders the tracking plan, {@code tracking/plan.json}, as {@code tracking-plan.schema.json}
 * describes it, and a JSON Schema for each event beside it; nothing if a motion has no events.
 */
public final class TrackingTarget implements Target {
  private static final FileNames FILES = new FileNames(Set.of());

  @Override
  public String name() {
    return "tracking";
  }

  @Override
  public List<Artifact> render(Input input) {
    Motion motion = input.motion();
    if (motion.data().events().isEmpty()) {
      return List.of();
    }
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(plan(motion));
    for (Data.Event event : motion.data().events().values()) {
      artifacts.add(
          new Artifact(
              "tracking/" + schemaFile(event),
              name(),
              EventSchema.text(motion, event),
              List.of(event.place().element())));
    }
    return artifacts;
  }

  /** Where the schema of an event is, as the plan says it. */
  private static String schemaFile(Data.Event event) {
    return "events/" + FILES.of(event.name()) + ".schema.json";
  }

  private Artifact plan(Motion motion) {
    Uses uses = new Uses(motion, new Reads(motion));
    JsonArtifact artifact = new JsonArtifact(motion);
    ArrayNode entities = artifact.root().putArray("entities");
    for (Data.Entity entity : motion.data().entities().values()) {
      ObjectNode node = entities.addObject().put("name", entity.name()).put("key", entity.key());
      entity.belongsTo().ifPresent(owner -> node.put("belongsTo", owner));
      node.put("dataSource", entity.source());
      artifact.source(node, entity.place());
    }
    motion
        .data()
        .identity()
        .ifPresent(identity -> identity(artifact.root().putObject("identity"), identity, artifact));
    ArrayNode sources = artifact.root().putArray("dataSources");
    for (Data.Source source : motion.data().sources().values()) {
      ObjectNode node = sources.addObject().put("name", source.name()).put("kind", source.kind());
      put(node, "freshness", source.freshness());
      put(node, "retention", source.retention());
      if (!source.id().isEmpty()) {
        node.put("rowId", source.id());
      }
      artifact.source(node, source.place());
    }
    ArrayNode events = artifact.root().putArray("events");
    for (Data.Event event : motion.data().events().values()) {
      event(events.addObject(), event, motion, uses, artifact);
    }
    return artifact.file("tracking/plan.json", name());
  }

  private static void identity(ObjectNode node, Data.Identity identity, JsonArtifact artifact) {
    node.put("by", identity.by().value().orElse("unknown"));
    identity
        .coverage()
        .value()
        .filter(Value.Percent.class::isInstance)
        .ifPresent(share -> node.put("coverage", ((Value.Percent) share).share()));
    artifact.source(node, identity.place());
  }

  /** A length of time that is said; one that is said to be unknown is null. */
  private static void put(ObjectNode node, String key, Fact<Duration> fact) {
    if (fact.isKnown()) {
      node.put(key, fact.value().orElseThrow().toString());
    } else if (fact.isUnknown()) {
      node.putNull(key);
    }
  }

  private static void event(
      ObjectNode node, Data.Event event, Motion motion, Uses uses, JsonArtifact artifact) {
    List<Uses.Use> readers = uses.ofEvent(event.name());
    node.put("name", event.name());
    node.put("status", event.status().name().toLowerCase(Locale.ROOT));
    node.put("entity", event.of());
    node.put("dataSource", event.source());
    Data.Source source = motion.data().sources().get(event.source());
    if (source != null) {
      put(node, "freshness", source.freshness());
    }
    node.put("description", event.description());
    node.put("owner", event.meta().owner());
    node.put("schema", schemaFile(event));
    ArrayNode keys = node.putArray("keys");
    for (EventKey key : EventKey.of(motion, event)) {
      ObjectNode item = keys.addObject();
      item.put("name", key.name()).put("entity", key.entity()).put("required", key.required());
      readers(item.putArray("readBy"), uses.ofProperty(event.name(), key.name()));
    }
    ArrayNode properties = node.putArray("properties");
    for (Data.Attribute property : event.properties().values()) {
      ObjectNode item = properties.addObject();
      item.put("name", property.name());
      item.put("type", property.type().name().toLowerCase(Locale.ROOT));
      if (!property.oneOf().isEmpty()) {
        JsonArtifact.texts(item, "values", property.oneOf());
      }
      if (!property.currency().isEmpty()) {
        item.put("currency", property.currency());
      }
      item.put("pii", property.pii());
      item.put("description", property.description());
      readers(item.putArray("readBy"), uses.ofProperty(event.name(), property.name()));
      artifact.source(item, property.place());
    }
    readers(node.putArray("readBy"), readers);
    node.put("why", why(readers));
    artifact.source(node, event.place());
  }

  private static void readers(ArrayNode list, List<Uses.Use> readers) {
    for (Uses.Use use : readers) {
      list.addObject()
          .put("kind", use.kind().name().toLowerCase(Locale.ROOT))
          .put("name", use.name())
          .put("element", use.element());
    }
  }

  private static String why(List<Uses.Use> readers) {
    return readers.isEmpty()
        ? "Nothing in the motion reads it."
        : readers.stream()
            .map(use -> use.kind().name().toLowerCase(Locale.ROOT) + " " + use.name())
            .collect(Collectors.joining(", ", "Read by ", "."));
  }
}
