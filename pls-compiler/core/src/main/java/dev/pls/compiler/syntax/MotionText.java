package dev.pls.compiler.syntax;

import dev.pls.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All files of a motion as one tree.
 *
 * @param folder the motion's folder
 * @param root the sections of all files, merged; its span is the first file's start
 * @param files the files, those of the motion's own folder first, each in the order of its path
 * @param roots every file's own root, in the same order, as it was before the merge
 */
public record MotionText(
    String folder, MapNode root, List<SourceFile> files, Map<SourceFile, MapNode> roots) {
  public MotionText {
    files = List.copyOf(files);
  }

  /** A file's own root, as it was before the merge. */
  public MapNode root(SourceFile file) {
    return Objects.requireNonNull(roots.get(file), () -> file.path() + " is not of this motion");
  }

  /** The folders it uses, as they are written. */
  Stream<ScalarNode> uses() {
    return roots.values().stream().flatMap(MotionText::uses);
  }

  /** The items of a file's {@code uses}; other shapes are the schema's affair. */
  static Stream<ScalarNode> uses(MapNode root) {
    return root.get("uses") instanceof ListNode list
        ? list.items().stream().filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast)
        : Stream.of();
  }
}
