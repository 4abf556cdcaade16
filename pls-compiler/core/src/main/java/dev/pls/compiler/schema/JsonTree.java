package dev.pls.compiler.schema;

import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The trees that the validator reads, made without Jackson's mapper, which is slow to load. */
final class JsonTree {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private JsonTree() {}

  /**
   * Text that prints itself. The validator prints the words of every {@code enum} when it loads a
   * schema, and to print one, Jackson's own node loads its mapper: three hundred classes.
   */
  private static final class Text extends StringNode {
    private static final long serialVersionUID = 1L;

    Text(String value) {
      super(value);
    }

    @Override
    public String toString() {
      return '"' + stringValue().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /** A motion's nodes. */
  static JsonNode of(Node node) {
    if (node instanceof MapNode map) {
      ObjectNode object = FACTORY.objectNode();
      map.entries().forEach(entry -> object.set(entry.key(), of(entry.value())));
      return object;
    }
    if (node instanceof ListNode list) {
      ArrayNode array = FACTORY.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return of((ScalarNode) node);
  }

  private static JsonNode of(ScalarNode scalar) {
    return switch (scalar.kind()) {
      case STRING -> new Text(scalar.text());
      case INT -> FACTORY.numberNode(new BigInteger(scalar.text()));
      case DECIMAL -> FACTORY.numberNode(new BigDecimal(scalar.text()));
      case BOOL -> FACTORY.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case NULL -> FACTORY.nullNode();
    };
  }

  /** A JSON text of our own. */
  static JsonNode read(InputStream json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      return read(parser, parser.nextToken());
    }
  }

  private static JsonNode read(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        ObjectNode object = FACTORY.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          object.set(key, read(parser, parser.nextToken()));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = FACTORY.arrayNode();
        JsonToken item;
        while ((item = parser.nextToken()) != JsonToken.END_ARRAY) {
          array.add(read(parser, item));
        }
        yield array;
      }
      case VALUE_STRING -> new Text(parser.getString());
      case VALUE_NUMBER_INT -> FACTORY.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> FACTORY.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> FACTORY.booleanNode(true);
      case VALUE_FALSE -> FACTORY.booleanNode(false);
      default -> FACTORY.nullNode();
    };
  }
}
