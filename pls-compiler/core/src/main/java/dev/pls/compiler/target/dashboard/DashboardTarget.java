package dev.pls.compiler.target.dashboard;

import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.FileNames;
import dev.pls.compiler.target.JsonArtifact;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.target.pack.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renders dashboards, as {@code dashboard.schema.json} describes them: the overview that every
 * motion has, and those that the motion declares. A dashboard's id is the name of its file.
 */
public final class DashboardTarget implements Target {
  private static final FileNames FILES = new FileNames(Set.of(Overview.ID));

  @Override
  public String name() {
    return "dashboards";
  }

  @Override
  public List<Artifact> render(Input input) {
    Motion motion = input.motion();
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(
        render(
            motion,
            Overview.ID,
            Overview.TITLE,
            Overview.AUDIENCE,
            Overview.panels(motion),
            motion.place()));
    for (Reporting.Dashboard dashboard : motion.reporting().dashboards()) {
      artifacts.add(
          render(
              motion,
              FILES.of(dashboard.id()),
              dashboard.title(),
              dashboard.audience(),
              panels(motion, dashboard),
              dashboard.place()));
    }
    return artifacts;
  }

  private static List<Panel> panels(Motion motion, Reporting.Dashboard dashboard) {
    MetricPanels metrics = new MetricPanels(motion);
    Map<String, Integer> seen = new HashMap<>();
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < dashboard.panels().size(); i++) {
      Reporting.Panel panel = dashboard.panels().get(i);
      Reporting.Metric metric =
          Objects.requireNonNull(
              motion.reporting().metrics().get(panel.metric()), "names are checked");
      int number = seen.merge(panel.metric(), 1, Integer::sum);
      panels.add(
          metrics.of(
              number == 1 ? panel.metric() : panel.metric() + "-" + number,
              panel.title(),
              metric,
              panel.by(),
              chart(panel.chart()),
              dashboard.place(),
              List.of("panels", String.valueOf(i))));
    }
    return panels;
  }

  private static Optional<Panel.Chart> chart(String said) {
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(Panel.Chart.valueOf(said.toUpperCase(Locale.ROOT)));
  }

  private Artifact render(
      Motion motion, String id, String title, String audience, List<Panel> panels, Place place) {
    JsonArtifact artifact = new JsonArtifact(motion);
    ObjectNode root = artifact.root();
    root.put("id", id).put("title", title).put("audience", audience);
    artifact.source(root, place);
    ArrayNode metrics = root.putArray("metrics");
    Set<String> shown = new LinkedHashSet<>();
    panels.forEach(panel -> shown.addAll(panel.metrics()));
    for (Reporting.Metric metric : motion.reporting().metrics().values()) {
      if (shown.contains(metric.name())) {
        put(metrics.addObject(), metric, motion, artifact);
      }
    }
    put(root.putArray("panels"), panels, artifact);
    return artifact.file("dashboards/" + id + ".json", name());
  }

  private static void put(
      ObjectNode node, Reporting.Metric metric, Motion motion, JsonArtifact artifact) {
    MetricWords words = new MetricWords(motion);
    Scale scale = Scale.of(metric);
    node.put("name", metric.name());
    node.put("title", Words.title(metric.title(), metric.name()));
    node.put("kind", metric.kind().name().toLowerCase(Locale.ROOT));
    words.put(node.putObject("definition"), metric.form());
    node.put("sentence", words.sentence(metric.form()));
    node.put("unit", scale.unit());
    if (!scale.currency().isEmpty()) {
      node.put("currency", scale.currency());
    }
    put(node, "baseline", metric.baseline(), scale);
    put(node, "target", metric.target(), scale);
    node.put("owner", metric.meta().owner());
    node.put("why", metric.why());
    artifact.source(node, metric.place());
  }

  /** A value in the metric's unit; one that is said to be unknown is null. */
  private static void put(ObjectNode node, String key, Fact<Value> fact, Scale scale) {
    if (fact.isUnknown()) {
      node.putNull(key);
    }
    fact.value().flatMap(scale::value).ifPresent(value -> node.put(key, value));
  }

  /** Panels from left to right, and on to the next row where one does not fit. */
  private static void put(ArrayNode nodes, List<Panel> panels, JsonArtifact artifact) {
    int x = 0;
    int y = 0;
    int row = 0;
    for (Panel panel : panels) {
      if (x + panel.chart().width() > Panel.Chart.GRID) {
        x = 0;
        y += row;
        row = 0;
      }
      ObjectNode node = nodes.addObject();
      node.put("id", panel.id());
      node.put("title", panel.title());
      JsonArtifact.texts(node, "metrics", panel.metrics());
      node.put("chart", panel.chart().name().toLowerCase(Locale.ROOT));
      node.putObject("grid")
          .put("x", x)
          .put("y", y)
          .put("w", panel.chart().width())
          .put("h", panel.chart().height());
      ArrayNode columns = node.putArray("columns");
      for (Column column : panel.columns()) {
        columns
            .addObject()
            .put("name", column.name())
            .put("type", column.type().name().toLowerCase(Locale.ROOT))
            .put("meaning", column.meaning());
      }
      panel.picture().ifPresent(picture -> node.set("vegaLite", picture));
      node.put("why", panel.why());
      artifact.source(node, panel.place(), panel.path().toArray(String[]::new));
      x += panel.chart().width();
      row = Math.max(row, panel.chart().height());
    }
  }
}
