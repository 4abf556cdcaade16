package dev.pls.compiler.init;

import dev.pls.compiler.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A text to put in the place of another.
 *
 * @param span what goes; nothing, where it is empty
 * @param text what comes, with {@code \n} line ends
 */
record Splice(Span span, String text) {
  /**
   * A file's text with some splices. Everything outside of them stays as it is, byte order mark and
   * line ends included; what comes in has the line ends of the file's first line.
   *
   * @param raw the text as on disk, whose normal form the spans count in
   * @param splices splices of one file that do not overlap
   */
  static String apply(String raw, List<Splice> splices) {
    int firstEnd = raw.indexOf('\n');
    String lineEnd = firstEnd > 0 && raw.charAt(firstEnd - 1) == '\r' ? "\r\n" : "\n";
    StringBuilder result = new StringBuilder();
    Offsets offsets = new Offsets(raw);
    int from = 0;
    for (Splice splice :
        splices.stream().sorted(Comparator.comparing((Splice s) -> s.span().start())).toList()) {
      result.append(raw, from, offsets.raw(splice.span().start()));
      result.append(splice.text().replace("\n", lineEnd));
      from = offsets.raw(splice.span().end());
    }
    return result.append(raw, from, raw.length()).toString();
  }

  /** Turns offsets into a file's normal form into offsets into its raw text, in rising order. */
  private static final class Offsets {
    private final String text;
    private int raw;
    private int normal;

    Offsets(String text) {
      this.text = text;
      this.raw = text.startsWith("\uFEFF") ? 1 : 0;
    }

    int raw(int offset) {
      while (normal < offset) {
        raw += text.startsWith("\r\n", raw) ? 2 : 1;
        normal++;
      }
      return raw;
    }
  }
}
