package dev.pls.compiler.target.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Steps, one below the other, each with something beside it: the stages of a funnel and who helps
 * there, or rules of which the first that matches decides and where they lead.
 *
 * @param title what it shows
 * @param heads what comes in at the top
 * @param rungs the steps
 */
public record Ladder(String title, List<Node> heads, List<Rung> rungs) implements Drawing {
  private static final double SIZE = 14;
  private static final double LEADING = 18;
  private static final double PAD = 11;
  private static final double DOWN = 30;
  private static final double RUNG = 250;
  private static final double BETWEEN = 150;
  private static final double BESIDE = 240;
  private static final double NARROW = 340;
  private static final double INDENT = 60;
  private static final int MOST_LINES = 5;

  /** How a node is drawn. */
  public enum Shape {
    /** Something that is done, or a place. */
    BOX,
    /** Somebody. */
    ROUND,
    /** A question. */
    CHOICE
  }

  /**
   * A node.
   *
   * @param kind what sort of thing it is; with its name it is one of its kind
   * @param name its name in the spec
   * @param label what is read in it, on one line, with nothing in it that cannot be seen
   */
  public record Node(String kind, String name, String label, Shape shape) {}

  /**
   * What stands beside a step.
   *
   * @param node what it is
   * @param label what is written at the arrow; empty if nothing
   * @param comes whether it comes to the step; else the step leads to it
   */
  public record Side(Node node, String label, boolean comes) {}

  /**
   * A step.
   *
   * @param side what stands beside it
   * @param next what is written at the arrow to the next step; empty if nothing
   */
  public record Rung(Node node, Optional<Side> side, String next) {}

  public Ladder {
    heads = List.copyOf(heads);
    rungs = List.copyOf(rungs);
  }

  @Override
  public String svg() {
    return draw("ladder wide", true) + draw("ladder narrow", false);
  }

