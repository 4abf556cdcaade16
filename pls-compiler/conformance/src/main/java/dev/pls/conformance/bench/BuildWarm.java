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
import java.util.stream.Collectors;

/**
 * Builds a motion as {@code pls:build} does, with its examples, without, or both in turn, as often
 * as asked in one process. Prints the median times in nanoseconds: of each of these builds, then of
 * executing the examples again.
 */
public final class BuildWarm {
  private static final String FOLDER = "src/main/pls";

  private BuildWarm() {}

  /**
   * Arguments: the project, the output, {@code with}, {@code without} or {@code with,without}, runs
   * to warm up, runs to measure.
   */
  public static void main(String[] args) throws IOException {
    SourceTree project = new DiskTree(Path.of(args[0]));
    List<String> kinds = List.of(args[2].split(",", -1));
    SourceTree bare = withoutExamples(project);
    int warmUp = Integer.parseInt(args[3]);
    int runs = Integer.parseInt(args[4]);
    long[][] times = new long[kinds.size() + 1][runs];
    long start = System.nanoTime();
    Build build = new Build();
    for (int i = -warmUp; i < runs; i++) {
      for (int kind = 0; kind < kinds.size(); kind++) {
        boolean with = kinds.get(kind).equals("with");
        Build.Request request =
            new Build.Request(
                new Validate.Request(with ? project : bare, FOLDER, LocalDate.of(2026, 11, 23)),
                Path.of(args[1], kinds.get(kind)),
                Optional.empty());
        Validate.Result motion = run(build, request);
        long built = System.nanoTime();
        List<ExampleRun> executed = Examples.run(motion.motion().orElseThrow());
        long end = System.nanoTime();
        if (executed.size() != motion.examples().size() || executed.isEmpty() == with) {
          throw new IllegalStateException(executed.size() + " examples were executed");
        }
        if (i >= 0) {
          times[kind][i] = built - start;
        }
        if (i >= 0 && with) {
          times[kinds.size()][i] = end - built;
        }
        start = System.nanoTime();
      }
    }
    System.out.println(
        Arrays.stream(times)
            .map(Warm::median)
            .map(String::valueOf)
            .collect(Collectors.joining(" ")));
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
