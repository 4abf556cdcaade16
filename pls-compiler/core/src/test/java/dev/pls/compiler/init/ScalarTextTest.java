package dev.pls.compiler.init;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import dev.pls.compiler.syntax.YamlReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as YAML: what is written is what is read. */
class ScalarTextTest {
  private static final String HOSTILE = " \"'\\:#,[]{}&*!|>%@`-?~=<.0123456789ax\u00E9\u4E2D\u00A0";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "Acme Boards | Acme Boards | Acme Boards",
        "a, b | 'a, b' | a, b",
        "8h | 8h | 8h",
        "6.5% | 6.5% | 6.5%",
        "40 per week | 40 per week | 40 per week",
        "2027-03-31 | 2027-03-31 | 2027-03-31",
        "010 | '010' | '010'",
        "+5 | '+5' | '+5'",
        "TRUE | 'TRUE' | 'TRUE'",
        "~ | '~' | '~'",
        "it's | it's | it's"
      })
  void quotesOnlyWhereTheyAreNeeded(String text, String flow, String block) {
    assertThat(ScalarText.flow(text)).isEqualTo(flow);
    assertThat(ScalarText.block(text)).isEqualTo(block);
  }

  @Test
  void anyTextIsReadAgain() {
    Random random = new Random(20261123);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        text.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
      }
      check(text.toString());
    }
    check("\uD83D\uDE80 ".repeat(300) + "x");
  }

  private static void check(String text) {
    String flow = ScalarText.flow(text);
    String block = ScalarText.block(text);
    assertThat(flow + block).doesNotContain("\n");
    String file = "a: {k: " + flow + ", l: [" + flow + "]}   # c\nb: " + block + "   # c\n";
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = new SourceFile("", file);
    Node root = requireNonNull(new YamlReader(Limits.standard()).read(source, 0, diagnostics));
    assertThat(diagnostics.sorted()).as(file).isEmpty();
    for (List<String> path : List.of(List.of("a", "k"), List.of("a", "l", "0"), List.of("b"))) {
      assertThat(root.at(path))
          .as(file)
          .isInstanceOfSatisfying(
              ScalarNode.class,
              scalar -> {
                assertThat(scalar.text()).isEqualTo(text);
                assertThat(scalar.kind()).isEqualTo(ScalarNode.Kind.STRING);
              });
    }
  }
}
