package dev.pls.compiler.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The language's schema files, for tests that walk them. */
final class Schemas {
  static final Path FOLDER = Path.of("..", "..", "schema", "v1");

  private static final List<String> MAPS = List.of("properties", "$defs", "dependentSchemas");
  private static final List<String> SINGLE =
      List.of("items", "additionalProperties", "propertyNames", "if", "then", "else");
  private static final List<String> LISTS = List.of("oneOf", "anyOf");

  /** What is done at each schema. */
  interface Visitor {
    /**
     * Visits a schema.
     *
     * @param path where it is, as a JSON pointer
     * @param schema the schema
     * @param owner the schema that declares the properties of the same value: the nearest one
     *     around it with {@code properties} that are not only forbidden
     */
    void visit(String path, JsonNode schema, JsonNode owner);
  }

  private Schemas() {}

  static JsonNode read(String section) {
    return parse(text(section));
  }

  static String text(String section) {
    try {
      return Files.readString(FOLDER.resolve(section + ".schema.json"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode parse(String json) {
    return JsonMapper.shared().readTree(json);
  }

  static JsonNode bundle() {
    return read("pls-v1");
  }

  /** Visits every schema, each in its place. */
  static void walk(JsonNode root, Visitor visitor) {
    walk("", root, root, visitor);
  }

  private static void walk(String path, JsonNode schema, JsonNode around, Visitor visitor) {
    if (!schema.isObject()) {
      return;
    }
    boolean declares = schema.has("type") || hasOwnProperties(schema);
    JsonNode owner = declares ? schema : around;
    visitor.visit(path, schema, owner);
    for (String keyword : MAPS) {
      schema
          .path(keyword)
          .properties()
          .forEach(
              entry ->
                  walk(
                      path + "/" + keyword + "/" + entry.getKey(),
                      entry.getValue(),
                      keyword.equals("dependentSchemas") ? owner : entry.getValue(),
                      visitor));
    }
    for (String keyword : SINGLE) {
      boolean same = List.of("if", "then", "else").contains(keyword);
      JsonNode below = schema.path(keyword);
      walk(path + "/" + keyword, below, same ? owner : below, visitor);
    }
    for (String keyword : LISTS) {
      int i = 0;
      for (JsonNode branch : schema.path(keyword)) {
        walk(path + "/" + keyword + "/" + i++, branch, owner, visitor);
      }
    }
  }

  private static boolean hasOwnProperties(JsonNode schema) {
    return schema.path("properties").properties().stream().anyMatch(e -> e.getValue().has("$ref"));
  }

  /**
   * The schema of a key of the language: dots between keys, {@code *} for a name, {@code []} for
   * the items of a list, as in {@code signals.*.points.per}.
   */
  static Optional<JsonNode> at(JsonNode bundle, String key) {
    JsonNode schema = bundle;
    for (String step : key.replace("[]", ".[]").split("\\.")) {
      JsonNode next = child(bundle, schema, step);
      if (next.isMissingNode()) {
        return Optional.empty();
      }
      schema = next;
    }
    return Optional.of(schema);
  }

  private static JsonNode child(JsonNode bundle, JsonNode schema, String step) {
    JsonNode found =
        switch (step) {
          case "*" -> schema.path("additionalProperties");
          case "[]" -> schema.path("items");
          default -> schema.path("properties").path(step);
        };
    if (found.isObject()) {
      return found;
    }
    JsonNode target = schema.path("$ref");
    if (target.isString()) {
      String name = target.asString().substring("#/$defs/".length());
      JsonNode below = child(bundle, bundle.path("$defs").path(name), step);
      if (!below.isMissingNode()) {
        return below;
      }
    }
    for (String keyword : List.of("then", "else")) {
      if (schema.has(keyword)) {
        JsonNode below = child(bundle, schema.path(keyword), step);
        if (!below.isMissingNode()) {
          return below;
        }
      }
    }
    return bundle.path("none");
  }
}
