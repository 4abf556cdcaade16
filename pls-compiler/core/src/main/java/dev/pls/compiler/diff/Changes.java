package dev.pls.compiler.diff;

import dev.pls.compiler.model.Apart;
import dev.pls.compiler.model.Motion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All differences in meaning between two motions, each once. Where things stand, in which order
 * keys are written, comments and spellings make none.
 *
 * @param base the motion as it was
 * @param head the motion as it is
 * @param renames which elements are called otherwise
 * @param all the differences, in the order of the head's sections
 */
public record Changes(Outline base, Outline head, Renames renames, List<Change> all) {
  public Changes {
    all = List.copyOf(all);
  }

  /** The differences between two motions without errors. */
  public static Changes between(Motion base, Motion head) {
    Outline was = Outline.of(base);
    Outline is = Outline.of(head);
    Renames renames = Renames.between(was, is);
    return new Changes(was, is, renames, new Search(was, is, renames).find());
  }

  /** Whether both mean the same. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** A search, kind by kind. */
  private static final class Search {
    private final Outline base;
    private final Outline head;
    private final Renames renames;
    private final List<Change> changes = new ArrayList<>();

    Search(Outline base, Outline head, Renames renames) {
      this.base = base;
      this.head = head;
      this.renames = renames;
    }

    List<Change> find() {
      Map<Element.Key, Element> before = new LinkedHashMap<>();
      base.elements().values().forEach(was -> before.put(renames.head(was.key()), was));
      Map<ElementKind, List<Element>> stayed = new EnumMap<>(ElementKind.class);
      for (Element is : head.elements().values()) {
        Element was = before.get(is.key());
        if (was != null) {
          compare(was, is);
          stayed.computeIfAbsent(is.kind(), kind -> new ArrayList<>()).add(is);
        } else if (!isPartOfNew(is, before)) {
          changes.add(new Change.Added(is, Written.parent(base.motion(), is), Written.of(is)));
        }
      }
      before.forEach(
          (key, was) -> {
            if (!head.elements().containsKey(key) && !isPartOfGone(was)) {
              changes.add(
                  new Change.Removed(was, Written.of(was), Written.parent(head.motion(), was)));
            }
          });
      stayed.forEach(
          (kind, elements) -> {
            if (isOrdered(kind)) {
              moves(elements, before);
            }
          });
      return changes;
    }

    private static boolean isPartOfNew(Element is, Map<Element.Key, Element> before) {
      return !is.parent().isEmpty()
          && !is.kind().derived()
          && !before.containsKey(new Element.Key(Element.parentKind(is.kind()), "", is.parent()));
    }

    private boolean isPartOfGone(Element was) {
      return !was.parent().isEmpty()
          && !was.kind().derived()
          && !head.elements()
              .containsKey(
                  renames.head(new Element.Key(Element.parentKind(was.kind()), "", was.parent())));
    }

    private void compare(Element was, Element is) {
      if (!was.name().equals(is.name()) && Renames.namesake(is.kind()) == null) {
        changes.add(new Change.Renamed(was, is, Written.of(was), Written.of(is)));
      }
      for (String facet : is.kind().facets()) {
        compare(was, is, facet);
      }
      compare(was, is, ElementKind.STATUS);
      compare(was, is, ElementKind.WORDS);
    }

    private void compare(Element was, Element is, String facet) {
      Term old = renames.head(was.facet(facet));
      Term now = is.facet(facet);
      if (!old.equals(now)) {
        Apart places = Written.apart(was, is, facet);
        changes.add(new Change.Altered(was, is, facet, old, now, places.first(), places.second()));
      }
    }

    /** Where the first that fits is taken, or people read them in their order. */
    private static boolean isOrdered(ElementKind kind) {
      return kind == ElementKind.ROUTING_RULE
          || kind == ElementKind.STAGE
          || kind == ElementKind.TERRITORY;
    }

    /** The fewest elements whose move explains the new order. */
    private void moves(List<Element> now, Map<Element.Key, Element> before) {
      Map<Element.Key, Integer> old = new HashMap<>();
      before.keySet().forEach(key -> old.put(key, old.size()));
      int[] places = now.stream().mapToInt(is -> old.getOrDefault(is.key(), 0)).toArray();
      boolean[] stays = longestRise(places);
      for (int i = 0; i < places.length; i++) {
        Element is = now.get(i);
        Element was = before.get(is.key());
        if (was != null && !stays[i]) {
          int passed = passed(places, i);
          changes.add(
              new Change.Moved(
                  was, is, now.get(passed), passed > i, Written.of(was), Written.of(is)));
        }
      }
    }

    /** The nearest that it has changed sides with. */
    private static int passed(int[] places, int moved) {
      for (int distance = 1; distance < places.length; distance++) {
        int behind = moved + distance;
        if (behind < places.length && places[behind] < places[moved]) {
          return behind;
        }
        int ahead = moved - distance;
        if (ahead >= 0 && places[ahead] > places[moved]) {
          return ahead;
        }
      }
      return moved;
    }

    /**
     * Which numbers are in a longest rising sequence of them. Each is put on the level of the
     * longest that ends with it; on a level numbers fall from first to last, so that a search by
     * halves finds it.
     */
    private static boolean[] longestRise(int[] numbers) {
      List<List<Integer>> levels = new ArrayList<>();
      int[] least = new int[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        int found = Arrays.binarySearch(least, 0, levels.size(), numbers[i]);
        int level = found < 0 ? -found - 1 : found;
        if (level == levels.size()) {
          levels.add(new ArrayList<>());
        }
        least[level] = numbers[i];
        levels.get(level).add(i);
      }
      boolean[] in = new boolean[numbers.length];
      int above = Integer.MAX_VALUE;
      for (int level = levels.size() - 1; level >= 0; level--) {
        for (int i : levels.get(level)) {
          if (numbers[i] < above) { // the first that fits
            in[i] = true;
            above = numbers[i];
            break;
          }
        }
      }
      return in;
    }
  }
}
