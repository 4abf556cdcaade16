package dev.pls.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files beside what formatting makes of them. {@code -Dpls.rewrite=true} writes what it makes now,
 * and that run still fails.
 */
class FormatterTest {
  private static final Path CASES = Path.of("src/test/resources/dev/pls/compiler/format");

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
          .toList();
    }
  }

  private static void check(Path file) throws IOException {
    Path expectation = Path.of(file.toString().replace(".yaml", ".formatted"));
    Sheet sheet = Sheet.of(Files.readString(file)).orElseThrow();
    String expected = Files.exists(expectation) ? Files.readString(expectation) : "";
    assertThat(sheet.diagnostics()).isEmpty();
    if (Boolean.getBoolean("pls.rewrite") && !expected.equals(sheet.text())) {
      Files.writeString(expectation, sheet.text());
      fail("rewrote " + expectation + ": read it");
    }
    assertThat(sheet.text()).isEqualTo(expected);
    assertThat(Sheet.of(sheet.text()).map(Sheet::text)).as("formatted again").hasValue(expected);
  }

  @Test
  void lineEndsAndTheByteOrderMarkGo() {
    assertThat(Sheet.of("\uFEFFpls: v1\r\nmotion:\r\n  notes: |\r\n    a\r\n    b\r\n"))
        .map(Sheet::text)
        .hasValue("pls: v1\nmotion:\n  notes: |\n    a\n    b\n");
  }

  @Test
  void aBlockThatTheFileCutsOffStaysCutOff() {
    assertThat(Sheet.of("a: |\n  b")).map(Sheet::text).hasValue("a: |-\n  b\n");
  }

  @Test
  void anEmptyMapStays() {
    assertThat(Sheet.of("# nothing yet\n{}")).map(Sheet::text).hasValue("# nothing yet\n{}\n");
  }
}
