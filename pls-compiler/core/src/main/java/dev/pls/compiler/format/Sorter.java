package dev.pls.compiler.format;

import dev.pls.compiler.schema.KeyOrder;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the keys of maps into the schema's order, unknown ones behind the others. A map that holds
 * an anchor or an alias stays as it is, as an alias must come behind its anchor.
 */
final class Sorter {
  private Sorter() {}

  static void sort(Value value, KeyOrder.Place place) {
    if (!(value instanceof Value.Collection collection)) {
      return;
    }
    for (Element element : collection.elements()) {
      sort(element.value(), collection.isMap() ? place.key(element.name()) : place.item());
    }
    List<String> keys = place.keys();
    if (collection.isMap() && !keys.isEmpty() && !collection.tied()) {
      collection
          .elements()
          .sort(
              Comparator.comparingInt(
                  element -> {
                    int index = keys.indexOf(element.name());
                    return index < 0 ? keys.size() : index;
                  }));
    }
  }
}
