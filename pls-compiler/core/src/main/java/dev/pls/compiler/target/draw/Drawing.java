package dev.pls.compiler.target.draw;

/** Something drawn, for a page that it stands in. */
public sealed interface Drawing permits Bars, Ladder {
  /** What it shows. */
  String title();

  /** One or more SVG elements; where there are two, the second is for narrow screens. */
  String svg();
}
