package dev.pls.compiler.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of an output that other programs read, as the jar carries it. */
public final class PublishedSchema {
  private final String id;
  private final String text;
  private final JsonNode root;
  private final SchemaRegistry registry;
  private final Schema schema;
  private int examples;

  /** The schema of this name, such as {@code diagnostics}. */
  public PublishedSchema(String name) {
    id = "https://pls.dev/schema/v1/" + name + ".schema.json";
    text = Schemas.text(name);
    root = Schemas.parse(text);
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(id, text)));
    schema = registry.getSchema(SchemaLocation.of(id));
  }

  /** What is wrong with an output. */
  public List<String> validate(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Objects::toString).toList();
  }

  /**
   * What is wrong with the schema itself: it is none, something in it is open, or a key has no
   * description or no example that it accepts.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    registry
        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
        .validate(text, InputFormat.JSON)
        .forEach(error -> faults.add(error.toString()));
    examples = 0;
    check(root, "", faults);
    if (examples < 20) {
      faults.add("only " + examples + " examples");
    }
    return faults;
  }

  /** Checks a schema and those in it, but not the conditions on them. */
  private void check(JsonNode schema, String pointer, List<String> faults) {
    if (schema.has("properties") && !schema.path("additionalProperties").isBoolean()) {
      faults.add(pointer + " is open");
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String below = pointer + "/properties/" + property.getKey();
      describe(property.getValue(), below, faults);
      check(property.getValue(), below, faults);
    }
    for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
      check(definition.getValue(), pointer + "/$defs/" + definition.getKey(), faults);
    }
    if (schema.has("items")) {
      check(schema.path("items"), pointer + "/items", faults);
    }
  }

  private void describe(JsonNode key, String pointer, List<String> faults) {
    JsonNode home =
        key.has("description") ? key : root.at(key.path("$ref").asString("#").substring(1));
    if (!home.has("description") || home.path("examples").isEmpty()) {
      faults.add(pointer + " has no description or no example");
    }
    for (JsonNode example : home.path("examples")) {
      examples++;
      registry
          .getSchema(JsonMapper.shared().createObjectNode().put("$ref", id + "#" + pointer))
          .validate(example)
          .forEach(error -> faults.add(pointer + ": " + error));
    }
  }
}
