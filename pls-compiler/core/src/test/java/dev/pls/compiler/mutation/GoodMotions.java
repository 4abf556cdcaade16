package dev.pls.compiler.mutation;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MotionReader;
import dev.pls.compiler.syntax.MotionText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The motions of the good examples, each as one tree that can be edited. */
final class GoodMotions {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String SOURCES = "/src/main/pls";
  private static final Map<String, String> FOLDERS =
      new TreeMap<>(
          Map.of(
              "trial-sales-assist", "trial-sales-assist" + SOURCES,
              "seat-expansion", "seat-expansion" + SOURCES,
              "trial-assist", "one-product-two-motions" + SOURCES + "/trial-assist",
              "team-expansion", "one-product-two-motions" + SOURCES + "/team-expansion"));

  private final Validate validate = new Validate();
  private final Map<String, Tree> trees = new LinkedHashMap<>();
  private final Map<String, Map<String, byte[]>> lists = new LinkedHashMap<>();

  GoodMotions() throws IOException {
    DiskTree disk = new DiskTree(Path.of("..", "..", "examples"));
    for (Map.Entry<String, String> folder : FOLDERS.entrySet()) {
      MotionText text =
          Objects.requireNonNull(
              new MotionReader(disk, Limits.standard()).read(folder.getValue(), new Diagnostics()));
      Tree tree = Tree.of(text.root());
      ((Tree.Mapping) tree).entries().remove("uses");
      onlyVerdicts(tree);
      trees.put(folder.getKey(), tree);
      Map<String, byte[]> beside = new TreeMap<>();
      for (String path : disk.list(folder.getValue())) {
        if (path.endsWith(".csv")) {
          beside.put(path.substring(folder.getValue().length() + 1), disk.read(path));
        }
      }
      lists.put(folder.getKey(), beside);
    }
  }

  /** What an example expects beside its verdict names elements that an edit may take out. */
  private static void onlyVerdicts(Tree tree) {
    Tree qualifications = Objects.requireNonNull(tree.at(List.of("qualifications")));
    for (String name : qualifications.steps()) {
      Tree examples = qualifications.at(List.of(name, "examples"));
      for (String index : examples == null ? List.<String>of() : examples.steps()) {
        Tree expect = Objects.requireNonNull(examples).at(List.of(index, "expect"));
        ((Tree.Mapping) Objects.requireNonNull(expect))
            .entries()
            .keySet()
            .retainAll(Set.of("qualified"));
      }
    }
  }

  /** The motions by their ids. */
  Map<String, Tree> trees() {
    return trees;
  }

  /** What comes of a motion's text. */
  Validate.Result validate(String motion, String text) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Objects.requireNonNull(lists.get(motion)));
    files.put("motion.yaml", text.getBytes(StandardCharsets.UTF_8));
    return validate.run(new Validate.Request(new MemoryTree(files), "", TODAY));
  }

  /** What is found of a motion's text in some files, but for examples that come out otherwise. */
  List<Diagnostic> findings(String motion, Map<String, String> texts) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Objects.requireNonNull(lists.get(motion)));
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return validate
        .run(new Validate.Request(new MemoryTree(files), "", TODAY))
        .diagnostics()
        .stream()
        .filter(one -> !one.rule().id().equals("examples/failed"))
        .toList();
  }
}
