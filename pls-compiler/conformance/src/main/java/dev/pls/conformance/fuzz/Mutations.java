package dev.pls.conformance.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Changes motions as trees: takes values out, puts others in their place (hostile ones, or what
 * stands under the same key elsewhere), swaps and repeats them, gives keys other names.
 */
final class Mutations {
  private static final int MOST_EDITS = 4;
  private static final int MOST_COPIES = 40;
  private static final int DEEPEST = 40;

  /** Motions of their own are mutated oftener than the many small ones of test cases. */
  private static final int WEIGHT_OF_EXAMPLES = 20;

  /** What templates and lists are made of. */
  private static final List<String> PIECES =
      List.of(
          "{{#motion}}",
          "{{/motion}}",
          "{{^rules}}",
          "{{/rules}}",
          "{{.}}",
          "{{title}}",
          "{{> risks}}",
          "{{> pack}}",
          "{{{title}}}",
          "{{=<% %>=}}",
          "{{",
          "}}",
          "{{!",
          "{{#",
          "\"",
          "\n",
          "\r\n",
          ",");

  private final List<Seed> seeds = new ArrayList<>();
  private final Map<String, List<Object>> byKey = new TreeMap<>();
  private final List<String> keys;
  private final List<Object> scalars;

  /** Mutations of these projects, with what they are made of. */
  Mutations(SortedMap<String, Project> projects) {
    projects.forEach(
        (name, project) -> {
          SortedMap<String, Object> trees = new TreeMap<>();
          project.files().forEach((path, content) -> trees.put(path, parsed(path, content)));
          trees.values().forEach(this::collect);
          Seed seed = new Seed(project, trees);
          for (int i = 0; i < (name.startsWith("example-") ? WEIGHT_OF_EXAMPLES : 1); i++) {
            seeds.add(seed);
          }
        });
    this.keys = List.copyOf(byKey.keySet());
    this.scalars = List.copyOf(Hostile.VALUES);
  }

  /** A tree of maps, lists and scalars; the bytes themselves where there is none. */
  private static Object parsed(String path, byte[] content) {
    if (!path.endsWith(".yaml")) {
      return content;
    }
    try {
      LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
      Object tree = new Load(settings).loadFromString(new String(content, StandardCharsets.UTF_8));
      return tree == null ? content : tree;
    } catch (YamlEngineException e) {
      return content;
    }
  }

