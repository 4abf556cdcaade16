package dev.pls.compiler.report;

import dev.pls.compiler.source.Secrets;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The line where a span starts, and what underlines the span in it. A long line is cut around the
 * span, and what looks like a key or a password is not shown.
 *
 * @param text the line, or the part of it that is shown
 * @param underline blanks and {@code ^}, to stand below the text
 */
record Snippet(String text, String underline) {
  /** How many columns of a line are shown, without the signs that it was cut. */
  private static final int ROOM = 150;

  /**
   * How far around a span's start a line is looked at, in UTF-16 units: a line may be a whole file.
   */
  private static final int REACH = 2 * ROOM;

  /** How much farther is looked for the ends of keys and passwords. */
  private static final int FARTHER = 4_096;

  private static final int TAB = 8;
  private static final String CUT = "…";

  /** What is shown at one place: a character with the marks that sit on it. */
  private record Cell(String shown, int columns, boolean marked) {
    Cell with(Cell mark) {
      return new Cell(shown + mark.shown, columns, marked || mark.marked);
    }

    String underline() {
      if (marked) {
        return "^".repeat(Math.max(1, columns));
      }
      return shown.startsWith("\t") ? "\t" : " ".repeat(columns);
    }
  }

  /** The snippet of a span: of one on several lines, the first; of an empty one, its place. */
  static Snippet of(Span span) {
    String written = span.file().line(span.from().line());
    int start = span.from().column() - 1;
    int end = start + Math.max(1, span.end() - span.start());
    int near = Math.max(0, start - REACH);
    int far = Math.min(written.length(), start + REACH);
    String line = masked(written, Math.max(0, near - FARTHER), far + FARTHER);
    List<Cell> cells = cells(line, near, far, start, end);

    // As much of the span as fills half the room, then what stands around, by turns.
    int from = 0;
    while (!cells.get(from).marked) {
      from++;
    }
    int to = from;
    int columns = 0;
    while (to < cells.size()
        && cells.get(to).marked
        && columns + cells.get(to).columns <= ROOM / 2) {
      columns += cells.get(to++).columns;
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      if (from > 0 && columns + cells.get(from - 1).columns <= ROOM) {
        columns += cells.get(--from).columns;
        grows = true;
      }
      if (to < cells.size() && columns + cells.get(to).columns <= ROOM) {
        columns += cells.get(to++).columns;
        grows = true;
      }
    }

    boolean cutBefore = near > 0 || from > 0;
    boolean cutBehind = far < line.length() || to < cells.size();
    StringBuilder text = new StringBuilder(cutBefore ? CUT : "");
    StringBuilder underline = new StringBuilder(cutBefore ? " " : "");
    for (Cell cell : cells.subList(from, to)) {
      text.append(cell.shown);
      underline.append(cell.underline());
    }
    text.append(cutBehind ? CUT : "");
    return new Snippet(text.toString().stripTrailing(), underline.toString().stripTrailing());
  }

  private static String masked(String line, int from, int to) {
    int end = Math.min(line.length(), to);
    return line.substring(0, from)
        + Secrets.masked(line.substring(from, end))
        + line.substring(end);
  }

  private static List<Cell> cells(String line, int near, int far, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int length;
    for (int i = near; i < far; i += length) {
      int codePoint = line.codePointAt(i);
      length = Character.charCount(codePoint);
      Cell cell = cell(codePoint, i < end && i + length > start);
      if (cell.columns == 0 && !cells.isEmpty()) {
        cells.set(cells.size() - 1, cells.get(cells.size() - 1).with(cell));
      } else {
        cells.add(cell);
      }
    }
    if (start >= line.length()) {
      cells.add(new Cell(" ", 1, true)); // the place behind the line
    }
    return cells;
  }

  private static Cell cell(int codePoint, boolean marked) {
    if (codePoint == '\t' && !marked) { // a marked one is spelt out, so that it can be underlined
      return new Cell("\t", TAB, false);
    }
    return new Cell(Printable.of(codePoint), Printable.columns(codePoint), marked);
  }
}
