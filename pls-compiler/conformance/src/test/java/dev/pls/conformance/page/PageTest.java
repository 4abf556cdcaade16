package dev.pls.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Build;
import dev.pls.compiler.Diff;
import dev.pls.compiler.Validate;
import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.report.diff.DiffReport;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pack's page in Chromium: read on a desk and on a phone, by day and by night, and printed. */
class PageTest {
  private static final Path EXAMPLE = Path.of("../../examples/trial-sales-assist/src/main/pls");
  private static final Path README = Path.of("../../README.md");
  private static final Build BUILD = new Build();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final NodeFolder NODE = new NodeFolder("node");
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)><svg onload=alert(1)>",
          "</title></style></main>\\\" onmouseover=\\\"alert(1)",
          "x | y ``` `c` [a](javascript:alert(1)) ![i](http://pls.example/x.png)",
          "{{title}} &lt;script&gt; a\\u202Eb\\u2066c two\\nlines",
          "W".repeat(10_000));

  private final Path folder;

  PageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void thePageReadsWellEverywhere() throws Exception {
    Path linked = build("linked", text -> text, "https://git.example/m/blob/main");
    Path example = build("example", text -> text, "");
    Map<String, JsonNode> seen =
        open(Map.of("example", example, "small", small(), "linked", linked));
    for (JsonNode page : seen.values()) {
      isClean(page);
      assertThat(page.path("scrolls").toString()).isEqualTo("{}");
      assertThat(cutRows(page)).isEmpty();
    }
    assertThat(page(seen, "example").path("active").toString()).isEqualTo("[]");
    assertThat(page(seen, "linked").path("active"))
        .isNotEmpty()
        .allMatch(a -> a.asString().startsWith("a href=https://git.example/m/blob/main/"));
  }

  @Test
  void hostileTextsStayTextInTheBrowser() throws Exception {
    AtomicInteger next = new AtomicInteger();
    Path hostile =
        build(
            "hostile",
            text ->
                Pattern.compile("^( *(?:- )?title: ).*$", Pattern.MULTILINE)
                    .matcher(text)
                    .replaceAll(title -> Matcher.quoteReplacement(title.group(1) + hostile(next))),
            "");
    assertThat(next.get()).isGreaterThan(3 * HOSTILE.size());
    Map<String, JsonNode> seen =
        open(Map.of("good", build("good", text -> text, ""), "hostile", hostile));
    JsonNode good = page(seen, "good");
    JsonNode page = page(seen, "hostile");
    isClean(page);
    assertThat(page.path("active").toString()).isEqualTo("[]");
    for (String tag : List.of("tr", "td", "li", "h2", "h3", "h4", "svg", "figure", "title")) {
      int expected = good.path("tags").path(tag).asInt();
      assertThat(page.path("tags").path(tag).asInt()).as(tag).isEqualTo(expected);
    }
    for (String title : HOSTILE) {
      String text = title.replaceAll("\\\\[un].*", "").replace("\\\"", "\"").strip();
      assertThat(page.path("texts").toString())
          .contains(JSON.writeValueAsString(text).replaceAll("^\"|\"$", ""));
    }
  }

  /** What a pull request does, with both packs side by side. */
  @Test
  void whatChangesReadsWellEverywhere() throws Exception {
    Path base = copy("base", text -> text);
    Path head =
        copy(
            "head",
            text ->
                text.replace("tiers: {A: 75, B: 55}", "tiers: {A: 80, B: 55}")
                    .replace("title: Brings the team", "title: <b>Brings</b> the team"));
    Comparison comparison =
        new Diff(new Validate())
            .run(
                new Diff.Request(
                    new Diff.Side(new DiskTree(base), "pls", "main"),
                    new Diff.Side(new DiskTree(head), "pls", "working tree"),
                    TODAY,
                    Policy.standard(),
                    Optional.empty()));
    Path page = Files.createDirectories(folder.resolve("diff")).resolve("index.html");
    Files.writeString(page, new DiffReport(comparison).page());
    JsonNode seen = page(open(Map.of("diff", page)), "diff");
    isClean(seen);
    // That all but what changed can be left out.
    assertThat(seen.path("active").toString()).isEqualTo("[\"input\"]");
    assertThat(seen.path("texts").toString()).contains("<b>Brings</b> the team");
  }

  private static String hostile(AtomicInteger next) {
    return '"' + HOSTILE.get(next.getAndIncrement() % HOSTILE.size()) + '"';
  }

  private static void isClean(JsonNode page) {
    assertThat(page.path("wide").toString()).isEqualTo("{}");
    assertThat(page.path("axe").toString()).isEqualTo("{}");
    assertThat(page.path("console").toString()).isEqualTo("[]");
    assertThat(page.path("dead").toString()).isEqualTo("[]");
    assertThat(page.path("twice").toString()).isEqualTo("[]");
  }

  /** The rows that end on another page than they begin on. */
  private static List<String> cutRows(JsonNode page) throws Exception {
    String pdftotext = NodeFolder.tool("pdftotext", "poppler-utils").toString();
    String text = NODE.run(List.of(pdftotext, "-raw", page.path("pdf").asString(), "-"), "");
    List<String> cut = new ArrayList<>();
    int rows = 0;
    for (String sheet : text.split("\f", -1)) {
      TreeSet<String> begun = numbers("\\[([0-9]+)\\(", sheet);
      TreeSet<String> ended = numbers("\\)([0-9]+)\\]", sheet);
      rows += ended.size();
      begun.stream().filter(row -> !ended.contains(row)).forEach(cut::add);
      ended.stream().filter(row -> !begun.contains(row)).forEach(cut::add);
    }
    assertThat(rows).isGreaterThan(1).isGreaterThan(page.path("tags").path("tr").asInt() / 2);
    return cut;
  }

  private static TreeSet<String> numbers(String pattern, String text) {
    TreeSet<String> numbers = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    return numbers;
  }

  private static JsonNode page(Map<String, JsonNode> seen, String name) {
    return Objects.requireNonNull(seen.get(name), name);
  }

  private static Map<String, JsonNode> open(Map<String, Path> pages) throws Exception {
    List<Map<String, String>> input = new ArrayList<>();
    pages.forEach((name, file) -> input.add(Map.of("name", name, "file", file.toString())));
    Map<String, JsonNode> results = new HashMap<>();
    String chromium = NodeFolder.tool("chromium", "chromium").toString();
    List<String> arguments = List.of(chromium, NODE.work().resolve("pages").toString());
    JSON.readTree(NODE.run("page.mjs", arguments, JSON.writeValueAsString(input)))
        .forEach(page -> results.put(page.path("name").asString(), page));
    assertThat(results).containsOnlyKeys(pages.keySet());
    return results;
  }

  /** The page of the motion that the README begins with. */
  private Path small() throws IOException {
    Matcher yaml =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    assertThat(yaml.find()).isTrue();
    Path motion = Files.createDirectory(folder.resolve("small"));
    Files.writeString(motion.resolve("motion.yaml"), yaml.group(1));
    return page("small", motion, "");
  }

  /** The page of the example, whose files are changed first. */
  private Path build(String name, UnaryOperator<String> change, String url) throws IOException {
    return page(name, copy(name, change).resolve("pls"), url);
  }

  /** A folder with the example's files, changed, in its folder {@code pls}. */
  private Path copy(String name, UnaryOperator<String> change) throws IOException {
    Path project = folder.resolve(name);
    Path motion = project.resolve("pls");
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = motion.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        Files.writeString(copy, file.toString().endsWith(".yaml") ? change.apply(text) : text);
      }
    }
    return project;
  }

  private Path page(String name, Path motion, String url) throws IOException {
    Path output = folder.resolve(name + "-out");
    Validate.Request validate = new Validate.Request(new DiskTree(motion), "", TODAY);
    SourceLinks links = url.isEmpty() ? SourceLinks.none("") : SourceLinks.to("", url);
    Build.Result result = BUILD.run(new Build.Request(validate, output, Optional.empty(), links));
    assertThat(result.validation().failed())
        .as("%s: %s", name, result.validation().diagnostics())
        .isFalse();
    return output.resolve("pack/index.html");
  }
}
