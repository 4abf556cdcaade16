package dev.pls.compiler.target.draw;

import java.util.List;

/** An SVG element as it is written. Lengths are in pixels, or texts of ours such as {@code 40%}. */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  private Svg() {}

  /** A drawing of a fixed width, which is scaled to the room that there is, but never up. */
  static Svg scaled(String style, double width, double height, String title, String words) {
    return new Svg()
        .open(
            "class=\""
                + style
                + "\" viewBox=\"0 0 "
                + px(width)
                + " "
                + px(height)
                + "\" width=\""
                + px(width)
                + "\" height=\""
                + px(height)
                + "\"",
            title,
            words);
  }

  /** A drawing as wide as the room that there is; across, it is measured in per cent. */
  static Svg wide(String style, double height, String title, String words) {
    return new Svg()
        .open("class=\"" + style + "\" width=\"100%\" height=\"" + px(height) + "\"", title, words);
  }

  private Svg open(String attributes, String title, String words) {
    out.append("<svg role=\"img\" ").append(attributes).append("><title>").append(escape(title));
    out.append("</title><desc>").append(escape(words)).append("</desc>");
    return this;
  }

  Svg rect(String style, String x, double y, String width, double height, double radius) {
    out.append("<rect class=\"").append(style).append("\" x=\"").append(x);
    out.append("\" y=\"").append(px(y)).append("\" width=\"").append(width);
    out.append("\" height=\"").append(px(height)).append("\" rx=\"").append(px(radius));
    out.append("\"/>");
    return this;
  }

  Svg line(String style, String x1, double y1, String x2, double y2) {
    out.append("<line class=\"").append(style).append("\" x1=\"").append(x1);
    out.append("\" y1=\"").append(px(y1)).append("\" x2=\"").append(x2);
    out.append("\" y2=\"").append(px(y2)).append("\"/>");
    return this;
  }

  Svg dot(String style, String x, double y, double radius) {
    out.append("<circle class=\"").append(style).append("\" cx=\"").append(x);
    out.append("\" cy=\"").append(px(y)).append("\" r=\"").append(px(radius)).append("\"/>");
    return this;
  }

  Svg path(String style, String data) {
    out.append("<path class=\"").append(style).append("\" d=\"").append(data).append("\"/>");
    return this;
  }

  /** A text whose baseline begins, has its middle or ends at a point. */
  Svg text(String style, String anchor, String x, double y, String text) {
    out.append("<text class=\"").append(style).append("\" text-anchor=\"").append(anchor);
    out.append("\" x=\"").append(x).append("\" y=\"").append(px(y)).append("\">");
    out.append(escape(text)).append("</text>");
    return this;
  }

  /** Lines of text around a middle. */
  Svg lines(String style, double x, double middle, double leading, List<String> lines) {
    double y = middle - leading * (lines.size() - 1) / 2 + leading * 0.27;
    for (int i = 0; i < lines.size(); i++) {
      text(style, "middle", px(x), y + i * leading, lines.get(i));
    }
    return this;
  }

  String done() {
    return out.append("</svg>").toString();
  }

  /** A length, to a tenth; the same on every machine. */
  static String px(double length) {
    return tenths(Math.round(length * 10));
  }

  /** A share as per cent, to a hundredth; never out of the drawing. */
  static String percent(double share) {
    long hundredths = Math.round(Math.max(0, Math.min(1, share)) * 10_000);
    return hundredths % 10 == 0
        ? tenths(hundredths / 10) + "%"
        : hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100 + "%";
  }

  private static String tenths(long tenths) {
    long rest = Math.abs(tenths % 10);
    String sign = tenths < 0 && tenths > -10 ? "-" : "";
    return sign + tenths / 10 + (rest == 0 ? "" : "." + rest);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
