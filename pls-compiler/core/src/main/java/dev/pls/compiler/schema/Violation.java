package dev.pls.compiler.schema;

import java.util.List;

/**
 * A keyword of the schema that a motion does not meet.
 *
 * @param path where in the motion
 * @param way how the schema led there: its keywords from the root, through every {@code $ref}
 * @param keys the keys it is about: those that are unknown, missing or misnamed, or the one that
 *     asks for others; empty if it is about the value itself
 */
record Violation(List<String> path, List<String> way, List<String> keys) {
  Violation {
    path = List.copyOf(path);
    way = List.copyOf(way);
    keys = List.copyOf(keys);
  }

  /** The keyword that is not met. */
  String keyword() {
    return way.get(way.size() - 1);
  }

  /** The first of the keys. */
  String key() {
    return keys.isEmpty() ? "" : keys.get(0);
  }
}
