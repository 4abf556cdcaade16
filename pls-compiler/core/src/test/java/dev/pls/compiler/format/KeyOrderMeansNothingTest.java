package dev.pls.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.schema.KeyOrder;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever keys the formatter moves: the motion is the same, to the last letter of its pack, but
 * for line numbers.
 */
class KeyOrderMeansNothingTest {
  private static final Path EXAMPLE = Path.of("../../examples/trial-sales-assist/src/main/pls");
  private static final Limits LIMITS = Limits.standard();
  private static final int RUNS = 3;

  private final KeyOrder order = new KeyOrder();
  private final Build build = new Build(new Validate());
  private final Path folder;

  KeyOrderMeansNothingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void thePackOfAShuffledMotionIsTheSame() throws IOException {
    String expected = pack(EXAMPLE, "expected");
    Random random = new Random(20261123);
    for (int run = 0; run < RUNS; run++) {
      Path shuffled = folder.resolve("shuffled" + run);
      copy(shuffled);
      List<Path> files = yaml(shuffled);
      boolean moved = false;
      for (Path file : files) {
        String before = Files.readString(file);
        Files.writeString(file, shuffled(before, random));
        moved |= !before.equals(Files.readString(file));
      }
      assertThat(moved).isTrue();
      assertThat(pack(shuffled, "pack" + run)).isEqualTo(expected);
    }
  }

  private String shuffled(String text, Random random) {
    Written written = WrittenReader.read(new SourceFile("f.yaml", text), LIMITS);
    shuffle(written.root(), order.root(), random);
    return Printer.print(written, LIMITS);
  }

  private static void shuffle(Value value, KeyOrder.Place place, Random random) {
    if (value instanceof Value.Collection collection) {
      for (Element element : collection.elements()) {
        KeyOrder.Place below = collection.isMap() ? place.key(element.name()) : place.item();
        shuffle(element.value(), below, random);
      }
      if (collection.isMap() && !place.keys().isEmpty()) {
        Collections.shuffle(collection.elements(), random);
      }
    }
  }

  private String pack(Path motion, String output) throws IOException {
    Validate.Request request =
        new Validate.Request(new DiskTree(motion), "", LocalDate.of(2026, 11, 23));
    Path to = folder.resolve(output);
    Build.Result result = build.run(new Build.Request(request, to, Optional.empty()));
    assertThat(result.validation().failed()).isFalse();
    // Only the places, such as `signals.yaml:12`, are others.
    return Files.readString(to.resolve("pack/motion-pack.md"))
        .replaceAll("`[^`\n]+\\.yaml:[0-9-]+`", "");
  }

  private static void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
