package dev.pls.compiler.diff;

import dev.pls.compiler.source.Span;
import java.util.Optional;

/**
 * One difference in meaning between two motions. In the base it is at the element {@code before},
 * in the head at {@code after}.
 */
public sealed interface Change {
  /** The element as it was; empty if it is new. */
  Optional<Element> before();

  /** The element as it is; empty if it is gone. */
  Optional<Element> after();

  /** Where the base has it; of what is new, what it would be part of. */
  Span basePlace();

  /** Where the head has it; of what is gone, what it was part of and is still there. */
  Span headPlace();

  /** What kind of change it is of an element, such as {@code threshold} or {@code added}. */
  String what();

  /** The element, as it is or, if it is gone, as it was. */
  default Element element() {
    return after().or(this::before).orElseThrow();
  }

  /** The kind of change, such as {@code signal/threshold}. */
  default String kind() {
    return element().kind().word() + "/" + what();
  }

  /** A change of an element that both have. */
  sealed interface Stayed extends Change {
    /** The element as it was. */
    Element was();

    /** The element as it is. */
    Element is();

    @Override
    default Optional<Element> before() {
      return Optional.of(was());
    }

    @Override
    default Optional<Element> after() {
      return Optional.of(is());
    }
  }

  /** An element that is new, with all its parts. */
  record Added(Element is, Span basePlace, Span headPlace) implements Change {
    @Override
    public Optional<Element> before() {
      return Optional.empty();
    }

    @Override
    public Optional<Element> after() {
      return Optional.of(is);
    }

    @Override
    public String what() {
      return "added";
    }
  }

  /** An element that is gone, with all its parts. */
  record Removed(Element was, Span basePlace, Span headPlace) implements Change {
    @Override
    public Optional<Element> before() {
      return Optional.of(was);
    }

    @Override
    public Optional<Element> after() {
      return Optional.empty();
    }

    @Override
    public String what() {
      return "removed";
    }
  }

  /** An element that is called otherwise. What else changed of it is told beside it. */
  record Renamed(Element was, Element is, Span basePlace, Span headPlace) implements Stayed {
    @Override
    public String what() {
      return "renamed";
    }
  }

  /**
   * An element that stands elsewhere among its like, where the first that fits is taken.
   *
   * @param passed the nearest of its like that it stands on the other side of now
   * @param earlier whether it stands before that one now
   */
  record Moved(
      Element was, Element is, Element passed, boolean earlier, Span basePlace, Span headPlace)
      implements Stayed {
    @Override
    public String what() {
      return "moved";
    }
  }

  /**
   * An element that says something else.
   *
   * @param facet what of it changed
   * @param old what it said, by the names that the head uses
   */
  record Altered(
      Element was, Element is, String facet, Term old, Term now, Span basePlace, Span headPlace)
      implements Stayed {
    @Override
    public String what() {
      return facet;
    }
  }
}
