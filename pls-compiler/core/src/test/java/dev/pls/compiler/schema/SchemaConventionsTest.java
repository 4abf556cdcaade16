package dev.pls.compiler.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every part of the schema has, because editors, messages and documentation are made of it.
 */
class SchemaConventionsTest {
  private final JsonNode bundle = Schemas.bundle();
  private final List<String> faults = new ArrayList<>();

  private void fault(boolean wrong, String path, String what) {
    if (wrong) {
      faults.add(path + " " + what);
    }
  }

  private static boolean isCondition(String path) {
    return path.endsWith("/if") || path.contains("/if/");
  }

  @Test
  void everyPropertyIsDescribedAndShown() {
    Schemas.walk(
        bundle,
        (path, schema, owner) -> {
          if (isCondition(path)) {
            return;
          }
          for (var entry : schema.path("properties").properties()) {
            if (entry.getValue().isObject()) {
              described(path + "/properties/" + entry.getKey(), entry.getValue());
            }
          }
          if (schema.path("additionalProperties").isObject()) {
            described(path + "/additionalProperties", schema.path("additionalProperties"));
          }
        });
    assertThat(faults).isEmpty();
  }

  private void described(String path, JsonNode schema) {
    String description = schema.path("description").asString("");
    fault(description.isBlank(), path, "has no description");
    fault(!description.endsWith("."), path, "has a description that is no sentence");
    fault(description.contains("  "), path, "has a description with two spaces");
    fault(schema.path("examples").isEmpty(), path, "has no example");
  }

  @Test
  void everyDefinitionHasATitleThatMessagesCanUse() {
    for (var entry : bundle.path("$defs").properties()) {
      String title = entry.getValue().path("title").asString("");
      fault(title.isBlank(), entry.getKey(), "has no title");
      fault(
          !title.matches("[`a-z].*[^.]"), entry.getKey(), "has a title that is no noun: " + title);
      fault(!entry.getValue().has("description"), entry.getKey(), "has no description");
      fault(
          entry.getKey().startsWith("types.") && entry.getValue().path("examples").isEmpty(),
          entry.getKey(),
          "has no example");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyExampleIsValid() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", bundle.path("$schema").asString());
    schema.set("$defs", bundle.path("$defs"));
    ObjectNode properties = schema.putObject("properties");
    ObjectNode instance = JsonNodeFactory.instance.objectNode();
    List<String> paths = new ArrayList<>();
    Schemas.walk(
        bundle,
        (path, part, owner) -> {
          if (path.isEmpty()) {
            return;
          }
          for (JsonNode example : part.path("examples")) {
            String key = "e" + paths.size();
            properties.set(key, part);
            instance.set(key, example);
            paths.add(path + " " + example);
          }
        });
    assertThat(paths).hasSizeGreaterThan(500);
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (Error error : registry.getSchema(schema).validate(instance)) {
      String key = error.getInstanceLocation().getName(0);
      faults.add(paths.get(Integer.parseInt(key.substring(1))) + " " + error.getMessage());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void mapsAreClosedOrTheirNamesAndValuesAreDescribed() {
    Schemas.walk(
        bundle,
        (path, schema, owner) -> {
          if (isCondition(path) || !mayBeObject(schema)) {
            return;
          }
          JsonNode then = schema.path("then");
          boolean ifObject = schema.path("if").path("type").asString("").equals("object");
          boolean below = closed(then) && (ifObject || closed(schema.path("else")));
          boolean elsewhere = ifObject && then.has("$ref");
          fault(!closed(schema) && !below && !elsewhere, path, "takes any key");
        });
    assertThat(faults).isEmpty();
  }

  private static boolean mayBeObject(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.asString("").equals("object") || type.toString().contains("\"object\"");
  }

  private static boolean closed(JsonNode schema) {
    JsonNode more = schema.path("additionalProperties");
    return (more.isBoolean() && !more.asBoolean())
        || (more.isObject() && schema.has("propertyNames"));
  }

  @Test
  void alternativesAreToldApartByOneKeyEach() {
    Schemas.walk(
        bundle,
        (path, schema, owner) -> {
          for (String keyword : List.of("oneOf", "anyOf")) {
            for (JsonNode branch : schema.path(keyword)) {
              boolean form =
                  branch.size() == 1
                      && branch.path("required").isArray()
                      && branch.path("required").size() == 1;
              fault(!form, path, keyword + " has a branch that is not one required key: " + branch);
              String key = branch.path("required").path(0).asString("");
              fault(!owner.path("properties").has(key), path, keyword + " names no key: " + key);
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void requiredAndForbiddenKeysExist() {
    Schemas.walk(
        bundle,
        (path, schema, owner) -> {
          if (isCondition(path)) {
            return;
          }
          JsonNode known = owner.path("properties");
          schema.path("required").forEach(key -> known(path, known, key.asString()));
          for (var entry : schema.path("dependentRequired").properties()) {
            known(path, known, entry.getKey());
            entry.getValue().forEach(key -> known(path, known, key.asString()));
          }
          schema
              .path("dependentSchemas")
              .properties()
              .forEach(entry -> known(path, known, entry.getKey()));
          for (var entry : schema.path("properties").properties()) {
            if (entry.getValue().isBoolean()) {
              known(path, known, entry.getKey());
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  private void known(String path, JsonNode known, String key) {
    fault(!known.has(key), path, "names a key that is not there: " + key);
  }

  @Test
  void onlyKeywordsThatTheCompilerExplainsAreUsed() {
    TreeSet<String> used = new TreeSet<>();
    Schemas.walk(bundle, (path, schema, owner) -> schema.propertyNames().forEach(used::add));
    assertThat(used)
        .isSubsetOf(
            "$defs",
            "$id",
            "$ref",
            "$schema",
            "additionalProperties",
            "anyOf",
            "const",
            "dependentRequired",
            "dependentSchemas",
            "description",
            "else",
            "enum",
            "examples",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "if",
            "items",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "oneOf",
            "pattern",
            "properties",
            "propertyNames",
            "required",
            "then",
            "title",
            "type",
            "uniqueItems");
  }
}
