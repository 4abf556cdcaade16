package dev.pls.compiler.syntax;

/**
 * How much a motion may be, so that hostile YAML ends in a diagnostic and not in a dead machine.
 *
 * @param fileBytes the most bytes in one file
 * @param motionBytes the most bytes in all files of a motion
 * @param depth how deep lists and maps may nest
 * @param nodes the most values in all files of a motion
 * @param aliasNodes the most values in a file that aliases may stand for, all together
 */
public record Limits(long fileBytes, long motionBytes, int depth, int nodes, int aliasNodes) {
  private static final long MIB = 1024 * 1024;

  /** What every motion is held to. */
  public static Limits standard() {
    return new Limits(16 * MIB, 64 * MIB, 64, 1_000_000, 100_000);
  }
}
