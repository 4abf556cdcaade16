package dev.pls.compiler.check.safety;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of safety. */
public final class SafetyChecks {
  private SafetyChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(new Secret());
  }
}
