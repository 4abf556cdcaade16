package dev.pls.compiler.diff;

import dev.pls.compiler.model.Motion;
import java.util.Optional;

/** One of two motions, with everything in it called as the head calls it. */
record Side(Outline outline, Renames renames, boolean isBase) {
  Motion motion() {
    return outline.motion();
  }

  /** What tells an element from all others. */
  Element.Key key(Element element) {
    return key(element.key());
  }

  private Element.Key key(Element.Key key) {
    return isBase ? renames.head(key) : key;
  }

  /** What an element is called that is part of no other. */
  String name(ElementKind kind, String name) {
    return key(new Element.Key(kind, "", name)).name();
  }

  /** What a part of an element is called. */
  Term.Ref part(ElementKind kind, String parent, String name) {
    Element.Key key = key(new Element.Key(kind, parent, name));
    return new Term.Ref(key.kind(), key.parent(), key.name());
  }

  /** What an element says. */
  Term facet(Element element, String facet) {
    return isBase ? renames.head(element.facet(facet)) : element.facet(facet);
  }

  /** An element by the name that this side has for it. */
  Optional<Element> element(ElementKind kind, String name) {
    return Optional.ofNullable(outline.elements().get(new Element.Key(kind, "", name)));
  }
}
