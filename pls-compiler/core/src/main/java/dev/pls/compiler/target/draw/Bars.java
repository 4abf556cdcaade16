package dev.pls.compiler.target.draw;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart of rows on one scale: a name and a value in words above what is drawn. It is as wide as
 * the room that there is.
 *
 * @param title what it shows
 * @param rows its rows
 * @param lines bounds that go through all rows
 */
public record Bars(String title, List<Row> rows, List<Line> lines) implements Drawing {
  private static final double SIZE = 13;
  private static final double TEXT = 17;
  private static final double BAR = 12;
  private static final double ROW = TEXT + BAR + 9;
  private static final double NAME_WIDTH = 215;
  private static final double LINE_NAME = 13;

  /** Names of bounds further right than that stand to their left. */
  private static final double MOST_LEFT = 0.7;

  /** What is drawn in a row. */
  public sealed interface Mark {}

  /** A bar from one value to another. */
  public record Bar(String style, double from, double to) implements Mark {}

  /** A bound of this row only. */
  public record Tick(double at) implements Mark {}

  /** A point; an open one is where it stands today. */
  public record Dot(boolean open, double at) implements Mark {}

  /**
   * A row.
   *
   * @param name what it is of
   * @param value its value in words
   */
  public record Row(String name, String value, List<Mark> marks) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  /** A bound through all rows, with its name. */
  public record Line(String name, double at) {}

  public Bars {
    rows = List.copyOf(rows);
    lines = lines.stream().sorted(Comparator.comparing(Line::at)).toList();
  }

  @Override
  public String svg() {
    double low = Math.min(0, least());
    double high = Math.max(most(), low + 1e-9);
    double head = lines.isEmpty() ? 0 : lines.size() * LINE_NAME + 8;
    double height = head + rows.size() * ROW;
    Svg svg = Svg.wide("chart", height, title, words());
    for (int i = 0; i < rows.size(); i++) {
      svg.rect("track", "0", head + i * ROW + TEXT, "100%", BAR, 3);
    }
    bounds(svg, low, high, height - 9);
    for (int i = 0; i < rows.size(); i++) {
      draw(svg, rows.get(i), head + i * ROW, low, high);
    }
    return svg.done();
  }

  /** Names one below the other, so that none is crossed by another's line. */
  private void bounds(Svg svg, double low, double high, double bottom) {
    double y = 0;
    for (boolean right : List.of(true, false)) {
      for (Line line : lines) {
        double share = share(line.at(), low, high);
        if (share > MOST_LEFT == right) {
          y += LINE_NAME;
          String x = Svg.percent(share);
          svg.line("bound", x, y - 9, x, bottom);
          String name = right ? line.name() + "\u00A0" : "\u00A0" + line.name();
          svg.text("note", right ? "end" : "start", x, y, Letters.cut(name, 11, 170));
        }
      }
    }
  }

  private static void draw(Svg svg, Row row, double y, double low, double high) {
    svg.text("label", "start", "0", y + 12, Letters.cut(row.name(), SIZE, NAME_WIDTH));
    svg.text("value", "end", "100%", y + 12, row.value());
    double top = y + TEXT;
    if (low < 0) {
      String zero = Svg.percent(share(0, low, high));
      svg.line("zero", zero, top - 2, zero, top + BAR + 2);
    }
    for (Mark mark : row.marks()) {
      if (mark instanceof Bar bar) {
        double from = share(Math.min(bar.from(), bar.to()), low, high);
        double to = share(Math.max(bar.from(), bar.to()), low, high);
        svg.rect("bar " + bar.style(), Svg.percent(from), top, Svg.percent(to - from), BAR, 3);
      } else if (mark instanceof Tick tick) {
        String x = Svg.percent(share(tick.at(), low, high));
        svg.line("tick", x, top - 2, x, top + BAR + 2);
      } else if (mark instanceof Dot dot) {
        String x = Svg.percent(share(dot.at(), low, high));
        svg.dot(dot.open() ? "dot open" : "dot", x, top + BAR / 2, 5);
      }
    }
  }

  private static double share(double value, double low, double high) {
    return (value - low) / (high - low);
  }

  private double least() {
    return rows.stream().flatMap(r -> r.marks().stream()).mapToDouble(Bars::low).min().orElse(0);
  }

  private double most() {
    double most =
        rows.stream().flatMap(r -> r.marks().stream()).mapToDouble(Bars::high).max().orElse(0);
    return Math.max(most, lines.stream().mapToDouble(Line::at).max().orElse(0));
  }

  private static double low(Mark mark) {
    return mark instanceof Bar bar ? Math.min(bar.from(), bar.to()) : high(mark);
  }

  private static double high(Mark mark) {
    if (mark instanceof Bar bar) {
      return Math.max(bar.from(), bar.to());
    }
    return mark instanceof Tick tick ? tick.at() : ((Dot) mark).at();
  }

  private String words() {
    String all =
        rows.stream().map(r -> r.name() + ": " + r.value()).collect(Collectors.joining("; "));
    return lines.isEmpty()
        ? all
        : all + "; " + lines.stream().map(Line::name).collect(Collectors.joining("; "));
  }
}
