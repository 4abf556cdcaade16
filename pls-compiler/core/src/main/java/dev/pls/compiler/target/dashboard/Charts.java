package dev.pls.compiler.target.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Charts in Vega-Lite. They name their columns and their data, {@code rows}, and load nothing. What
 * people wrote stands in them only as titles, which Vega-Lite takes as they are.
 */
final class Charts {
  private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
  private static final int CELL_WIDTH = 40;
  private static final int CELL_HEIGHT = 28;
  private static final int LONGEST_LABEL = 160;

  private final String title;
  private final Panel.Chart size;

  /**
   * @param title what stands above the chart
   */
  Charts(String title, Panel.Chart size) {
    this.title = title;
    this.size = size;
  }

  /**
   * A value over time.
   *
   * @param group what each line is of, and how that is called
   * @param marks values to compare with
   */
  ObjectNode line(
      Column time, Optional<Named> group, Column value, Scale scale, List<Reference> marks) {
    ObjectNode chart = chart();
    ArrayNode layers = chart.putArray("layer");
    ObjectNode line = layers.addObject();
    line.putObject("mark").put("type", "line").put("point", true).put("tooltip", true);
    ObjectNode encoding = line.putObject("encoding");
    time(encoding.putObject("x"), time);
    quantity(encoding.putObject("y"), value, scale);
    group.ifPresent(g -> named(encoding.putObject("color"), g));
    references(layers, marks);
    return chart;
  }

  /** A value for each of several things. */
  ObjectNode bars(Named group, Column value, Scale scale, List<Reference> marks) {
    ObjectNode chart = chart();
    ArrayNode layers = chart.putArray("layer");
    ObjectNode bars = layers.addObject();
    bars.putObject("mark").put("type", "bar").put("tooltip", true);
    ObjectNode encoding = bars.putObject("encoding");
    if (group.column().type() == Column.Type.DATE) {
      time(encoding.putObject("x"), group.column());
    } else {
      named(encoding.putObject("x"), group).putObject("axis").put("labelLimit", LONGEST_LABEL);
    }
    quantity(encoding.putObject("y"), value, scale);
    references(layers, marks);
    return chart;
  }

  /** A number for each of several things, whose names are long; in the order of the rows. */
  ObjectNode ranks(Named group, Optional<Named> part, Named count) {
    ObjectNode chart = chart();
    chart.putObject("mark").put("type", "bar").put("tooltip", true);
    ObjectNode encoding = chart.putObject("encoding");
    named(encoding.putObject("y"), group).putObject("axis").put("labelLimit", LONGEST_LABEL);
    count.column().in(encoding.putObject("x")).put("title", count.title());
    part.ifPresent(p -> named(encoding.putObject("color"), p));
    return chart;
  }

  /** Numbers side by side with what fits. */
  ObjectNode against(Named group, Named part, Named count, Column limit) {
    ObjectNode chart = chart();
    ArrayNode layers = chart.putArray("layer");
    ObjectNode bars = layers.addObject();
    bars.putObject("mark").put("type", "bar").put("tooltip", true);
    ObjectNode encoding = bars.putObject("encoding");
    named(encoding.putObject("x"), group).putObject("axis").put("labelLimit", LONGEST_LABEL);
    count.column().in(encoding.putObject("y")).put("title", count.title());
    named(encoding.putObject("color"), part);
    ObjectNode ticks = layers.addObject();
    ticks.putObject("mark").put("type", "tick").put("thickness", 3).put("color", "black");
    ObjectNode place = ticks.putObject("encoding");
    named(place.putObject("x"), group);
    limit.in(place.putObject("y")).put("aggregate", "max").put("title", count.title());
    return chart;
  }

  /** One number. */
  ObjectNode number(Column value, Scale scale) {
    ObjectNode chart = chart();
    chart.putObject("mark").put("type", "text").put("fontSize", 40);
    value.in(chart.putObject("encoding").putObject("text")).put("format", scale.format());
    return chart;
  }

  private ObjectNode chart() {
    ObjectNode chart = JsonNodeFactory.instance.objectNode();
    int width = size.width() * CELL_WIDTH;
    chart.put("$schema", SCHEMA);
    chart.putObject("title").put("text", title).put("anchor", "start").put("limit", width);
    chart.put("width", width).put("height", size.height() * CELL_HEIGHT);
    chart.putObject("data").put("name", "rows");
    return chart;
  }

  /** Days are told apart and not measured, so that each has its place and its label. */
  private static void time(ObjectNode encoding, Column time) {
    time.in(encoding).put("timeUnit", "utcyearmonthdate").putNull("title");
    encoding
        .putObject("axis")
        .put("format", "%-d %b %Y")
        .put("labelAngle", 0)
        .put("labelOverlap", true);
  }

  private static void quantity(ObjectNode encoding, Column value, Scale scale) {
    value.in(encoding).put("title", scale.title());
    encoding.putObject("axis").put("format", scale.format());
  }

  private static ObjectNode named(ObjectNode encoding, Named named) {
    return named.column().in(encoding).put("title", named.title()).putNull("sort");
  }

  /** Each has one row of its own; it would be drawn again for every row of the panel. */
  private static void references(ArrayNode layers, List<Reference> references) {
    for (Reference reference : references) {
      ObjectNode rule = layers.addObject();
      rule.putObject("data").putArray("values").addObject();
      rule.putObject("mark").put("type", "rule").putArray("strokeDash").add(4).add(4);
      rule.putObject("encoding").putObject("y").put("datum", reference.value());
      ObjectNode text = layers.addObject();
      text.putObject("data").putArray("values").addObject();
      text.putObject("mark")
          .put("type", "text")
          .put("align", "left")
          .put("dx", 4)
          .put("dy", -6)
          .put("text", reference.word());
      ObjectNode encoding = text.putObject("encoding");
      encoding.putObject("y").put("datum", reference.value());
      encoding.putObject("x").put("value", 0);
    }
  }

  /** A column and what it is called in the chart. */
  record Named(Column column, String title) {}

  /** A value to compare with, such as a target. */
  record Reference(String word, BigDecimal value) {
    /** The same value, which also is something else. */
    Reference and(String other) {
      return new Reference(word + ", " + other, value);
    }
  }
}
