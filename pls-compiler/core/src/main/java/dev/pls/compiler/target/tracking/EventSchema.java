package dev.pls.compiler.target.tracking;

import dev.pls.compiler.json.Json;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event looks like when it is sent, as JSON Schema: its name and instant, its keys, and its
 * properties under a key of their own, so that no property can take the place of anything else.
 *
 * <p>A property may be null or left out, which both mean that it is missing.
 */
final class EventSchema {
  /** Numbers are less than this, either way; {@code semantics.md} rule 1. */
  private static final BigDecimal NUMBER_LIMIT = BigDecimal.TEN.pow(12);

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

  private static final String OPEN =
      "More keys are allowed: products add some for others to read, and they change nothing here.";

  private EventSchema() {}

  static String text(Motion motion, Data.Event event) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:pls:" + motion.id() + ":event:" + event.name());
    schema.put("$comment", OPEN);
    schema.put("title", event.name());
    if (!event.description().isEmpty()) {
      schema.put("description", event.description());
    }
    schema.put("type", "object");
    ObjectNode payload = schema.putObject("properties");
    payload
        .putObject("event")
        .put("description", "The event's name.")
        .put("type", "string")
        .put("const", event.name());
    payload
        .putObject("timestamp")
        .put("description", "When it happened, in ISO 8601; it is read in UTC.")
        .put("type", "string")
        .put("format", "date-time");
    keys(payload.putObject("keys"), motion, event);
    properties(payload.putObject("properties"), event);
    schema.putArray("required").add("event").add("timestamp").add("keys");
    schema.put("additionalProperties", true);
    return Json.text(schema);
  }

  private static void keys(ObjectNode schema, Motion motion, Data.Event event) {
    schema.put("description", "Whose event it is.");
    schema.put("type", "object");
    ObjectNode keys = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (EventKey key : EventKey.of(motion, event)) {
      ObjectNode value = keys.putObject(key.name());
      value.put("description", "The key of the " + key.entity() + ".");
      if (key.required()) {
        value.put("type", "string").put("minLength", 1);
        required.add(key.name());
      } else {
        value.putArray("type").add("string").add("null");
      }
    }
    schema.put("additionalProperties", true);
  }

  private static void properties(ObjectNode schema, Data.Event event) {
    schema.put("description", "What is recorded with it.");
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (Data.Attribute property : event.properties().values()) {
      property(properties.putObject(property.name()), property);
    }
    schema.put("additionalProperties", true);
  }

  private static void property(ObjectNode schema, Data.Attribute property) {
    String personal = property.pii() ? "Personal data." : "";
    String description = (property.description() + "\n" + personal).strip();
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    ArrayNode types = schema.putArray("type");
    types.add(type(property.type())).add("null");
    switch (property.type()) {
      case INT, DECIMAL, MONEY ->
          schema
              .put("exclusiveMinimum", NUMBER_LIMIT.negate())
              .put("exclusiveMaximum", NUMBER_LIMIT);
      case TIMESTAMP -> schema.put("format", "date-time");
      case DATE -> schema.put("format", "date");
      case DURATION -> schema.put("pattern", "^[0-9]{1,9}(s|m|h|d|w)$");
      case STRING, PERSON, BOOL -> {}
    }
    if (!property.oneOf().isEmpty()) {
      Set<JsonNode> values = new LinkedHashSet<>();
      property.oneOf().forEach(value -> values(values, value, property.type()));
      schema.putArray("enum").addAll(values).addNull();
    }
  }

  /** Adds a value as the property's type has it; a text that is no such value can never be sent. */
  private static void values(Set<JsonNode> values, String value, Data.Type type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    switch (type) {
      case INT, DECIMAL, MONEY -> {
        if (NUMBER.matcher(value).matches()) {
          values.add(nodes.numberNode(new BigDecimal(value).stripTrailingZeros()));
        }
      }
      case BOOL -> values.add(nodes.booleanNode(value.equals("true")));
      case STRING, PERSON, TIMESTAMP, DATE, DURATION -> values.add(nodes.stringNode(value));
    }
  }

  private static String type(Data.Type type) {
    return switch (type) {
      case INT -> "integer";
      case DECIMAL, MONEY -> "number";
      case BOOL -> "boolean";
      case STRING, PERSON, TIMESTAMP, DATE, DURATION -> "string";
    };
  }
}
