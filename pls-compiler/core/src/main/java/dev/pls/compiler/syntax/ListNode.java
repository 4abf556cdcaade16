package dev.pls.compiler.syntax;

import dev.pls.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML sequence. */
public final class ListNode implements Node {
  private final Span span;
  private final List<Node> items;
  private final int size;

  /** A list of these items. */
  public ListNode(Span span, List<? extends Node> items) {
    this.span = span;
    this.items = List.copyOf(items);
    this.size = 1 + items.stream().mapToInt(Node::size).sum();
  }

  /** The items in order. */
  public List<Node> items() {
    return items;
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
  public ListNode movedTo(Span place) {
    return new ListNode(place, items.stream().map(item -> item.movedTo(place)).toList());
  }

  @Override
  public @Nullable Node child(String step) {
    int index = 0;
    for (int i = 0; i < step.length(); i++) {
      int digit = step.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 8) {
        return null;
      }
      index = index * 10 + digit;
    }
    return !step.isEmpty() && index < items.size() ? items.get(index) : null;
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
