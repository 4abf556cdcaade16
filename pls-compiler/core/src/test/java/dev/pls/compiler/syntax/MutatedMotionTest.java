package dev.pls.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes a motion is made of, reading it ends in nodes and diagnostics that have places.
 */
class MutatedMotionTest {
  private static final int RUNS = 2_000;
  private static final Path EXAMPLES = Path.of("../../examples");

  /** What breaks YAML, or nearly. */
  private static final List<String> SCRAPS =
      List.of(
          "\t",
          "\0",
          "\r",
          "\r\n",
          "\n",
          "\n\n",
          " ",
          "  ",
          ":",
          ": ",
          "- ",
          "? ",
          "*a",
          "&a ",
          "!!x ",
          "<<: *a\n",
          "[",
          "]",
          "{",
          "}",
          ",",
          "'",
          "\"",
          "\\",
          "\\U00110000",
          "\\U0001F600",
          "\\u",
          "|",
          ">\n",
          "|2-\n",
          "# ",
          "%",
          "@",
          "`",
          "---\n",
          "...\n",
          "%YAML 9.9\n",
          "😀",
          "\uFEFF",
          "\u00a0",
          "\u2028",
          "é",
          "~",
          "{{x}}",
          "1e99",
          "a: 1\n",
          "null");

  @Test
  void readingNeverFailsAndEveryPlaceIsInItsFile() throws IOException {
    List<byte[]> files = files();
    Random random = new Random(20261123);
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int run = 0; run < RUNS; run++) {
            byte[] content = files.get(random.nextInt(files.size()));
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
              content = mutated(content, random);
            }
            read(content, run);
          }
        });
  }

  private static List<byte[]> files() throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(EXAMPLES)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        // Parts, so that a run is quick and most of a file is behind the mutation.
        byte[] all = Files.readAllBytes(path);
        for (int from = 0; from < all.length; from += 2_000) {
          files.add(java.util.Arrays.copyOfRange(all, from, Math.min(all.length, from + 3_000)));
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files;
  }

  private static byte[] mutated(byte[] content, Random random) {
    int from = random.nextInt(content.length + 1);
    int to = Math.min(content.length, from + (random.nextInt(4) == 0 ? random.nextInt(200) : 0));
    byte[] inserted =
        switch (random.nextInt(4)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt(random.nextBoolean() ? 256 : 128)};
          default -> SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
        };
    byte[] result = new byte[content.length - (to - from) + inserted.length];
    System.arraycopy(content, 0, result, 0, from);
    System.arraycopy(inserted, 0, result, from, inserted.length);
    System.arraycopy(content, to, result, from + inserted.length, content.length - to);
    return result;
  }

  private static void read(byte[] content, int run) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      MotionText motion =
          new MotionReader(new OneFile(content), Limits.standard()).read("m", diagnostics);
      if (motion == null) {
        assertThat(diagnostics.hasErrors()).isTrue();
      } else {
        motion.roots().values().forEach(root -> check(root, root.span()));
      }
      diagnostics.sorted().forEach(MutatedMotionTest::check);
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError(
          "run " + run + ": " + e + "\n\n" + new String(content, StandardCharsets.UTF_8), e);
    }
  }

  private static void check(Diagnostic diagnostic) {
    inside(diagnostic.span());
    assertThat(diagnostic.message()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
    diagnostic.related().forEach(related -> inside(related.span()));
    assertThat(diagnostic.fingerprint()).hasSize(16);
  }

  private static void check(Node node, Span around) {
    inside(node.span());
    assertThat(node.span().start()).isGreaterThanOrEqualTo(around.start());
    assertThat(node.span().end()).isLessThanOrEqualTo(around.end());
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        inside(entry.keySpan());
        check(entry.value(), node.span());
      }
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> check(item, node.span()));
    } else if (node instanceof ScalarNode scalar) {
      int length = scalar.text().length();
      for (int i = 0; i < length; i += 1 + length / 5) {
        Span unit = scalar.spanOf(i, i + 1);
        assertThat(unit.start()).isGreaterThanOrEqualTo(scalar.span().start());
        assertThat(unit.end()).isLessThanOrEqualTo(scalar.span().end());
        if (length > 1 && !scalar.span().text().startsWith("*")) {
          assertThat(unit).as(scalar.span().text()).isNotEqualTo(scalar.span());
        }
      }
    }
  }

  private static void inside(Span span) {
    assertThat(span.from().line()).isBetween(1, span.file().lineCount());
    assertThat(span.to().line()).isBetween(1, span.file().lineCount());
    assertThat(span.to().column())
        .isLessThanOrEqualTo(1 + span.file().line(span.to().line()).length());
  }

  private record OneFile(byte[] content) implements SourceTree {
    @Override
    public List<String> list(String folder) {
      return folder.equals("m") ? List.of("m/f.yaml") : List.of();
    }

    @Override
    public boolean exists(String path) {
      return path.equals("m/f.yaml");
    }

    @Override
    public boolean isFolder(String path) {
      return path.equals("m");
    }

    @Override
    public long size(String path) {
      return content.length;
    }

    @Override
    public byte[] read(String path) {
      return content;
    }
  }
}
