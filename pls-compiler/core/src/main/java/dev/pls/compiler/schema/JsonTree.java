package dev.pls.compiler.schema;

import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes as the tree that the validator reads. */
final class JsonTree {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private JsonTree() {}

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
      case STRING -> FACTORY.stringNode(scalar.text());
      case INT -> FACTORY.numberNode(new BigInteger(scalar.text()));
      case DECIMAL -> FACTORY.numberNode(new BigDecimal(scalar.text()));
      case BOOL -> FACTORY.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case NULL -> FACTORY.nullNode();
    };
  }
}
