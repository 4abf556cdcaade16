package dev.pls.compiler.diff;

import java.util.ArrayList;
import java.util.Collection;
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
  record Ref(ElementKind kind, String parent, String name) implements Term, Comparable<Ref> {
    /** An order, by which maps bear names that are made to hash alike. */
    @Override
    public int compareTo(Ref other) {
      int kinds = kind.compareTo(other.kind);
      int parents = kinds != 0 ? kinds : parent.compareTo(other.parent);
      return parents != 0 ? parents : name.compareTo(other.name);
    }
  }

  /** Several, whose order counts; what they are is said by the label. */
  record Several(String label, List<Term> parts) implements Term {
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /** Several, whose order does not count; each is there once, in the order of {@link Order}. */
  record Set(String label, List<Term> parts) implements Term {
    public Set {
      parts = sorted(parts);
    }
  }

  private static List<Term> sorted(List<Term> parts) {
    boolean rising = true;
    for (int i = 1; i < parts.size() && rising; i++) {
      rising = Order.compare(parts.get(i - 1), parts.get(i)) < 0;
    }
    if (rising) {
      return List.copyOf(parts);
    }
    List<Term> sorted = new ArrayList<>(parts);
    sorted.sort(Order::compare);
    List<Term> once = new ArrayList<>(sorted.size());
    for (Term part : sorted) {
      if (once.isEmpty() || Order.compare(once.get(once.size() - 1), part) != 0) {
        once.add(part);
      }
    }
    return List.copyOf(once);
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
    return this instanceof Text text && text.text.isEmpty();
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

  /** The same with other names of elements; itself if none of them is called otherwise. */
  default Term map(UnaryOperator<Ref> names) {
    if (this instanceof Ref ref) {
      return names.apply(ref);
    } else if (this instanceof Several several) {
      List<Term> parts = map(several.parts, names);
      return parts == several.parts ? this : new Several(several.label, parts);
    } else if (this instanceof Set set) {
      List<Term> parts = map(set.parts, names);
      return parts == set.parts ? this : new Set(set.label, parts);
    }
    return this;
  }

  private static List<Term> map(List<Term> parts, UnaryOperator<Ref> names) {
    List<Term> mapped = parts;
    for (int i = 0; i < parts.size(); i++) {
      Term part = parts.get(i).map(names);
      if (part != parts.get(i)) {
        if (mapped == parts) {
          mapped = new ArrayList<>(parts);
        }
        mapped.set(i, part);
      }
    }
    return mapped;
  }

  /** An order of terms, in which only equal ones have the same place. */
  final class Order {
    private Order() {}

    static int compare(Term one, Term other) {
      if (one instanceof Text text && other instanceof Text second) {
        return text.text.compareTo(second.text);
      } else if (one instanceof Ref ref && other instanceof Ref second) {
        return ref.compareTo(second);
      } else if (one instanceof Several several && other instanceof Several second) {
        int labels = several.label.compareTo(second.label);
        return labels != 0 ? labels : compare(several.parts, second.parts);
      } else if (one instanceof Set set && other instanceof Set second) {
        int labels = set.label.compareTo(second.label);
        return labels != 0 ? labels : compare(set.parts, second.parts);
      }
      return Integer.compare(rank(one), rank(other));
    }

    private static int compare(List<Term> one, List<Term> other) {
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int order = compare(one.get(i), other.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(one.size(), other.size());
    }

    private static int rank(Term term) {
      return term instanceof Text ? 0 : term instanceof Ref ? 1 : term instanceof Several ? 2 : 3;
    }
  }
}
