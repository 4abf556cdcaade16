package dev.pls.compiler.schema;

import java.util.List;
import java.util.TreeSet;

/**
 * The parts of a motion that do not have the shape of the language, so that later passes can keep
 * silent about what follows from that.
 */
public final class Broken {
  private static final String SEPARATOR = "\0";

  private final TreeSet<String> paths = new TreeSet<>();

  /** Notes that the value at a path of keys and indexes is broken, or is missing something. */
  void add(List<String> path) {
    paths.add(key(path));
  }

  /** Whether anything is broken. */
  public boolean any() {
    return !paths.isEmpty();
  }

  /** Whether the value at a path, or anything in it, is broken. */
  public boolean at(List<String> path) {
    if (paths.isEmpty()) {
      return false;
    }
    String key = key(path);
    String next = paths.ceiling(key);
    return next != null && next.startsWith(key);
  }

  /** Whether the value at a path is itself broken, whatever is in it. */
  public boolean exactly(List<String> path) {
    return !paths.isEmpty() && paths.contains(key(path));
  }

  private static String key(List<String> path) {
    return String.join(SEPARATOR, path) + SEPARATOR;
  }
}
