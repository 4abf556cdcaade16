package dev.pls.compiler.review;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import dev.pls.compiler.target.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How what is made of a motion changes. The motion's version, and where in the spec things are
 * written, are no change; nor is the manifest looked at, which lists the files.
 *
 * @param files the files that are new, gone or other, by their paths
 * @param packDiff the unified diff of the Motion Pack in Markdown, line by line; empty if it is the
 *     same
 * @param basePack the base's Motion Pack in Markdown, without the places of its sources; empty if
 *     there is no base
 * @param headPack the same of the head
 * @param unrendered why nothing could be made on one of the sides, so that no files are compared;
 *     empty if it could
 */
public record ArtifactChanges(
    List<File> files, List<String> packDiff, String basePack, String headPack, String unrendered) {
  private static final String PACK = "pack/motion-pack.md";
  private static final int CONTEXT = 3;

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
   * @param path its path in the output folder
   * @param added lines that only the head's has
   * @param removed lines that only the base's has
   */
  public record File(String path, Fate fate, int added, int removed) {}

  /** All that is made of a motion which is new. */
  static ArtifactChanges added(Revision head) {
    List<File> files = new ArrayList<>();
    byPath(head).values().forEach(one -> files.add(whole(one.in(head.folder()), Fate.ADDED)));
    return new ArtifactChanges(files, List.of(), "", pack(head), unrendered(head, "head"));
  }

  /** All that was made of a motion which is gone. */
  static ArtifactChanges removed(Revision base) {
    List<File> files = new ArrayList<>();
    byPath(base).values().forEach(one -> files.add(whole(one.in(base.folder()), Fate.REMOVED)));
    return new ArtifactChanges(files, List.of(), pack(base), "", unrendered(base, "base"));
  }

  /** What differs; no files are told if nothing could be made on one of the sides. */
  static ArtifactChanges between(Revision base, Revision head) {
    String unrendered = unrendered(base, "base");
    unrendered = unrendered.isEmpty() ? unrendered(head, "head") : unrendered;
    if (!unrendered.isEmpty()) {
      return new ArtifactChanges(List.of(), List.of(), pack(base), pack(head), unrendered);
    }
    Map<String, Artifact> before = byPath(base);
    Map<String, Artifact> after = byPath(head);
    Map<String, File> files = new TreeMap<>();
    List<String> packDiff = new ArrayList<>();
    after.forEach(
        (path, is) -> {
          Artifact was = before.get(path);
          if (was == null) {
            files.put(path, whole(is.in(head.folder()), Fate.ADDED));
            return;
          }
          List<String> old = ArtifactText.lines(was, base.motion().version());
          List<String> now = ArtifactText.lines(is, head.motion().version());
          if (!old.equals(now)) {
            Patch<String> patch = LineDiff.between(old, now);
            files.put(path, changed(is.in(head.folder()).path(), patch));
            if (path.equals(PACK)) {
              packDiff.addAll(
                  UnifiedDiffUtils.generateUnifiedDiff(path, path, old, patch, CONTEXT));
            }
          }
        });
    before.forEach(
        (path, was) -> {
          if (!after.containsKey(path)) {
            files.put(path, whole(was.in(base.folder()), Fate.REMOVED));
          }
        });
    return new ArtifactChanges(List.copyOf(files.values()), packDiff, pack(base), pack(head), "");
  }

  private static Map<String, Artifact> byPath(Revision revision) {
    Map<String, Artifact> artifacts = new TreeMap<>();
    revision.artifacts().forEach(artifact -> artifacts.put(artifact.path(), artifact));
    return artifacts;
  }

  private static File whole(Artifact artifact, Fate fate) {
    int lines = (int) artifact.content().lines().count();
    return new File(
        artifact.path(), fate, fate == Fate.ADDED ? lines : 0, fate == Fate.ADDED ? 0 : lines);
  }

  private static File changed(String path, Patch<String> patch) {
    int added = 0;
    int removed = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      added += delta.getTarget().size();
      removed += delta.getSource().size();
    }
    return new File(path, Fate.CHANGED, added, removed);
  }

  private static String unrendered(Revision revision, String side) {
    return revision.unrendered().isEmpty() ? "" : "In the " + side + ": " + revision.unrendered();
  }

  private static String pack(Revision revision) {
    return revision.artifacts().stream()
        .filter(artifact -> artifact.path().equals(PACK))
        .map(artifact -> String.join("\n", ArtifactText.lines(artifact)) + "\n")
        .findFirst()
        .orElse("");
  }
}
