package dev.pls.conformance.mermaid;

import dev.pls.conformance.node.NodeProject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mermaid in Chromium, by way of {@code src/test/node/mermaid.mjs}. */
final class Mermaid {
  private static final NodeProject PROJECT = NodeProject.of("");
  private static final JsonMapper JSON = new JsonMapper();

  private Mermaid() {}

  /**
   * What became of one diagram.
   *
   * @param ok whether it parsed and rendered
   * @param error why not
   * @param svg the picture
   * @param texts what can be read in it, one for each node and each arrow's label
   * @param clipped the texts that do not fit their box
   * @param active elements and attributes that could run or load something
   * @param console what the browser complained about meanwhile, and what it tried to load
   */
  record Picture(
      boolean ok,
      String error,
      String svg,
      List<String> texts,
      List<String> clipped,
      List<String> active,
      List<String> console) {}

  /** Renders diagrams, and keeps them as PNG in a folder under target/node. */
  static List<Picture> render(String folder, List<String> diagrams)
      throws IOException, InterruptedException {
    String chromium = NodeProject.tool("chromium", "chromium").toString();
    String node = NodeProject.tool("node", "nodejs").toString();
    PROJECT.install();
    String out =
        PROJECT.run(
            List.of(node, "mermaid.mjs", chromium, PROJECT.work().resolve(folder).toString()),
            JSON.writeValueAsString(diagrams));
    List<Picture> pictures = new ArrayList<>();
    for (JsonNode picture : JSON.readTree(out)) {
      pictures.add(
          new Picture(
              picture.path("ok").asBoolean(),
              picture.path("error").asString(""),
              picture.path("svg").asString(""),
              strings(picture.path("texts")),
              strings(picture.path("clipped")),
              strings(picture.path("active")),
              strings(picture.path("console"))));
    }
    if (pictures.size() != diagrams.size()) {
      throw new IOException(diagrams.size() + " diagrams, but " + pictures.size() + " results");
    }
    return pictures;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asString()));
    return strings;
  }
}
