package dev.pls.compiler.init;

import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the places of a motion that lack an answer. All are dotted paths; empty if none does. */
final class Places {
  static final String UNKNOWN = "unknown";

  /** What is taken for true and what nobody knows, with how it will be found out. */
  static final List<String> PENDING = List.of("assumptions", "open_questions");

  private Places() {}

  /**
   * A place that is not there, or is answered with {@code unknown}.
   *
   * @param path its path; {@code *name} stands for any key, and for that one if there is none
   * @param needs paths that must be there, or else the motion has no such place
   */
  static Function<MotionEdit, String> lacking(String path, String... needs) {
    return motion -> has(motion, needs) ? dotted(motion, path, true) : "";
  }

  /** A place that is answered with {@code unknown}. */
  static Function<MotionEdit, String> unknown(String path) {
    return motion -> dotted(motion, path, false);
  }

  /**
   * A place that has only a stand-in: it is what an assumption or an open question of this id is
   * about.
   */
  static Function<MotionEdit, String> pending(String id) {
    return motion -> {
      for (String section : PENDING) {
        if (motion.at(section) instanceof ListNode list) {
          for (Node item : list.items()) {
            String about = text(item, "about");
            if (text(item, "id").equals(id)
                && motion.mayEdit(item)
                && motion.at(steps(about)) != null) {
              return about;
            }
          }
        }
      }
      return "";
    };
  }

  /** The first of several places. */
  @SafeVarargs
  static Function<MotionEdit, String> first(Function<MotionEdit, String>... places) {
    return motion -> {
      for (Function<MotionEdit, String> place : places) {
        String about = place.apply(motion);
        if (!about.isEmpty()) {
          return about;
        }
      }
      return "";
    };
  }

  /** Whether there is something at each of these paths. */
  static boolean has(MotionEdit motion, String... paths) {
    for (String path : paths) {
      if (motion.at(steps(path)) == null) {
        return false;
      }
    }
    return true;
  }

  /** The steps of a dotted path. */
  static String[] steps(String path) {
    return path.split("\\.", -1);
  }

  /** The text under a key of an item; empty if there is none. */
  static String text(Node item, String key) {
    return item.child(key) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  private static String dotted(MotionEdit motion, String path, boolean orMissing) {
    return open(motion, motion.root(), steps(path), 0, new ArrayList<>(), orMissing)
        .map(steps -> String.join(".", steps))
        .orElse("");
  }

  private static Optional<List<String>> open(
      MotionEdit motion,
      @Nullable Node node,
      String[] steps,
      int depth,
      List<String> path,
      boolean orMissing) {
    if (depth == steps.length) {
      boolean open =
          node == null || isNothing(node) ? orMissing : isUnknown(node) && motion.mayEdit(node);
      return open ? Optional.of(List.copyOf(path)) : Optional.empty();
    }
    String step = steps[depth];
    if (step.startsWith("*") && node instanceof MapNode map && !map.entries().isEmpty()) {
      for (MapNode.Entry entry : map.entries()) {
        path.add(entry.key());
        Optional<List<String>> found =
            open(motion, entry.value(), steps, depth + 1, path, orMissing);
        path.remove(path.size() - 1);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (node != null && !(node instanceof MapNode) && !isNothing(node)) {
      return Optional.empty(); // another shape than the language's, which validation tells
    }
    String name = step.startsWith("*") ? step.substring(1) : step;
    path.add(name);
    Node below = node == null ? null : node.child(name);
    Optional<List<String>> found = open(motion, below, steps, depth + 1, path, orMissing);
    path.remove(path.size() - 1);
    return found;
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL
        || node instanceof ListNode list && list.items().isEmpty();
  }

  /** Whether a value is {@code unknown}, or a list of nothing else. */
  static boolean isUnknown(@Nullable Node node) {
    return node instanceof ScalarNode scalar && scalar.text().equals(UNKNOWN)
        || node instanceof ListNode list
            && !list.items().isEmpty()
            && list.items().stream().allMatch(Places::isUnknown);
  }

  /** Whether a value is {@code unknown}, or something in it. */
  static boolean holdsUnknown(@Nullable Node node) {
    if (node instanceof MapNode map) {
      return map.entries().stream().anyMatch(entry -> holdsUnknown(entry.value()));
    }
    return node instanceof ListNode list
        ? list.items().stream().anyMatch(Places::holdsUnknown)
        : isUnknown(node);
  }
}
