package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says that a key is given twice, once at every place, so that none is taken for the right one. */
final class DuplicateKeys {
  /** A key that is given more often than this was not typed. */
  private static final int MOST_PLACES = 100;

  private final Map<MapNode.Entry, Places> found = new LinkedHashMap<>();

  private record Places(String element, List<MapNode.Entry> entries) {}

  /** Notes an entry whose key an earlier entry of the map at this path has. */
  void add(List<String> path, MapNode.Entry first, MapNode.Entry again) {
    List<MapNode.Entry> entries = found.computeIfAbsent(first, e -> places(path, e)).entries();
    if (entries.size() < MOST_PLACES) {
      entries.add(again);
    }
  }

  private static Places places(List<String> path, MapNode.Entry first) {
    List<String> steps = new ArrayList<>(path);
    steps.add(first.key());
    return new Places(ElementPath.join(steps), new ArrayList<>(List.of(first)));
  }

  /** Reports what was noted. */
  void report(Diagnostics diagnostics) {
    for (Places places : found.values()) {
      MapNode.Entry first = places.entries().get(0);
      for (int i = 0; i < places.entries().size(); i++) {
        MapNode.Entry entry = places.entries().get(i);
        MapNode.Entry other = i == 0 ? places.entries().get(1) : first;
        String where = other.keySpan().label();
        diagnostics.add(
            Diagnostic.of(
                    YamlRules.DUPLICATE_KEY,
                    entry.keySpan(),
                    places.element(),
                    "`"
                        + entry.key()
                        + (i == 0 ? "` is given again at " : "` is already given at ")
                        + where
                        + ".")
                .hint("Keep one of them, or give one another name.")
                .related(other.keySpan(), i == 0 ? "given again here" : "first given here")
                .about(String.valueOf(i + 1)));
      }
    }
  }
}
