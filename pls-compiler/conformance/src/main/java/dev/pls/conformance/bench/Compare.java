package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import dev.pls.compiler.diff.Changes;
import java.io.IOException;
import java.nio.file.Path;

/** Compares two motions once: what is measured cold. */
public final class Compare {
  private Compare() {}

  /** Arguments: the folders of base and head. */
  public static void main(String[] args) throws IOException {
    Validate validate = new Validate();
    Changes.between(
        Compile.run(validate, Path.of(args[0])), Compile.run(validate, Path.of(args[1])));
  }
}
