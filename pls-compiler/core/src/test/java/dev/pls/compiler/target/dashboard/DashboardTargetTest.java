package dev.pls.compiler.target.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.target.pack.Motions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DashboardTargetTest {
  private static Map<String, JsonNode> render(Target.Input input) {
    Map<String, JsonNode> dashboards = new HashMap<>();
    for (Artifact artifact : new DashboardTarget().render(input)) {
      dashboards.put(artifact.path(), JsonMapper.shared().readTree(artifact.content()));
    }
    return dashboards;
  }

  private static JsonNode render(Target.Input input, String name) {
    return Objects.requireNonNull(render(input).get("dashboards/" + name + ".json"), name);
  }

  private static List<JsonNode> panels(Map<String, JsonNode> dashboards) {
    List<JsonNode> panels = new ArrayList<>();
    dashboards.values().forEach(dashboard -> dashboard.path("panels").forEach(panels::add));
    return panels;
  }

  @Test
  void everyMotionHasAnOverviewOfWhatItHas() throws IOException {
    JsonNode all = render(Motions.example(), "overview");
    assertThat(all.path("panels").findValuesAsString("id"))
        .startsWith("funnel", "leads", "speed", "promises", "dispositions", "reasons", "arms")
        .contains("metric-trial_to_paid_rate")
        .hasSize(17)
        .doesNotHaveDuplicates();
    JsonNode bare = render(Motions.bare(), "overview");
    assertThat(bare.path("panels")).isEmpty();
  }

  @Test
  void aDeclaredOneKeepsItsIdUnlessThatIsTaken() {
    assertThat(render(Motions.example()).keySet())
        .containsExactlyInAnyOrder(
            "dashboards/overview.json",
            "dashboards/rep_day.json",
            "dashboards/weekly_review.json",
            "dashboards/objective.json");
    Map<String, JsonNode> taken =
        render(
            Motions.example(
                text ->
                    text.replace("id: rep_day", "id: overview")
                        .replace("id: objective", "id: nul")));
    assertThat(taken.keySet())
        .contains("dashboards/overview.json")
        .anyMatch(path -> path.matches("dashboards/overview-[0-9a-f]{16}\\.json"))
        .anyMatch(path -> path.matches("dashboards/nul-[0-9a-f]{16}\\.json"));
    taken.forEach(
        (path, json) -> assertThat(path).contains("/" + json.path("id").asString() + "."));
  }

  @Test
  void chartsShowTheColumnsThatAreDeclared() {
    for (JsonNode panel : panels(render(Motions.example()))) {
      Map<String, String> types = new HashMap<>();
      for (JsonNode column : panel.path("columns")) {
        types.put(
            column.path("name").asString(),
            switch (column.path("type").asString()) {
              case "string" -> "nominal";
              case "date" -> "ordinal";
              default -> "quantitative";
            });
      }
      Set<String> shown = new HashSet<>();
      for (JsonNode encoded : encoded(panel.path("vegaLite"), new ArrayList<>())) {
        String field = encoded.path("field").asString();
        assertThat(encoded.path("type").asString()).as(field).isEqualTo(types.get(field));
        shown.add(field);
      }
      assertThat(shown).as(panel.path("id").asString()).isNotEmpty();
      assertThat(panel.path("vegaLite").path("data").toString()).isEqualTo("{\"name\":\"rows\"}");
    }
  }

  private static List<JsonNode> encoded(JsonNode node, List<JsonNode> found) {
    if (node.has("field")) {
      found.add(node);
    }
    node.forEach(child -> encoded(child, found));
    return found;
  }

  @Test
  void panelsStandBesideEachOther() {
    for (JsonNode dashboard : render(Motions.example()).values()) {
      Set<String> cells = new HashSet<>();
      for (JsonNode panel : dashboard.path("panels")) {
        JsonNode grid = panel.path("grid");
        int right = grid.path("x").asInt() + grid.path("w").asInt();
        assertThat(right).isLessThanOrEqualTo(24);
        for (int x = grid.path("x").asInt(); x < right; x++) {
          for (int y = 0; y < grid.path("h").asInt(); y++) {
            assertThat(cells.add(x + "," + (grid.path("y").asInt() + y))).isTrue();
          }
        }
      }
    }
  }

  @Test
  void metricsAreDataAndWords() {
    JsonNode metrics = render(Motions.example(), "rep_day").path("metrics");
    JsonNode time = metrics.get(0);
    assertThat(time.path("definition").toString())
        .isEqualTo(
            "{\"form\":\"median_time\",\"from\":{\"kind\":\"lifecycle\",\"name\":\"assigned\"},"
                + "\"to\":{\"kind\":\"lifecycle\",\"name\":\"first_touch\"}}");
    assertThat(time.path("sentence").asString())
        .isEqualTo(
            "The median time from assignment to the first touch, nights and weekends included.");
    assertThat(time.path("unit").asString()).isEqualTo("hours");
    assertThat(time.path("target").asInt()).isEqualTo(12);
    assertThat(time.path("baseline").isNull()).isTrue();
    assertThat(metrics.get(1).path("definition").path("reaches").toString())
        .isEqualTo("{\"kind\":\"disposition\",\"name\":\"meeting_set\"}");
    assertThat(metrics.get(2).path("definition").path("form").asString()).isEqualTo("manual");
    assertThat(metrics.get(2).path("unit").asString()).isEqualTo("share");
  }

  @Test
  void aPanelIsDrawnAsItSays() {
    Target.Input input =
        Motions.example(
            text ->
                text.replace("by: rule, chart: bar}", "by: rule, chart: table}")
                    .replace("meeting_rate, by: week, chart: line}", "meeting_rate}")
                    .replace("rep_load, by: person, chart: bar}", "rep_load, by: person}"));
    JsonNode panels = render(input, "rep_day").path("panels");
    assertThat(panels.findValuesAsString("chart")).containsExactly("table", "line", "bar");
    assertThat(panels.get(0).has("vegaLite")).isFalse();
    assertThat(panels.get(0).path("columns").findValuesAsString("name"))
        .containsExactly("group", "value", "units");
    assertThat(panels.get(1).path("source").path("line").asInt())
        .isEqualTo(panels.get(0).path("source").path("line").asInt() + 1);
  }
}
