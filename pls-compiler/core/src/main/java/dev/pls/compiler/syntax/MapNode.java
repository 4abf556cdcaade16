package dev.pls.compiler.syntax;

import dev.pls.compiler.source.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML mapping with scalar keys, in the order they are written. */
public final class MapNode implements Node {
  /**
   * A key and its value.
   *
   * @param key the key's text
   * @param keySpan where the key is written
   * @param value the value
   */
  public record Entry(String key, Span keySpan, Node value) {}

  private final Span span;
  private final Map<String, Entry> entries;
  private final int size;

  /** A map of these entries, by their keys. */
  public MapNode(Span span, Map<String, Entry> entries) {
    this.span = span;
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    int nodes = 1;
    for (Entry entry : entries.values()) {
      nodes += 1 + entry.value().size();
    }
    this.size = nodes;
  }

  /** The entries, in the order they are written. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /** The entry under a key, or {@code null}. */
  public @Nullable Entry entry(String key) {
    return entries.get(key);
  }

  /** The value under a key, or {@code null}. */
  public @Nullable Node get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public MapNode movedTo(Span place) {
    Map<String, Entry> moved = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      moved.put(entry.key(), new Entry(entry.key(), place, entry.value().movedTo(place)));
    }
    return new MapNode(place, moved);
  }

  @Override
  public @Nullable Node child(String step) {
    return get(step);
  }

  @Override
  public String toString() {
    return entries.values().toString();
  }
}
