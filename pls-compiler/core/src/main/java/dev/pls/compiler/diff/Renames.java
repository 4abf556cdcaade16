package dev.pls.compiler.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which elements are called otherwise in the head. An element that is gone and one that is new are
 * the same if they say the same, or are named at the same places, and no other pair fits as well.
 */
public final class Renames {
  /** Of many that look alike none is a rename, and telling them apart would take long. */
  private static final int MOST_ALIKE = 20;

  private static final int CONTENT = 8;
  private static final int USES = 6;
  private static final int TITLE = 4;

  private final Outline base;
  private final Outline head;
  private final Map<Element.Key, Element.Key> names = new LinkedHashMap<>();
  private @Nullable Map<Element.Key, Set<String>> baseUses;
  private @Nullable Map<Element.Key, Set<String>> headUses;

  private Renames(Outline base, Outline head) {
    this.base = base;
    this.head = head;
  }

  /** The renames from one motion to another. */
  static Renames between(Outline base, Outline head) {
    Renames renames = new Renames(base, head);
    Map<ElementKind, List<Element>> gone = renames.missing(base, head);
    Map<ElementKind, List<Element>> fresh = renames.missing(head, base);
    int before;
    do { // what names something renamed may be the same only once that is known
      before = renames.names.size();
      for (ElementKind kind : ElementKind.values()) {
        if (gone.containsKey(kind) && !kind.derived() && namesake(kind) == null) {
          renames.find(gone.get(kind), fresh.getOrDefault(kind, List.of()));
        }
      }
      renames.baseUses = null;
    } while (renames.names.size() > before);
    return renames;
  }

  /** How the head calls an element of the base, if it has it. */
  public Element.Key head(Element.Key key) {
    Element.Key renamed = names.get(key);
    if (renamed != null) {
      return renamed;
    }
    if (names.isEmpty()) {
      return key;
    }
    ElementKind namesake = namesake(key.kind());
    if (namesake != null) { // it is called as the other is
      int last = key.name().lastIndexOf(' ') + 1; // "untouched sdr"
      String name = key.name().substring(last);
      String now = head(new Element.Key(namesake, "", name)).name();
      return new Element.Key(key.kind(), key.parent(), key.name().substring(0, last) + now);
    }
    if (key.parent().isEmpty()) {
      return key;
    }
    Element.Key parent = new Element.Key(Element.parentKind(key.kind()), "", key.parent());
    return new Element.Key(key.kind(), head(parent).name(), key.name());
  }

  /** The kind of element whose names those of a kind are; none if they have their own. */
  static @Nullable ElementKind namesake(ElementKind kind) {
    return switch (kind) {
      case NEEDED_EVENT -> ElementKind.EVENT;
      case VOLUME -> ElementKind.QUALIFICATION;
      case LIMIT, ESCALATION -> ElementKind.ROLE;
      default -> null;
    };
  }

  /** What a facet of the base says, by the names of the head. */
  Term head(Term term) {
    return names.isEmpty() ? term : term.map(this::head);
  }

  private Term.Ref head(Term.Ref ref) {
    Element.Key key = head(new Element.Key(ref.kind(), ref.parent(), ref.name()));
    return new Term.Ref(key.kind(), key.parent(), key.name());
  }

  /** The elements of one that the other has not by their names, kind by kind. */
  private Map<ElementKind, List<Element>> missing(Outline from, Outline in) {
    Map<ElementKind, List<Element>> missing = new HashMap<>();
    for (Element element : from.elements().values()) {
      if (!in.elements().containsKey(element.key())) {
        missing.computeIfAbsent(element.kind(), k -> new ArrayList<>()).add(element);
      }
    }
    return missing;
  }

  private void find(List<Element> gone, List<Element> fresh) {
    Set<Element.Key> taken = new HashSet<>(names.values());
    Map<Object, List<Element>> index = new HashMap<>();
    for (Element element : fresh) {
      if (!taken.contains(element.key())) {
        for (Object trait : traits(element, element.parent(), false)) {
          index.computeIfAbsent(trait, t -> new ArrayList<>()).add(element);
        }
      }
    }
    Map<Element.Key, Element.Key> best = new LinkedHashMap<>();
    Map<Element.Key, Integer> claims = new HashMap<>();
    for (Element element : gone) {
      Element found = names.containsKey(element.key()) ? null : best(element, index);
      if (found != null) {
        best.put(element.key(), found.key());
        claims.merge(found.key(), 1, Integer::sum);
      }
    }
    best.forEach(
        (was, is) -> {
          if (claims.getOrDefault(is, 0) == 1) {
            names.put(was, is);
          }
        });
  }

