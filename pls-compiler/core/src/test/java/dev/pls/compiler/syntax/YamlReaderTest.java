package dev.pls.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static void outline(String text, String expected) {
    Yaml yaml = Yaml.read(text);
    assertThat(yaml.outline()).isEqualTo(expected.stripTrailing());
    assertThat(yaml.diagnostics()).isEmpty();
  }

  private static void findings(String text, String expected) {
    assertThat(Yaml.read(text).findings()).isEqualTo(expected.stripTrailing());
  }

  private static Diagnostic only(Yaml yaml) {
    assertThat(yaml.diagnostics()).hasSize(1);
    return yaml.diagnostics().get(0);
  }

  private static Limits small(int depth, int nodes, int aliasNodes) {
    return new Limits(1_000_000, 1_000_000, depth, nodes, aliasNodes);
  }

  @Nested
  class Places {
    @Test
    void blockCollectionsEndWhereTheirLastValueDoes() {
      outline(
          """
          # first
          a:
            b: 1   # why ]
            c:
              - x
              - [y]   # and }

          d:
          - z
          """,
          """
          2:1-9:4 map
          a 2:1-2:2 3:3-6:10 map
          a/b 3:3-3:4 3:6-3:7 INT 1
          a/c 4:3-4:4 5:5-6:10 list
          a/c/0 5:7-5:8 STRING x
          a/c/1 6:7-6:10 list
          a/c/1/0 6:8-6:9 STRING y
          d 8:1-8:2 9:1-9:4 list
          d/0 9:3-9:4 STRING z
          """);
    }

    @Test
    void flowCollectionsEndAtTheirBracket() {
      outline(
          """
          a: {b: [1, two ], c: {},
              'd': []} # }
          """,
          """
          1:1-2:13 map
          a 1:1-1:2 1:4-2:13 map
          a/b 1:5-1:6 1:8-1:17 list
          a/b/0 1:9-1:10 INT 1
          a/b/1 1:12-1:15 STRING two
          a/c 1:19-1:20 1:22-1:24 map
          a/d 2:5-2:8 2:10-2:12 list
          """);
    }

    @Test
    void aMapWithoutBracesInAListEndsWithItsValue() {
      outline(
          "[a: 1, b: {c: 2}]",
          """
          1:1-1:18 list
          0 1:2-1:6 map
          0/a 1:2-1:3 1:5-1:6 INT 1
          1 1:8-1:17 map
          1/b 1:8-1:9 1:11-1:17 map
          1/b/c 1:12-1:13 1:15-1:16 INT 2
          """);
    }

    @Test
    void quotesAndBlockIndicatorsBelongToTheSpan() {
      outline(
          """
          "a b": 'it''s'
          c: "x\\n"
          d: >-  # folded
            one
            two

          e: |+
            one

          f: plain
            goes on
          """,
          """
          1:1-11:10 map
          a b 1:1-1:6 1:8-1:15 STRING it's
          c 2:1-2:2 2:4-2:9 STRING x\\n
          d 3:1-3:2 3:4-5:6 STRING one two
          e 7:1-7:2 7:4-8:6 STRING one\\n\\n
          f 10:1-10:2 10:4-11:10 STRING plain goes on
          """);
    }

    @Test
    void emptyValuesAreBehindTheirColon() {
      outline(
          "a:\nb: # c\nc: {d: , e}",
          """
          1:1-3:12 map
          a 1:1-1:2 1:3-1:3 NULL
          b 2:1-2:2 2:3-2:3 NULL
          c 3:1-3:2 3:4-3:12 map
          c/d 3:5-3:6 3:7-3:7 NULL
          c/e 3:10-3:11 3:11-3:11 NULL
          """);
    }

    @Test
    void columnsCountUtf16Units() {
      outline(
          "# 😀😀\n😀: [😀, 'x😀y', z]\nb: 1",
          """
          2:1-3:5 map
          😀 2:1-2:3 2:5-2:20 list
          😀/0 2:6-2:8 STRING 😀
          😀/1 2:10-2:16 STRING x😀y
          😀/2 2:18-2:19 STRING z
          b 3:1-3:2 3:4-3:5 INT 1
          """);
    }

    @Test
    void spacesThatAreNotYamlsAreText() {
      outline(
          "a: x\u3000\nb: \u2028y",
          """
          1:1-2:6 map
          a 1:1-1:2 1:4-1:6 STRING x\u3000
          b 2:1-2:2 2:4-2:6 STRING \u2028y
          """);
    }

    @Test
    void lineEndsAndByteOrderMarkChangeNothing() {
      String text = "a: |\n  one\n  two\n\nb: 'x\n  y'\nc: [1,\n 2]\nd: 😀\n";
      Yaml expected = Yaml.read(text);
      assertThat(expected.diagnostics()).isEmpty();
      assertThat(Yaml.read(text.replace("\n", "\r\n")).outline()).isEqualTo(expected.outline());
      assertThat(Yaml.read(text.replace("\n", "\r")).outline()).isEqualTo(expected.outline());
      assertThat(Yaml.read("\uFEFF" + text).outline()).isEqualTo(expected.outline());
      assertThat(expected.scalar("a").text()).isEqualTo("one\ntwo\n");
    }

    @Test
    void directivesAndOneDocumentsMarksAreAllowed() {
      outline("%YAML 1.2\n---\na: 1\n...\n", "3:1-3:5 map\na 3:1-3:2 3:4-3:5 INT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "\uFEFF"})
    void anEmptyFileIsNothing(String text) {
      assertThat(Yaml.read(text).root()).isNull();
      assertThat(Yaml.read(text).diagnostics()).isEmpty();
    }
  }

  @Nested
  class Types {
    @ParameterizedTest
    @CsvSource({
      "no,STRING",
      "on,STRING",
      "yes,STRING",
      "y,STRING",
      "12:30,STRING",
      "1_000,STRING",
      "0x1F,STRING",
      "0o17,STRING",
      "2026-01-01,STRING",
      ".inf,STRING",
      ".nan,STRING",
      ".,STRING",
      "1e,STRING",
      "1e400,STRING",
      "6%,STRING",
      "14d,STRING",
      "1.2.3,STRING",
      "tRue,STRING",
      "0,INT",
      "-7,INT",
      "+1,INT",
      "007,INT",
      "1e3,DECIMAL",
      ".5,DECIMAL",
      "1.,DECIMAL",
      "-0.0,DECIMAL",
      "+1.5E-3,DECIMAL",
      "true,BOOL",
      "True,BOOL",
      "FALSE,BOOL",
      "~,NULL",
      "null,NULL",
      "Null,NULL",
      "nULL,STRING",
      "'\"1\"',STRING",
      "'''1''',STRING"
    })
    void followYaml12(String text, ScalarNode.Kind kind) {
      assertThat(Yaml.read("a: " + text).scalar("a").kind()).isEqualTo(kind);
      assertThat(Yaml.read("[" + text + "]").scalar("0").kind()).isEqualTo(kind);
    }

    @Test
    void quotedAndBlockScalarsAreText() {
      Yaml yaml = Yaml.read("a: '~'\nb: \"\"\nc: |-\n  12\nd: >-\n  true\ne: 1\n  2\n");
      for (String key : new String[] {"a", "b", "c", "d", "e"}) {
        assertThat(yaml.scalar(key).kind()).as(key).isEqualTo(ScalarNode.Kind.STRING);
      }
    }

    @Test
    void numbersThatNobodyWritesAreText() {
      assertThat(Yaml.read("1".repeat(40)).scalar().kind()).isEqualTo(ScalarNode.Kind.INT);
      assertThat(Yaml.read("1".repeat(41)).scalar().kind()).isEqualTo(ScalarNode.Kind.STRING);
    }
  }

  @Nested
  class AnchorsAndMerges {
    @Test
    void anAliasHasThePlaceOfItsUse() {
      outline(
          """
          a: &x  # the base
            b: [1]
          c: *x
          d: [&y z, *y]
          """,
          """
          1:1-4:14 map
          a 1:1-1:2 2:3-2:9 map
          a/b 2:3-2:4 2:6-2:9 list
          a/b/0 2:7-2:8 INT 1
          c 3:1-3:2 3:4-3:6 map
          c/b 3:4-3:6 3:4-3:6 list
          c/b/0 3:4-3:6 INT 1
          d 4:1-4:2 4:4-4:14 list
          d/0 4:8-4:9 STRING z
          d/1 4:11-4:13 STRING z
          """);
    }

    @Test
    void anchorsStandOnKeysAndEmptyValuesTooAndTheLastOneCounts() {
      outline(
          "&k a: &e\nb: *k\nc: *e\nd: &k 2\ne: *k",
          """
          1:1-5:6 map
          a 1:4-1:5 1:9-1:9 NULL
          b 2:1-2:2 2:4-2:6 STRING a
          c 3:1-3:2 3:4-3:6 NULL
          d 4:1-4:2 4:7-4:8 INT 2
          e 5:1-5:2 5:4-5:6 INT 2
          """);
    }

    @Test
    void anExplicitKeyWinsOverAMergedOneAndAnEarlierMapOverALaterOne() {
      Yaml yaml =
          Yaml.read(
              """
              a: &a {x: 1, y: 1, z: 1}
              b: &b {y: 2, w: 2}
              c:
                x: 3
                <<: [*b, *a]
              d:
                <<: *a
                z: 4
              """);
      assertThat(yaml.diagnostics()).isEmpty();
      assertThat(yaml.scalar("c", "x").text()).isEqualTo("3");
      assertThat(yaml.scalar("c", "y").text()).isEqualTo("2");
      assertThat(yaml.scalar("c", "w").text()).isEqualTo("2");
      assertThat(yaml.scalar("c", "z").text()).isEqualTo("1");
      assertThat(yaml.scalar("d", "z").text()).isEqualTo("4");
      assertThat(Yaml.place(yaml.scalar("d", "x").span())).isEqualTo("7:7-7:9");
      assertThat(((MapNode) yaml.node("d")).entries())
          .extracting(entry -> entry.key() + " " + Yaml.place(entry.keySpan()))
          .containsExactly("z 8:3-8:4", "x 7:7-7:9", "y 7:7-7:9");
      assertThat(((MapNode) yaml.node("d")).get("<<")).isNull();
    }

    @Test
    void aQuotedMergeKeyIsAKey() {
      assertThat(Yaml.read("'<<': {a: 1}").scalar("<<", "a").text()).isEqualTo("1");
    }

    @Test
    void onlyMapsMerge() {
      findings(
          "a:\n  <<: 1\nb:\n  <<: [{c: 1}, x, []]\n",
          """
          yaml/merge 2:7-2:8 a/<<
          yaml/merge 4:16-4:17 b/<<
          yaml/merge 4:19-4:21 b/<<
          """);
    }

    @ParameterizedTest
    @CsvSource({"'a: *b',1:4-1:6", "'a: &a [*a]',1:8-1:10", "'a: *b\nb: &b 1',1:4-1:6"})
    void anAliasNeedsAnAnchorAboveIt(String text, String place) {
      Diagnostic diagnostic = only(Yaml.read(text));
      assertThat(diagnostic.rule()).isEqualTo(YamlRules.ALIAS);
      assertThat(Yaml.place(diagnostic.span())).isEqualTo(place);
    }

    @Test
    void aliasesThatMultiplyEnd() {
      StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
      for (int i = 1; i < 40; i++) {
        bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
      }
      assertTimeout(
          Duration.ofSeconds(5),
          () -> assertThat(only(Yaml.read(bomb.toString())).rule()).isEqualTo(YamlRules.LIMIT));
    }

    @Test
    void mergesThatMultiplyEnd() {
      StringBuilder bomb = new StringBuilder("a0: &a0 {x0: 1}\n");
      for (int i = 1; i < 60; i++) {
        bomb.append(
            "a%d: &a%d {<<: *a%d, l%d: *a%d, r%d: *a%d}\n"
                .formatted(i, i, i - 1, i, i - 1, i, i - 1));
      }
      assertTimeout(
          Duration.ofSeconds(5),
          () -> assertThat(only(Yaml.read(bomb.toString())).rule()).isEqualTo(YamlRules.LIMIT));
    }

    @Test
    void aliasesCountByWhatTheyStandFor() {
      assertThat(Yaml.read("a: &a [1, 2]\nb: *a", small(9, 99, 3)).diagnostics()).isEmpty();
      assertThat(Yaml.read("a: &a [1, 2]\nb: *a", small(9, 99, 2)).findings())
          .isEqualTo("yaml/limit 2:4-2:6 b");
    }
  }

  @Nested
  class Mistakes {
    @Test
    void aKeyGivenTwiceIsToldAtBothPlaces() {
      Yaml yaml = Yaml.read("a:\n  b: 1\n  'b': 2\n");
      assertThat(yaml.findings())
          .isEqualTo("yaml/duplicate-key 2:3-2:4 a/b\nyaml/duplicate-key 3:3-3:6 a/b");
      assertThat(yaml.diagnostics().get(0).message())
          .isEqualTo("`b` is given again at f.yaml:3:3.");
      assertThat(yaml.diagnostics().get(1).message())
          .isEqualTo("`b` is already given at f.yaml:2:3.");
      assertThat(yaml.diagnostics().get(0).related().get(0).span())
          .isEqualTo(yaml.diagnostics().get(1).span());
      assertThat(yaml.scalar("a", "b").text()).isEqualTo("1");
    }

    @Test
    void aKeyGivenThreeTimesIsToldOnceAtEachPlace() {
      Yaml yaml = Yaml.read("{a: 1, a: 2, a: 3}");
      assertThat(yaml.findings())
          .isEqualTo(
              "yaml/duplicate-key 1:2-1:3 a\nyaml/duplicate-key 1:8-1:9 a\n"
                  + "yaml/duplicate-key 1:14-1:15 a");
      assertThat(yaml.diagnostics().stream().map(Diagnostic::fingerprint)).doesNotHaveDuplicates();
    }

    @Test
    void duplicatesAreToldThoughTheFileEndsBadly() {
      findings(
          "a: 1\na: 2\nb: [",
          """
          yaml/duplicate-key 1:1-1:2 a
          yaml/duplicate-key 2:1-2:2 a
          yaml/syntax 3:5-3:5 f.yaml
          """);
    }

    @Test
    void tagsAreToldWhereTheyStand() {
      findings(
          "!a b: !!str 1\nc: &x !!binary d\ne: [! f, !<tag:x,2026:y> g, !z ]\n",
          """
          yaml/tag 1:1-1:3 f.yaml
          yaml/tag 1:7-1:12 b
          yaml/tag 2:7-2:15 c
          yaml/tag 3:5-3:6 e/0
          yaml/tag 3:10-3:25 e/1
          yaml/tag 3:29-3:31 e/2
          """);
    }

    @ParameterizedTest
    @CsvSource({
      "'? [a]\n: 1',1:3-1:4", "'[a]: 1',1:1-1:2", "'a: {{company}}: x',1:5-1:6",
      "'a: {{company}}',1:5-1:6", "'? {a: 1}\n: 1',1:3-1:4", "'a: &a b\n*a : c',2:1-2:3"
    })
    void keysAreWords(String text, String place) {
      Diagnostic diagnostic = only(Yaml.read(text));
      assertThat(diagnostic.rule()).isEqualTo(YamlRules.KEY);
      assertThat(Yaml.place(diagnostic.span())).isEqualTo(place);
    }

    @Test
    void keysOfOtherTypesAreTheirText() {
      outline(
          "1: a\ntrue: b\n~: c\n'': d",
          """
          1:1-4:6 map
          1 1:1-1:2 1:4-1:5 STRING a
          true 2:1-2:5 2:7-2:8 STRING b
          ~ 3:1-3:2 3:4-3:5 STRING c
           4:1-4:3 4:5-4:6 STRING d
          """);
    }

    @ParameterizedTest
    @CsvSource({
      "'a: 1\n---\nb: 2',2:1-2:4",
      "'a: 1\n---\n',2:1-2:4",
      "'a: 1\n...\n---\nb',3:1-3:4"
    })
    void oneDocumentAFile(String text, String place) {
      Diagnostic diagnostic = only(Yaml.read(text));
      assertThat(diagnostic.rule()).isEqualTo(YamlRules.DOCUMENTS);
      assertThat(Yaml.place(diagnostic.span())).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "~a:\n\tb: 1~|2:1-2:2|A tab cannot indent in YAML.",
          "~\ta: 1~|1:1-1:2|A tab cannot indent in YAML.",
          "~a: 'x\nb: 1\n~|1:4-1:5|This quote is never closed.",
          "~a: \"x\nb: 1\n~|1:4-1:5|This quote is never closed.",
          "~a: [1, 2\n~|2:1-2:1|A `,` or the closing bracket is missing before this.",
          "~a: {b: 1\nc: 2~|2:2-2:3|A `,` or the closing bracket is missing before this.",
          "~a: b: c~|1:5-1:6|This `:` cannot start a value here.",
          "~a: 1\n b: 2~|2:3-2:4|This `:` cannot start a value here.",
          "~a: - b~|1:4-1:5|This `-` cannot start a list here.",
          "~a: @b~|1:4-1:5|A value cannot begin with `@` in YAML.",
          "~a: %b~|1:4-1:5|A value cannot begin with `%` in YAML.",
          "~- a: 1\n  bcd\n~|2:3-2:6|No `:` follows this key.",
          "~a: \"\\q\"~|1:6-1:7|`\\q` is not an escape that YAML knows.",
          "~a: \"😀 \\UFFFFFFFF\"~|1:8-1:18|This escape stands for no character.",
          "~a: *~|1:4-1:5|A name must follow this at once.",
          "~a: & b~|1:4-1:5|A name must follow this at once.",
          "~a: 'b' c~|1:8-1:9|This line does not go on with what stands above it.",
        })
    void syntaxIsExplainedWhereItBreaks(String text, String place, String message) {
      Diagnostic diagnostic = only(Yaml.read(text));
      assertThat(diagnostic.rule()).isEqualTo(YamlRules.SYNTAX);
      assertThat(Yaml.place(diagnostic.span())).isEqualTo(place);
      assertThat(diagnostic.message()).isEqualTo(message);
      assertThat(diagnostic.hint()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 1023, 1024, 1025, 5000})
    void charactersThatYamlForbidsAreFoundAnywhere(int before) {
      Diagnostic diagnostic = only(Yaml.read("😀".repeat(before) + "\0x"));
      assertThat(diagnostic.rule()).isEqualTo(YamlRules.SYNTAX);
      assertThat(diagnostic.span().start()).isEqualTo(2 * before);
      assertThat(diagnostic.message()).contains("U+0000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void pairsThatLieAcrossTheParsersBufferAreRead(int before) {
      String text = "x".repeat(before) + "😀".repeat(5000);
      assertThat(Yaml.read(text).scalar().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1022, 1023, 1024, 1025})
    void halfAPairIsAForbiddenCharacter(int before) {
      for (String half : new String[] {"\ud83d", "\ude00"}) {
        for (String after : new String[] {"", "x", "\n"}) {
          Diagnostic diagnostic = only(Yaml.read("x".repeat(before) + half + after));
          assertThat(diagnostic.rule()).isEqualTo(YamlRules.SYNTAX);
          assertThat(diagnostic.span().start()).isEqualTo(before);
        }
      }
    }
  }

  @Nested
  class Sizes {
    @Test
    void nestingEnds() {
      assertThat(Yaml.read("[[[1]]]", small(3, 99, 99)).diagnostics()).isEmpty();
      assertThat(Yaml.read("[[[[1]]]]", small(3, 99, 99)).findings())
          .isEqualTo("yaml/limit 1:4-1:5 0/0/0");
      assertThat(Yaml.read("a:\n b:\n  c:\n   d: 1", small(3, 99, 99)).findings())
          .isEqualTo("yaml/limit 4:4-4:5 a/b/c");
      assertTimeout(
          Duration.ofSeconds(5),
          () ->
              assertThat(only(Yaml.read("[".repeat(1_000_000))).rule()).isEqualTo(YamlRules.LIMIT));
      assertTimeout(
          Duration.ofSeconds(5),
          () ->
              assertThat(only(Yaml.read("{a: ".repeat(100_000))).rule())
                  .isEqualTo(YamlRules.LIMIT));
      assertTimeout(
          Duration.ofSeconds(5),
          () ->
              assertThat(only(Yaml.read("- ".repeat(100_000))).rule()).isEqualTo(YamlRules.LIMIT));
    }

    @Test
    void valuesEnd() {
      assertThat(Yaml.read("[1, 2, 3]", small(9, 4, 9)).diagnostics()).isEmpty();
      assertThat(Yaml.read("[1, 2, 3]", small(9, 3, 9)).findings())
          .isEqualTo("yaml/limit 1:8-1:9 2");
    }

    @Test
    void manyValuesBehindAnEmojiAreReadInOneGo() {
      StringBuilder many = new StringBuilder("# 😀\n");
      for (int i = 0; i < 50_000; i++) {
        many.append("- |\n  x\n");
      }
      assertTimeout(
          Duration.ofSeconds(10),
          () -> {
            Yaml yaml = Yaml.read(many.toString());
            assertThat(yaml.node().size()).isEqualTo(50_001);
          });
    }

    @Test
    void aLongScalarTakesTimeByItsLength() {
      Limits limits = Limits.standard();
      for (String quote : new String[] {"", "'", "\""}) {
        String text = quote + "x".repeat(4_000_000) + quote;
        assertTimeout(
            Duration.ofSeconds(10),
            () -> assertThat(Yaml.read(text, limits).scalar().text()).hasSize(4_000_000));
      }
    }

    @Test
    void aTextLongerThanTheFilesLimitIsNotRead() {
      Limits limits = new Limits(10, 10, 9, 9, 9);
      assertThat(only(Yaml.read("abcdefghijklmnop", limits)).rule()).isEqualTo(YamlRules.LIMIT);
    }
  }

  @Test
  void nodesAreFoundByTheirPath() {
    Yaml yaml = Yaml.read("a: [{b: 1}]");
    assertThat(yaml.scalar("a", "0", "b").text()).isEqualTo("1");
    for (String step : new String[] {"", "1", "-1", "x", "9999999999", "٠"}) {
      assertThat(yaml.node("a").child(step)).as(step).isNull();
    }
    assertThat(yaml.scalar("a", "0", "b").child("0")).isNull();
  }
}
