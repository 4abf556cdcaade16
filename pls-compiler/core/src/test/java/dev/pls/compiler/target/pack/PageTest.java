package dev.pls.compiler.target.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.compiler.target.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page as an HTML parser sees it. */
class PageTest {
  private static final String FIELDS =
      "(?m)^(\\s+(?:- )?(?:title|why|false_positives|guardrail|then|says|asks|do|how|mitigation"
          + "|audience|label|tone|ask|notes|description):) [A-Z].*$";

  private static Document page(Target.Input input, SourceLinks links, Map<String, String> own) {
    List<Artifact> artifacts = new PackTarget(own, links).render(input);
    assertThat(artifacts).extracting(Artifact::path).contains("pack/index.html");
    return Jsoup.parse(artifacts.get(1).content());
  }

  private static Document page(Target.Input input) {
    return page(input, Motions.PLACES, Map.of());
  }

  private static Element element(Document page, String id) {
    return Objects.requireNonNull(page.getElementById(id), id);
  }

  private static List<String> hostile() {
    return List.of(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)> <b>z</b>",
        "</title></style></main><h1>x",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "]]> --> <!-- <![CDATA[",
        "x | y \\| z",
        "[a](javascript:alert(1)) ![i](http://e/x.png)",
        "[a](pls-mark:0) ```pls-drawing\\n0\\n```",
        "`code` ``` ~~~",
        "</svg></figure><svg onload=alert(1)>",
        "{{title}} {{{body}}} {{> page}}",
        "&lt;script&gt; &#60;b&#62; &quot;",
        "a\\u202Eb\\u2066c\\u0007",
        "two\\nlines\\n\\n# heading",
        "W".repeat(10_000),
        "a long text of many words ".repeat(380).strip());
  }

  @Test
  void hostileTextsStayText() {
    List<String> attacks = hostile();
    AtomicInteger next = new AtomicInteger();
    Target.Input hostile =
        Motions.example(
            text ->
                Pattern.compile(FIELDS)
                    .matcher(text)
                    .replaceAll(
                        field -> {
                          String attack = attacks.get(next.getAndIncrement() % attacks.size());
                          return Matcher.quoteReplacement(field.group(1) + " " + quoted(attack));
                        }));
    Document page = page(hostile);
    assertThat(next.get()).isGreaterThan(5 * attacks.size());
    assertThat(tags(page)).isEqualTo(tags(page(Motions.example())));
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(page.select("[href]")).allMatch(link -> link.attr("href").startsWith("#"));
    List<String> texts = page.select("main td, main li, main h4").eachText();
    for (String attack : attacks) {
      String seen = attack.replaceAll("\\\\[nu].*", "").strip();
      assertThat(texts).as(seen).anyMatch(text -> text.contains(seen));
    }
  }

  private static String quoted(String attack) {
    return "\"" + attack.replace("\"", "\\\"").replace("\\|", "\\\\|") + "\"";
  }

  /** How many there are of each tag; where a word may be broken, and in how many lines, is free. */
  private static Map<String, Long> tags(Document page) {
    Map<String, Long> tags = new TreeMap<>();
    for (Element element : page.getAllElements()) {
      boolean free =
          element.normalName().equals("wbr")
              || element.normalName().equals("text")
              || !element.parents().select("blockquote").isEmpty();
      if (!free) {
        tags.merge(element.normalName(), 1L, Long::sum);
      }
    }
    return tags;
  }

  @Test
  void nothingIsLoadedOrRun() {
    Document page = page(Motions.example());
    assertThat(page.select("script, link, iframe, object, embed, img, base, form")).isEmpty();
    assertThat(page.select("[src], [style], [srcset]")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void idsAreUniqueAndLinksLeadSomewhere() throws IOException {
    for (Target.Input input : List.of(Motions.example(), Motions.bare())) {
      Document page = page(input);
      assertThat(page.select("[id]").eachAttr("id"))
          .doesNotHaveDuplicates()
          .noneMatch(String::isBlank);
      assertThat(page.select("[href]")).isNotEmpty();
      assertThat(page.select("[href]"))
          .allSatisfy(
              link ->
                  assertThat(page.getElementById(link.attr("href").substring(1)))
                      .as(link.outerHtml())
                      .isNotNull());
    }
  }

  @Test
  void elementsHaveTheirPathsAsAnchors() {
    Document page = page(Motions.example());
    assertThat(element(page, "signals/shared_dashboard").normalName()).isEqualTo("tr");
    assertThat(element(page, "signals/shared_dashboard").attr("data-source"))
        .isEqualTo("signals.yaml:7");
    assertThat(element(page, "signals/shared_dashboard/points").text()).isEqualTo("20");
    assertThat(element(page, "objective/target").text()).contains("7.3%");
    assertThat(element(page, "routing/rules/hot").normalName()).isEqualTo("tr");
  }

  @Test
  void withARepositoryEveryMarkIsALinkToItsLine() {
    Document page =
        page(
            Motions.example(),
            SourceLinks.to("src/main/pls", "https://git.example/m/blob/main"),
            Map.of());
    assertThat(page.select(".where, .at")).hasSizeGreaterThan(500);
    assertThat(page.select(".where, .at"))
        .allSatisfy(
            mark ->
                assertThat(mark.attr("href"))
                    .matches("https://git\\.example/m/blob/main/src/main/pls/[a-z-]+\\.yaml#L.+"));
    assertThat(element(page, "signals/shared_dashboard/points").attr("href"))
        .endsWith("/signals.yaml#L13");
  }

  @Test
  void diagramsAndChartsAreDrawnAndATeamsOwnAreNot() {
    Document page = page(Motions.example());
    assertThat(page.select("figure")).hasSize(7);
    assertThat(page.select("svg"))
        .allSatisfy(
            svg -> {
              assertThat(svg.attr("role")).isEqualTo("img");
              assertThat(svg.select("> title").text()).isNotEmpty();
              assertThat(svg.select("> desc").text()).isNotEmpty();
            });
    String mine = "```mermaid\nflowchart TD\n  mine --> yours\n```\n";
    Document own = page(Motions.example(), Motions.PLACES, Map.of("funnel-diagram.mustache", mine));
    assertThat(own.select("pre code").text()).contains("mine --> yours");
    assertThat(own.select("figure")).hasSize(6);
  }

  @Test
  void aTeamsTemplatesMakeThePageToo() {
    Document page =
        page(
            Motions.example(),
            Motions.PLACES,
            Map.of(
                "next-steps.mustache", "Ask *us*.\n", "page.mustache", "<p>{{title}}</p>{{body}}"));
    assertThat(page.body().text()).startsWith("Trial to sales assist").contains(" Ask us. ");
    assertThat(page.select("nav")).isEmpty();
  }
}
