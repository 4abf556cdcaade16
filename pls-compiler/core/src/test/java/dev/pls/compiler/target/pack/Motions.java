package dev.pls.compiler.target.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import dev.pls.compiler.bind.Binder;
import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.check.rubric.Checklist;
import dev.pls.compiler.check.rubric.Scoring;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.schema.SchemaValidator;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.compiler.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Motions to render: the example's, and changed ones. */
public final class Motions {
  private static final Path EXAMPLE =
      Path.of("..", "..", "examples", "trial-sales-assist").toAbsolutePath().normalize();
  private static final String FOLDER = "src/main/pls";
  static final SourceLinks PLACES = SourceLinks.none(FOLDER);

  private static final Validate VALIDATE = new Validate();

  private Motions() {}

  /** The motion of the example. */
  public static Target.Input example() {
    return example(text -> text);
  }

  /** The motion of the example with each of its files changed. */
  public static Target.Input example(UnaryOperator<String> change) {
    try {
      return read(new Changed(new DiskTree(EXAMPLE), change));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A motion of one file. */
  public static Target.Input of(String yaml) throws IOException {
    return read(MemoryTree.of(Map.of(FOLDER + "/motion.yaml", yaml)));
  }

  /** A motion that has a head and nothing else; too little to pass the checks. */
  public static Target.Input bare() throws IOException {
    SourceTree tree =
        new Changed(
            new DiskTree(EXAMPLE),
            text ->
                text.contains("\nmotion:\n")
                    ? "pls: v1\nmotion: {id: bare, version: 0.1.0, title: Bare, owner: me}\n"
                    : "pls: v1\n");
    Diagnostics diagnostics = new Diagnostics();
    MapNode root =
        Objects.requireNonNull(new MotionReader(tree, Limits.standard()).read(FOLDER, diagnostics))
            .root();
    Broken broken = new SchemaValidator().validate(root, diagnostics);
    Motion motion = new Binder().bind(root, broken, tree, Limits.standard(), diagnostics);
    return new Target.Input(
        motion,
        new Judgement(
            new Readiness(
                List.of(
                    new Readiness.Prerequisite(
                        "Events arrive: `a_b`",
                        "Signals rest on them.",
                        "Mark them `status: live`.",
                        List.of()))),
            Scoring.of(motion, Map.of()),
            Checklist.of(Map.of())),
        List.of());
  }

  /** The example's files as they are written. */
  static MapNode written() throws IOException {
    SourceTree tree = new DiskTree(EXAMPLE);
    MotionReader reader = new MotionReader(tree, Limits.standard());
    return Objects.requireNonNull(reader.read(FOLDER, new Diagnostics())).root();
  }

  private static Target.Input read(SourceTree tree) throws IOException {
    Validate.Result result =
        VALIDATE.run(new Validate.Request(tree, FOLDER, LocalDate.of(2026, 11, 23)));
    assertThat(result.motion()).as(result.diagnostics().toString()).isPresent();
    return new Target.Input(
        result.motion().orElseThrow(), result.judgement().orElseThrow(), result.examples());
  }

  /** A tree whose YAML files are changed as they are read. */
  private record Changed(SourceTree tree, UnaryOperator<String> change) implements SourceTree {
    @Override
    public List<String> list(String folder) throws IOException {
      return tree.list(folder);
    }

    @Override
    public boolean exists(String path) {
      return tree.exists(path);
    }

    @Override
    public boolean isFolder(String path) {
      return tree.isFolder(path);
    }

    @Override
    public long size(String path) throws IOException {
      return read(path).length;
    }

    @Override
    public byte[] read(String path) throws IOException {
      byte[] bytes = tree.read(path);
      return path.endsWith(".yaml")
          ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
          : bytes;
    }
  }
}
