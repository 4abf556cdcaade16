package dev.pls.conformance.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Motions that are sound but for a few mutations: what is behind the schema is reached so. */
public final class FuzzMotions {
  private static final FrontEnd FRONT_END = new FrontEnd();
  private static final Mutations MUTATIONS;

  static {
    try {
      MUTATIONS = new Mutations(Project.seeds());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FuzzMotions() {}

  /** One input: which motion is mutated, and how. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
    FRONT_END.check(MUTATIONS.mutated(data));
  }
}
