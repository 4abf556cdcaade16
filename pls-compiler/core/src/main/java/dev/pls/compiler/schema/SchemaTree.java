package dev.pls.compiler.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The language's schema as a tree, to look up what it says of a place. */
final class SchemaTree {
  /** Below these keywords stands the schema of another value: an item, or what is under a key. */
  private static final Set<String> LEAD_ON = Set.of("items", "additionalProperties");

  private static final String BUNDLE = "/dev/pls/schema/v1/pls-v1.schema.json";

  private final JsonNode root;

  SchemaTree(JsonNode root) {
    this.root = root;
  }

  /** The language's schema, which is part of the compiler's jar. */
  static JsonNode bundle() {
    try (InputStream bundle = SchemaTree.class.getResourceAsStream(BUNDLE)) {
      if (bundle == null) {
        throw new IllegalStateException("the jar lacks " + BUNDLE);
      }
      return JsonTree.read(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema that has the keyword which is not met. */
  JsonNode owner(Violation violation) {
    List<JsonNode> steps = steps(violation.way());
    return steps.get(steps.size() - 2);
  }

  /** The schema as it stands under the key or for the item, with its own description. */
  JsonNode entry(Violation violation) {
    List<JsonNode> steps = steps(violation.way());
    return steps.get(start(violation.way()));
  }

  /** What a value is called: the nearest title; empty if it has none. */
  String title(Violation violation) {
    List<JsonNode> steps = steps(violation.way());
    for (int i = steps.size() - 2; i >= start(violation.way()); i--) {
      if (steps.get(i).has("title")) {
        return steps.get(i).path("title").asString();
      }
    }
    return "";
  }

  /** The schema a reference leads to; of any other, itself. */
  JsonNode resolve(JsonNode schema) {
    JsonNode resolved = schema;
    while (resolved.has("$ref")) {
      resolved = target(resolved);
    }
    return resolved;
  }

  /** A schema on the way, before its last {@code steps} keywords. */
  JsonNode before(List<String> way, int steps) {
    return steps(way.subList(0, way.size() - steps)).get(way.size() - steps);
  }

  /** The schemas along a way, the root first. */
  private List<JsonNode> steps(List<String> way) {
    List<JsonNode> steps = new ArrayList<>();
    JsonNode node = root;
    steps.add(node);
    for (String step : way) {
      if (step.equals("$ref")) {
        node = target(node);
      } else {
        node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
      }
      steps.add(node);
    }
    return steps;
  }

  private JsonNode target(JsonNode reference) {
    JsonNode node = root;
    for (String step : reference.path("$ref").asString().substring(2).split("/")) {
      node = node.path(step);
    }
    return node;
  }

  /** After how many steps of a way the schemas of its last value begin. */
  private static int start(List<String> way) {
    int start = 0;
    for (int i = 0; i < way.size() - 1; i++) {
      if (way.get(i).equals("properties")) {
        i++;
        start = i + 1;
      } else if (way.get(i).equals("dependentSchemas")) {
        i++;
      } else if (LEAD_ON.contains(way.get(i))) {
        start = i + 1;
      }
    }
    return start;
  }
}
