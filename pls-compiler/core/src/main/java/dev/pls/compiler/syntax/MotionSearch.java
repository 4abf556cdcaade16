package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds motions by their ids, wherever in a project they lie. */
public final class MotionSearch {
  /**
   * The most YAML files that are looked into; a motion's own lie nearer to the root than others.
   */
  private static final int MOST_FILES = 4_000;

  /** A file that says what a motion is called is no larger. */
  private static final long MOST_BYTES = 1L << 20;

  private MotionSearch() {}

  /**
   * The folders of motions that have these ids; of several that have the same, the one that lies
   * nearest to the root.
   *
   * @return the folders by the ids that were found
   * @throws IOException if the disk fails
   */
  public static Map<String, String> folders(SourceTree tree, Set<String> ids, Limits limits)
      throws IOException {
    Map<String, String> found = new TreeMap<>();
    YamlReader reader = new YamlReader(limits);
    for (String path : files(tree)) {
      if (found.size() == ids.size()) {
        break;
      }
      String text = tree.size(path) > MOST_BYTES ? "" : text(tree, path);
      if (text.contains(MotionFolders.HEAD) && ids.stream().anyMatch(text::contains)) {
        Node root = reader.read(new SourceFile(path, text), 0, new Diagnostics());
        String id = root == null ? "" : MotionFolders.id(root);
        if (ids.contains(id)) {
          found.putIfAbsent(id, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
        }
      }
    }
    return found;
  }

  private static String text(SourceTree tree, String path) throws IOException {
    return new String(tree.read(path), StandardCharsets.UTF_8);
  }

  private static List<String> files(SourceTree tree) throws IOException {
    List<String> files = new ArrayList<>();
    for (String path : tree.list("")) {
      if (MotionReader.isMotionFile(path)) {
        files.add(path);
      }
    }
    files.sort(
        Comparator.<String>comparingLong(path -> path.chars().filter(c -> c == '/').count())
            .thenComparing(Comparator.naturalOrder()));
    return files.size() > MOST_FILES ? files.subList(0, MOST_FILES) : files;
  }
}
