package dev.pls.compiler.model;

import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.List;

/**
 * Where an element is written. All places are equal, so that two elements are equal if they say the
 * same, wherever they stand.
 */
public final class Place {
  private final String element;
  private final Span name;
  private final Node node;

  /**
   * @param element the element's path, such as {@code signals/shared_value}
   * @param name what to point at when the whole element is meant: its key or id
   * @param node what is written for it
   */
  public Place(String element, Span name, Node node) {
    this.element = element;
    this.name = name;
    this.node = node;
  }

  /** The element's path, such as {@code signals/shared_value}; list items by their id. */
  public String element() {
    return element;
  }

  /** Where the element's key or id is written. */
  public Span span() {
    return name;
  }

  /**
   * Where the value under a path of keys below the element is written; where the path ends early,
   * the key of the last part that is there, or the element's own name.
   */
  public Span at(String... path) {
    Span found = name;
    Node current = node;
    for (String step : path) {
      Node below = current.child(step);
      if (below == null) {
        return found;
      }
      MapNode.Entry entry = current instanceof MapNode map ? map.entry(step) : null;
      found = entry == null ? below.span() : entry.keySpan();
      current = below;
    }
    return path.length == 0 || current instanceof MapNode ? found : current.span();
  }

  /**
   * The key, or the item of a list, at the end of a path of keys and indexes below the element;
   * where the path ends early, the last that is there, or the element's own name.
   */
  public Span key(String... path) {
    Span found = name;
    Node current = node;
    for (String step : path) {
      Node below = current.child(step);
      if (below == null) {
        return found;
      }
      MapNode.Entry entry = current instanceof MapNode map ? map.entry(step) : null;
      found = entry == null ? below.span() : entry.keySpan();
      current = below;
    }
    return found;
  }

  /**
   * All of the element, or of the value at the end of a path of keys and indexes below it: from its
   * key, id or beginning to the end of what is written below.
   */
  public Span whole(String... path) {
    Span key = key(path);
    Node value = node.at(List.of(path));
    if (value == null || !value.span().file().equals(key.file())) {
      return key;
    }
    int end = Math.max(key.end(), value.span().end());
    String text = key.file().text();
    while (end > key.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return key.file().span(Math.min(key.start(), value.span().start()), end);
  }

  /**
   * Where a part of the text at the end of a path of keys and indexes below the element is written.
   * If no text is there, as {@link #at}.
   *
   * @param from offset of the part's first unit in the text, without the space around it
   * @param to offset behind its last unit
   */
  public Span words(int from, int to, String... path) {
    if (node.at(List.of(path)) instanceof ScalarNode scalar) {
      int margin = scalar.text().length() - scalar.text().stripLeading().length();
      return scalar.spanOf(margin + from, margin + to);
    }
    return at(path);
  }

  /** The place of what is written under a key of the element; the element's own if nothing is. */
  public Place below(String key) {
    Node below = node.child(key);
    return below == null ? this : new Place(element + "/" + key, key(new String[] {key}), below);
  }

  /**
   * What is written at the end of a path of keys and indexes, as a place of its own; this one if
   * nothing is.
   */
  public Place part(String... path) {
    Node below = node.at(List.of(path));
    if (below == null) {
      return this;
    }
    boolean item = node.at(List.of(path).subList(0, path.length - 1)) instanceof ListNode;
    Span span =
        item && below instanceof MapNode map && !map.entries().isEmpty()
            ? map.entries().iterator().next().keySpan()
            : key(path);
    return new Place(element, span, below);
  }

  /**
   * Where this element and another are written otherwise below some paths of keys; an empty path is
   * the whole element.
   */
  public Apart apart(Place other, List<String[]> paths) {
    return Apart.of(node, name, other.node, other.name, paths);
  }

  /** Whether a path of keys below the element is written. */
  public boolean has(String... path) {
    return node.at(List.of(path)) != null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return element;
  }
}
