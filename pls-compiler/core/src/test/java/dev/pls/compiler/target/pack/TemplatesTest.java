package dev.pls.compiler.target.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.template.TemplateException;
import dev.pls.compiler.template.Templates;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
  private static final Map<String, Object> CONTEXT =
      Map.of(
          "title",
          "a | b",
          "code",
          Markdown.code("x"),
          "items",
          List.of(Map.of("name", "one"), Map.of("name", "two")),
          "nothing",
          List.of(),
          "empty",
          "",
          "yes",
          true,
          "inner",
          Map.of("name", "deep"),
          "file",
          new File("secret"));

  @Test
  void textsAreEscapedAndMarkdownIsNot() {
    assertThat(render("{{title}} {{code}} {{inner.name}}")).isEqualTo("a \\| b `x` deep\n");
  }

  @Test
  void sectionsLoopHoldAndFail() {
    assertThat(render("{{#items}}\n- {{name}}\n{{/items}}\n{{^nothing}}\nnone\n{{/nothing}}"))
        .isEqualTo("- one\n- two\nnone\n");
    assertThat(render("{{#empty}}no{{/empty}}{{#yes}}{{#title}}{{.}}{{/title}}{{/yes}}"))
        .isEqualTo("a \\| b\n");
  }

  @Test
  void partialsKeepTheirIndentation() {
    assertThat(render(Map.of("a", "x\n  {{> b}}\ny", "b", "1\n2\n"))).isEqualTo("x\n  1\n  2\ny\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      textBlock =
          """
          1 ¦ {{titel}}                       ¦ There is no 'titel' here. Did you mean 'title'?
          2 ¦ x\\n{{title.length}}            ¦ There is no 'title.length' here.
          2 ¦ x\\n{{file.path}}               ¦ There is no 'file.path' here.
          1 ¦ {{title.class.name}}            ¦ There is no 'title.class.name' here.
          1 ¦ {{file}}                        ¦ This is not a text; open it as a section.
          1 ¦ {{items}}                       ¦ This is not a text; open it as a section.
          3 ¦ x\\n\\n{{#itms}}{{/itms}}       ¦ There is no 'itms' here. Did you mean 'items'?
          """)
  void whatIsNotThereIsAnErrorWhereItIsAskedFor(int line, String source, String message) {
    TemplateException e = refused(Map.of("a", source.strip().replace("\\n", "\n")), true);
    assertThat(e.problems()).hasSize(1);
    assertThat(e.problems().get(0).template()).isEqualTo("a.mustache");
    assertThat(e.problems().get(0).line()).isEqualTo(line);
    assertThat(e.problems().get(0).message()).startsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      textBlock =
          """
          2 ¦ x\\n{{{title}}}       ¦ 'title' is asked for without escaping; write {{title}}.
          1 ¦ {{&title}}            ¦ 'title' is asked for without escaping; write {{title}}.
          2 ¦ x\\n{{=<% %>=}}       ¦ Other delimiters than {{ and }} cannot be set.
          1 ¦ {{> ../../etc/passwd}} ¦ There is no template '../../etc/passwd'.
          1 ¦ {{> bb}}              ¦ There is no template 'bb'. Did you mean 'b'?
          1 ¦ {{>*title}}           ¦ There are no templates whose names are computed here.
          1 ¦ {{<b}}{{/b}}          ¦ There are no templates that extend others here.
          1 ¦ {{$b}}{{/b}}          ¦ There are no templates that extend others here.
          1 ¦ {{%pragma}}           ¦ There are no pragmas here.
          2 ¦ x\\n{{#items}}\\ny    ¦ The section 'items' is opened here and never closed.
          1 ¦ {{#items}}{{/itms}}   ¦ The section 'itms' is closed here, but 'items' is open.
          1 ¦ {{/items}}            ¦ The section 'items' is closed here, but it was not opened.
          1 ¦ {{title               ¦ A tag is opened with {{ and not closed with }}.
          1 ¦ {{}}                  ¦ There is a tag without a name.
          """)
  void whatCannotBeParsedIsRefusedBeforeAnythingIsRendered(
      int line, String source, String message) {
    TemplateException e = refused(Map.of("a", source.strip().replace("\\n", "\n")), false);
    assertThat(e.problems()).hasSize(1);
    assertThat(e.problems().get(0))
        .isEqualTo(new TemplateException.Problem("a.mustache", line, message));
  }

  @Test
  void allBadTemplatesAreToldAtOnce() {
    Map<String, String> files =
        Map.of("a.mustache", "{{{x}}}", "b.mustache", "{{#x}}", "sginals.mustache", "", "c", "");
    TemplateException e =
        catchThrowableOfType(
            TemplateException.class,
            () -> new Templates(Templates.class, List.of("a", "b", "signals"), files));
    assertThat(e.problems()).hasSize(4);
    assertThat(e)
        .hasMessageContaining("sginals.mustache: The pack has no template of this name")
        .hasMessageContaining("Did you mean `signals.mustache`?");
  }

  @Test
  void aTemplateCannotIncludeItself() {
    assertThatThrownBy(() -> render(Map.of("a", "{{> b}}", "b", "x\n{{> a}}")))
        .isInstanceOf(TemplateException.class)
        .hasMessage("b.mustache:2: The template 'a' includes itself.");
  }

  @Test
  void loopsWithinLoopsEnd() {
    String deep = "{{#items}}".repeat(30) + "x" + "{{/items}}".repeat(30);
    assertThatThrownBy(() -> render(deep)).isInstanceOf(TemplateException.class);
    Map<String, String> doubling = new HashMap<>();
    for (char c = 'a'; c < 'z'; c++) {
      String next = "{{> " + (char) (c + 1) + "}}";
      doubling.put(String.valueOf(c), next + next);
    }
    doubling.put("z", "x");
    assertThatThrownBy(() -> render(doubling)).isInstanceOf(TemplateException.class);
  }

  @Test
  void nestingEnds() {
    int deep = 10_000;
    String within = "{{#items}}".repeat(deep) + "{{/items}}".repeat(deep);
    assertThatThrownBy(() -> render("\n" + within.replace("items", "a")))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("a.mustache:2: Sections and included templates nest more than 100");
    assertThat(render("{{#yes}}".repeat(100) + "x" + "{{/yes}}".repeat(100))).isEqualTo("x\n");
    Map<String, String> sources = new HashMap<>();
    for (char c = 'a'; c <= 'z'; c++) {
      String next = c == 'z' ? "x" : "{{> " + (char) (c + 1) + "}}";
      sources.put(String.valueOf(c), "{{#yes}}".repeat(90) + next + "{{/yes}}".repeat(90));
    }
    assertThatThrownBy(() -> render(sources))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("nest more than 100 deep");
    assertThatThrownBy(() -> render("{{" + "a.".repeat(90_000) + "a}}"))
        .isInstanceOf(TemplateException.class);
  }

  @Test
  void theTextDoesNotGrowWithoutEnd() {
    String long_ = "x".repeat(190_000);
    Map<String, Object> context = Map.of("items", java.util.Collections.nCopies(100, "y"));
    Templates templates =
        new Templates(
            Templates.class,
            List.of("a"),
            Map.of("a.mustache", "{{#items}}" + long_ + "{{/items}}"));
    assertThatThrownBy(() -> templates.render("a", context, Templates.MARKDOWN))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("grows beyond");
  }

  private static String render(String source) {
    return render(Map.of("a", source));
  }

  private static String render(Map<String, String> sources) {
    return templates(sources).render("a", CONTEXT, Templates.MARKDOWN);
  }

  private static Templates templates(Map<String, String> sources) {
    Map<String, String> files = new HashMap<>();
    sources.forEach((name, source) -> files.put(name + ".mustache", source));
    List<String> names = sources.size() > 1 ? List.copyOf(sources.keySet()) : List.of("a", "b");
    return new Templates(Templates.class, names, files);
  }

  private static TemplateException refused(Map<String, String> sources, boolean atRendering) {
    if (atRendering) {
      Templates templates = templates(sources);
      return catchThrowableOfType(
          TemplateException.class, () -> templates.render("a", CONTEXT, Templates.MARKDOWN));
    }
    return catchThrowableOfType(TemplateException.class, () -> templates(sources));
  }
}
