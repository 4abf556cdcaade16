package dev.pls.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * How elements are called in diagnostics and manifests: the keys that lead to them, joined by
 * slashes, with list items by their {@code id} or {@code title} where they have one, so that moving
 * an item does not rename it.
 */
public final class ElementPath {
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

  /** Joins the steps of a path; slashes and percent signs within a step are escaped. */
  public static String join(List<String> steps) {
    return String.join(
        "/", steps.stream().map(s -> s.replace("%", "%25").replace("/", "%2F")).toList());
  }
}
