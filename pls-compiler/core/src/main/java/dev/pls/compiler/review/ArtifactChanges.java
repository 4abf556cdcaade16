package dev.pls.compiler.review;

import java.util.List;

/**
 * How what is made of a motion changes.
 *
 * @param files the files that are new, gone or other, by their paths
 * @param packDiff the unified diff of the Motion Pack in Markdown, line by line; empty if it is the
 *     same
 * @param basePack the base's Motion Pack in Markdown, without the places of its sources; empty if
 *     there is no base
 * @param headPack the same of the head
 */
public record ArtifactChanges(
    List<File> files, List<String> packDiff, String basePack, String headPack) {
  public ArtifactChanges {
    files = List.copyOf(files);
    packDiff = List.copyOf(packDiff);
  }

  /** What became of a file. */
  public enum Fate {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * A file that differs.
   *
   * @param added lines that only the head's has
   * @param removed lines that only the base's has
   */
  public record File(String path, Fate fate, int added, int removed) {}
}
