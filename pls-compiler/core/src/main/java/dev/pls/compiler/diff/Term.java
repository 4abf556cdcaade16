package dev.pls.compiler.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a facet says, in a form that is equal where the meaning is, and in which the names of other
 * elements can be told from other text.
 */
public sealed interface Term {
  /** Nothing is said. */
  Term NONE = new Text("");

  /** A value, in one spelling. */
  record Text(String text) implements Term {}

  /**
   * The name of an element.
   *
   * @param parent the name of the element it is part of; empty if of none
   */
  record Ref(ElementKind kind, String parent, String name) implements Term {}

  /** Several, whose order counts; what they are is said by the label. */
  record Several(String label, List<Term> parts) implements Term {
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /** Several, whose order does not count; each is there once, in the order of their spelling. */
  record Set(String label, List<Term> parts) implements Term {
    public Set {
      parts = sorted(parts);
    }
  }

  private static List<Term> sorted(List<Term> parts) {
    return parts.size() < 2
        ? List.copyOf(parts)
        : parts.stream().distinct().sorted(Comparator.comparing(Term::toString)).toList();
  }

  /** A value. */
  static Term of(Object value) {
    return new Text(value.toString());
  }

  /** The name of an element that is part of no other. */
  static Term ref(ElementKind kind, String name) {
    return name.isEmpty() ? NONE : new Ref(kind, "", name);
  }

  /** The name of an element that is part of another. */
  static Term ref(ElementKind kind, String parent, String name) {
    return new Ref(kind, parent, name);
  }

  /** Several, whose order counts. */
  static Term list(String label, Term... parts) {
    return new Several(label, List.of(parts));
  }

  /** Values whose order counts. */
  static Term list(String label, Collection<?> parts) {
    return new Several(label, terms(parts));
  }

  /** Values or terms whose order does not count. */
  static Term set(String label, Collection<?> parts) {
    return new Set(label, terms(parts));
  }

  private static List<Term> terms(Collection<?> parts) {
    List<Term> terms = new ArrayList<>(parts.size());
    parts.forEach(part -> terms.add(part instanceof Term term ? term : of(part)));
    return terms;
  }

  /** A part of several whose order counts; nothing if there is none. */
  static Term part(Term term, int index) {
    return term instanceof Several several && index < several.parts.size()
        ? several.parts.get(index)
        : NONE;
  }

  /** Whether it says nothing. */
  default boolean isNone() {
    return equals(NONE);
  }

  /** Gives all names of elements in it to the visitor. */
  default void refs(Consumer<Ref> visitor) {
    if (this instanceof Ref ref) {
      visitor.accept(ref);
    } else if (this instanceof Several several) {
      several.parts.forEach(part -> part.refs(visitor));
    } else if (this instanceof Set set) {
      set.parts.forEach(part -> part.refs(visitor));
    }
  }

  /** The same with other names of elements. */
  default Term map(UnaryOperator<Ref> names) {
    if (this instanceof Ref ref) {
      return names.apply(ref);
    } else if (this instanceof Several several) {
      return new Several(several.label, several.parts.stream().map(p -> p.map(names)).toList());
    } else if (this instanceof Set set) {
      return new Set(set.label, set.parts.stream().map(p -> p.map(names)).toList());
    }
    return this;
  }
}
