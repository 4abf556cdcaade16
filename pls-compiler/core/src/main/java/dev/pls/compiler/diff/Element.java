package dev.pls.compiler.diff;

import dev.pls.compiler.model.Place;
import java.util.Map;

/**
 * An element of a motion, for those who compare two.
 *
 * @param kind what it is
 * @param parent the name of the element that it is part of, of the kind {@link #parentKind}; empty
 *     if of none
 * @param name what it is called among its like; empty where there is one only
 * @param title how people call it
 * @param path the path of keys that leads to it, such as {@code signals/shared_value}
 * @param place where it is written; of a derived one, what it follows from
 * @param facets what it says, by the names of the facets; those that say nothing are left out
 * @param model what the motion has of it; only for wording and for judging what became of it
 */
public record Element(
    ElementKind kind,
    String parent,
    String name,
    String title,
    String path,
    Place place,
    Map<String, Term> facets,
    Object model) {

  /** What tells it from all other elements of its motion. */
  public record Key(ElementKind kind, String parent, String name) implements Comparable<Key> {
    /** An order, by which maps bear names that are made to hash alike. */
    @Override
    public int compareTo(Key other) {
      int kinds = kind.compareTo(other.kind);
      int parents = kinds != 0 ? kinds : parent.compareTo(other.parent);
      return parents != 0 ? parents : name.compareTo(other.name);
    }
  }

  /** What tells it from all other elements of its motion. */
  public Key key() {
    return new Key(kind, parent, name);
  }

  /** The kind of what it is part of. */
  public static ElementKind parentKind(ElementKind kind) {
    return switch (kind) {
      case ATTRIBUTE -> ElementKind.ENTITY;
      case PROPERTY -> ElementKind.EVENT;
      case EXCLUSION, EXAMPLE -> ElementKind.QUALIFICATION;
      default -> ElementKind.MOTION;
    };
  }

  /** What a facet says; {@link Term#NONE} if nothing. */
  public Term facet(String facet) {
    return facets.getOrDefault(facet, Term.NONE);
  }
}
