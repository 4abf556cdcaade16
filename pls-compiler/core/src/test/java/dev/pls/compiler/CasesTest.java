package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.policy.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds what the compiler says of each {@link Case} to what is expected. {@code -Dpls.rewrite=true}
 * writes what was found into the expectations, and that run still fails.
 */
class CasesTest {
  private static final Path EXAMPLES = Path.of("..", "..", "examples");

  private static final Validate VALIDATE = new Validate();

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    List<Case> cases = new ArrayList<>(Case.all());
    for (String example : examples()) {
      cases.add(
          Case.ofFolder(
              "examples/" + example,
              EXAMPLES.resolve(example).resolve("src/main/pls"),
              Case.CASES.resolve("examples").resolve(example + ".diagnostics")));
    }
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)))
        .toList();
  }

  private static List<String> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private void check(Case one) throws IOException {
    Findings findings = one.findings(VALIDATE);
    List<Diagnostic> found = findings.diagnostics();
    String actual = Case.text(findings);
    boolean exists = Files.exists(one.expectation());
    String expected = exists ? Files.readString(one.expectation()) : "";
    if (Boolean.getBoolean("pls.rewrite") && !(exists && expected.equals(actual))) {
      Files.writeString(one.expectation(), actual);
      fail("rewrote " + one.expectation() + ": read it");
    }
    assertThat(exists).as(one.expectation() + " is there").isTrue();
    assertThat(actual).isEqualTo(expected);
    assertThat(found.stream().map(d -> d.rule().id() + d.span().label() + d.span().to()))
        .as("each mistake is told once")
        .doesNotHaveDuplicates();
    assertThat(found.stream().map(Diagnostic::fingerprint))
        .as("each finding has a fingerprint of its own")
        .doesNotHaveDuplicates();
  }
}
