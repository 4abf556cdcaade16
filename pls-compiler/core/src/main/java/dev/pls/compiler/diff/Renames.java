package dev.pls.compiler.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which elements are called otherwise in the head. An element that is gone and one that is new are
 * the same if they say the same, or are named at the same places, and no other pair fits as well.
 */
public final class Renames {
  /** Of many that look alike none is a rename, and telling them apart would take long. */
  private static final int MOST_ALIKE = 20;

  /** Of renamed elements that name one another, so many in a row are found. */
  private static final int MOST_ROUNDS = 10;

  private static final int CONTENT = 8;
  private static final int USES = 6;
  private static final int TITLE = 4;

  private final Outline head;
  private final Map<Element.Key, Element.Key> names = new LinkedHashMap<>();
  private final Map<Term.Ref, Term.Ref> refs = new HashMap<>();
  private Map<Element.Key, Set<Use>> baseUses = Map.of();
  private Map<Element.Key, Set<Use>> headUses = Map.of();

  private Renames(Outline head) {
    this.head = head;
  }

  /** That an element names another in one of its facets. */
  private record Use(Element.Key user, String facet) {}

  /** The renames from one motion to another. */
  static Renames between(Outline base, Outline head) {
    Renames renames = new Renames(head);
    Map<ElementKind, List<Element>> gone = missing(base, head);
    Map<ElementKind, List<Element>> fresh = missing(head, base);
    gone.keySet().retainAll(fresh.keySet());
    if (gone.isEmpty()) {
      return renames;
    }
    renames.baseUses = uses(base, gone);
    renames.headUses = uses(head, fresh);
    int before;
    int rounds = 0;
    do { // what names something renamed may be the same only once that is known
      before = renames.names.size();
      for (ElementKind kind : ElementKind.values()) {
        if (gone.containsKey(kind) && !kind.derived() && namesake(kind) == null) {
          renames.find(gone.get(kind), fresh.getOrDefault(kind, List.of()));
        }
      }
      rounds++;
    } while (renames.names.size() > before && rounds < MOST_ROUNDS);
    renames.baseUses = Map.of();
    renames.headUses = Map.of();
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
    Term.Ref known = refs.get(ref);
    if (known == null) {
      Element.Key key = new Element.Key(ref.kind(), ref.parent(), ref.name());
      Element.Key renamed = head(key);
      known =
          renamed.equals(key)
              ? ref
              : new Term.Ref(renamed.kind(), renamed.parent(), renamed.name());
      refs.put(ref, known);
    }
    return known == ref || known.equals(ref) ? ref : known;
  }

  /** The elements of one that the other has not by their names, kind by kind. */
  private static Map<ElementKind, List<Element>> missing(Outline from, Outline in) {
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
    refs.clear();
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

  private record Used(String parent, Set<Use> at) {}

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
    Set<Use> uses = (isBase ? baseUses : headUses).getOrDefault(element.key(), Set.of());
    if (!uses.isEmpty()) {
      traits.add(new Used(parent, isBase ? byHead(uses) : uses));
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

  /** Where the elements that the other motion has not are named. */
  private static Map<Element.Key, Set<Use>> uses(
      Outline outline, Map<ElementKind, List<Element>> missing) {
    Map<Element.Key, Set<Use>> uses = new HashMap<>();
    missing.values().forEach(all -> all.forEach(one -> uses.put(one.key(), new HashSet<>())));
    for (Element user : outline.elements().values()) {
      if (!user.kind().derived()) {
        user.facets().forEach((facet, term) -> term.refs(ref -> collect(ref, user, facet, uses)));
      }
    }
    return uses;
  }

  private static void collect(
      Term.Ref ref, Element user, String facet, Map<Element.Key, Set<Use>> uses) {
    Set<Use> known = uses.get(new Element.Key(ref.kind(), ref.parent(), ref.name()));
    if (known != null) {
      known.add(new Use(user.key(), facet));
    }
  }

  private Set<Use> byHead(Set<Use> uses) {
    Set<Use> byHead = new HashSet<>();
    uses.forEach(use -> byHead.add(new Use(head(use.user()), use.facet())));
    return byHead;
  }
}
