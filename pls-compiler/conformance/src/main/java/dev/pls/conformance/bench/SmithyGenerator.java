package dev.pls.conformance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes Smithy models: structures with three constraint traits each. */
final class SmithyGenerator {
  private static final int SHAPES_A_FILE = 500;

  private SmithyGenerator() {}

  /** Writes a model with so many structures. */
  static void write(Path folder, int structures) throws IOException {
    write(folder, structures, Edits.NONE);
  }

  /**
   * Writes one side of a diff. What is altered allows more than before, which Smithy does not
   * print: printing is not what is measured.
   */
  static void write(Path folder, int structures, Edits edits) throws IOException {
    Files.createDirectories(folder);
    int all = structures + edits.added(structures);
    for (int from = 0; from < all; from += SHAPES_A_FILE) {
      StringBuilder text = new StringBuilder("$version: \"2\"\nnamespace bench.generated\n");
      for (int i = from; i < Math.min(all, from + SHAPES_A_FILE); i++) {
        if (!edits.removes(i)) {
          structure(text, i, edits);
        }
      }
      Files.writeString(folder.resolve("shapes-%03d.smithy".formatted(from / SHAPES_A_FILE)), text);
    }
  }

  private static void structure(StringBuilder text, int i, Edits edits) {
    String pattern = List.of("^[a-z]+$", "^[A-Z]{2}$", "^\\\\d{1,4}$").get(i % 3);
    text.append("\n/// Does the thing number ").append(i).append('\n');
    String name = edits.renames(i) ? "Renamed" : "Shape";
    text.append("structure ").append(name).append(i).append(" {\n");
    text.append("    @length(min: 1, max: 64)\n    name: String\n\n");
    text.append("    @pattern(\"").append(pattern).append("\")\n    kind: String\n\n");
    int max = edits.alters(i) ? 1001 : 1000;
    text.append("    @range(min: 1, max: ").append(max).append(")\n    seats: Integer\n}\n");
  }
}
