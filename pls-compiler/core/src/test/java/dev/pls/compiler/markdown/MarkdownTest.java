package dev.pls.compiler.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write stays what it is, as a Markdown parser sees it. */
class MarkdownTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  static List<String> hostile() {
    return List.of(
        "plain",
        "# a heading",
        "###### a heading",
        "- an item",
        "+ an item",
        "* an item",
        "-",
        "1. an item",
        "12) an item",
        "> a quotation",
        "---",
        "===",
        "***",
        "___",
        "~~~",
        "```",
        "``` sh",
        ":--|--:",
        ":-",
        "| a | b |",
        "a | b",
        "a \\| b",
        "a \\\\| b",
        "ends with a backslash \\",
        "<script>alert(1)</script>",
        "<!-- comment",
        "<https://example.com>",
        "a < b && c > d",
        "&lt;b&gt; &#60; &amp &nbsp; R&D",
        "[a](https://example.com)",
        "![a](https://example.com/x.png)",
        "[a]: https://example.com",
        "[x] done",
        "*emphasis* and **strong**",
        "_emphasis_ and __strong__",
        "snake_case_name and _private",
        "~strike~ ~~strike~~",
        "`code` and ``more``",
        "a ` b",
        "`",
        "{{first_name}} {{{x}}}",
        "two\nlines",
        "two\r\n\r\n# paragraphs",
        "\n\n    indented",
        "a\ttab",
        "100% of $5 – “quoted” 'single' 漢字 é 👩‍👩‍👧");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void textIsOneParagraphOfThatText(String written) {
    Node paragraph = only(PARSER.parse(Markdown.text(written).toString()));
    assertThat(paragraph).isInstanceOf(Paragraph.class);
    assertThat(plain(paragraph)).isEqualTo(oneLine(written));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void textIsOneCellOfThatText(String written) {
    String table = "| a | b |\n|---|---|\n| " + Markdown.text(written) + " | after |\n";
    List<TableCell> cells = cells(table);
    assertThat(cells).hasSize(4);
    assertThat(plain(cells.get(2))).isEqualTo(oneLine(written));
    assertThat(plain(cells.get(3))).isEqualTo("after");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void textStaysInsideItsHeadingAndItsSentence(String written) {
    Node heading = only(PARSER.parse("## " + Markdown.text(written) + "\n"));
    assertThat(heading).isInstanceOf(Heading.class);
    String sentence = Markdown.of("so *{}* it is", written).toString();
    assertThat(flat(PARSER.parse(sentence))).isEqualTo("so " + oneLine(written) + " it is");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void codeIsThatCodeInATextAndInACell(String written) {
    String code = Markdown.code(written).toString();
    assertThat(flat(PARSER.parse(code))).isEqualTo(oneLine(written));
    List<TableCell> cells = cells("| a | b |\n|---|---|\n| " + code + " | after |\n");
    assertThat(cells).hasSize(4);
    assertThat(flat(cells.get(2))).isEqualTo(oneLine(written));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aQuotationIsOneQuotation(String written) {
    Node quote = only(PARSER.parse(Markdown.quote("Hi,\n\n" + written + "\n\nbye") + "\n"));
    for (Node inner = quote.getFirstChild(); inner != null; inner = inner.getNext()) {
      assertThat(inner).isInstanceOf(Paragraph.class);
      plain(inner);
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aLabelHasNothingThatMermaidReads(String written) {
    assertThat(Markdown.label(written).toString())
        .doesNotContain("\"", "\n", "<", "`", "%%", "[", "{", "|")
        .doesNotContainPattern("&(?!amp;)");
  }

  @Test
  void whatCannotBeSeenIsMadeVisible() {
    assertThat(Markdown.text("a\u202Eb\u0007c\uFEFF").toString())
        .isEqualTo("a⟨U+202E⟩b⟨U+0007⟩c⟨U+FEFF⟩");
    assertThat(Markdown.code("a\u2066b").toString()).isEqualTo("`a⟨U+2066⟩b`");
  }

  @Test
  void unknownIsMarkedAsSuch() {
    assertThat(Markdown.text("unknown")).hasToString("*unknown*");
    assertThat(Markdown.of("it is {}", "unknown")).hasToString("it is *unknown*");
  }

  @Test
  void nodeIdsDifferWhereNamesDo() {
    List<String> names = List.of("a_b", "a-b", "a__b", "a_2d_b", "end", "", "é");
    assertThat(names.stream().map(n -> Markdown.nodeId("s", n).toString()).distinct())
        .hasSize(names.size())
        .allMatch(id -> id.matches("s_[a-zA-Z0-9_]*"));
  }

  @Test
  void whatPeopleUsuallyWriteStaysReadable() {
    assertThat(Markdown.text("R&D, snake_case, a -> b, (5%), #1 of 3; it's \"x\""))
        .hasToString("R&D, snake_case, a -> b, (5%), #1 of 3; it's \"x\"");
  }

  private static String oneLine(String written) {
    return written.replaceAll("\\s+", " ").strip();
  }

  private static Node only(Node document) {
    assertThat(document.getFirstChild()).isNotNull().isSameAs(document.getLastChild());
    return document.getFirstChild();
  }

  private static List<TableCell> cells(String markdown) {
    List<TableCell> cells = new ArrayList<>();
    collect(PARSER.parse(markdown), cells);
    return cells;
  }

  private static void collect(Node node, List<TableCell> cells) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableRow) {
        for (Node cell = child.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add((TableCell) cell);
        }
      } else {
        collect(child, cells);
      }
    }
  }

  /** The text of a node in which there is nothing but text. */
  private static String plain(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      assertThat(child).isInstanceOfAny(Text.class, HardLineBreak.class);
      out.append(child instanceof Text text ? text.getLiteral() : "\n");
    }
    return out.toString();
  }

  /** The text of a node whatever is in it; of tags only those of code are expected. */
  private static String flat(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        out.append(text.getLiteral());
      } else if (child instanceof Code code) {
        out.append(code.getLiteral());
      } else if (child instanceof HtmlInline html) {
        assertThat(html.getLiteral()).matches("</?code>");
      } else {
        assertThat(child).isNotInstanceOf(SoftLineBreak.class);
        out.append(flat(child));
      }
    }
    return out.toString();
  }
}
