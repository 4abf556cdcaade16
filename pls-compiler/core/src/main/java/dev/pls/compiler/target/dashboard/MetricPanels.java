package dev.pls.compiler.target.dashboard;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.target.pack.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Panels that show a metric, with what it is compared with. */
final class MetricPanels {
  static final Column UNITS =
      new Column(
          "units",
          Column.Type.INTEGER,
          "How many units the value rests on; missing if it is counted elsewhere.");

  private static final Set<String> TIMES = Set.of("day", "week", "month", "quarter", "year");

  private final MetricWords words;

  MetricPanels(Motion motion) {
    this.words = new MetricWords(motion);
  }

  /** A column of days that stand for weeks, months and so on. */
  static Column period(String grain) {
    return new Column("period", Column.Type.DATE, "The first day of the " + grain + ", in UTC.");
  }

  /**
   * A panel of one metric.
   *
   * @param by what it is broken down by, in the team's words; empty if it is not
   * @param said how it is drawn; empty if that is left to us
   */
  Panel of(
      String id,
      String title,
      Reporting.Metric metric,
      String by,
      Optional<Panel.Chart> said,
      Place place,
      List<String> path) {
    boolean grouped = !by.isEmpty() && !TIMES.contains(by);
    Panel.Chart chart = said.orElse(grouped ? Panel.Chart.BAR : Panel.Chart.LINE);
    Column time = period(TIMES.contains(by) ? by : "week");
    Column group =
        new Column("group", Column.Type.STRING, "What it is broken down by: " + by + ".");
    Charts.Named named = new Charts.Named(group, Words.human(by));
    Scale scale = Scale.of(metric);
    boolean overTime = chart == Panel.Chart.LINE || (chart != Panel.Chart.NUMBER && !grouped);
    Column value =
        new Column(
            "value",
            Column.Type.NUMBER,
            String.join(
                    " ",
                    words.sentence(metric.form()),
                    scale.meaning(),
                    overTime ? "" : "Of the newest 28 days whose outcome is known.")
                .strip());
    List<Charts.Reference> marks = new ArrayList<>();
    metric.target().value().flatMap(scale::value).ifPresent(v -> mark(marks, "target", v));
    metric.baseline().value().flatMap(scale::value).ifPresent(v -> mark(marks, "baseline", v));
    Charts charts = new Charts(title, chart);
    List<Column> columns = new ArrayList<>();
    switch (chart) {
      case LINE -> {
        columns.add(time);
        if (grouped) {
          columns.add(group);
        }
      }
      case BAR, TABLE -> columns.add(grouped ? group : time);
      case NUMBER -> {}
    }
    columns.add(value);
    columns.add(UNITS);
    return new Panel(
        id,
        title,
        List.of(metric.name()),
        chart,
        columns,
        switch (chart) {
          case LINE ->
              Optional.of(
                  charts.line(
                      time, grouped ? Optional.of(named) : Optional.empty(), value, scale, marks));
          case BAR ->
              Optional.of(
                  charts.bars(grouped ? named : new Charts.Named(time, ""), value, scale, marks));
          case NUMBER -> Optional.of(charts.number(value, scale));
          case TABLE -> Optional.empty();
        },
        metric.why().isEmpty() ? words.sentence(metric.form()) : metric.why(),
        place,
        path);
  }

  /** Two marks at one height would hide each other. */
  private static void mark(List<Charts.Reference> marks, String word, BigDecimal value) {
    marks.stream()
        .filter(mark -> mark.value().compareTo(value) == 0)
        .findFirst()
        .ifPresentOrElse(
            same -> marks.set(marks.indexOf(same), same.and(word)),
            () -> marks.add(new Charts.Reference(word, value)));
  }
}
