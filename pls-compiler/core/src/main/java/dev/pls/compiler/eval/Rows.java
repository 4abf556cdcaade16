package dev.pls.compiler.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of one entity, by key; {@code semantics.md} rule 7. */
final class Rows {
  private final Map<String, List<World.Row>> rows;

  Rows(Map<String, List<World.Row>> rows) {
    this.rows = rows;
  }

  /** The version of a key that holds at an instant; empty if there is none, or more than one. */
  Optional<World.Row> at(String key, long instant) {
    List<World.Row> newest = newest(key, instant);
    return newest.size() == 1
        ? newest.stream().filter(row -> row.to().orElse(Long.MAX_VALUE) > instant).findFirst()
        : Optional.empty();
  }

  /** The newest version of a key, which attributes without history are read from. */
  Optional<World.Row> newest(String key) {
    List<World.Row> newest = newest(key, Long.MAX_VALUE);
    return newest.size() == 1 ? newest.stream().findFirst() : Optional.empty();
  }

  /** Whether two versions of a key claim an instant. */
  boolean ambiguous(String key, long instant) {
    return newest(key, instant).size() > 1;
  }

  /** The versions with the greatest beginning up to an instant. */
  private List<World.Row> newest(String key, long instant) {
    List<World.Row> versions = rows.getOrDefault(key, List.of());
    long from =
        versions.stream()
            .mapToLong(World.Row::from)
            .filter(f -> f <= instant)
            .max()
            .orElse(Long.MAX_VALUE);
    return versions.stream().filter(row -> row.from() == from && from <= instant).toList();
  }

  /** The keys that have a version at an instant, in their order. */
  SortedSet<String> keys(long instant) {
    SortedSet<String> keys = new TreeSet<>();
    for (String key : rows.keySet()) {
      if (at(key, instant).isPresent()) {
        keys.add(key);
      }
    }
    return keys;
  }
}