  private void collect(Object node) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (value != null) {
              byKey.computeIfAbsent(String.valueOf(key), k -> new ArrayList<>()).add(value);
              collect(value);
            }
          });
    } else if (node instanceof List<?> list) {
      list.forEach(this::collect);
    }
  }

  /** A motion with a few mutations. */
  Project mutated(FuzzedDataProvider data) {
    Seed seed = data.pickValue(seeds);
    List<Map.Entry<String, Object>> trees = List.copyOf(seed.trees().entrySet());
    Map<String, Object> edited = new TreeMap<>();
    int edits = data.consumeInt(1, MOST_EDITS);
    for (int i = 0; i < edits && data.remainingBytes() > 0; i++) {
      Map.Entry<String, Object> file = data.pickValue(trees);
      Object tree = edited.computeIfAbsent(file.getKey(), path -> copy(file.getValue(), 0));
      if (tree instanceof byte[] bytes) {
        edited.put(file.getKey(), spliced(bytes, data));
        continue;
      }
      List<Place> places = new ArrayList<>();
      collectPlaces(tree, places);
      if (!places.isEmpty()) {
        edit(data.pickValue(places), places, data);
      }
    }
    boolean flow = data.consumeBoolean();
    SortedMap<String, byte[]> files = new TreeMap<>(seed.project().files());
    edited.forEach((path, tree) -> files.put(path, bytes(tree, flow)));
    return new Project(files);
  }

  private void edit(Place place, List<Place> places, FuzzedDataProvider data) {
    switch (data.consumeInt(0, 11)) {
      case 0 -> place.remove();
      case 1, 2 -> place.set(data.pickValue(scalars));
      case 3, 4 -> place.set(copy(elsewhere(place, data), 0));
      case 5 -> place.set(copy(data.pickValue(places).get(), 0));
      case 6 -> {
        Place other = data.pickValue(places);
        Object value = copy(place.get(), 0);
        place.set(copy(other.get(), 0));
        other.set(value);
      }
      case 7 -> place.rename(name(places, data));
      case 8 -> place.repeat(1 + data.consumeInt(0, MOST_COPIES));
      case 9 -> place.set(name(places, data));
      case 10 -> place.set(edited(place.get(), data));
      default ->
          place.add(
              data.consumeBoolean() ? data.pickValue(keys) : name(places, data),
              copy(elsewhere(place, data), 0));
    }
  }

  /** What stands under the same key somewhere, or under any. */
  private Object elsewhere(Place place, FuzzedDataProvider data) {
    List<Object> known = byKey.get(place.key());
    if (known == null || data.consumeInt(0, 7) == 0) {
      known = byKey.get(data.pickValue(keys));
    }
    return known == null ? "" : data.pickValue(known);
  }

  /** A name that the motion has, a word of the language, or a hostile one. */
  private String name(List<Place> places, FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 3)) {
      case 0, 1 -> data.pickValue(places).key();
      case 2 -> data.pickValue(keys);
      default -> String.valueOf(data.pickValue(scalars));
    };
  }

  /** A scalar with a piece of it replaced. */
  private Object edited(Object value, FuzzedDataProvider data) {
    if (value instanceof Map || value instanceof List || value instanceof byte[]) {
      return data.consumeBoolean() ? new ArrayList<>(List.of(value)) : new ArrayList<>();
    }
    String text = String.valueOf(value);
    int from = data.consumeInt(0, text.length());
    int to = data.consumeInt(from, Math.min(text.length(), from + 8));
    String piece =
        data.consumeBoolean() ? String.valueOf(data.pickValue(scalars)) : data.consumeString(8);
    return text.substring(0, from) + piece + text.substring(to);
  }

  /** A file that is no tree, with a piece of it replaced. */
  private byte[] spliced(byte[] bytes, FuzzedDataProvider data) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int from = data.consumeInt(0, text.length());
    int to = data.consumeInt(from, Math.min(text.length(), from + 20));
    String piece =
        data.consumeBoolean() ? data.pickValue(PIECES) : String.valueOf(data.pickValue(scalars));
    return (text.substring(0, from) + piece + text.substring(to)).getBytes(StandardCharsets.UTF_8);
  }

  private static Object copy(Object node, int depth) {
    if (depth > DEEPEST) {
      return "";
    }
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, value == null ? "" : copy(value, depth + 1)));
      return copy;
    }
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(item == null ? "" : copy(item, depth + 1)));
      return copy;
    }
    return node;
  }

  private static byte[] bytes(Object tree, boolean flow) {
    if (tree instanceof byte[] bytes) {
      return bytes;
    }
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(flow ? FlowStyle.FLOW : FlowStyle.BLOCK)
            .setMaxSimpleKeyLength(128)
            .setWidth(1000)
            .build();
    return new Dump(settings).dumpToString(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static void collectPlaces(Object node, List<Place> into) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            into.add(new Place(node, key));
            collectPlaces(value, into);
          });
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        into.add(new Place(node, i));
        collectPlaces(list.get(i), into);
      }
    }
  }

  /** A project and its files as trees. */
  private record Seed(Project project, SortedMap<String, Object> trees) {}

  /** An entry of a map or an item of a list; it may be gone by now. */
  private record Place(Object in, Object step) {
    String key() {
      return in instanceof Map ? String.valueOf(step) : "";
    }

    Object get() {
      Object value =
          in instanceof Map<?, ?> map
              ? map.get(step)
              : index() < list().size() ? list().get(index()) : null;
      return value == null ? "" : value;
    }

    void set(Object value) {
      if (in instanceof Map) {
        map().put(step, value);
      } else if (index() < list().size()) {
        list().set(index(), value);
      }
    }

    void remove() {
      if (in instanceof Map) {
        map().remove(step);
      } else if (index() < list().size()) {
        list().remove(index());
      }
    }

    void rename(String name) {
      if (in instanceof Map) {
        Map<Object, Object> entries = new LinkedHashMap<>(map());
        map().clear();
        entries.forEach((key, value) -> map().put(key.equals(step) ? name : key, value));
      }
    }

    void repeat(int times) {
      for (int i = 0; i < times; i++) {
        if (in instanceof Map) {
          map().put(step + "_" + i, copy(get(), 0));
        } else {
          list().add(copy(get(), 0));
        }
      }
    }

    void add(String key, Object value) {
      Object target = get() instanceof Map || get() instanceof List ? get() : in;
      Place inner = new Place(target, step);
      if (target instanceof Map) {
        inner.map().put(key, value);
      } else {
        inner.list().add(value);
      }
    }

    private int index() {
      return (Integer) step;
    }

    @SuppressWarnings("unchecked") // the loader makes maps and lists of objects
    private Map<Object, Object> map() {
      return (Map<Object, Object>) in;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list() {
      return (List<Object>) in;
    }
  }
}
