package dev.pls.conformance.bench;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Examples;
import dev.pls.compiler.source.ChangedTree;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a motion as {@code pls:build} does, with its examples or without, as often as asked in one
 * process. Prints the median times in nanoseconds: of a build, and of executing its examples again.
 */
public final class BuildWarm {
  private static final String FOLDER = "src/main/pls";

  private BuildWarm() {}

  /** Arguments: the project, the output, {@code with} or {@code without}, warm-up runs, runs. */
  public static void main(String[] args) throws IOException {
    SourceTree tree = new DiskTree(Path.of(args[0]));
    if (args[2].equals("without")) {
      tree = withoutExamples(tree);
    }
    int warmUp = Integer.parseInt(args[3]);
    int runs = Integer.parseInt(args[4]);
    Build.Request request =
        new Build.Request(
            new Validate.Request(tree, FOLDER, LocalDate.of(2026, 11, 23)),
            Path.of(args[1]),
            Optional.empty());
    long[] building = new long[runs];
    long[] executing = new long[runs];
    long start = System.nanoTime();
    Build build = new Build();
    for (int i = -warmUp; i < runs; i++) {
      Validate.Result motion = run(build, request);
      long built = System.nanoTime();
      List<ExampleRun> executed = Examples.run(motion.motion().orElseThrow());
      long end = System.nanoTime();
      if (executed.size() != motion.examples().size()
          || executed.isEmpty() == args[2].equals("with")) {
        throw new IllegalStateException(executed.size() + " examples were executed");
      }
      if (i >= 0) {
        building[i] = built - start;
        executing[i] = end - built;
      }
      start = System.nanoTime();
    }
    Arrays.sort(building);
    Arrays.sort(executing);
    System.out.println(building[runs / 2] + " " + executing[runs / 2]);
  }

  private static Validate.Result run(Build build, Build.Request request) throws IOException {
    Build.Result result = build.run(request);
    if (result.validation().failed()) {
      throw new IllegalStateException("refused: " + result.validation().diagnostics());
    }
    return result.validation().motions().get(0);
  }

  /** The same files, each without what is written under its keys {@code examples}. */
  private static SourceTree withoutExamples(SourceTree tree) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String path : tree.list(FOLDER)) {
      String text = new String(tree.read(path), StandardCharsets.UTF_8);
      List<String> kept = new ArrayList<>();
      int inside = -1;
      for (String line : text.split("\n", -1)) {
        int indent = line.length() - line.stripLeading().length();
        if (!line.isBlank() && indent <= inside) {
          inside = -1;
        }
        if (inside < 0 && line.strip().equals("examples:")) {
          inside = indent;
        } else if (inside < 0) {
          kept.add(line);
        }
      }
      texts.put(path, String.join("\n", kept));
    }
    return new ChangedTree(tree, texts);
  }
}
