package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.report.GithubReport;
import dev.pls.compiler.report.SarifReport;
import dev.pls.compiler.report.diff.DiffReport;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.Gate;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.schema.PublishedSchema;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a change means, told in all forms. */
class DiffReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int MOST = 60_000;
  private static final Diff DIFF = new Diff(new Validate());
  private static final HostileTexts TEXTS = texts();

  /** What a forge makes a link or a call of, wherever it finds it in text. */
  private static final Pattern CALLS =
      Pattern.compile("@[A-Za-z0-9]|#[0-9]|://|www\\.|GH-[0-9]|![0-9]");

  private static final Pattern OURS =
      Pattern.compile(
          "<!-- pls:diff -->|<summary>[a-zA-Z0-9 ']+(, \\d+ lines?)?</summary>|</?(details|sub)>");

  private static Comparison compare(SourceTree base, SourceTree head) throws IOException {
    return DIFF.run(
        new Diff.Request(
            new Diff.Side(base, "src/main/pls", "main (1234567890)"),
            new Diff.Side(head, "src/main/pls", "working tree"),
            TODAY,
            Policy.standard(),
            Optional.empty()));
  }

  private static HostileTexts texts() {
    try {
      return new HostileTexts(example());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> example() throws IOException {
    SourceTree tree = new DiskTree(Examples.FOLDER.resolve("trial-sales-assist"));
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : tree.list("src/main/pls")) {
      files.put(path, tree.read(path));
    }
    return files;
  }

  private static MemoryTree edited(UnaryOperator<String> edit) throws IOException {
    Map<String, byte[]> files = example();
    files.replaceAll(
        (path, bytes) ->
            edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    return new MemoryTree(files);
  }

  /** A pull request that raises a bar, adds a tier and promises less. */
  private static Comparison pullRequest() throws IOException {
    return compare(
        new MemoryTree(example()),
        edited(
            text ->
                text.replace("tiers: {A: 75, B: 55}", "tiers: {A: 80, B: 55}")
                    .replaceFirst("(?s)(?<bar>brings_team:.*?at_least: )3", "${bar}5")
                    .replace(
                        "title: Shared a dashboard\n", "title: Shared a dashboard with others\n")));
  }

  @Test
  void theCommentReadsAsIntended() throws IOException {
    Golden.check(
        "report/pull-request.md", new DiffReport(pullRequest()).markdown(new Checkout("", "")));
  }

  @Test
  void theLinesReadAsIntended() throws IOException {
    Golden.check(
        "report/pull-request.txt", String.join("\n", new DiffReport(pullRequest()).lines()) + "\n");
  }

  @Test
  void theJsonHasItsPublishedForm() throws IOException {
    PublishedSchema schema = new PublishedSchema("diff");
    List<Comparison> all =
        List.of(
            pullRequest(),
            compare(new MemoryTree(example()), new MemoryTree(example())),
            compare(new MemoryTree(Map.of()), new MemoryTree(example())),
            compare(new MemoryTree(example()), new MemoryTree(Map.of())),
            compare(
                new MemoryTree(example()), edited(text -> text.replace("pls: v1", "pls: v1\n]"))),
            compare(
                edited(text -> text.replace("pls: v1", "pls: v1\n]")), new MemoryTree(example())));
    for (Comparison one : all) {
      String text = new DiffReport(one).json();
      assertThat(schema.validate(text)).isEmpty();
      assertThat(schema.validate(text.replace("\"motions\"", "\"movements\""))).isNotEmpty();
    }
    assertThat(schema.faults()).isEmpty();
  }

  @Test
  void theGateIsClosedByWhatATeamNames() throws IOException {
    Review raised = pullRequest().reviews().get(0);
    assertThat(closed(raised, "unacknowledged", "version", "breaking")).containsExactly("version");
    assertThat(closed(raised, "messages", "history", "qualifies"))
        .containsExactly("qualifies", "history");
    assertThat(closed(raised, "findings", "any", "never")).containsExactly("findings", "any");
    Review renamed =
        compare(
                new MemoryTree(example()),
                edited(text -> text.replaceFirst("id: trial-sales-assist\n", "id: other\n")))
            .reviews()
            .get(0);
    assertThat(closed(renamed, "unacknowledged", "breaking", "qualifies"))
        .containsExactly("unacknowledged", "breaking");
    assertThatThrownBy(() -> Gate.of(List.of("sometimes")))
        .hasMessageContaining("`sometimes` is none of unacknowledged, version,");
  }

  private static List<String> closed(Review review, String... on) {
    return Gate.of(List.of(on)).closed(review);
  }

  @Test
  void nothingChangedIsOneLine() throws IOException {
    MemoryTree same =
        edited(
            text ->
                text.replace("pls: v1\n", "pls: v1 # the language\n\n")
                    .replace(": 14d", ":   14d"));
    List<String> lines =
        new DiffReport(compare(new MemoryTree(example()), same))
            .markdown(new Checkout("", ""))
            .lines()
            .toList();
    assertThat(lines)
        .containsExactly(
            "<!-- pls:diff -->",
            "### Motion trial-sales-assist 1.0.0 · nothing changed in meaning",
            "<sub>working tree compared with main (1234567890)</sub>");
  }

  @Test
  void sidesWithoutTheMotionAreTold() throws IOException {
    MemoryTree none = new MemoryTree(Map.of());
    MemoryTree there = new MemoryTree(example());
    assertThat(new DiffReport(compare(none, there)).markdown(new Checkout("", "")))
        .contains("### Motion trial-sales-assist 1.0.0 · new\n");
    assertThat(new DiffReport(compare(there, none)).markdown(new Checkout("", "")))
        .contains("### Motion trial-sales-assist 1.0.0 · removed\n");
    assertThat(new DiffReport(compare(none, none)).markdown(new Checkout("", "")))
        .contains("### No motion changed");
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    MemoryTree broken = edited(text -> text.replace("pls: v1", "pls: v1\n]"));
    MemoryTree there = new MemoryTree(example());
    DiffReport head = new DiffReport(compare(there, broken));
    assertThat(head.markdown(new Checkout("", "")))
        .contains("The motion has errors and cannot be compared")
        .contains("yaml/");
    assertThat(head.findings().failed()).isTrue();
    assertThat(head.page()).contains("yaml/");
    DiffReport base = new DiffReport(compare(broken, there));
    assertThat(base.markdown(new Checkout("", "")))
        .contains("The base has")
        .contains("cannot be compared");
    assertThat(base.page()).contains("In the base:");
  }

  /** A module's comment is found again by its own first line. */
  @Test
  void eachModuleHasItsMarker() throws IOException {
    DiffReport report = new DiffReport(pullRequest());
    assertThat(report.markdown(new Checkout("", "sales/eu")))
        .startsWith("<!-- pls:diff sales/eu -->\n");
    assertThat(report.markdown(new Checkout("", "a --> <b>")))
        .startsWith("<!-- pls:diff a______b_ -->\n");
  }

  /**
   * However much changes: a comment that a forge takes, whole in its form, and it says what is not
   * there.
   */
  @Test
  void aCommentHasAnEnd() throws IOException {
    Map<String, String> base = new TreeMap<>(Map.of("src/main/pls/motion.yaml", many(1)));
    Map<String, String> head = new TreeMap<>(Map.of("src/main/pls/motion.yaml", many(2)));
    DiffReport report = new DiffReport(compare(MemoryTree.of(base), MemoryTree.of(head)));
    String comment = report.markdown(new Checkout("", ""));
    assertThat(comment.length()).isBetween(MOST / 2, MOST);
    assertThat(comment).contains("Left out: ").contains("of 1490 more changes");
    assertThat(count(comment, "<details>")).isEqualTo(count(comment, "</details>"));
    assertThat(count(comment, "\n```")).isEven();
    assertThat(report.page()).contains("Signal number 1499");
  }

  private static String many(int bar) {
    StringBuilder text =
        new StringBuilder(
            """
            pls: v1
            motion: {id: many, version: 1.0.0, title: Many, owner: a@b.example}
            product: {name: P, does: Much, model: {type: freemium}, first_value: s0}
            data:
              entities: {user: {key: user_id, source: product, attributes: {plan: string}}}
              sources: {product: {kind: segment, freshness: 15m, retention: 400d}}
              events: {used: {source: product, of: user, properties: {rows: int}}}
            signals:
            """);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      names.add("s" + i);
      text.append(
          "  s%d: {title: Signal number %d %s, type: depth, of: user, at_least: %d, points: 1, measure: {count: used, where: event.rows > %d, window: 7d}}\n"
              .formatted(i, i, "with a long title ".repeat(12), bar, i));
    }
    text.append(
        "qualifications:\n  q:\n    unit: user\n    statement: Many\n    requires: {all: [s0]}\n");
    text.append("    score: {signals: [" + String.join(", ", names) + "], qualifies_at: 3}\n");
    return text.toString();
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  // ---- Untrusted text

  static List<String> nasties() {
    return HostileTextsTest.nasties();
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void whateverPeopleWriteStaysText(String nasty) throws IOException {
    Comparison result =
        compare(
            new MemoryTree(example()),
            TEXTS.with(i -> nasty.length() > 1_000 && i % 10 > 0 ? "s" : nasty + i));
    DiffReport report = new DiffReport(result);
    String comment = report.markdown(new Checkout("", ""));
    assertThat(comment.length()).isLessThanOrEqualTo(MOST);
    checkMarkdown(comment);
    checkPage(report.page());
    JsonNode json = JsonMapper.shared().readTree(report.json());
    assertThat(json.path("motions").size()).isEqualTo(1);
    Checkout checkout = new Checkout("", "");
    assertThat(
            JsonMapper.shared().readTree(SarifReport.text(report.findings(), checkout)).has("runs"))
        .isTrue();
    assertThat(GithubReport.text(report.findings(), checkout).lines())
        .allMatch(line -> line.startsWith("::"));
    assertThat(report.lines())
        .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\u001B", "\u202E"));
  }

  private static void checkMarkdown(String comment) {
    Node document =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(comment);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock html) {
            assertThat(OURS.matcher(html.getLiteral()).replaceAll("").strip()).isEmpty();
          }

          @Override
          public void visit(HtmlInline html) {
            assertThat(OURS.matcher(html.getLiteral()).replaceAll("").replaceAll("</?code>", ""))
                .isEmpty();
          }

          @Override
          public void visit(Link link) {
            assertThat(link.getDestination()).as("no link").isNull();
          }

          @Override
          public void visit(Image image) {
            assertThat(image.getDestination()).as("no image").isNull();
          }

          @Override
          public void visit(Text text) {
            assertThat(CALLS.matcher(text.getLiteral()).find()).as(text.getLiteral()).isFalse();
          }
        });
  }

  private static void checkPage(String html) {
    Document page = Jsoup.parse(html);
    assertThat(page.select("script, img, iframe, object, embed, form, link, base")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select("*"))
        .allMatch(
            e -> e.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")));
    assertThat(page.select("section")).hasSize(1);
  }

  /** The same bytes, whatever the machine's language and time zone. */
  @Test
  void theBytesAreTheSameEverywhere() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    DiffReport here = new DiffReport(pullRequest());
    List<String> expected = List.of(here.markdown(new Checkout("", "")), here.json(), here.page());
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      DiffReport there = new DiffReport(pullRequest());
      assertThat(List.of(there.markdown(new Checkout("", "")), there.json(), there.page()))
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
