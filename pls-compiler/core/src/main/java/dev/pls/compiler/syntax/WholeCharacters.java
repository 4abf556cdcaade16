package dev.pls.compiler.syntax;

import java.io.Reader;

/**
 * Reads a text and never stops in the middle of a surrogate pair, on which the YAML parser's own
 * buffer breaks where a pair lies across its end.
 */
final class WholeCharacters extends Reader {
  private final String text;
  private int at;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (at == text.length()) {
      return -1;
    }
    int end = Math.min(at + length, text.length());
    if (end < text.length() && end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(at, end, buffer, offset);
    int read = end - at;
    at = end;
    return read;
  }

  @Override
  public void close() {}
}
