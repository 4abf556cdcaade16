package dev.pls.compiler.model;

import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ElementPath;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two things are written otherwise, as near as can be told: the one value that is another, or
 * the part that holds all that are. Where only one side has it, the other's place is the part that
 * it would be in.
 *
 * @param first where the first thing has it
 * @param second where the second thing has it
 */
public record Apart(Span first, Span second) {
  /** What is written at the end of a path, and the span to point at when all of it is meant. */
  private record Spot(@Nullable Node node, Span span) {
    Spot child(String key) {
      if (node instanceof MapNode map) {
        MapNode.Entry entry = map.entry(key);
        if (entry != null) {
          boolean keyed = entry.value() instanceof MapNode;
          return new Spot(entry.value(), keyed ? entry.keySpan() : entry.value().span());
        }
      }
      return new Spot(null, span);
    }

    Spot item(Node item) {
      Span at = item.span();
      if (item instanceof MapNode map) { // its id or title tells it, or its first key
        for (String key : List.of("id", "title")) {
          MapNode.Entry entry = map.entry(key);
          if (entry != null) {
            at = entry.value().span();
          }
        }
      }
      return new Spot(item, at);
    }
  }

  /**
   * Compares what two elements have at the ends of some paths of keys; an empty path is the whole.
   */
  static Apart of(Node first, Span firstName, Node second, Span secondName, List<String[]> paths) {
    Spot a = new Spot(first, firstName);
    Spot b = new Spot(second, secondName);
    List<Apart> apart = new ArrayList<>();
    @Nullable Span was = null;
    @Nullable Span is = null;
    for (String[] path : paths) {
      Spot one = at(a, path);
      Spot other = at(b, path);
      if (!same(one.node, other.node)) {
        apart.add(between(one, other));
        was = was == null && one.node != null ? one.span : was;
        is = is == null && other.node != null ? other.span : is;
      }
    }
    if (apart.size() == 1) {
      return apart.get(0);
    } else if (apart.isEmpty()) {
      return new Apart(first(a, paths), first(b, paths));
    }
    return new Apart(was == null ? apart.get(0).first : was, is == null ? apart.get(0).second : is);
  }

  /** The first of these that is there. */
  private static Span first(Spot spot, List<String[]> paths) {
    for (String[] path : paths) {
      Spot found = at(spot, path);
      if (found.node != null) {
        return found.span;
      }
    }
    return spot.span;
  }

  private static Spot at(Spot from, String[] path) {
    Spot spot = from;
    for (String key : path) {
      spot = spot.child(key);
    }
    return spot;
  }

  private static Apart between(Spot a, Spot b) {
    if (a.node instanceof MapNode one && b.node instanceof MapNode other) {
      Set<String> keys = new LinkedHashSet<>();
      one.entries().forEach(entry -> keys.add(entry.key()));
      other.entries().forEach(entry -> keys.add(entry.key()));
      keys.removeIf(key -> same(one.get(key), other.get(key)));
      List<String> others = List.copyOf(keys);
      if (others.size() == 1) {
        return between(a.child(others.get(0)), b.child(others.get(0)));
      } else if (others.size() == 2) { // one key in the place of another
        for (List<String> pair : List.of(others, List.of(others.get(1), others.get(0)))) {
          boolean only = other.get(pair.get(0)) == null && one.get(pair.get(1)) == null;
          if (only) {
            return new Apart(a.child(pair.get(0)).span, b.child(pair.get(1)).span);
          }
        }
      }
    } else if (a.node instanceof ListNode one && b.node instanceof ListNode other) {
      return lists(a, one, b, other);
    } else if (a.node instanceof ScalarNode one
        && b.node instanceof ScalarNode other
        && one.text().contains("\n")
        && other.text().contains("\n")) {
      return lines(one, other);
    }
    return new Apart(a.span, b.span);
  }

  /** The first line of two texts of several that is another. */
  private static Apart lines(ScalarNode one, ScalarNode other) {
    String was = one.text();
    String is = other.text();
    int start = 0;
    for (int i = 0; i < Math.min(was.length(), is.length()); i++) {
      if (was.charAt(i) != is.charAt(i)) {
        break;
      }
      start = was.charAt(i) == '\n' ? i + 1 : start;
    }
    return new Apart(line(one, start), line(other, start));
  }

  private static Span line(ScalarNode scalar, int start) {
    int end = scalar.text().indexOf('\n', start);
    int last = end < 0 ? scalar.text().length() : end;
    return start < last ? scalar.spanOf(start, last) : scalar.span();
  }

  private static Apart lists(Spot a, ListNode one, Spot b, ListNode other) {
    List<Node> gone = less(one, other);
    List<Node> fresh = less(other, one);
    if (gone.size() == 1 && fresh.size() == 1) {
      return between(a.item(gone.get(0)), b.item(fresh.get(0)));
    } else if (gone.isEmpty() != fresh.isEmpty()) {
      return gone.isEmpty()
          ? new Apart(a.span, b.item(fresh.get(0)).span)
          : new Apart(a.item(gone.get(0)).span, b.span);
    }
    return labelled(a, one, b, other, gone, fresh);
  }

  /** Of several items with labels, the one that is on both sides and another. */
  private static Apart labelled(
      Spot a, ListNode one, Spot b, ListNode other, List<Node> gone, List<Node> fresh) {
    Map<String, Node> before = new LinkedHashMap<>();
    gone.forEach(item -> before.put(ElementPath.label(item, ""), item));
    for (Node item : fresh) {
      Node was = before.get(ElementPath.label(item, ""));
      if (was != null && !ElementPath.label(item, "").isEmpty()) {
        return between(a.item(was), b.item(item));
      }
    }
    return new Apart(
        gone.isEmpty() || one.items().size() == gone.size() ? a.span : a.item(gone.get(0)).span,
        fresh.isEmpty() || other.items().size() == fresh.size()
            ? b.span
            : b.item(fresh.get(0)).span);
  }

  /** The items of a list that another has not, or not as often. */
  private static List<Node> less(ListNode list, ListNode other) {
    Map<String, Integer> there = new HashMap<>();
    other.items().forEach(item -> there.merge(text(item), 1, Integer::sum));
    List<Node> less = new ArrayList<>();
    for (Node item : list.items()) {
      Integer left = there.computeIfPresent(text(item), (text, number) -> number - 1);
      if (left == null || left < 0) {
        less.add(item);
      }
    }
    return less;
  }

  private static boolean same(@Nullable Node a, @Nullable Node b) {
    return a == null || b == null ? a == b : text(a).equals(text(b));
  }

  /** What is written, without its place, style and the order of keys. */
  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    text(node, text);
    return text.toString();
  }

  private static void text(Node node, StringBuilder into) {
    if (node instanceof MapNode map) {
      into.append('{');
      map.entries().stream()
          .sorted((one, other) -> one.key().compareTo(other.key()))
          .forEach(
              entry -> {
                into.append(entry.key().length()).append(':').append(entry.key());
                text(entry.value(), into);
              });
      into.append('}');
    } else if (node instanceof ListNode list) {
      into.append('[');
      list.items().forEach(item -> text(item, into));
      into.append(']');
    } else {
      String scalar = ((ScalarNode) node).text();
      into.append(scalar.length()).append(':').append(scalar);
    }
  }
}
