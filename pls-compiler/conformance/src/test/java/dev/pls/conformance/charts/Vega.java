package dev.pls.conformance.charts;

import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Vega-Lite and Ajv, by way of {@code src/test/charts}. */
final class Vega {
  private static final NodeFolder NODE = new NodeFolder("charts");
  private static final JsonMapper JSON = JsonMapper.shared();

  private Vega() {}

  /**
   * A chart to draw.
   *
   * @param name what it is called in messages
   * @param rows the rows of its data
   */
  record Chart(String name, JsonNode spec, JsonNode rows) {}

  /**
   * What became of a chart.
   *
   * @param error why it was not drawn; empty if it was
   * @param warnings what was said meanwhile
   * @param marks how many marks show data
   * @param texts what can be read in it
   */
  record Picture(
      String name,
      String error,
      List<String> warnings,
      String svg,
      int marks,
      List<String> texts) {}

  /** Draws charts. */
  static List<Picture> draw(List<Chart> charts) throws IOException, InterruptedException {
    ArrayNode input = JSON.createArrayNode();
    for (Chart chart : charts) {
      ObjectNode item = input.addObject();
      item.set("spec", chart.spec());
      item.set("rows", chart.rows());
    }
    JsonNode output = JSON.readTree(NODE.run("charts.mjs", List.of(), input.toString()));
    List<Picture> pictures = new ArrayList<>();
    for (JsonNode picture : output) {
      pictures.add(
          new Picture(
              charts.get(pictures.size()).name(),
              picture.path("error").asString(),
              strings(picture.path("warnings")),
              picture.path("svg").asString(),
              picture.path("marks").asInt(),
              strings(picture.path("texts"))));
    }
    return pictures;
  }

  /**
   * What Ajv says of a schema.
   *
   * @param error why it does not compile; empty if it does
   * @param invalid for each instance what is wrong with it; empty if nothing is
   */
  record Verdict(String error, List<String> warnings, List<String> invalid) {}

  /** Validates instances by schemas, each by its own. */
  static List<Verdict> validate(List<JsonNode> schemas, List<List<JsonNode>> instances)
      throws IOException, InterruptedException {
    ArrayNode input = JSON.createArrayNode();
    for (int i = 0; i < schemas.size(); i++) {
      ObjectNode item = input.addObject();
      item.set("schema", schemas.get(i));
      instances.get(i).forEach(item.putArray("instances")::add);
    }
    JsonNode output = JSON.readTree(NODE.run("schemas.mjs", List.of(), input.toString()));
    List<Verdict> verdicts = new ArrayList<>();
    for (JsonNode verdict : output) {
      verdicts.add(
          new Verdict(
              verdict.path("error").asString(),
              strings(verdict.path("warnings")),
              strings(verdict.path("invalid"))));
    }
    return verdicts;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asString()));
    return strings;
  }
}
