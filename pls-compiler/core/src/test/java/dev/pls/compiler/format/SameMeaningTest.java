package dev.pls.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.YamlReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameMeaningTest {
  private static final Limits LIMITS = Limits.standard();
  private static final String BEFORE = "a: {b: 1, c: [x, 'true']} # d\n";

  @Test
  void styleIsNoMeaning() {
    assertThat(told("# d\n\"a\":\n  c:\n    - 'x'\n    - \"true\"\n  b: 1\n")).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {b: 1, c: [x, true]} # d\n",
        "a: {b: '1', c: [x, 'true']} # d\n",
        "a: {b: 2, c: [x, 'true']} # d\n",
        "a: {b: 1, c: ['true', x]} # d\n",
        "a: {b: 1, c: [x]} # d\n",
        "a: {b: 1, e: [x, 'true']} # d\n",
        "a: {b: 1} # d\n",
        "a: {b: 1, c: {x: 'true'}} # d\n",
        "a: [b, c] # d\n"
      })
  void anotherValueIsTold(String after) {
    assertThat(told(after)).startsWith("f.yaml:1:").endsWith("change what is written here.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: {b: 1, c: [x, 'true']}\n", "a: {b: 1, c: [x, 'true']} # e\n", "# d\n# d\n"})
  void aLostCommentIsTold(String comment) {
    String after = comment.startsWith("#") ? comment + "a: {b: 1, c: [x, 'true']}\n" : comment;
    assertThat(told(after)).isEqualTo("f.yaml:1:1 Formatting would lose a comment of this file.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "", "a: 1\na: 2\n", "a: !x 1\n"})
  void brokenYamlIsTold(String after) {
    assertThat(told(after)).isEqualTo("f.yaml:1:1 Formatting would break what is written here.");
  }

  private static String told(String after) {
    SourceFile before = new SourceFile("f.yaml", BEFORE);
    MapNode root =
        (MapNode) Objects.requireNonNull(new YamlReader(LIMITS).read(before, 0, new Diagnostics()));
    return SameMeaning.unless(before, root, new SourceFile("f.yaml", after), LIMITS)
        .map(fault -> fault.span().label() + " " + fault.message())
        .orElse("");
  }
}
