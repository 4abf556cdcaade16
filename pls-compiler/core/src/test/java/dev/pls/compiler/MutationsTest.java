package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Slips of the pen in a real motion: what is said of each is said once, and nothing breaks. */
class MutationsTest {
  private static final Path EXAMPLE =
      Path.of("..", "..", "examples", "trial-sales-assist", "src", "main", "pls");
  private static final int SLIPS = 400;

  @Test
  void everySlipIsToldOnce() throws IOException {
    Validate validate = new Validate();
    Case example = Case.ofFolder("example", EXAMPLE, EXAMPLE);
    Random random = new Random(20261123);
    for (int i = 0; i < SLIPS; i++) {
      Map<String, byte[]> files = new TreeMap<>(example.tree().files());
      String path = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
      String slip = slip(files, path, random);
      List<Diagnostic> found = example.with(new MemoryTree(files)).run(validate).diagnostics();

      assertThat(found.stream().map(d -> d.rule().id() + d.span().label() + "-" + d.span().to()))
          .as(path + ": " + slip)
          .doesNotHaveDuplicates();
    }
  }

  /** Spoils one line of a file, and tells how it was and is. */
  private static String slip(Map<String, byte[]> files, String path, Random random) {
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    String words = line.strip();
    int word = line.indexOf(words) + (words.isEmpty() ? 0 : random.nextInt(words.length()));
    String slip =
        switch (random.nextInt(4)) {
          case 0 -> line.substring(0, word) + line.substring(Math.min(line.length(), word + 1));
          case 1 -> line.substring(0, word) + "x" + line.substring(word);
          case 2 -> " " + line;
          default -> "";
        };
    lines.set(at, slip);
    files.put(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    return line + " -> " + slip;
  }
}
