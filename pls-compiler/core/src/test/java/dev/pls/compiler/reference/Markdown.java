package dev.pls.compiler.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text as Markdown has it, as GitHub shows it. */
final class Markdown {
  private static final Pattern CODE = Pattern.compile("`[^`]+`");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_\\[\\]<&~]");

  private Markdown() {}

  /** Prose in which names of the language stand in backticks. */
  static String prose(String text) {
    StringBuilder escaped = new StringBuilder();
    int end = 0;
    for (Matcher code = CODE.matcher(text); code.find(); end = code.end()) {
      escaped.append(plain(text.substring(end, code.start()))).append(code.group());
    }
    return escaped.append(plain(text.substring(end))).toString();
  }

  /** Text that is nothing but text. */
  static String plain(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0").replace("`", "\\`");
  }

  /** A text of the language, as it is written. */
  static String code(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }

  static String link(String text, String target) {
    return "[" + text + "](" + target + ")";
  }

  static String block(String text) {
    return "```yaml\n" + text.stripTrailing() + "\n```\n";
  }

  /** A row of a table; a bar in a cell would end it, also in code. */
  static String row(List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(cell.isEmpty() ? " |" : " " + cell.replace("|", "\\|") + " |");
    }
    return row.append('\n').toString();
  }

  /** A table; columns in which nothing stands are left out. */
  static String table(List<String> heads, List<List<String>> rows) {
    List<Integer> columns =
        IntStream.range(0, heads.size())
            .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
            .boxed()
            .toList();
    StringBuilder table = new StringBuilder(row(columns.stream().map(heads::get).toList()));
    table.append("|").append("---|".repeat(columns.size())).append('\n');
    rows.forEach(cells -> table.append(row(columns.stream().map(cells::get).toList())));
    return table.toString();
  }
}
