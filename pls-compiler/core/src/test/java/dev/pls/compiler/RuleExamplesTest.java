package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.check.Checks;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples of rules: laid over {@link Whole a motion of which nothing is found}, the bad
 * one makes its rule speak and no other, and of the good one nothing is found.
 */
class RuleExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Validate validate = new Validate();

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : Checks.rules()) {
      byte[] bad = read(rule.id() + ".bad.yaml");
      byte[] good = read(rule.id() + ".good.yaml");
      assertThat(bad.length == 0).as(rule.id() + " has both").isEqualTo(good.length == 0);
      if (bad.length > 0) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.id() + " bad",
                () -> assertThat(found(bad)).isNotEmpty().allMatch(one -> one.rule() == rule)));
        tests.add(
            DynamicTest.dynamicTest(rule.id() + " good", () -> assertThat(found(good)).isEmpty()));
      }
    }
    return tests;
  }

  private List<Diagnostic> found(byte[] example) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("example.yaml", example);
    files.put("whole.yaml", Whole.without(new String(example, StandardCharsets.UTF_8)));
    return new ValidateModule(validate)
        .run(new Validate.Request(new MemoryTree(files), "", TODAY))
        .findings()
        .diagnostics();
  }

  /** A file of the compiler's resources; nothing if it is not there. */
  private static byte[] read(String name) throws IOException {
    try (InputStream file = Rules.class.getResourceAsStream("rules/" + name)) {
      return file == null ? new byte[0] : file.readAllBytes();
    }
  }
}
