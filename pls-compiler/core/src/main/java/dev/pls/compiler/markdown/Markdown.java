package dev.pls.compiler.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that is Markdown already, in GitHub's flavour. It is made only here, and what people wrote
 * goes in escaped: it stays the text that it is, on a line of its own, in a table's cell, or in the
 * middle of a sentence. Except for {@link #quote} and {@link #block}, it is never longer than a
 * line.
 */
public final class Markdown {
  /** Nothing. */
  public static final Markdown EMPTY = new Markdown("");

  /** What the motion says it does not know. */
  public static final Markdown UNKNOWN = new Markdown("*unknown*");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
  private static final Pattern ENTITY =
      Pattern.compile("&(?=(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});)");
  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})([.)])(?=\\s|$).*");
  private static final Pattern TICKS = Pattern.compile("`+");

  private final String text;

  private Markdown(String text) {
    this.text = text;
  }

  /** What people wrote, wherever it may stand. */
  public static Markdown text(String written) {
    String plain = oneLine(written);
    return plain.equals("unknown") ? UNKNOWN : new Markdown(atStart(inline(plain)));
  }

  /** A code span: the fence is longer than any run of backticks inside. */
  public static Markdown code(String written) {
    String plain = oneLine(written);
    if (plain.isEmpty()) {
      return EMPTY;
    }
    if (plain.indexOf('|') >= 0) {
      // A backslash would be shown outside of tables, and a bare pipe ends a cell inside of them.
      return new Markdown("<code>" + inline(plain).replace("\\|", "&#124;") + "</code>");
    }
    int longest = 0;
    Matcher ticks = TICKS.matcher(plain);
    while (ticks.find()) {
      longest = Math.max(longest, ticks.end() - ticks.start());
    }
    String fence = "`".repeat(longest + 1);
    boolean padded = plain.startsWith("`") || plain.endsWith("`");
    String pad = padded ? " " : "";
    return new Markdown(fence + pad + plain + pad + fence);
  }

  /** A link: words to read, and where it leads; the address is one that a browser takes. */
  public static Markdown link(Markdown words, String address) {
    String safe = address.replace("(", "%28").replace(")", "%29").replace("&", "&amp;");
    return new Markdown("[" + words.text + "](" + safe + ")");
  }

  /** A block of code of ours, in a language. */
  public static Markdown block(String language, String code) {
    return new Markdown("```" + language + "\n" + code.stripTrailing() + "\n```");
  }

  /** The compiler's own prose, in which backticks set off names. */
  public static Markdown prose(String words) {
    String[] parts = words.split("`", -1);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean name = i % 2 == 1 && i < parts.length - 1;
      out.append(name ? code(parts[i]).text : around(parts[i]));
    }
    return new Markdown(out.toString());
  }

  /** Text in the middle of a sentence, whose blanks at the ends count. */
  private static String around(String written) {
    String before = written.startsWith(" ") ? " " : "";
    String after = written.length() > 1 && written.endsWith(" ") ? " " : "";
    return before + inline(oneLine(written)) + after;
  }

  /** A text of several paragraphs as a quotation. A line's end stays one. */
  public static Markdown quote(String written) {
    StringBuilder out = new StringBuilder();
    List<String> lines = written.strip().lines().map(Markdown::oneLine).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean goesOn = !line.isEmpty() && i + 1 < lines.size() && !lines.get(i + 1).isEmpty();
      out.append(line.isEmpty() ? ">" : "> " + atStart(inline(line)));
      out.append(goesOn ? "\\\n" : "\n");
    }
    return new Markdown(out.toString().stripTrailing());
  }

  /**
   * A label between double quotes in a Mermaid diagram. What could end it, or mean something to
   * Mermaid, is written as an entity of Mermaid's.
   */
  public static Markdown label(String written) {
    StringBuilder out = new StringBuilder();
    String plain = oneLine(written);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '"' -> out.append("#quot;");
        case '<' -> out.append("#lt;");
        case '>' -> out.append("#gt;");
        case '&' -> out.append("#amp;");
        case '#', '%', ';', ':', '`', '\\', '@', '{', '}', '[', ']', '|', '$', '*', '_', '~' ->
            out.append('#').append((int) c).append(';');
        default -> out.append(c);
      }
    }
    return new Markdown(out.toString());
  }

  /** A node's id in a Mermaid diagram: other for every name, and never a word of Mermaid's. */
  public static Markdown nodeId(String kind, String name) {
    StringBuilder out = new StringBuilder(kind).append('_');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (c == '_') {
        out.append("__");
      } else {
        out.append('_').append(Integer.toHexString(c)).append('_');
      }
    }
    return new Markdown(out.toString());
  }

  /**
   * A sentence: the pattern is Markdown of ours, and each {@code {}} in it is replaced, by Markdown
   * as it is and by anything else as text.
   */
  public static Markdown of(String pattern, Object... parts) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Object part : parts) {
      int at = pattern.indexOf("{}", from);
      out.append(pattern, from, at);
      if (part instanceof Markdown markdown) {
        out.append(markdown.text);
      } else if (out.length() == 0) {
        out.append(text(part.toString()));
      } else {
        String plain = oneLine(part.toString());
        out.append(plain.equals("unknown") ? UNKNOWN.text : inline(plain));
      }
      from = at + 2;
    }
    return new Markdown(out.append(pattern.substring(from)).toString());
  }

  /** These, with something of ours between; empty ones are left out. */
  public static Markdown join(String between, List<Markdown> parts) {
    return new Markdown(
        parts.stream()
            .filter(part -> !part.isEmpty())
            .map(Markdown::toString)
            .collect(Collectors.joining(between)));
  }

  /** "a", "a and b", "a, b and c", or with another last word. */
  public static Markdown list(List<Markdown> parts, String last) {
    int most = parts.size() - 1;
    return most < 1
        ? join("", parts)
        : of("{} " + last + " {}", join(", ", parts.subList(0, most)), parts.get(most));
  }

  /** With its first letter in upper case, if it starts with one, be it that of a link. */
  public Markdown capital() {
    int at = text.startsWith("[") ? 1 : 0;
    return text.length() <= at || !Character.isLetter(text.charAt(at))
        ? this
        : new Markdown(
            text.substring(0, at)
                + text.substring(at, at + 1).toUpperCase(Locale.ROOT)
                + text.substring(at + 1));
  }

  /** Whether it is nothing. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The Markdown. */
  @Override
  public String toString() {
    return text;
  }

  /** All on one line, without blanks at the ends, and nothing in it that cannot be seen. */
  public static String oneLine(String written) {
    String plain = SPACE.matcher(written).replaceAll(" ").strip();
    StringBuilder out = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(
            c -> {
              if (hidden(c)) {
                out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /**
   * Controls, marks that turn the direction of text, and characters of no width; not the joiners,
   * which scripts and emoji need.
   */
  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      default -> false;
    };
  }

  /** Escapes what means something anywhere in a line. */
  private static String inline(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 16);
    String whole = ENTITY.matcher(plain).replaceAll("&amp;");
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      switch (c) {
        case '\\', '`', '*', '[', ']', '|', '~' -> out.append('\\').append(c);
        case '<' -> out.append("&lt;");
        case '_' -> out.append(letterAt(whole, i - 1) && letterAt(whole, i + 1) ? "_" : "\\_");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean letterAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }

  /** Escapes what means something only where a line begins. */
  private static String atStart(String escaped) {
    Matcher numbered = NUMBERED.matcher(escaped);
    if (numbered.matches()) {
      return numbered.group(1) + "\\" + escaped.substring(numbered.end(1));
    }
    if (escaped.isEmpty()) {
      return escaped;
    }
    char next = escaped.length() > 1 ? escaped.charAt(1) : ' ';
    boolean special =
        switch (escaped.charAt(0)) {
          case '#' -> next == '#' || next == ' ';
          case '+', '.', ')' -> next == ' ';
          case '-' -> next == ' ' || next == '-' || next == ':';
          case ':' -> next == '-';
          case '=', '>' -> true;
          default -> false;
        };
    return special ? "\\" + escaped : escaped;
  }
}
