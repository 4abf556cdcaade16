package dev.pls.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a file looks like: if it can be read, it can be formatted, without another meaning or a
 * lost comment (which the formatter tells as a fault of its own), and then it stays as it is.
 */
class MutatedFormatTest {
  private static final int RUNS = 3_000;
  private static final int LONGEST = 4_000;

  /** What changes how YAML is read, or nearly. */
  private static final List<String> SCRAPS =
      List.of(
          "\t",
          "\r\n",
          "\n",
          "\n\n\n",
          " ",
          "  ",
          "      ",
          ": ",
          "- ",
          "\n- ",
          "? ",
          "&a ",
          "*a",
          "&a\n",
          "<<: *a\n",
          "[",
          "]",
          "{",
          "}",
          ", ",
          "'",
          "\"",
          "\\\n",
          "\\u200b",
          "|\n",
          ">\n",
          "|+\n",
          ">-\n",
          "|2-\n",
          "--- ",
          "\n---\n",
          "\n...\n",
          "%YAML 1.2\n",
          "# c",
          " # c\n",
          "\n# c\n",
          "\n    # c\n",
          " #",
          "\uFEFF",
          "\u00a0",
          "\u2028",
          "\uD83D\uDE00",
          "{a: 1, # c\n b: [c, 'd'] }",
          "[a # c\n, b]",
          "\"a\n\n  b \"",
          "'it''s'",
          "\"no\"",
          "'0x1F'",
          "null",
          "~");

  @Test
  void whatCanBeReadCanBeFormatted() throws IOException {
    List<String> texts = corpus();
    Random random = new Random(20261123);
    int formatted = 0;
    for (int i = 0; i < RUNS; i++) {
      String text = mutated(texts.get(random.nextInt(texts.size())), random);
      Optional<Sheet> once = Sheet.of(text);
      if (once.isPresent()) {
        formatted++;
        assertThat(once.get().diagnostics()).as(text).isEmpty();
        assertThat(once.get().text()).as(text).endsWith("\n").doesNotContain("\r");
        assertThat(Sheet.of(once.get().text()).map(Sheet::text))
            .as(text)
            .hasValue(once.get().text());
      }
    }
    assertThat(formatted).isGreaterThan(RUNS / 10);
  }

  private static List<String> corpus() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("src/test/cases", "src/test/resources", "../../examples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  /** A stretch of a text with scraps put in, and lines moved in or out. */
  private static String mutated(String whole, Random random) {
    int from = whole.length() > LONGEST ? whole.indexOf('\n', random.nextInt(LONGEST)) + 1 : 0;
    StringBuilder text =
        new StringBuilder(whole.substring(from, Math.min(whole.length(), from + LONGEST)));
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextInt(3) > 0) {
        int start = text.lastIndexOf("\n", at) + 1;
        int colon = text.indexOf(": ", start);
        at = random.nextBoolean() || colon < 0 ? start : colon + 2;
      }
      text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return text.toString();
  }
}
