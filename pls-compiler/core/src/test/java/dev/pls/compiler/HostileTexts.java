package dev.pls.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A motion in which every free text is another one. What is free is found out by trying: a place of
 * the language, such as {@code signals/why}, is if the motion stays sound with any text there.
 */
final class HostileTexts {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Map<String, byte[]> files;
  private final Map<String, Object> trees = new TreeMap<>();
  private final Map<String, List<Spot>> places = new TreeMap<>();
  private final List<Spot> free = new ArrayList<>();

  /** Where a text stands: in a map under a key, or in a list at an index. */
  private record Spot(Object in, Object step, String text) {
    @SuppressWarnings("unchecked") // the loader makes maps and lists of objects
    void put(String value) {
      if (in instanceof Map) {
        ((Map<Object, Object>) in).put(step, value);
      } else {
        ((List<Object>) in).set((Integer) step, value);
      }
    }
  }

  /** A motion of these files; finds out, in a while, which of its texts are free. */
  HostileTexts(Map<String, byte[]> files) throws IOException {
    this.files = files;
    files.forEach(
        (path, content) -> {
          if (path.endsWith(".yaml")) {
            String text = new String(content, StandardCharsets.UTF_8);
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
            trees.put(path, tree);
            collect(tree, "");
          }
        });
    Validate validate = new Validate();
    for (List<Spot> spots : places.values()) {
      spots.forEach(spot -> spot.put("A b: \"c\" <d>"));
      boolean anything = !validate.run(new Validate.Request(tree(), "", TODAY)).failed();
      spots.forEach(spot -> spot.put(spot.text()));
      free.addAll(anything ? spots : List.of());
    }
  }

  private void collect(Object node, String place) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> collect(map, key, value, place + "/" + key));
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(list, i, list.get(i), place);
      }
    }
  }

  /** Names that people give are no part of a place: below a section they stand second. */
  private void collect(Object in, Object step, Object value, String place) {
    if (value instanceof String text) {
      String key = place.substring(place.lastIndexOf('/') + 1);
      String section = place.split("/", 3)[1];
      places
          .computeIfAbsent(section + "/" + key, p -> new ArrayList<>())
          .add(new Spot(in, step, text));
    } else {
      collect(value, place);
    }
  }

  /** How many free texts there are. */
  int size() {
    return free.size();
  }

  /** The motion's files with all free texts replaced by the text of their number. */
  MemoryTree with(IntFunction<String> text) {
    for (int i = 0; i < free.size(); i++) {
      free.get(i).put(text.apply(i));
    }
    return tree();
  }

  private MemoryTree tree() {
    Map<String, byte[]> written = new TreeMap<>(files);
    DumpSettings settings = DumpSettings.builder().setWidth(1_000).build();
    trees.forEach(
        (path, tree) ->
            written.put(
                path, new Dump(settings).dumpToString(tree).getBytes(StandardCharsets.UTF_8)));
    return new MemoryTree(written);
  }
}
