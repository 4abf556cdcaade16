package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** Compiles a motion once: what is measured cold. */
public final class Compile {
  private Compile() {}

  /** Arguments: the motion's folder. */
  public static void main(String[] args) throws IOException {
    run(new Validate(), Path.of(args[0]));
  }

  static Motion run(Validate validate, Path folder) throws IOException {
    Validate.Result result =
        validate.run(
            new Validate.Request(
                new DiskTree(Objects.requireNonNull(folder.getParent(), "a folder in a folder")),
                folder.getFileName().toString(),
                LocalDate.of(2026, 11, 23)));
    if (result.failed() || result.motion().isEmpty()) {
      throw new IllegalStateException(
          "the motion is refused: " + result.diagnostics().stream().limit(5).toList());
    }
    return result.motion().get();
  }
}
