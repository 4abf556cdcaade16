package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A finding is known by the same fingerprint wherever the motion's author moves it. */
class FingerprintsTest {
  private static final String VERSION = "pls: v1\n";

  private final Validate validate = new Validate();

  @TestFactory
  List<DynamicTest> findingsKeepTheirFingerprints() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case one : Case.all()) {
      // What is wrong with files and their text cannot be moved to other ones.
      boolean movable =
          one.tree().exists("base.yaml")
              && !one.name().startsWith("files/")
              && !one.name().startsWith("language/");
      if (movable) {
        tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one)));
      }
    }
    return tests;
  }

  private void check(Case one) throws IOException {
    List<String> before = fingerprints(one);

    assertThat(fingerprints(one.with(spread(one)))).isEqualTo(before);
    assertThat(fingerprints(one.with(split(one)))).isEqualTo(before);
  }

  private List<String> fingerprints(Case one) throws IOException {
    return one.run(validate).diagnostics().stream().map(Diagnostic::fingerprint).sorted().toList();
  }

  /** The same sections in the opposite order, with comments and blank lines between them. */
  private static MemoryTree spread(Case one) {
    Map<String, String> files = new TreeMap<>();
    one.tree()
        .files()
        .forEach(
            (path, bytes) -> {
              List<String> sections = sections(bytes);
              Collections.reverse(sections);
              files.put(path, VERSION + "\n# moved\n\n" + String.join("\n# moved\n\n", sections));
            });
    return MemoryTree.of(files);
  }

  /** The same sections, each in a file of its own. */
  private static MemoryTree split(Case one) {
    Map<String, String> files = new TreeMap<>();
    one.tree()
        .files()
        .values()
        .forEach(
            bytes ->
                sections(bytes).forEach(s -> files.put("z" + files.size() + ".yaml", VERSION + s)));
    return MemoryTree.of(files);
  }

  private static List<String> sections(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String body = text.substring(text.indexOf(VERSION) + VERSION.length());
    return new ArrayList<>(List.of(body.split("(?m)^(?=[a-z])")));
  }
}
