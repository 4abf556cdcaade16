package dev.pls.conformance.editor;

import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** yaml-language-server, by way of {@code src/test/editor/editor.mjs}. */
final class Editor {
  private static final JsonMapper JSON = new JsonMapper();

  private Editor() {}

  /**
   * What an editor asks.
   *
   * @param path the document's path; of several requests, each has its own
   * @param text the document
   * @param line the line of the cursor, from 1
   * @param column its column, from 1
   * @param ask {@code completion}, {@code hover} or {@code diagnostics}
   */
  record Request(String path, String text, int line, int column, String ask) {}

  /**
   * What the editor shows.
   *
   * @param items what is offered
   * @param hover what hovering shows
   * @param diagnostics what is wrong, as {@code line:column message}, by their places
   */
  record Answer(List<Item> items, String hover, List<String> diagnostics) {
    List<String> labels() {
      return items.stream().map(Item::label).toList();
    }

    Item item(String label) {
      return items.stream().filter(item -> item.label().equals(label)).findFirst().orElseThrow();
    }
  }

  /**
   * What completion offers.
   *
   * @param label what the list shows
   * @param text what is put in, with places for the cursor such as {@code ${1}}
   * @param documentation what is told about it
   */
  record Item(String label, String text, String documentation) {}

  /**
   * Asks the language server.
   *
   * @param schemas schemas by their addresses, each with the paths that it is for
   */
  static List<Answer> ask(Map<String, List<String>> schemas, List<Request> requests)
      throws IOException, InterruptedException {
    NodeFolder node = new NodeFolder("editor");
    String input = JSON.writeValueAsString(Map.of("schemas", schemas, "requests", requests));
    String output = node.run("editor.mjs", List.of(node.work().toString()), input);
    List<Answer> answers = new ArrayList<>();
    for (JsonNode answer : JSON.readTree(output)) {
      List<Item> items = new ArrayList<>();
      for (JsonNode item : answer.path("items")) {
        items.add(
            new Item(
                item.path("label").asString(),
                item.path("text").asString(),
                item.path("documentation").asString()));
      }
      answers.add(new Answer(items, answer.path("hover").asString(), diagnostics(answer)));
    }
    if (answers.size() != requests.size()) {
      throw new IOException(requests.size() + " requests, but " + answers.size() + " answers");
    }
    return answers;
  }

  private static List<String> diagnostics(JsonNode answer) {
    record Found(int line, int column, String message) {}
    List<Found> found = new ArrayList<>();
    for (JsonNode one : answer.path("diagnostics")) {
      found.add(
          new Found(
              one.path("line").asInt(),
              one.path("column").asInt(),
              one.path("message").asString()));
    }
    found.sort(
        Comparator.comparingInt(Found::line)
            .thenComparingInt(Found::column)
            .thenComparing(Found::message));
    return found.stream()
        .map(one -> one.line() + ":" + one.column() + " " + one.message())
        .toList();
  }
}
