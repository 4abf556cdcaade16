package dev.pls.compiler.target.dashboard;

import dev.pls.compiler.model.Place;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A panel.
 *
 * @param id its id on its dashboard
 * @param metrics the metrics it shows, by name
 * @param columns the rows it shows
 * @param picture its chart in Vega-Lite; empty of a table, which shows its columns as they are
 * @param why what it is for
 * @param place the element it comes from
 * @param path the keys below that element
 */
record Panel(
    String id,
    String title,
    List<String> metrics,
    Chart chart,
    List<Column> columns,
    Optional<ObjectNode> picture,
    String why,
    Place place,
    List<String> path) {
  Panel {
    metrics = List.copyOf(metrics);
    columns = List.copyOf(columns);
    path = List.copyOf(path);
  }

  /** How a panel is drawn, and the room that takes on a grid of 24 columns. */
  enum Chart {
    LINE(12, 8),
    BAR(12, 8),
    NUMBER(6, 4),
    TABLE(24, 8);

    /** How wide a dashboard is. */
    static final int GRID = 24;

    private final int width;
    private final int height;

    Chart(int width, int height) {
      this.width = width;
      this.height = height;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }
  }
}
