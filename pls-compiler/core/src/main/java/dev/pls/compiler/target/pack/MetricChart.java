package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.target.draw.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where metrics stand and where they should be; those that are shares, which have one scale. */
final class MetricChart {
  private MetricChart() {}

  /** The chart; none if there are less than two shares. */
  static Markdown of(Draft draft, List<Reporting.Metric> metrics) {
    List<Bars.Row> rows = new ArrayList<>();
    for (Reporting.Metric metric : metrics) {
      row(metric).ifPresent(rows::add);
    }
    return rows.size() < 2
        ? Markdown.EMPTY
        : draft.drawing(new Bars("Today (open) and target (filled)", rows, List.of()));
  }

  private static Optional<Bars.Row> row(Reporting.Metric metric) {
    OptionalDouble today = share(metric.baseline());
    OptionalDouble target = share(metric.target());
    if (target.isEmpty()) {
      return Optional.empty();
    }
    List<Bars.Mark> marks = new ArrayList<>();
    if (today.isPresent()) {
      marks.add(new Bars.Bar("way", today.getAsDouble(), target.getAsDouble()));
      marks.add(new Bars.Dot(true, today.getAsDouble()));
    }
    marks.add(new Bars.Dot(false, target.getAsDouble()));
    String words = percent(metric.baseline()) + " → " + percent(metric.target());
    String title = Markdown.oneLine(Words.title(metric.title(), metric.name()));
    return Optional.of(new Bars.Row(title, words, marks));
  }

  private static OptionalDouble share(Fact<Value> fact) {
    return fact.value().orElse(null) instanceof Value.Percent percent
        ? OptionalDouble.of(percent.share().doubleValue())
        : OptionalDouble.empty();
  }

  private static String percent(Fact<Value> fact) {
    return fact.value().orElse(null) instanceof Value.Percent percent
        ? Words.percent(percent.share())
        : "?";
  }
}