  /** In words, a step after the other. */
  private String words() {
    return rungs.stream()
        .map(rung -> rung.node().label() + rung.side().map(s -> " (" + beside(s) + ")").orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static String beside(Side side) {
    return side.label().isEmpty() ? side.node().label() : side.label() + ": " + side.node().label();
  }

  private String draw(String style, boolean beside) {
    double rung = beside ? RUNG : NARROW - INDENT;
    double width = beside ? RUNG + BETWEEN + BESIDE : NARROW;
    double height = 1;
    for (Node head : heads) {
      height += height(head, rung) + 6;
    }
    height += heads.isEmpty() ? 0 : DOWN - 6;
    for (Rung step : rungs) {
      height += height(step, rung, beside) + DOWN;
    }
    height -= rungs.isEmpty() ? 0 : DOWN - 1;
    Svg svg = Svg.scaled(style, width, height, title, words());
    double y = 1;
    for (int i = 0; i < heads.size(); i++) {
      y += node(svg, heads.get(i), 1, y, rung) + (i < heads.size() - 1 ? 6 : 0);
    }
    if (!heads.isEmpty() && !rungs.isEmpty()) {
      down(svg, rung / 2, y, y + DOWN + inset(rungs.get(0), rung, beside), "");
      y += DOWN;
    }
    for (int i = 0; i < rungs.size(); i++) {
      Rung step = rungs.get(i);
      double whole = height(step, rung, beside);
      double bottom = rung(svg, step, y, rung, beside);
      y += whole;
      if (i < rungs.size() - 1) {
        Rung next = rungs.get(i + 1);
        double x = beside ? rung / 2 : INDENT / 3;
        down(svg, x, bottom, y + DOWN + inset(next, rung, beside), step.next());
        y += DOWN;
      }
    }
    return svg.done();
  }

  /** Draws a step with what is beside it; gives the bottom of the step itself. */
  private static double rung(Svg svg, Rung step, double y, double rung, boolean beside) {
    double whole = height(step, rung, beside);
    double own = height(step.node(), rung);
    double top = y + inset(step, rung, beside);
    node(svg, step.node(), 1, top, rung);
    step.side()
        .ifPresent(
            side -> {
              if (beside) {
                across(svg, side, y + whole / 2, rung);
                double high = height(side.node(), BESIDE - 2);
                node(svg, side.node(), RUNG + BETWEEN, y + (whole - high) / 2, BESIDE - 2);
              } else {
                below(svg, side, y + own, rung);
              }
            });
    return top + own;
  }

  /** How far below a rung's top its step is. */
  private static double inset(Rung step, double rung, boolean beside) {
    return beside ? (height(step, rung, true) - height(step.node(), rung)) / 2 : 0;
  }

  private static void across(Svg svg, Side side, double y, double rung) {
    double from = rung + 1;
    double to = RUNG + BETWEEN;
    String style = side.comes() ? "arrow help" : "arrow";
    double tip = side.comes() ? from : to;
    double turn = side.comes() ? 7 : -7;
    svg.line(style, Svg.px(from), y, Svg.px(to), y);
    svg.path(
        "tip", "M" + point(tip, y) + "L" + point(tip + turn, y - 4) + "V" + Svg.px(y + 4) + "Z");
    List<String> lines = Letters.lines(side.label(), SIZE - 2, BETWEEN - 22, 2);
    for (int i = 0; i < lines.size(); i++) {
      double above = y - 6 - (lines.size() - 1 - i) * 15;
      svg.text("note", "middle", Svg.px((from + to) / 2), above, lines.get(i));
    }
  }

  private static void below(Svg svg, Side side, double y, double rung) {
    double x = INDENT;
    double high = height(side.node(), rung - 2);
    double top = y + 8 + noteHeight(side);
    String style = side.comes() ? "arrow help" : "arrow";
    svg.path(style, "M" + point(x - 18, y) + "V" + Svg.px(top + high / 2) + "H" + Svg.px(x));
    double tip = top + high / 2;
    if (side.comes()) {
      svg.path(
          "tip", "M" + point(x - 18, y) + "L" + point(x - 22, y + 7) + "H" + Svg.px(x - 14) + "Z");
    } else {
      svg.path(
          "tip", "M" + point(x, tip) + "L" + point(x - 7, tip - 4) + "V" + Svg.px(tip + 4) + "Z");
    }
    if (!side.label().isEmpty()) {
      svg.text("note", "start", Svg.px(x - 10), y + 16, Letters.cut(side.label(), SIZE - 2, rung));
    }
    node(svg, side.node(), x, top, rung - 2);
  }

  private static double noteHeight(Side side) {
    return side.label().isEmpty() ? 0 : 14;
  }

  private static void down(Svg svg, double x, double from, double to, String label) {
    svg.line("arrow", Svg.px(x), from, Svg.px(x), to);
    svg.path("tip", "M" + point(x, to) + "L" + point(x - 4, to - 7) + "H" + Svg.px(x + 4) + "Z");
    if (!label.isEmpty()) {
      svg.text("note", "start", Svg.px(x + 8), (from + to) / 2 + 4, label);
    }
  }

  private static double node(Svg svg, Node node, double x, double y, double width) {
    double height = height(node, width);
    String style =
        switch (node.shape()) {
          case BOX -> "box";
          case ROUND -> "round";
          case CHOICE -> "choice";
        };
    double radius = node.shape() == Shape.ROUND ? Math.min(height / 2, 20) : 4;
    svg.rect(style, Svg.px(x), y, Svg.px(width), height, radius);
    svg.lines("label", x + width / 2, y + height / 2, LEADING, lines(node, width));
    return height;
  }

  private static List<String> lines(Node node, double width) {
    return Letters.lines(node.label(), SIZE, width - 2 * PAD, MOST_LINES);
  }

  private static double height(Node node, double width) {
    return Math.max(1, lines(node, width).size()) * LEADING + 2 * PAD;
  }

  private static double height(Rung rung, double width, boolean beside) {
    double own = height(rung.node(), width);
    return rung.side()
        .map(
            side ->
                beside
                    ? Math.max(own, height(side.node(), BESIDE - 2))
                    : own + 8 + noteHeight(side) + height(side.node(), width - 2))
        .orElse(own);
  }

  private static String point(double x, double y) {
    return Svg.px(x) + " " + Svg.px(y);
  }
}