  /** The one new element that this one can be; nothing if none fits, or two fit as well. */
  private @Nullable Element best(Element gone, Map<Object, List<Element>> index) {
    String parent = head(gone.key()).parent();
    Map<Element.Key, Integer> points = new LinkedHashMap<>();
    for (Object trait : traits(gone, parent, true)) {
      List<Element> alike = index.getOrDefault(trait, List.of());
      if (alike.size() <= MOST_ALIKE) {
        alike.forEach(one -> points.merge(one.key(), weight(trait), Integer::sum));
      }
    }
    Element best = null;
    int most = 0;
    boolean tie = false;
    for (Map.Entry<Element.Key, Integer> one : points.entrySet()) {
      Element candidate = head.elements().get(one.getKey());
      int sum = one.getValue();
      if (candidate != null && sum >= most && (sum >= CONTENT || isHalf(gone, candidate))) {
        tie = sum == most;
        most = sum;
        best = candidate;
      }
    }
    return tie ? null : best;
  }

  /** Whether at least half of what both say is the same. */
  private boolean isHalf(Element was, Element is) {
    int same = 0;
    int all = 0;
    for (String facet : was.kind().facets()) {
      Term old = head(was.facet(facet));
      Term now = is.facet(facet);
      if (!old.isNone() || !now.isNone()) {
        all++;
        same += old.equals(now) ? 1 : 0;
      }
    }
    return all == 0 || same * 2 >= all;
  }

  private record Content(String parent, List<Term> says) {}

  private record Used(String parent, Set<String> at) {}

  private record Titled(String parent, String title) {}

  private static int weight(Object trait) {
    return trait instanceof Content ? CONTENT : trait instanceof Used ? USES : TITLE;
  }

  /** By what an element can be known again without its name. */
  private List<Object> traits(Element element, String parent, boolean isBase) {
    List<Object> traits = new ArrayList<>();
    List<Term> says = new ArrayList<>();
    boolean own = false;
    for (String facet : element.kind().facets()) {
      Term term = isBase ? head(element.facet(facet)) : element.facet(facet);
      says.add(term);
      own |= !term.isNone();
    }
    if (own && isTelling(element.kind())) {
      traits.add(new Content(parent, says));
    }
    Set<String> uses = uses(isBase).get(element.key());
    if (uses != null) {
      traits.add(new Used(parent, uses));
    }
    if (!element.title().isEmpty()) {
      traits.add(new Titled(parent, element.title()));
    }
    return traits;
  }

  /** Whether what an element of a kind says is seldom said by another. */
  private static boolean isTelling(ElementKind kind) {
    return switch (kind) {
      case MEASURE, SIGNAL, SEGMENT, SCORE, QUALIFICATION, EXCLUSION, EXAMPLE, LIST -> true;
      case ROUTING_RULE, STAGE, EMAIL, METRIC, DASHBOARD, TERRITORY, OBJECTION -> true;
      default -> false;
    };
  }

  private Map<Element.Key, Set<String>> uses(boolean isBase) {
    Map<Element.Key, Set<String>> known = isBase ? baseUses : headUses;
    if (known == null) {
      known = new HashMap<>();
      for (Element user : (isBase ? base : head).elements().values()) {
        if (!user.kind().derived()) {
          collect(user, isBase ? head(user.key()) : user.key(), known);
        }
      }
      if (isBase) {
        baseUses = known;
      } else {
        headUses = known;
      }
    }
    return known;
  }

  private static void collect(Element user, Element.Key as, Map<Element.Key, Set<String>> into) {
    user.facets()
        .forEach(
            (facet, term) ->
                term.refs(
                    ref ->
                        into.computeIfAbsent(
                                new Element.Key(ref.kind(), ref.parent(), ref.name()),
                                k -> new TreeSet<>())
                            .add(as + " " + facet)));
  }
}
