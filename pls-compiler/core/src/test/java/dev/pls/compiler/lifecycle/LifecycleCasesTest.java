package dev.pls.compiler.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import dev.pls.compiler.model.Motion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases under {@code lifecycle}: {@code x.yaml} with {@code base.yaml} is a motion, and {@code
 * x.lifecycle} beside it tells each {@link Story} of it. Expectations are written by hand, with
 * their arithmetic.
 */
class LifecycleCasesTest {
  private static final Path CASES = Path.of("src", "test", "cases", "lifecycle");

  @TestFactory
  List<DynamicTest> stories() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".lifecycle")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".lifecycle", "");
        Motion motion = motion(file.resolveSibling(name + ".yaml"));
        for (Story story : Story.read(Files.readString(file))) {
          tests.add(
              DynamicTest.dynamicTest(
                  name + ": " + story.title(),
                  () -> assertThat(story.tell(motion)).isEqualTo(story.expected())));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static Motion motion(Path file) throws IOException {
    Map<String, String> texts =
        Map.of(
            "base.yaml",
            Files.readString(CASES.resolve("base.yaml")),
            "case.yaml",
            Files.readString(file));
    Validate.Result result =
        new Validate()
            .run(new Validate.Request(MemoryTree.of(texts), "", LocalDate.of(2026, 11, 23)));
    assertThat(result.motion()).as(result.diagnostics().toString()).isPresent();
    return result.motion().orElseThrow();
  }
}
