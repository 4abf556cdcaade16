package dev.pls.compiler.target.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.template.TemplateException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackTargetTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "cases", "pack", "trial-sales-assist.md");

  private static String render(Target.Input input) {
    return new PackTarget(Map.of(), Motions.PLACES).render(input).get(0).content();
  }

  /** {@code -Dpls.rewrite=true} rewrites the expectation, and that run still fails. */
  @Test
  void theExamplesPackReadsAsExpected() throws IOException {
    String pack = render(Motions.example());
    String expected = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";
    if (Boolean.getBoolean("pls.rewrite") && !expected.equals(pack)) {
      Files.writeString(GOLDEN, pack);
      fail("rewrote " + GOLDEN + ": read it");
    }
    assertThat(pack).isEqualTo(expected);
  }

  @Test
  void theArtifactTellsWhatItWasMadeFrom() {
    Artifact pack = new PackTarget(Map.of(), Motions.PLACES).render(Motions.example()).get(0);
    assertThat(pack.path()).isEqualTo("pack/motion-pack.md");
    assertThat(pack.kind()).isEqualTo("pack");
    assertThat(pack.elements())
        .contains(
            "motion",
            "product",
            "segments/mid_market",
            "signals/shared_dashboard",
            "measures/queries",
            "qualifications/trial_pql",
            "routing/rules/hot",
            "funnel/stages/purchase",
            "outreach/emails/team_plan",
            "reporting/metrics/meeting_rate",
            "risks/creepy",
            "next_steps/start");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE"})
  void thePackIsTheSameWhateverTheMachineSpeaks(String tag) {
    String here = render(Motions.example());
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(render(Motions.example())).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theContentsLeadToTheParts() {
    String pack = render(Motions.example());
    List<String> anchors =
        Pattern.compile("(?m)^## (.*)$")
            .matcher(pack)
            .results()
            .map(r -> r.group(1).toLowerCase(Locale.ROOT))
            .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
            .toList();
    Matcher links = Pattern.compile("]\\(#([^)]*)\\)").matcher(pack);
    List<String> found = new ArrayList<>();
    while (links.find()) {
      found.add(links.group(1));
    }
    assertThat(found).hasSize(9).isSubsetOf(anchors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      textBlock =
          """
          connection_failed, window: 3d  ¦ connection_failed, window: 4d
          {below: 50, points: 0}         ¦ {below: 60, points: 0}
          triage_at: 45                  ¦ triage_at: 46
          tiers: {A: 75, B: 55}          ¦ tiers: {A: 80, B: 55}
          sla: {working: 1h}             ¦ sla: {working: 2h}
          disqualified: 30d              ¦ disqualified: 60d
          mde: 12pp                      ¦ mde: 13pp
          touches_per_day: 25            ¦ touches_per_day: 24
          by: 2027-01-18                 ¦ by: 2027-01-25
          """)
  void aSmallChangeIsASmallDiff(String from, String to) {
    String was = from.strip().replace("\\n", "\n");
    String is = to.strip().replace("\\n", "\n");
    List<String> before = render(Motions.example()).lines().toList();
    List<String> after = render(Motions.example(text -> text.replace(was, is))).lines().toList();
    List<String> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<String> come = new ArrayList<>(after);
    before.forEach(come::remove);
    assertThat(gone).as("what changes").isNotEmpty().hasSizeLessThanOrEqualTo(6);
    assertThat(come).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void hostileTextsDoNotChangeTheShapeOfThePack() {
    String attack =
        "'x | y\\ <b>z</b> [a](http://e) ![i](http://e) `c *d* _e_ ``` # \" #quot; %%{init}%% &lt; ~~f~~'";
    Target.Input hostile =
        Motions.example(
            text ->
                text.replaceAll(
                    "(?m)^(\\s+(?:- )?(?:title|why|false_positives|guardrail|then|says|asks|do|how"
                        + "|mitigation|audience|label|tone|ask|notes|description):) [A-Z].*$",
                    "$1 " + Matcher.quoteReplacement(attack)));
    Map<String, Long> expected = shape(render(Motions.example()));
    Map<String, Long> actual = shape(render(hostile));
    assertThat(actual).isEqualTo(expected);
  }

  /** How many of each thing that texts could bring in. */
  private static Map<String, Long> shape(String pack) {
    long[] counts = new long[5];
    Node document =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(pack);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            counts[0]++;
            visitChildren(heading);
          }

          @Override
          public void visit(Link link) {
            counts[1]++;
          }

          @Override
          public void visit(Image image) {
            counts[1]++;
          }

          @Override
          public void visit(HtmlInline html) {
            counts[2]++;
          }

          @Override
          public void visit(HtmlBlock html) {
            counts[2]++;
          }

          @Override
          public void visit(ListItem item) {
            counts[3]++;
            visitChildren(item);
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell) {
              counts[4]++;
            }
            visitChildren(node);
          }
        });
    return Map.of(
        "headings",
        counts[0],
        "links",
        counts[1],
        "html",
        counts[2],
        "items",
        counts[3],
        "cells",
        counts[4]);
  }

  @Test
  void aMotionThatSaysNothingHasAllEightParts() throws IOException {
    String pack = render(Motions.bare());
    for (int part = 1; part <= 8; part++) {
      assertThat(pack).contains("\n## " + part + ") ");
    }
    assertThat(pack).contains("### 8.1 Risks\n\nNone is written down.\n");
    assertThat(pack).contains("### 8.2 Open questions\n\nNone is written down.\n");
    assertThat(pack).contains("### 8.3 Next steps\n\nNone is written down.\n");
    assertThat(pack).contains("No pilot is planned.");
  }

  @Test
  void thePackSaysWhatIsAcceptedAndWhy() {
    String pack =
        render(
            Motions.example(
                text ->
                    text.contains("\nrisks:")
                        ? text
                            + """

                              suppressions:
                                - rule: freshness/review-due
                                  at: reporting.metrics.meeting_rate
                                  because: Reviewed | on 2 November
                                  until: 2027-01-31
                              """
                        : text));
    assertThat(pack)
        .contains(
            """

            ### 8.5 Accepted findings

            | What the compiler finds | Where | Why we accept it | Until |
            |---|---|---|---|
            | `freshness/review-due` | `reporting.metrics.meeting_rate` | Reviewed \\| on 2 November | 31 January 2027 |
            """);
  }

  @Test
  void thePackSaysWhatBreaksOnPurposeAndWhy() {
    String pack =
        render(
            Motions.example(
                text ->
                    text.contains("\nrisks:")
                        ? text
                            + """

                              acknowledgements:
                                - change: crm-field/removed
                                  at: crm.fields.pql_reasons
                                  because: Reports | moved on 20 November
                              """
                        : text));
    assertThat(pack)
        .contains(
            """

            ### 8.6 Acknowledged changes

            | What changes | Where | Why it may break |
            |---|---|---|
            | `crm-field/removed` | `crm.fields.pql_reasons` | Reports \\| moved on 20 November |
            """);
  }

  @Test
  void aTeamReplacesOneTemplate() {
    String pack =
        new PackTarget(
                Map.of("next-steps.mustache", "{{#steps}}\n1. {{action}}\n{{/steps}}\n"),
                Motions.PLACES)
            .render(Motions.example())
            .get(0)
            .content();
    assertThat(pack)
        .contains("### 8.3 Next steps\n\n1. Give texts, footer")
        .contains("1. Start the pilot\n\n### 8.4 Who looks at a change\n");
  }

  @Test
  void aTemplateThatAsksForWhatIsNotThereIsToldWithItsPlace() {
    PackTarget target =
        new PackTarget(
            Map.of("risks.mustache", "x\n{{#risks}}\n{{severity}}\n{{/risks}}\n"), Motions.PLACES);
    assertThatThrownBy(() -> target.render(Motions.example()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("risks.mustache:3: There is no 'severity' here.");
  }

  @Test
  void everyTemplateIsListed() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PackTarget.class.getResource("pack.mustache")).toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".mustache")))
          .containsExactlyInAnyOrderElementsOf(PackTarget.templateNames());
    }
  }
}
