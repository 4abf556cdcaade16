package dev.pls.compiler.syntax;

import dev.pls.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML value and where it is written. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
  /** Where the value is written; for what an alias stands for, the place of the alias. */
  Span span();

  /** How many nodes this is, itself and all below. */
  int size();

  /** The same value as if it were written at another place: what an alias makes of its anchor. */
  Node movedTo(Span place);

  /**
   * The node at the end of a path of map keys and list indexes.
   *
   * @return {@code null} if there is none
   */
  default @Nullable Node at(List<String> path) {
    Node node = this;
    for (String step : path) {
      node = node == null ? null : node.child(step);
    }
    return node;
  }

  /** The value under a key, or the item at an index written in digits; {@code null} if none. */
  @Nullable Node child(String step);
}
