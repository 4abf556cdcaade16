package dev.pls.compiler.source;

/**
 * A stretch of a file's text, from {@code start} up to and without {@code end}, as UTF-16 offsets.
 *
 * @param file the file the text is in
 * @param start offset of the first unit
 * @param end offset behind the last unit; never before {@code start}
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " is not in " + file.path());
    }
  }

  /** Where the span starts. */
  public Position from() {
    return file.position(start);
  }

  /** Where the span ends: the place behind its last unit. */
  public Position to() {
    return file.position(end);
  }

  /** The text that the span covers. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** {@code path:line:column}, the form that terminals make clickable. */
  public String label() {
    return file.path() + ":" + from();
  }

  /** By file path, then start, then end. */
  @Override
  public int compareTo(Span other) {
    int byFile = file.path().compareTo(other.file.path());
    if (byFile != 0) {
      return byFile;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
