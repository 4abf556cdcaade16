package dev.pls.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parts of a value are written: what errors in conditions point at. */
class ScalarNodeTest {
  private static void part(String yaml, String part, String expected) {
    ScalarNode scalar = Yaml.read(yaml).scalar("a");
    int from = scalar.text().indexOf(part);
    assertThat(from).as(scalar.text()).isNotNegative();
    Span span = scalar.spanOf(from, from + part.length());
    assertThat(span.text()).isEqualTo(expected);
  }

  private static String place(String yaml, int from, int to) {
    return Yaml.place(Yaml.read(yaml).scalar("a").spanOf(from, to));
  }

  @Test
  void inPlainText() {
    part("a: x.y > 2", "y", "y");
    assertThat(place("a: x.y > 2", 2, 3)).isEqualTo("1:6-1:7");
    part("a: x.y &&\n   z.w > 2", "&& z", "&&\n   z");
    part("a: x.y &&\n\n   z.w > 2", "&&\nz", "&&\n\n   z");
    assertThat(place("a: x.y &&   \n   z.w > 2", 7, 8)).isEqualTo("2:4-2:5");
  }

  @Test
  void inSingleQuotes() {
    part("a: 'x == ''y'' && z'", "z", "z");
    part("a: 'x == ''y'' && z'", "'y'", "''y''");
    assertThat(place("a: 'x\n\n  y'", 2, 3)).isEqualTo("3:3-3:4");
  }

  @Test
  void inDoubleQuotesWithEscapes() {
    part("a: \"x == \\\"y\\\" && z\"", "z", "z");
    part("a: \"x == \\\"y\\\" && z\"", "\"y\"", "\\\"y\\\"");
    part("a: \"\\x41\\u0042\\U00000043 z\"", "B", "\\u0042");
    part("a: \"\\x41\\u0042\\U00000043 z\"", "z", "z");
    part("a: \"\\U0001F600 z\"", "😀", "\\U0001F600");
    part("a: \"\\U0001F600 z\"", " z", " z");
    part("a: \"\\ud83d\\ude00 z\"", "😀", "\\ud83d\\ude00");
    part("a: \"\\t\\n\\_x\\/y\\0\\e\"", "x/y", "x\\/y");
    part("a: \"x\\ny z\"", "y", "y");
  }

  @Test
  void inDoubleQuotesOverLines() {
    part("a: \"x \\\n    y  \\\n\n   z\"", "y", "y");
    part("a: \"x \\\n    y  \\\n\n   z\"", "z", "z");
    part("a: \"x\n  \\  y\n\n\n  z\"", "y", "y");
    part("a: \"x\n  \\  y\n\n\n  z\"", "z", "z");
  }

  @Test
  void inFoldedBlocks() {
    String yaml =
        """
        a: >-
          account.employees >= 200
          && account.plan == 'trial'

          and more
            deeper 😀 one

            deeper two
          and last
        b: 1
        """;
    part(yaml, "plan", "plan");
    assertThat(Yaml.read(yaml).scalar("a").text())
        .isEqualTo(
            "account.employees >= 200 && account.plan == 'trial'\nand more\n  deeper 😀 one\n\n"
                + "  deeper two\nand last");
    part(yaml, "200 && a", "200\n  && a");
    for (String word : List.of("more", "deeper 😀 one", "two", "last", "deeper two")) {
      part(yaml, word, word);
    }
    assertThat(place(yaml, 36, 40)).isEqualTo("3:14-3:18");
  }

  @Test
  void inLiteralBlocks() {
    String yaml = "a: |2+  # kept\n     one\n\n    two 'x'\n\n\nb: 1";
    assertThat(Yaml.read(yaml).scalar("a").text()).isEqualTo("   one\n\n  two 'x'\n\n\n");
    part(yaml, "one", "one");
    part(yaml, "two", "two");
    part(yaml, "'x'", "'x'");
    part("a: |\n\n\n  x\n  y\n", "y", "y");
    part("a:\n  b: 1\n".replace("b: 1", "|\n   x\n   y"), "y", "y");
  }

  @Test
  void inBlocksWhoseIndentationIsSaid() {
    ScalarNode scalar =
        (ScalarNode) Yaml.read("x:\n  a: >1-\n     deep\n   low z\n").node("x", "a");
    assertThat(scalar.text()).isEqualTo("  deep\nlow z");
    int z = scalar.text().indexOf('z');
    assertThat(Yaml.place(scalar.spanOf(z, z + 1))).isEqualTo("4:8-4:9");
  }

  @Test
  void atTheEnds() {
    assertThat(place("a: 'xy'", 0, 0)).isEqualTo("1:5-1:5");
    assertThat(place("a: 'xy'", 2, 2)).isEqualTo("1:7-1:7");
    assertThat(place("a: xy", 2, 2)).isEqualTo("1:6-1:6");
    assertThat(place("a: ''", 0, 0)).isEqualTo("1:5-1:5");
    assertThat(place("a: ", 0, 0)).isEqualTo("1:3-1:3");
    assertThat(place("a: |\n  xy\n\n", 2, 3)).isEqualTo("2:5-2:5");
    assertThat(place("a: 'xy'", -3, 99)).isEqualTo("1:5-1:7");
    assertThat(place("a: xy", 9, 1)).isEqualTo("1:6-1:6");
  }

  @Test
  void ofAnAliasItIsAllOfTheAlias() {
    for (String anchored : List.of("b c", "'*x'", "' '", "'x'", "|\n  *x", "\"\\n\"")) {
      ScalarNode scalar = Yaml.read("b: &x " + anchored + "\na: *x").scalar("a");
      assertThat(scalar.spanOf(0, 1).text()).as(anchored).isEqualTo("*x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: x y\n  z",
        "a: 'x''y\n  z '",
        "a: \" x\\ty\\\n  z\\U0001F600\n\n w \"",
        "a: >\n  x\n  y\n\n   z\n  w\n\n",
        "a: |-\n  x\n   y\n",
        "a: >+\n\n\n  x\n \n  y\n\n",
        "a: |\n",
        "a: >2\n    x\n   y\n",
        "a: \"\n  x\n\"",
        "a: '\n\n'",
        "a: |\n  x \n  y\t\n"
      })
  void placesOfUnitsRiseAndStayInside(String yaml) {
    ScalarNode scalar = Yaml.read(yaml).scalar("a");
    int last = scalar.span().start();
    for (int i = 0; i < scalar.text().length(); i++) {
      Span unit = scalar.spanOf(i, i + 1);
      assertThat(unit).as("not all of it").isNotEqualTo(scalar.span());
      assertThat(unit.start()).isGreaterThanOrEqualTo(last);
      assertThat(unit.end()).isLessThanOrEqualTo(scalar.span().end());
      char c = scalar.text().charAt(i);
      if (Character.isLetterOrDigit(c)) {
        assertThat(unit.text()).isEqualTo(String.valueOf(c));
      }
      last = unit.start();
    }
  }
}
