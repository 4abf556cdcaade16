package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.report.JsonReport;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people write stays what they wrote, in every output, as its own parser reads it. */
class HostileTextsTest {
  private static final Path EXAMPLE = Examples.FOLDER.resolve("trial-sales-assist/src/main/pls");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Build BUILD = new Build();

  /** Marks a text, so that it is found again; no other text holds the like. */
  private static final Pattern MARK = Pattern.compile("Mark(\\d+)z");

  /** What stands behind the mark. */
  static List<String> nasties() {
    return List.of(
        "\"q\" 'a' <b>bold</b> <script>alert(1)</script> </td></p> <!-- c --> &amp; &lt; & ]]> --> ?>",
        "| a | b || `c` ``d`` *e* **f** _g_ __h__ ~~i~~ # j > k - l + m 1. n \\| \\ \\n $o$ ^p ~q",
        "[x](javascript:alert(1)) ![y](http://evil.example/y.png) <http://evil.example> [z]: http://evil.example [^1]",
        "www.evil.example https://evil.example/?a=b&c=<d> a@evil.example @team #1 :rocket: ::: {.cls}",
        "two\nlines\n\n# head\n\n```\ncode\n```\n- item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n<hr>\n    indented",
        "a\u202Eb\u2066c\u200Bd\u0007e\u001B[31mf\u0085g\u2028h \uFEFFi \uD83D\uDE80 e\u0301 \u200Fmrkz",
        "=cmd|' /C calc'!A0 @SUM(1) +1 -1 %s %n %1$s ${x} #{y} <%= z %> {% w %} { {v}} %0A::error::x",
        "../../etc/passwd CON nul.txt a/b\\c:d*e?f\"g<h>i|j ",
        "long ".repeat(1_950),
        "w".repeat(9_900));
  }

  private static final Case MOTION = example();
  private static final HostileTexts TEXTS = texts();

  /** What is behind a mark: of long ones only some, since a pack has an end. */
  private static String behind(int number, String nasty) {
    return nasty.length() < 1_000 || number % 10 == 0 ? nasty : "short";
  }

  private final Path folder;

  HostileTextsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void staysAText(String nasty) throws Exception {
    SortedMap<String, String> plain = built(MOTION.tree(), "plain");
    MemoryTree hostile = TEXTS.with(number -> "Mark" + number + "z " + behind(number, nasty));
    assertThat(TEXTS.size()).as("free texts").isGreaterThan(150);

    SortedMap<String, String> built = built(hostile, "hostile");
    assertThat(built.keySet()).isEqualTo(plain.keySet());
    Set<Integer> found = new TreeSet<>();
    for (Map.Entry<String, String> file : built.entrySet()) {
      String name = file.getKey();
      String content = file.getValue();
      assertThat(content.chars().filter(c -> c != '\n' && c < ' ' || c == 0x202E))
          .as(name)
          .isEmpty();
      if (name.endsWith(".md")) {
        Markdown read = Markdown.of(content);
        Markdown before = Markdown.of(plain.getOrDefault(name, ""));
        assertThat(before.html).as(name).containsAll(read.html);
        assertThat(before.links).as(name).containsAll(read.links);
        assertThat(read.images).as(name).isEmpty();
        found.addAll(marks(read.text.toString(), nasty, " "));
      } else if (name.endsWith(".html")) {
        Document page = Jsoup.parse(content);
        assertThat(parts(Jsoup.parse(plain.getOrDefault(name, ""))))
            .as(name)
            .containsAll(parts(page));
        found.addAll(marks(page.text(), nasty, "")); // labels of drawings are broken into lines
      } else if (name.endsWith("manifest.json")) {
        new JsonMapper().readTree(content); // whose paths are escaped
      } else if (name.endsWith(".json")) {
        strings(new JsonMapper().readTree(content), one -> found.addAll(marks(one, nasty, " ")));
      } else if (name.endsWith(".xml")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(content)));
      }
    }
    assertThat(found).as("texts that are read again").hasSizeGreaterThan(100);
  }

  private static Case example() {
    try {
      return Case.ofFolder("example", EXAMPLE, EXAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileTexts texts() {
    try {
      return new HostileTexts(MOTION.tree().files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SortedMap<String, String> built(MemoryTree tree, String name) throws IOException {
    Path output = folder.resolve(name);
    Build.Result result =
        BUILD.run(
            new Build.Request(new Validate.Request(tree, "", TODAY), output, Optional.empty()));
    assertThat(result.validation().failed())
        .as(JsonReport.text(result.validation().findings()))
        .isFalse();
    SortedMap<String, String> files = Examples.files(output);
    files.replaceAll((path, bytes) -> read(output.resolve(path)));
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file); // bytes that are no UTF-8 are an exception
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /**
   * The numbers of the marks in a text, each of which must be followed by what was written, or by
   * the beginning of it where a system takes no more.
   */
  private static Set<Integer> marks(String text, String nasty, String blank) {
    String read = seen(text).replace(" ", blank);
    Set<Integer> numbers = new TreeSet<>();
    Matcher mark = MARK.matcher(read);
    while (mark.find()) {
      int number = Integer.parseInt(mark.group(1));
      String wanted = seen(behind(number, nasty)).strip().replace(" ", blank);
      String rest =
          read.substring(mark.end(), Math.min(read.length(), mark.end() + wanted.length() + 2))
              .stripLeading();
      int cut = rest.indexOf('…');
      String kept = rest.substring(0, Math.min(rest.length(), wanted.length()));
      boolean shortened =
          cut >= 0
              && cut < kept.length()
              && wanted.startsWith(rest.substring(0, cut).replaceFirst("⟨[^⟩]*$", "").strip());
      assertThat(shortened ? wanted : kept).isEqualTo(wanted);
      numbers.add(number);
    }
    return numbers;
  }

  /**
   * As a reader sees it: all that cannot be seen, spelt out or not, is a blank, and blanks are one,
   * as underscores of names are.
   */
  private static String seen(String text) {
    StringBuilder seen = new StringBuilder();
    text.replaceAll("⟨U\\+[0-9A-F]{4,6}⟩", " ")
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean hidden = type == Character.CONTROL || type == Character.FORMAT;
              seen.append(hidden || c == '_' ? " " : Character.toString(c));
            });
    return seen.toString().replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ");
  }

  /** The kinds of elements and attributes of a page, and where it leads outside of itself. */
  private static Set<String> parts(Document page) {
    Set<String> parts = new TreeSet<>(Set.of("<br")); // a line's end in a quotation is one
    for (Element element : page.getAllElements()) {
      parts.add("<" + element.tagName());
      element.attributes().forEach(attribute -> parts.add(attribute.getKey() + "="));
      for (String leads : List.of("href", "src", "action")) {
        String to = element.attr(leads);
        if (!to.startsWith("#")) {
          parts.add(to);
        }
      }
    }
    return parts;
  }

  /** All texts but paths of elements, whose steps are escaped. */
  private static void strings(JsonNode node, Consumer<String> each) {
    if (node.isString()) {
      each.accept(node.stringValue());
    } else if (node.isObject()) {
      node.properties().stream()
          .filter(property -> !property.getKey().equals("element"))
          .forEach(property -> strings(property.getValue(), each));
    }
    if (node.isArray()) {
      node.forEach(child -> strings(child, each));
    }
  }

  /** What a reader of Markdown makes of it. */
  private static final class Markdown {
    private static final Parser PARSER =
        Parser.builder().extensions(List.of(TablesExtension.create())).build();

    final StringBuilder text = new StringBuilder();
    final Set<String> html = new TreeSet<>(Set.of("<code>", "</code>"));
    final Set<String> links = new TreeSet<>();
    final Set<String> images = new TreeSet<>();

    static Markdown of(String content) {
      Markdown read = new Markdown();
      read.visit(PARSER.parse(content));
      return read;
    }

    private void visit(Node node) {
      if (node instanceof Text words) {
        text.append(words.getLiteral());
      } else if (node instanceof Code code) {
        text.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        text.append(' ');
      } else if (node instanceof HtmlInline inline) {
        html.add(inline.getLiteral());
      } else if (node instanceof HtmlBlock block) {
        html.add(block.getLiteral());
      } else if (node instanceof Link link) {
        links.add(link.getDestination());
      } else if (node instanceof Image image) {
        images.add(image.getDestination());
      } else if (node instanceof FencedCodeBlock code && !code.getInfo().equals("mermaid")) {
        text.append(code.getLiteral()).append('\n');
      }
      boolean block = node instanceof org.commonmark.node.Block;
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        visit(child);
      }
      text.append(block ? "\n" : "");
    }
  }
}
