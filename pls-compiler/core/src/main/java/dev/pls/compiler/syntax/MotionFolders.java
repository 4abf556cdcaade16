package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the motions of a module are.
 *
 * <p>If a YAML file lies directly in the module's folder, the whole folder is one motion. Otherwise
 * each direct sub-folder is a motion if one of its files has the section {@code motion}; the others
 * are there to be used by them. If no sub-folder is a motion, the whole folder is one that lacks
 * its head, and is told so when it is read.
 *
 * @param folders the motions' folders, from the tree's root, in the order of their paths
 * @param apart whether each motion has a sub-folder of its own, even if there is but one
 * @param ids the ids of the motions that have sub-folders, as far as they can be read
 */
public record MotionFolders(List<String> folders, boolean apart, List<ScalarNode> ids) {
  static final String HEAD = "motion";

  public MotionFolders {
    folders = List.copyOf(folders);
    ids = List.copyOf(ids);
  }

  /**
   * Finds the motions, and says what is wrong with how they lie. What is wrong with their files is
   * for {@link MotionReader} to say.
   *
   * @param module the module's folder, from the tree's root
   * @throws IOException if the disk fails
   */
  public static MotionFolders find(
      SourceTree tree, String module, Limits limits, Diagnostics diagnostics) throws IOException {
    MotionReader reader = new MotionReader(tree, limits);
    List<String> folders = new ArrayList<>();
    List<MotionText> motions = new ArrayList<>();
    List<MotionText> others = new ArrayList<>();
    for (String folder : subFolders(tree, module)) {
      MotionText text = reader.readAlone(folder);
      if (text == null) {
        folders.add(folder); // read as a motion, it says why it cannot be read
      } else if (text.root().entry(HEAD) != null) {
        folders.add(folder);
        motions.add(text);
      } else {
        others.add(text);
      }
    }
    if (folders.isEmpty()) {
      return new MotionFolders(List.of(module), false, List.of());
    }
    if (folders.size() == motions.size()) { // otherwise who knows what is used
      others.stream()
          .filter(other -> !isUsed(other, motions))
          .forEach(stray -> reportStray(stray, diagnostics));
    }
    Map<String, List<ScalarNode>> ids = ids(motions);
    ids.values().forEach(same -> reportSame(same, diagnostics));
    return new MotionFolders(folders, true, ids.values().stream().flatMap(List::stream).toList());
  }

  /**
   * The id of the motion in a folder, as far as it can be read; empty otherwise.
   *
   * @throws IOException if the disk fails
   */
  public static String id(SourceTree tree, String folder, Limits limits) throws IOException {
    for (MapNode root : new MotionReader(tree, limits).files(folder, new Diagnostics()).values()) {
      String id = id(root);
      if (!id.isEmpty()) {
        return id;
      }
    }
    return "";
  }

  /** The id that a file says of a motion; empty if it says none. */
  static String id(Node root) {
    return root.child(HEAD) instanceof MapNode head && head.get("id") instanceof ScalarNode id
        ? id.text()
        : "";
  }

  /** The direct sub-folders with motion files; none if there are such files beside them. */
  private static Set<String> subFolders(SourceTree tree, String module) throws IOException {
    int start = module.isEmpty() ? 0 : module.length() + 1;
    Set<String> folders = new TreeSet<>();
    for (String path : tree.list(module)) {
      if (MotionReader.isMotionFile(path)) {
        int slash = path.indexOf('/', start);
        if (slash < 0) {
          return Set.of();
        }
        folders.add(path.substring(0, slash));
      }
    }
    return folders;
  }

  private static boolean isUsed(MotionText other, List<MotionText> motions) {
    for (MotionText motion : motions) {
      for (ScalarNode used : motion.uses().toList()) {
        String path = SourceTree.resolve(motion.folder(), used.text());
        if (path != null && SourceTree.isIn(path, other.folder())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void reportStray(MotionText folder, Diagnostics diagnostics) {
    for (MapNode.Entry section : folder.root().entries()) {
      if (Suggestion.nearest(section.key(), List.of(HEAD)).isPresent()) {
        diagnostics.add(
            Diagnostic.of(
                    MotionRules.STRAY_FOLDER,
                    section.keySpan(),
                    folder.folder(),
                    "`"
                        + section.key()
                        + "` is no section, so `"
                        + folder.folder()
                        + "` is no motion; and no motion uses it.")
                .hint("Did you mean `" + HEAD + "`?"));
        return;
      }
    }
    SourceFile first = folder.files().get(0);
    diagnostics.add(
        Diagnostic.of(
                MotionRules.STRAY_FOLDER,
                first.lineSpan(1),
                folder.folder(),
                "`" + folder.folder() + "` has no section `motion`, and no motion uses it.")
            .hint(
                "Name it under `uses:` of a motion, give it a section `motion:`, or take it out."));
  }

  private static Map<String, List<ScalarNode>> ids(List<MotionText> motions) {
    Map<String, List<ScalarNode>> ids = new LinkedHashMap<>();
    for (MotionText motion : motions) {
      if (motion.root().get(HEAD) instanceof MapNode head
          && head.get("id") instanceof ScalarNode id) {
        ids.computeIfAbsent(id.text(), text -> new ArrayList<>()).add(id);
      }
    }
    return ids;
  }

  private static void reportSame(List<ScalarNode> ids, Diagnostics diagnostics) {
    for (int i = 0; ids.size() > 1 && i < ids.size(); i++) {
      ScalarNode id = ids.get(i);
      ScalarNode other = ids.get(i == 0 ? 1 : 0);
      diagnostics.add(
          Diagnostic.of(
                  MotionRules.SAME_ID,
                  id.span(),
                  "motion/id",
                  "`" + id.text() + "` is the id of another motion of this module as well.")
              .hint("Give each motion an id of its own; outputs are named after it.")
              .related(other.span(), "the other motion")
              .about(id.span().file().path()));
    }
  }
}
