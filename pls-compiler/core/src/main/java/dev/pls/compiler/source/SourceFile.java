package dev.pls.compiler.source;

import java.util.Arrays;

/**
 * A text file of a motion. Line ends are {@code \n} whatever they are on disk, so that a checkout
 * with CRLF means the same and gives the same positions; a byte order mark is left out.
 *
 * <p>Two files are equal only if they are the same object: a file is read once.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param path the file's path, from the project's root, with forward slashes
   * @param text the file's text
   */
  public SourceFile(String path, String text) {
    this.path = path;
    this.text = normalise(text);
    this.lineStarts = lineStarts(this.text);
  }

  /** The path from the project's root, with forward slashes. */
  public String path() {
    return path;
  }

  /** The whole text, with {@code \n} line ends. */
  public String text() {
    return text;
  }

  /** The position of an offset into {@link #text()}. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
  }

  /** The number of lines; an empty file has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * The text of a line without its end.
   *
   * @param line the line, from 1
   */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return text.substring(start, end);
  }

  /** The span between two offsets. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The span of a line's text, from 1, without its end and its indentation. */
  public Span lineSpan(int line) {
    String content = line(line);
    int indent = content.length() - content.stripLeading().length();
    int start = lineStarts[line - 1];
    return span(start + indent, start + Math.max(indent, content.stripTrailing().length()));
  }

  @Override
  public String toString() {
    return path;
  }

  private static String normalise(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16 + text.length() / 16];
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines++] = at + 1;
    }
    return Arrays.copyOf(starts, lines);
  }
}
