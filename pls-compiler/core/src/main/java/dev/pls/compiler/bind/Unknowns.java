package dev.pls.compiler.bind;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.syntax.ElementPath;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds everything that a motion answers with {@code unknown}. */
final class Unknowns {
  /** Under these keys stand values of the data, where "unknown" is a word like any other. */
  private static final Set<String> DATA = Set.of("lists", "examples", "one_of", "map", "equals");

  private final List<Motion.Unknown> found = new ArrayList<>();

  List<Motion.Unknown> in(MapNode sections) {
    walk(sections, new ArrayList<>());
    return List.copyOf(found);
  }

  private void walk(Node node, List<String> path) {
    if (node instanceof ScalarNode scalar && Fields.isUnknown(scalar)) {
      found.add(
          new Motion.Unknown(
              String.join(".", path), new Place(ElementPath.join(path), scalar.span(), scalar)));
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (!DATA.contains(entry.key())) {
          step(entry.value(), path, entry.key());
        }
      }
    } else if (node instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        step(item, path, ElementPath.label(item, String.valueOf(i)));
      }
    }
  }

  private void step(Node node, List<String> path, String step) {
    path.add(step);
    walk(node, path);
    path.remove(path.size() - 1);
  }
}
