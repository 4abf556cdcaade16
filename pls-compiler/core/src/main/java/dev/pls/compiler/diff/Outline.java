package dev.pls.compiler.diff;

import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.syntax.ElementPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All elements of a motion, section by section, each with what it says. */
public final class Outline {
  private final Motion motion;
  private final Map<Element.Key, Element> elements = new LinkedHashMap<>();

  private Outline(Motion motion) {
    this.motion = motion;
  }

  /** The outline of a motion. */
  public static Outline of(Motion motion) {
    Outline outline = new Outline(motion);
    ContextOutline.add(outline);
    DataOutline.add(outline);
    DefinitionOutline.add(outline);
    WorkOutline.add(outline);
    MeasurementOutline.add(outline);
    return outline;
  }

  /** The motion. */
  public Motion motion() {
    return motion;
  }

  /** The elements by what tells them apart, in the order of the sections. */
  public Map<Element.Key, Element> elements() {
    return elements;
  }

  /** An element that is begun; its facets are put one by one. */
  Draft begin(ElementKind kind, String name, String title, Place place, Object model) {
    return new Draft(kind, "", name, title, place, model);
  }

  /** An element that is part of another. */
  Draft begin(
      ElementKind kind, String parent, String name, String title, Place place, Object model) {
    return new Draft(kind, parent, name, title, place, model);
  }

  /** An element of which the facets are being said. */
  final class Draft {
    private final ElementKind kind;
    private final String parent;
    private final String name;
    private final String title;
    private final Place place;
    private final Object model;
    private final Map<String, Term> facets = new LinkedHashMap<>();
    private String path;

    private Draft(
        ElementKind kind, String parent, String name, String title, Place place, Object model) {
      this.kind = kind;
      this.parent = parent;
      this.name = name;
      this.title = title;
      this.place = place;
      this.model = model;
      this.path = place.element();
    }

    /** What a facet says. */
    Draft put(String facet, Term term) {
      if (!term.isNone()) {
        facets.put(facet, term);
      }
      return this;
    }

    /** What people only read, as keys and texts in turn. */
    Draft words(Object... keysAndTexts) {
      return put(ElementKind.WORDS, Terms.words(keysAndTexts));
    }

    /** The same with what elements have in common: owner, state, review, evidence and notes. */
    Draft words(Meta meta, Object... keysAndTexts) {
      List<Object> all = new ArrayList<>(List.of(keysAndTexts));
      all.addAll(
          List.of(
              "owner",
              meta.owner(),
              "review_by",
              meta.reviewBy().map(Object::toString).orElse(""),
              "evidence",
              meta.evidence(),
              "notes",
              meta.notes()));
      return state(meta).words(all.toArray());
    }

    /** How far along it is. */
    Draft state(Meta meta) {
      return put(ElementKind.STATUS, meta.status().map(Term::of).orElse(Term.NONE));
    }

    /** The path where the place's own is not what people would call it by. */
    Draft path(String... steps) {
      path = ElementPath.join(List.of(steps));
      return this;
    }

    /** Ends the element. Of two that are called the same, the later is told by its number. */
    void end() {
      Element.Key key = new Element.Key(kind, parent, name);
      int number = 1;
      while (elements.containsKey(key)) {
        number++;
        key = new Element.Key(kind, parent, name + " #" + number);
      }
      elements.put(key, new Element(kind, parent, key.name(), title, path, place, facets, model));
    }
  }
}
