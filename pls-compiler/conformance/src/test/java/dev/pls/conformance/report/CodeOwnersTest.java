package dev.pls.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Validate;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.review.CodeOwners;
import dev.pls.compiler.source.DiskTree;
import dev.pls.conformance.node.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a CODEOWNERS file says to others' programs. */
class CodeOwnersTest {
  private static final NodeFolder NODE = new NodeFolder("reports");

  private final Path folder;

  CodeOwnersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachFileHasTheOwnersOfItsSections() throws Exception {
    write(
        "motion.yaml",
        "motion: {id: m, version: 1.0.0, title: M, owner: revops@acme.example}\n"
            + "owners: {data: data@acme.example, lists: acme/data-team, signals: [acme/product, legal]}\n"
            + "product: {name: P, does: Much, model: {type: freemium}, first_value: used}");
    write(
        "da ta/events #1.yaml",
        "lists: {ours: [acme.example]}\n"
            + "data:\n  entities: {user: {key: user_id, source: product, attributes: {domain: string}}}\n"
            + "  sources: {product: {kind: segment, freshness: 15m, retention: 400d}}\n"
            + "  events: {used: {source: product, of: user}}");
    write(
        "signals.yaml",
        "signals:\n  used: {type: depth, of: user, measure: {count: used, window: 7d}, at_least: 2}");
    write(
        "definition.yaml",
        "qualifications:\n  q: {unit: user, statement: S, requires: {all: [used]}}");

    List<String> lines = CodeOwners.of(motion(), "");

    assertThat(lines).last().asString().startsWith("# ").contains("legal");
    assertThat(
            owners(
                lines,
                "pls/motion.yaml",
                "pls/da ta/events #1.yaml",
                "pls/signals.yaml",
                "pls/definition.yaml",
                "README.md"))
        .containsExactly(
            "pls/motion.yaml\trevops@acme.example",
            "pls/da ta/events #1.yaml\t@acme/data-team data@acme.example",
            "pls/signals.yaml\t@acme/product",
            "pls/definition.yaml\trevops@acme.example",
            "README.md\t");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("pls").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "pls: v1\n" + text + "\n");
  }

  private Motion motion() throws IOException {
    Validate.Request request =
        new Validate.Request(new DiskTree(folder), "pls", LocalDate.of(2026, 11, 23));
    Validate.Result result = new Validate().run(request);
    assertThat(result.motion()).as(result.diagnostics().toString()).isPresent();
    return result.motion().orElseThrow();
  }

  private static List<String> owners(List<String> lines, String... paths) throws Exception {
    return NODE.run("owners.mjs", List.of(paths), String.join("\n", lines) + "\n").lines().toList();
  }
}
