package dev.pls.compiler.diff;

import dev.pls.compiler.model.Routing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What else is affected by a change, as elements name one another in the base or in the head. All
 * elements are known by the head's names.
 */
public final class Influence {
  private static final Set<String> NOTHING =
      Set.of(ElementKind.WORDS, ElementKind.STATUS, "renamed");

  /** What is said of an element beside what it is used for. */
  private static final Set<String> DECIDING_NOTHING =
      Set.of(
          "signal/outreach",
          "segment/in-scope",
          "segment/value",
          "attribute/pii",
          "property/pii",
          "metric/kind",
          "metric/baseline",
          "metric/target");

  private final Changes changes;
  private final Map<Element.Key, Set<Use>> users = new HashMap<>();

  /** That an element names another in one of its facets. */
  private record Use(Element.Key user, String facet) {}

  /** The influences in both motions. */
  public Influence(Changes changes) {
    this.changes = changes;
    collect(changes.base().elements().values(), true);
    collect(changes.head().elements().values(), false);
  }

  private void collect(Collection<Element> elements, boolean isBase) {
    Renames renames = changes.renames();
    for (Element element : elements) {
      Element.Key user = isBase ? renames.head(element.key()) : element.key();
      element
          .facets()
          .forEach(
              (facet, term) -> {
                if (facet.equals("for")) {
                  return; // whom it is for does not say what it rests on
                }
                Term named = isBase ? renames.head(term) : term;
                named.refs(
                    ref -> use(new Element.Key(ref.kind(), ref.parent(), ref.name()), user, facet));
                if (element.kind() == ElementKind.ROUTING_RULE && facet.equals("when")) {
                  grades(element, named, user, isBase);
                }
              });
      if (element.kind() == ElementKind.EXCLUSION) {
        use(user, new Element.Key(ElementKind.QUALIFICATION, "", user.parent()), "exclusions");
      }
    }
  }

  private void use(Element.Key used, Element.Key user, String facet) {
    users.computeIfAbsent(used, key -> new LinkedHashSet<>()).add(new Use(user, facet));
  }

  /**
   * A rule that asks for tier or score rests on the definitions it is for; all, if it names none.
   */
  private void grades(Element rule, Term when, Element.Key user, boolean isBase) {
    if (!names(when, "tier") && !names(when, "score")) {
      return;
    }
    Outline outline = isBase ? changes.base() : changes.head();
    List<String> named = ((Routing.Rule) rule.model()).qualifications();
    Collection<String> all = outline.motion().qualifications().keySet();
    for (String name : named.isEmpty() ? all : named) {
      Element.Key key = new Element.Key(ElementKind.QUALIFICATION, "", name);
      use(isBase ? changes.renames().head(key) : key, user, "when");
    }
  }

  private static boolean names(Term term, String variable) {
    if (term instanceof Term.Text text) {
      return text.text().equals(variable);
    } else if (term instanceof Term.Several several) {
      return several.parts().stream().anyMatch(part -> names(part, variable));
    }
    return term instanceof Term.Set set
        && set.parts().stream().anyMatch(part -> names(part, variable));
  }

  /**
   * The elements that a change has an effect on, nearest first, without its own. Words and states
   * affect nothing; points and decay only what adds them up.
   */
  public List<Element> of(Change change) {
    String what = change.what();
    if (NOTHING.contains(what) || DECIDING_NOTHING.contains(change.kind())) {
      return List.of();
    }
    Map<Element.Key, Element> found = new LinkedHashMap<>();
    Deque<Element.Key> ahead = new ArrayDeque<>();
    Element.Key own = keyOf(change);
    boolean points =
        (what.equals("points") || what.equals("decay"))
            && !change.element().facet("threshold").isNone(); // else it passes by its points
    for (Use use : users.getOrDefault(own, Set.of())) {
      if (!points || isOfScore(use)) {
        ahead.add(use.user());
      }
    }
    while (!ahead.isEmpty()) {
      Element.Key key = ahead.remove();
      if (!key.equals(own) && !found.containsKey(key)) {
        element(key).ifPresent(element -> found.put(key, element));
        users.getOrDefault(key, Set.of()).forEach(use -> ahead.add(use.user()));
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean isOfScore(Use use) {
    ElementKind kind = use.user().kind();
    return kind == ElementKind.SCORE || kind == ElementKind.SIGNAL || use.facet().equals("score");
  }

  private Element.Key keyOf(Change change) {
    return change
        .after()
        .map(Element::key)
        .orElseGet(() -> changes.renames().head(change.element().key()));
  }

  private Optional<Element> element(Element.Key key) {
    Element head = changes.head().elements().get(key);
    return head != null
        ? Optional.of(head)
        : Optional.ofNullable(changes.base().elements().get(key));
  }

  /** The elements of some kinds among these. */
  static List<Element> of(List<Element> elements, ElementKind... kinds) {
    List<Element> of = new ArrayList<>();
    for (Element element : elements) {
      if (List.of(kinds).contains(element.kind())) {
        of.add(element);
      }
    }
    return of;
  }
}
