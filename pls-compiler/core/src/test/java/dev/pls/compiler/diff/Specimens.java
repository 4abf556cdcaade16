package dev.pls.compiler.diff;

import dev.pls.compiler.Case;
import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.bind.Binder;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.mutation.Tree;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.schema.SchemaValidator;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Motions to compare: the examples, the cases of the evaluator, and some that say much. */
final class Specimens {
  private static final String SOURCES = "/src/main/pls";
  private static final List<String> EXAMPLES =
      List.of(
          "trial-sales-assist" + SOURCES,
          "seat-expansion" + SOURCES,
          "one-product-two-motions" + SOURCES + "/trial-assist",
          "one-product-two-motions" + SOURCES + "/team-expansion");
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "pls", "compiler", "diff");

  /**
   * A motion that can be edited.
   *
   * @param lists the files of its lists
   */
  record Specimen(String name, Tree tree, Map<String, byte[]> lists) {}

  private final SchemaValidator schema = new SchemaValidator();
  private final Binder binder = new Binder();
  private final List<Specimen> all = new ArrayList<>();

  Specimens() throws IOException {
    DiskTree examples = new DiskTree(Path.of("..", "..", "examples"));
    for (String folder : EXAMPLES) {
      all.add(read(folder, examples, folder));
    }
    for (Case one : Case.all()) {
      if (one.name().startsWith("eval/")) {
        all.add(read(one.name(), one.tree(), one.folder()));
      }
    }
    Path whole = Case.CASES.resolve("check").resolve("whole.yaml");
    for (Path file : List.of(whole, FOLDER.resolve("rich.yaml"), FOLDER.resolve("traps.yaml"))) {
      String text = Files.readString(file);
      all.add(read(file.getFileName().toString(), MemoryTree.of(Map.of("motion.yaml", text)), ""));
    }
  }

  private static Specimen read(String name, SourceTree sources, String folder) throws IOException {
    MapNode root =
        Objects.requireNonNull(
                new MotionReader(sources, Limits.standard()).read(folder, new Diagnostics()))
            .root();
    Tree tree = Tree.of(root);
    ((Tree.Mapping) tree).entries().remove("uses");
    Map<String, byte[]> lists = new TreeMap<>();
    for (String path : sources.list(folder)) {
      if (path.endsWith(".csv")) {
        lists.put(
            folder.isEmpty() ? path : path.substring(folder.length() + 1), sources.read(path));
      }
    }
    return new Specimen(name, tree, lists);
  }

  List<Specimen> all() {
    return all;
  }

  /** The motion of a tree; empty if it cannot be read without errors. */
  Optional<Motion> bind(Specimen specimen, Tree tree) {
    return bind(specimen, Map.of("motion.yaml", tree.text()));
  }

  /** The motion of some files; empty if they cannot be read without errors. */
  Optional<Motion> bind(Specimen specimen, Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>(specimen.lists());
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    MemoryTree sources = new MemoryTree(files);
    try {
      Diagnostics diagnostics = new Diagnostics();
      var text = new MotionReader(sources, Limits.standard()).read("", diagnostics);
      if (text == null || diagnostics.hasErrors()) {
        return Optional.empty();
      }
      Broken broken = schema.validate(text.root(), diagnostics);
      Motion motion = binder.bind(text.root(), broken, sources, Limits.standard(), diagnostics);
      return diagnostics.hasErrors() ? Optional.empty() : Optional.of(motion);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
