package dev.pls.conformance.ci;

import java.nio.file.Path;
import java.util.Map;

/** The {@code mvn} that scripts find. */
final class Mvn {
  /**
   * Whether it is Maven itself, which then must find the plugin ({@code mvn install}); else it is a
   * script that writes what the plugin would.
   */
  static final boolean REAL = Boolean.getBoolean("pls.ci.mvn");

  private Mvn() {}

  /** What has to be in a script's environment. */
  static Map<String, String> environment() {
    String path = System.getenv().getOrDefault("PATH", "");
    String ours = Path.of("src/test/mvn").toAbsolutePath().toString();
    return Map.of("PATH", REAL ? path : ours + ":" + path);
  }
}
