package dev.pls.conformance.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.source.DiskTree;
import dev.pls.conformance.mermaid.Mermaid.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The diagrams of a pack are Mermaid, whatever people wrote into the motion. */
class MermaidTest {
  private static final Path EXAMPLE = Path.of("../../examples/trial-sales-assist/src/main/pls");
  private static final Build BUILD = new Build();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Pattern BLOCK =
      Pattern.compile("^```mermaid\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** What stands where people name things, and how it must be read in the picture. */
  private record Hostile(String written, String read) {
    Hostile(String written) {
      this(written, written);
    }
  }

  private static final List<Hostile> HOSTILE =
      List.of(
          new Hostile("A \"quoted\" 'title'"),
          new Hostile("\""),
          new Hostile("\"]"),
          new Hostile("x\"] --> stage_trial"),
          new Hostile("x\"}) click stage_trial call alert(1)"),
          new Hostile("[a] {b} (c) ((d)) [/e/] >f]"),
          new Hostile("([stadium])"),
          new Hostile("end"),
          new Hostile("End of the graph"),
          new Hostile("subgraph"),
          new Hostile("graph TD; a-->b"),
          new Hostile("flowchart TD"),
          new Hostile("style x fill:#f00"),
          new Hostile("classDef default fill:#f00;"),
          new Hostile("default"),
          new Hostile("o"),
          new Hostile("x---y -.-> z ==> w --o v"),
          new Hostile("a | b || c"),
          new Hostile("%% a comment"),
          new Hostile("%%{init: {\"theme\": \"dark\"}}%%"),
          new Hostile("100 %"),
          new Hostile("---"),
          new Hostile("@{ shape: circle }"),
          new Hostile("a:::b"),
          new Hostile("`code`"),
          new Hostile("```"),
          new Hostile("```mermaid"),
          new Hostile("`**bold** by Markdown`"),
          new Hostile("**bold** _slanted_ __both__ ~~gone~~"),
          new Hostile("1. Foo"),
          new Hostile("1) Foo"),
          new Hostile("- Foo"),
          new Hostile("* Foo"),
          new Hostile("+ Foo"),
          new Hostile("# Foo"),
          new Hostile("> Foo"),
          new Hostile("#quot; #35; #lt;b#gt;"),
          new Hostile("&quot; &#34; &lt;b&gt; &amp; &nbsp;."),
          new Hostile("&"),
          new Hostile("#"),
          new Hostile(";"),
          new Hostile("C:\\new\\table \\n \\"),
          new Hostile("$$x^2$$ and $y$"),
          new Hostile("<script>alert(1)</script>"),
          new Hostile("<img src=x onerror=alert(1)>"),
          new Hostile("<br><br/><b>bold</b>"),
          new Hostile("a < b > c"),
          new Hostile("</div></foreignObject></svg>"),
          new Hostile("<!-- a comment -->"),
          new Hostile("fa:fa-bell and fab:fa-github"),
          new Hostile("javascript:alert(1)"),
          new Hostile("https://pls.example/?a=b&c=d#e"),
          new Hostile("www.pls.example"),
          new Hostile("[link](https://pls.example)"),
          new Hostile("![image](https://pls.example/x.png)"),
          new Hostile("{{title}} {{{title}}}"),
          new Hostile("Größe, 顧客, Żółć, 🚀, e\u0301"),
          new Hostile("مرحبا بالعالم"),
          new Hostile("👩\u200D💻"),
          new Hostile("a\u202Eb\u200Fc\u2066d", "a⟨U+202E⟩b⟨U+200F⟩c⟨U+2066⟩d"),
          new Hostile("a\u200Bb\uFEFF", "a⟨U+200B⟩b⟨U+FEFF⟩"),
          new Hostile("two\nlines\tand\u2028more", "two lines and more"),
          // Mermaid's own spelling of an entity while it works: it decodes these in the picture,
          // and an entity for one of the letters does not help. Misread, but text all the same.
          new Hostile("ﬂ°°35¶ß and ﬂ°lt¶ßscriptﬂ°gt¶ß", "# and <script>"),
          new Hostile("A long label of many words ".repeat(8).strip()),
          new Hostile("Wwwwwwwwww".repeat(20)),
          new Hostile("__proto__"),
          new Hostile("constructor"));

  private final Path folder;

  MermaidTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theExampleIsDrawnWithItsLabels() throws Exception {
    List<String> blocks = blocks(build("example", text -> text));
    List<Picture> pictures = Mermaid.render("example", blocks);
    assertThat(pictures).hasSize(2).allSatisfy(MermaidTest::isClean);
    assertThat(pictures.get(0).texts())
        .contains(
            "Trial started",
            "First value reached",
            "Used on several days",
            "Qualified",
            "Sales assist",
            "Purchase",
            "Paid onboarding",
            "a person may help (product, customer success)",
            "a person helps (Sales development, Account executive)");
    assertThat(pictures.get(1).texts())
        .contains(
            "Trial user worth a helping hand, 150 a week",
            "Asked to talk to us, 12 a week",
            "They asked to talk",
            "Qualified, but the connection fails",
            "Tier A",
            "All others that qualify",
            "yes, within 1 working hour",
            "no",
            "Account executive",
            "Customer success",
            "Sales development");
    for (Picture picture : pictures) {
      picture.texts().forEach(text -> assertThat(picture.svg()).contains(">" + text + "<"));
    }
  }

  @Test
  void whateverIsWrittenIsReadInThePicture() throws Exception {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String title = HOSTILE.get(i).written();
      List<String> ofOne = blocks(build("hostile-" + i, text -> titled(text, title)));
      assertThat(ofOne).as(title).hasSize(2);
      blocks.addAll(ofOne);
    }
    List<Picture> pictures = Mermaid.render("hostile", blocks);
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String read = HOSTILE.get(i).read();
      Picture funnel = pictures.get(2 * i);
      Picture routing = pictures.get(2 * i + 1);
      for (Picture picture : List.of(funnel, routing)) {
        softly.assertThatCode(() -> isClean(picture)).as(read).doesNotThrowAnyException();
      }
      softly
          .assertThat(funnel.texts())
          .as("funnel of %s", read)
          .filteredOn(text -> !text.isEmpty())
          .hasSize(12)
          .contains(
              read,
              "a person helps (" + read + ")",
              "a person helps (" + read + ", " + read + ")",
              "a person may help (" + read + ")");
      softly
          .assertThat(routing.texts())
          .as("routing of %s", read)
          .filteredOn(text -> !text.isEmpty())
          .hasSize(16)
          .contains(read, read + ", 150 a week", read + ", 12 a week", "no")
          .filteredOn(read::equals)
          .hasSize(7);
    }
    softly.assertAll();
  }

  /** Every id is a word of Mermaid's, or begins with one. */
  @Test
  void anIdCanBeAnyWord() throws Exception {
    List<String> blocks =
        blocks(
            build(
                "ids",
                text ->
                    renamed(text, "trial", "end")
                        .replace("id: first_value", "id: subgraph")
                        .replace("id: sustained_use", "id: graph")
                        .replace("id: qualified", "id: click")
                        .replace("id: sales_assist", "id: style")
                        .replace("id: purchase", "id: default")
                        .replace("id: paid_onboarding", "id: x__y_")
                        .replace("id: asked\n", "id: end\n")
                        .replace("id: stuck\n", "id: o_\n")
                        .replace("id: hot\n", "id: class\n")
                        .replace("id: warm\n", "id: call\n")
                        .replaceAll("\\bcs\\b", "end")
                        .replaceAll("\\bae\\b", "direction")));
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0)).contains("_end[", "_subgraph[", "_default[");
    assertThat(blocks.get(1)).contains("_end{", "_call[", "_end[", "_direction[");
    List<Picture> pictures = Mermaid.render("ids", blocks);
    assertThat(pictures).allSatisfy(MermaidTest::isClean);
    assertThat(pictures.get(0).texts()).contains("Trial started", "Paid onboarding");
    assertThat(pictures.get(1).texts()).contains("They asked to talk", "Customer success", "no");
  }

  /** Else the other tests would prove nothing. */
  @Test
  void aBrokenDiagramIsRefused() throws Exception {
    String good = "flowchart TD\n  a[\"x\"]\n  b[\"y\"]\n  a --> b\n";
    List<Picture> pictures =
        Mermaid.render(
            "broken",
            List.of(
                good.replace("\"x\"", "\"x\"\""),
                good.replace("[\"x\"]", "[x \"y\"]"),
                good.replace("  a ", "  end "),
                good.replace("flowchart TD\n", ""),
                good.replace("x", "<img src=http://pls.example/x.png>"),
                good));
    assertThat(pictures.subList(0, 4))
        .allSatisfy(
            picture -> {
              assertThat(picture.ok()).isFalse();
              assertThat(picture.error()).isNotEmpty();
              assertThat(picture.svg()).isEmpty();
            });
    assertThat(pictures.get(4).active()).contains("img");
    assertThat(pictures.get(4).console()).isNotEmpty();
    isClean(pictures.get(5));
    assertThat(pictures.get(5).texts()).contains("x", "y");
  }

  private static void isClean(Picture picture) {
    assertThat(picture.error()).isEmpty();
    assertThat(picture.ok()).isTrue();
    assertThat(picture.svg()).startsWith("<svg").endsWith("</svg>").doesNotContain("<script");
    assertThat(picture.active()).isEmpty();
    assertThat(picture.console()).isEmpty();
    assertThat(picture.clipped()).isEmpty();
  }

  private static List<String> blocks(String pack) {
    return BLOCK.matcher(pack).results().map(block -> block.group(1)).toList();
  }

  /** Every title on a line of its own is this one: those in the diagrams are. */
  private static String titled(String yaml, String title) {
    String quoted =
        '"' + title.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    return Pattern.compile("^( *(?:- )?title: ).*$", Pattern.MULTILINE)
        .matcher(yaml)
        .replaceAll("$1" + Matcher.quoteReplacement(quoted));
  }

  /** Another id of a stage. */
  private static String renamed(String yaml, String from, String to) {
    return Pattern.compile("(?<=- id: )" + from + "(?=\\n)")
        .matcher(yaml)
        .replaceAll((MatchResult found) -> to);
  }

  /** The pack of the example, whose files are changed first. */
  private String build(String name, UnaryOperator<String> change) throws IOException {
    Path motion = folder.resolve(name);
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = motion.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        Files.writeString(copy, file.toString().endsWith(".yaml") ? change.apply(text) : text);
      }
    }
    Path output = folder.resolve(name + "-out");
    Validate.Request validate = new Validate.Request(new DiskTree(motion), "", TODAY);
    Build.Result result = BUILD.run(new Build.Request(validate, output, Optional.empty()));
    assertThat(result.validation().failed())
        .as("%s: %s", name, result.validation().diagnostics())
        .isFalse();
    return Files.readString(output.resolve("pack/motion-pack.md"));
  }
}
