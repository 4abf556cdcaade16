package dev.pls.compiler.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.JsonNode;

/** The schemas' examples as people write them: one line for what is short, else one an item. */
final class Yaml {
  private static final int LINE = 88;

  private Yaml() {}

  /** A value on one line. */
  static String flow(JsonNode value) {
    if (value.isObject()) {
      List<String> entries = new ArrayList<>();
      value.properties().forEach(e -> entries.add(scalar(e.getKey()) + ": " + flow(e.getValue())));
      return "{" + String.join(", ", entries) + "}";
    } else if (value.isArray()) {
      List<String> items =
          StreamSupport.stream(value.spliterator(), false).map(Yaml::flow).toList();
      return "[" + String.join(", ", items) + "]";
    }
    return value.isString() ? scalar(value.asString()) : value.toString();
  }

  /** A key and its value, over several lines if they are long. */
  static String block(String key, JsonNode value) {
    String flow = key + ": " + flow(value);
    if (!value.isContainer() || flow.length() <= LINE && isFlat(value)) {
      return flow + "\n";
    }
    return key + ":\n" + lines(value).indent(2);
  }

  private static String lines(JsonNode value) {
    StringBuilder lines = new StringBuilder();
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        lines.append(block(scalar(entry.getKey()), entry.getValue()));
      }
    } else {
      for (JsonNode item : value) {
        String flow = flow(item);
        boolean inLine = !item.isObject() || flow.length() <= LINE && isFlat(item);
        lines.append("- ").append(inLine ? flow + "\n" : lines(item).indent(2).stripLeading());
      }
    }
    return lines.toString();
  }

  /** Whether nothing in it is made of parts that are made of parts, and there are not many. */
  private static boolean isFlat(JsonNode value) {
    boolean deep =
        StreamSupport.stream(value.spliterator(), false)
            .anyMatch(
                part ->
                    StreamSupport.stream(part.spliterator(), false)
                        .anyMatch(JsonNode::isContainer));
    return !deep && (value.isArray() || value.size() <= 4);
  }

  private static String scalar(String text) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .build();
    String list = new Dump(settings).dumpToString(List.of(text)).strip();
    return list.substring(1, list.length() - 1);
  }
}
