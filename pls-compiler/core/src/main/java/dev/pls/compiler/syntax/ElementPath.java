package dev.pls.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * How elements are called in diagnostics and manifests: the keys that lead to them, joined by
 * slashes, with list items by their {@code id} or {@code title} where they have one, so that moving
 * an item does not rename it.
 */
public final class ElementPath {
  /** The longest step that is kept whole, in UTF-16 units: it may be a key that is no name. */
  private static final int LONGEST_STEP = 200;

  private ElementPath() {}

  /** The element's path for the keys and indexes that lead to it. */
  public static String of(Node root, List<String> steps) {
    List<String> path = new ArrayList<>();
    Node node = root;
    for (String step : steps) {
      Node below = node == null ? null : node.child(step);
      path.add(node instanceof ListNode && below != null ? label(below, step) : step);
      node = below;
    }
    return join(path);
  }

  /** How an item of a list is called: its id, or its title, or its index. */
  public static String label(Node item, String index) {
    for (String key : List.of("id", "title")) {
      if (item.child(key) instanceof ScalarNode scalar && !scalar.text().isEmpty()) {
        return scalar.text();
      }
    }
    return index;
  }

  /** The same path as motions spell it, with dots: {@code signals.shared_value}. */
  public static String dotted(String path) {
    return path.replace('/', '.').replace("%2F", "/").replace("%25", "%");
  }

  /**
   * Joins the steps of a path; slashes and percent signs within a step are escaped, and one that is
   * very long is cut.
   */
  public static String join(List<String> steps) {
    return String.join("/", steps.stream().map(ElementPath::escaped).toList());
  }

  private static String escaped(String step) {
    String kept = step;
    if (step.length() > LONGEST_STEP) {
      boolean pair = Character.isHighSurrogate(step.charAt(LONGEST_STEP - 1));
      kept = step.substring(0, pair ? LONGEST_STEP - 1 : LONGEST_STEP) + "…";
    }
    return kept.replace("%", "%25").replace("/", "%2F");
  }
}
