package dev.pls.compiler.artifact;

import java.util.List;

/**
 * What a write did to an output folder. Paths are relative to the folder, sorted; the manifest
 * counts as any other file.
 *
 * @param added files that were not there before
 * @param changed files that have other content than before
 * @param removed files that were there and are no longer made
 * @param unchanged files that were left as they were, modification time included
 */
public record Written(
    List<String> added, List<String> changed, List<String> removed, List<String> unchanged) {
  public Written {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    unchanged = List.copyOf(unchanged);
  }

  /** A write that did not take place. */
  public static Written none() {
    return new Written(List.of(), List.of(), List.of(), List.of());
  }

  /** Whether the folder already was as it should be, so that nothing was written. */
  public boolean nothing() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
