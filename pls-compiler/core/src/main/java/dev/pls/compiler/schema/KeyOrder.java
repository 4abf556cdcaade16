package dev.pls.compiler.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The order in which the schema declares the keys of a map: the one in which people best read them.
 * Maps whose keys the author names (signals, attributes, points by value) have no such order, nor
 * have those that are written as lists.
 */
public final class KeyOrder {
  /** Maps that people write as lists: the pack shows their entries in the author's order. */
  private static final Set<String> LISTS =
      Set.of(
          "#/$defs/baseline", "#/$defs/tooling", "#/$defs/routing.dispositions", "#/$defs/owners");

  private final SchemaTree tree;
  private final Place root;

  /** Reads the schema; that takes a while, so keep it. */
  public KeyOrder() {
    JsonNode bundle = SchemaTree.bundle();
    this.tree = new SchemaTree(bundle);
    this.root = new Place(List.of(bundle));
  }

  /** The place of a file's root. */
  public Place root() {
    return root;
  }

  /** A place in a file, as the schemas know it that may apply there. */
  public final class Place {
    private final List<JsonNode> schemas;
    private boolean list;

    /** Schemas that a condition chooses among all apply: their keys never contradict in order. */
    private Place(List<JsonNode> found) {
      this.schemas = new ArrayList<>();
      found.forEach(this::add);
    }

    private void add(JsonNode schema) {
      if (schema.has("$ref")) {
        list |= LISTS.contains(schema.path("$ref").asString());
        add(tree.resolve(schema));
      }
      if (schema.isObject()) {
        schemas.add(schema);
        add(schema.path("then"));
        add(schema.path("else"));
      }
    }

    /** The keys that are declared here, in order; none where authors name them. */
    public List<String> keys() {
      Set<String> keys = new LinkedHashSet<>();
      for (JsonNode schema : schemas) {
        if (list || schema.path("additionalProperties").isObject()) {
          return List.of();
        }
        keys.addAll(schema.path("properties").propertyNames());
      }
      return List.copyOf(keys);
    }

    /** The place of the value under a key. */
    public Place key(String key) {
      List<JsonNode> below = new ArrayList<>();
      for (JsonNode schema : schemas) {
        JsonNode declared = schema.path("properties").path(key);
        below.add(declared.isMissingNode() ? schema.path("additionalProperties") : declared);
      }
      return new Place(below);
    }

    /** The place of a list's items. */
    public Place item() {
      return new Place(schemas.stream().map(schema -> schema.path("items")).toList());
    }
  }
}
