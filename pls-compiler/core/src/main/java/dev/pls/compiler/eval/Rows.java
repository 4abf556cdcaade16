package dev.pls.compiler.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of one entity, by key; {@code semantics.md} rule 7. */
final class Rows {
  private final Map<String, List<World.Row>> rows;
  private final Map<String, List<String>> keysByAccount = new HashMap<>();

  Rows(Map<String, List<World.Row>> rows) {
    this.rows = rows;
    new TreeMap<>(rows)
        .forEach(
            (key, versions) ->
                versions.stream()
                    .map(World.Row::account)
                    .distinct()
                    .forEach(
                        account ->
                            keysByAccount
                                .computeIfAbsent(account, a -> new ArrayList<>())
                                .add(key)));
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
    List<World.Row> newest = new ArrayList<>(1);
    for (World.Row version : rows.getOrDefault(key, List.of())) {
      long from = version.from();
      if (from <= instant && (newest.isEmpty() || from >= newest.get(0).from())) {
        if (!newest.isEmpty() && from > newest.get(0).from()) {
          newest.clear();
        }
        newest.add(version);
      }
    }
    return newest;
  }

  /** The first instant after another at which a version of a key begins or ends, if any does. */
  long nextChange(String key, long instant) {
    long next = Long.MAX_VALUE;
    for (World.Row version : rows.getOrDefault(key, List.of())) {
      if (version.from() > instant) {
        next = Math.min(next, version.from());
      }
      if (version.to().isPresent() && version.to().getAsLong() > instant) {
        next = Math.min(next, version.to().getAsLong());
      }
    }
    return next;
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

  /** The keys that belong to an account in any of their versions, in their order. */
  List<String> everOf(String account) {
    return keysByAccount.getOrDefault(account, List.of());
  }
}
