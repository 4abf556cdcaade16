package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected outputs, as files. {@code -Dpls.rewrite=true} rewrites them, and that run still fails.
 */
public final class Golden {
  private static final Path CASES = Path.of("src", "test", "cases");

  private Golden() {}

  /**
   * Compares an output with a file.
   *
   * @param name the file's path below the cases
   */
  public static void check(String name, String actual) throws IOException {
    check(CASES.resolve(name), actual);
  }

  /** Compares an output with a file that is no case. */
  public static void check(Path file, String actual) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("pls.rewrite") && !expected.equals(actual)) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, actual);
      fail("rewrote " + file + ": read it");
    }
    assertThat(actual).as(file.toString()).isEqualTo(expected);
  }
}
