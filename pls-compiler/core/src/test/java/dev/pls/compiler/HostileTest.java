package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.report.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Motions that are made to break the compiler: they end in diagnostics that can be read. The
 * time-out tells a hang from an answer and nothing else: what is not bounded takes hours here.
 */
class HostileTest {
  private static final Duration HANG = Duration.ofMinutes(3);
  private static final int MANY = 20_000;
  private static final Validate VALIDATE = new Validate();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** What is added to a small sound motion, or stands alone as bytes. */
  record Attack(String name, Map<String, byte[]> files) {
    static Attack of(String name, String yaml) {
      return with(name, Map.of("hostile.yaml", "pls: v1\n" + yaml));
    }

    static Attack with(String name, Map<String, String> texts) {
      Map<String, byte[]> files = new TreeMap<>();
      texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
      return new Attack(name, files);
    }

    static Attack bytes(String name, byte[] bytes) {
      return new Attack(name, Map.of("hostile.yaml", bytes));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Attack> attacks() {
    String x = "x".repeat(100_000);
    return Stream.of(
        Attack.of("many unknown sections", lines(MANY, i -> "key" + i + ": 1")),
        Attack.of("many unknown keys", "product:\n" + lines(MANY, i -> "  key" + i + ": 1")),
        Attack.of(
            "many keys near a known one", "product:\n" + lines(MANY, i -> "  nam" + i + ": 1")),
        Attack.of(
            "many keys after commas",
            "product: {name: A" + lines(MANY, i -> ", b" + i).replace("\n", "") + "}"),
        Attack.of(
            "many keys without a value",
            "product: {" + lines(MANY, i -> "b" + i + ",").replace("\n", "") + "}"),
        Attack.of("many wrong names", "segments:\n" + lines(MANY, i -> "  " + i + ": {title: A}")),
        Attack.of("many wrong values", "segments:\n" + lines(MANY, i -> "  a" + i + ": 1")),
        Attack.of(
            "an item twice among many",
            "motion: {not_for: [" + flow(MANY, i -> "a" + (i % (MANY - 1))) + "]}"),
        Attack.of(
            "many unknown names",
            "qualifications:\n  q:\n    unit: user\n    statement: S\n    requires: {all: ["
                + flow(MANY, i -> "nobody" + i)
                + "]}\n"),
        Attack.of(
            "many unknown names among many known",
            signals(5_000)
                + "qualifications:\n  q:\n    unit: user\n    statement: S\n    requires: {all: ["
                + flow(5_000, i -> "segnal_of_a_long_name_" + i)
                + "]}\n"),
        Attack.of(
            "many conditions with unknown names among many known",
            "signals:\n"
                + lines(
                    10_000,
                    i ->
                        "  signal_of_a_long_name_"
                            + i
                            + ": {type: aha, of: user, measure: {expression:"
                            + " measure.segnal_of_a_lang_name_"
                            + i
                            + "}, at_least: 1}")
                + "measures:\n"
                + lines(
                    10_000,
                    i -> "  signal_of_a_long_name_" + i + ": {count: query_run, window: 7d}")),
        Attack.of(
            "a chain of measures, and all its circles",
            "measures:\n"
                + lines(
                    3_000,
                    i -> "  m" + i + ": {ratio: [m" + (i + 1) % 3_000 + ", m" + i / 2 + "]}")),
        Attack.of(
            "a chain of derived attributes",
            "data:\n  entities:\n    plan:\n      key: id\n      source: product\n      attributes:\n"
                + "        a0: int\n"
                + lines(
                    10_000,
                    i -> "        a" + (i + 1) + ": {type: int, derive: plan.a" + i + " + 1}")),
        Attack.of(
            "many values of one_of",
            "signals:\n  s:\n    type: fit\n    of: user\n    measure: {attribute: user.level}\n    one_of: ["
                + flow(20_000, i -> "v" + (20_000 - i))
                + "]\n    points: 1\ndata:\n  entities:\n    thing:\n      key: id\n      source: product\n"
                + "      attributes: {level: {one_of: ["
                + flow(20_000, i -> "v" + i)
                + "]}}\n"),
        Attack.of(
            "many examples and many exclusions",
            "qualifications:\n  q:\n    unit: user\n    statement: S\n    requires: {all: [shared_value]}\n"
                + "    exclusions:\n"
                + lines(10_000, i -> "      - {id: e" + i + ", when: user.role == 'admin', why: W}")
                + "    examples:\n"
                + lines(
                    10_000,
                    i ->
                        "      - {title: T"
                            + i
                            + ", expect: {qualified: false, excluded_by: e"
                            + i
                            + "}}")),
        Attack.of("an expression of a megabyte", condition("x".repeat(1_000_000))),
        Attack.of(
            "an expression that nests deep",
            condition("(".repeat(1_900) + "1" + ")".repeat(1_900))),
        Attack.of("an expression of negations", condition("!".repeat(3_900) + "true")),
        Attack.of(
            "an expression of many terms",
            condition("user.role == 'admin' && ".repeat(160) + "true")),
        Attack.of("an expression of many additions", condition("1 + ".repeat(990) + "1 > 0")),
        Attack.of("an expression of quotes", condition("r'".repeat(1_900))),
        Attack.of(
            "an expression of long numbers",
            condition("9".repeat(3_000) + " > 1e" + "9".repeat(800))),
        Attack.of("a time zone of many parts", calendar("a" + "/a".repeat(100_000))),
        Attack.of("a time zone that is no name", calendar("a".repeat(100_000) + "!")),
        Attack.of(
            "an object of many parts",
            "crm: {systems: [salesforce], object: lead, fields: {f: {type: text, label: L, from: "
                + "a"
                + ".a".repeat(100_000)
                + "}}}"),
        Attack.of(
            "a version of many digits",
            "motion: {id: a, version: " + "9".repeat(100_000) + ".0.0}"),
        Attack.of(
            "a rate of many digits",
            "routing: {expected_volume: {q: " + "9".repeat(100_000) + " per week}}"),
        Attack.of(
            "a share of many digits", "baseline: {activation_rate: " + "9".repeat(100_000) + "%}"),
        Attack.of("a great exponent", "objective: {baseline: 1e999999999, target: 1e-999999999}"),
        Attack.of(
            "numbers at the limits", "objective: {baseline: 1e99, target: 1e-99, by: 9999-12-31}"),
        Attack.of("the longest durations", "product: {model: {type: trial, length: 999999999w}}"),
        Attack.of("a text of a megabyte", "product: {does: '" + "long ".repeat(200_000) + "'}"),
        Attack.of("a word of a megabyte", "product: {name: " + "a".repeat(1_000_000) + "}"),
        Attack.of("a key of a megabyte", "? " + "k".repeat(1_000_000) + "\n: 1"),
        Attack.of(
            "wrong things below long ids",
            "routing:\n  rules:\n    - id: '"
                + "i".repeat(1_000_000)
                + "'\n"
                + lines(3_000, i -> "      key" + i + ": {a: 1}")
                + "      sla: {"
                + flow(3_000, i -> "k" + i + ": 1")
                + "}"),
        Attack.of(
            "a long unknown name at many places",
            "assumptions: &a \""
                + x
                + "\"\nqualifications:\n"
                + lines(
                    2_000, i -> "  q" + i + ": {unit: *a, statement: *a, requires: {all: [*a]}}")),
        Attack.of("braces in a message", "outreach: {opener: '" + "{".repeat(200_000) + "'}"),
        Attack.of(
            "merge fields in a message", "outreach: {opener: '" + "{{x}} ".repeat(50_000) + "'}"),
        Attack.of("half merge fields", "outreach: {opener: '" + "{{ ".repeat(50_000) + "'}"),
        Attack.of(
            "a hundred thousand holidays",
            "team: {calendars: {c: {timezone: UTC, days: mon-fri, hours: 09:00-17:00, holidays: ["
                + flow(MANY, i -> "2026-02-30")
                + "]}}}"),
        Attack.of(
            "names that objects have",
            "segments: {__proto__: {title: A}, constructor: {title: B}, hashCode: {title: C}}"),
        Attack.of(
            "empty names",
            "'': {'': {'': ['']}}\nsignals: {'': {'': 1}}\nsegments: {'': 1, ' ': {' ': 1}}"),
        Attack.of(
            "names of digits", "segments: {٣: 1, '0': {title: 1}}\nmotion: {not_for: {'1': 2}}"),
        Attack.with(
            "many lists of one large file",
            Map.of(
                "many.yaml",
                    "pls: v1\nlists:\n" + lines(2_000, i -> "  l" + i + ": {file: large.csv}"),
                "large.csv", "h\n" + lines(200_000, i -> "v" + i))),
        Attack.with(
            "a list of one line of commas",
            Map.of(
                "list.yaml",
                "pls: v1\nlists: {l: {file: l.csv}}",
                "l.csv",
                "h\n" + ",".repeat(3_000_000))),
        Attack.with(
            "a list of quotes",
            Map.of(
                "list.yaml",
                "pls: v1\nlists: {l: {file: l.csv}}",
                "l.csv",
                "h\n" + "\"".repeat(3_000_001))),
        Attack.with(
            "a list of a million rows",
            Map.of(
                "list.yaml",
                "pls: v1\nlists: {l: {file: l.csv}}",
                "l.csv",
                "h\n" + lines(1_000_001, i -> "v" + i))),
        Attack.with(
            "a list that says a line end",
            Map.of(
                "list.yaml",
                "pls: v1\nlists: {l: {file: l.csv}}",
                "l.csv",
                "h\n\"a\r\nb\"\n\u0000\n")),
        Attack.with(
            "very many files",
            IntStream.range(0, 5_000)
                .boxed()
                .collect(Collectors.toMap(i -> "f" + i + ".yaml", i -> "pls: v1\nsignals: {}\n"))),
        Attack.of(
            "an example of very many events",
            example("shared_value", "{at: -1d, event: dashboard_shared, times: 1000000000}")),
        Attack.of(
            "measures that double at each step",
            "measures:\n  m0: {count: query_run, window: 7d}\n"
                + lines(60, i -> "  m" + (i + 1) + ": {ratio: [m" + i + ", m" + i + "]}")
                + "signals:\n  s: {type: depth, of: user, measure: m60, at_least: 1, points: 1}\n"
                + example("s", "{at: -1d, event: query_run}")),
        Attack.of(
            "formulas that double at each step",
            "measures:\n  m0: {count: query_run, of: user, window: 7d}\n"
                + lines(
                    60,
                    i ->
                        "  m"
                            + (i + 1)
                            + ": {expression: measure.m"
                            + i
                            + " + measure.m"
                            + i
                            + ", of: user}")
                + "signals:\n  s: {type: depth, of: user, measure: m60, at_least: 1, points: 1}\n"
                + example("s", "{at: -1d, event: query_run}")),
        Attack.of(
            "attributes that double at each step",
            "data:\n  entities:\n    thing:\n      key: id\n      source: product\n      attributes:\n"
                + "        a0: int\n"
                + lines(
                    60,
                    i ->
                        "        a"
                            + (i + 1)
                            + ": {type: int, derive: thing.a"
                            + i
                            + " + thing.a"
                            + i
                            + "}")),
        Attack.of(
            "conditions that double at each step",
            "signals:\n  s0: {type: depth, of: user, measure: {count: query_run, window: 7d}, at_least: 1}\n"
                + lines(
                    60,
                    i ->
                        "  s"
                            + (i + 1)
                            + ": {type: depth, of: user, measure: {expression: signal.s"
                            + i
                            + " == signal.s"
                            + i
                            + "}, exists: true, points: 1}")
                + example("s60", "{at: -1d, event: query_run}")),
        Attack.of(
            "ratios that double at each step, and their growth",
            "measures:\n  m0: {of: user, count: query_run, window: 7d}\n"
                + lines(60, i -> "  m" + (i + 1) + ": {of: user, ratio: [m" + i + ", m" + i + "]}")
                + "signals:\n  s: {type: depth, of: user, measure: {growth: m60}, exists: true}\n"
                + example("s", "{at: -8d, event: query_run}, {at: -1d, event: query_run}")),
        Attack.of(
            "sessions that nothing follows, and a streak of seconds",
            "measures:\n  second: {of: user, count: query_run, window: 1s}\n"
                + "signals:\n"
                + lines(
                    40,
                    i ->
                        "  s"
                            + i
                            + ": {type: depth, of: user, measure: {streak: second, each_at_least: 1}, at_least: 1}\n  r"
                            + i
                            + ": {type: depth, of: user, measure: {absent: [query_run,"
                            + " dashboard_shared], same: session_id, within: 1h, window: 14d},"
                            + " exists: true}")
                + "qualifications:\n  q:\n    unit: user\n    statement: S\n    requires: {any: ["
                + flow(40, i -> "s" + i + ", r" + i)
                + "]}\n    examples:\n      - title: T\n        expect: {qualified: true}\n"
                + "        timeline:\n"
                + lines(
                    4_500,
                    i ->
                        "          - {at: -"
                            + i
                            + "s, event: query_run, session_id: s"
                            + i
                            + "}\n          - {at: -"
                            + i
                            + "s, event: dashboard_shared, session_id: s"
                            + i
                            + "}")),
        Attack.bytes("nothing", new byte[0]),
        Attack.bytes("half a letter", "pls: v1 # é".getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("an overlong letter", new byte[] {'p', ':', (byte) 0xC0, (byte) 0xAF}),
        Attack.bytes(
            "a half pair in UTF-8", new byte[] {'p', ':', (byte) 0xED, (byte) 0xA0, (byte) 0x80}),
        Attack.bytes("UTF-16", "pls: v1\n".getBytes(StandardCharsets.UTF_16)),
        Attack.bytes(
            "UTF-16, the other way", "\uFEFFpls: v1\n".getBytes(StandardCharsets.UTF_16LE)),
        Attack.bytes("UTF-32", "pls: v1\n".getBytes(java.nio.charset.Charset.forName("UTF-32BE"))),
        Attack.bytes("zeros", new byte[1_000_000]),
        Attack.bytes("a long line", "a".repeat(16_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("more than a file", new byte[16 * 1024 * 1024 + 1]),
        Attack.bytes("a million lines", "\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes(
            "a million comments", "# \n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("brackets", "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("question marks", "? ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("dashes", "- ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("anchors", "&a ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("quotes", "'".repeat(1_000_001).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("tags", "!<".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes("directives", "%TAG ! !\n".repeat(300_000).getBytes(StandardCharsets.UTF_8)),
        Attack.bytes(
            "indents",
            IntStream.range(0, 3_000)
                .mapToObj(i -> " ".repeat(i) + "a:\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void endsInDiagnostics(Attack attack) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(attack.files());
    if (files.values().iterator().next().length > 0) {
      files.put("base.yaml", Files.readAllBytes(Case.CASES.resolve("base.yaml")));
    }
    Validate.Request request = new Validate.Request(new MemoryTree(files), "", TODAY);
    Validate.Result result = assertTimeoutPreemptively(HANG, () -> VALIDATE.run(request));
    assertThat(result.failed() || result.motion().isPresent()).isTrue();
    assertThat(result.diagnostics().stream().filter(d -> d.severity().word().equals("error")))
        .hasSizeLessThanOrEqualTo(Diagnostics.MOST_ERRORS + 1);
    for (Diagnostic diagnostic : result.diagnostics()) {
      assertThat(diagnostic.message()).isNotBlank().hasSizeLessThan(3_000);
      assertThat(diagnostic.hint()).hasSizeLessThan(3_000);
      assertThat(diagnostic.element()).isNotEmpty().hasSizeLessThan(3_000);
      assertThat(diagnostic.related()).hasSizeLessThan(100);
    }
    assertTimeoutPreemptively(
        HANG,
        () -> {
          assertThat(JsonReport.text(result.findings())).isNotEmpty();
          assertThat(new ConsoleReport(false).text(result.diagnostics())).isNotEmpty();
        });
  }

  private static String lines(int times, IntFunction<String> line) {
    return IntStream.range(0, times)
        .mapToObj(i -> line.apply(i) + "\n")
        .collect(Collectors.joining());
  }

  private static String flow(int times, IntFunction<String> item) {
    return IntStream.range(0, times).mapToObj(item).collect(Collectors.joining(", "));
  }

  private static String signals(int times) {
    return "signals:\n"
        + lines(
            times,
            i ->
                "  signal_of_a_long_name_"
                    + i
                    + ": {type: aha, of: user, measure: {count: query_run, window: 7d}, at_least: 1}");
  }

  private static String example(String signal, String happening) {
    return "qualifications:\n  q:\n    unit: user\n    statement: S\n    requires: {all: ["
        + signal
        + "]}\n    examples:\n      - title: T\n        timeline: ["
        + happening
        + "]\n        expect: {qualified: true}\n";
  }

  private static String condition(String cel) {
    return "segments:\n  s:\n    title: T\n    where: |-\n      " + cel + "\n";
  }

  private static String calendar(String zone) {
    return "team: {calendars: {c: {timezone: '" + zone + "', days: mon-fri, hours: 09:00-17:00}}}";
  }
}
