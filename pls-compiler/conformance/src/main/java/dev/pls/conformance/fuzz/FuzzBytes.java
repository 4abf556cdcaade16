package dev.pls.conformance.fuzz;

import java.io.IOException;

/** Any bytes, taken for the files of a project. */
public final class FuzzBytes {
  private static final FrontEnd FRONT_END = new FrontEnd();

  private FuzzBytes() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    FRONT_END.check(Project.parse(bytes));
  }
}
