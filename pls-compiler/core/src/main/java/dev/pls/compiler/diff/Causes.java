package dev.pls.compiler.diff;

import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.model.Qualification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From which changes one follows that is of an element that is nowhere written. */
final class Causes {
  /** Whatever leads are in a CRM, all fields are of it. */
  private static final List<String> OBJECT = List.of("crm/added", "crm/removed", "crm/object");

  /** Which facets make a field, by the keys that it rests on. */
  private static final Map<String, List<String>> OF_QUALIFICATION =
      Map.of(
          "score", List.of("qualification/score"),
          "tiers", List.of("qualification/tiers"),
          "controls/cooldown", List.of("qualification/cooldown"),
          "holdout", List.of("qualification/holdout"));

  private static final Map<String, List<String>> OF_DISPOSITION =
      Map.of(
          "reasons", List.of("disposition/reasons", "disposition/required"),
          "required", List.of("disposition/required"),
          "revisit", List.of("disposition/revisit"));

  private final Map<String, List<Change>> byKind = new HashMap<>();
  private final Map<String, List<Change>> byEvent = new HashMap<>();

  Causes(Changes changes) {
    for (Change change : changes.all()) {
      ElementKind kind = change.element().kind();
      if (!kind.derived()) {
        byKind.computeIfAbsent(change.kind(), k -> new ArrayList<>()).add(change);
      }
      if (kind == ElementKind.SIGNAL || kind == ElementKind.MEASURE || kind == ElementKind.METRIC) {
        for (String event : new Events(changes).of(change)) {
          byEvent.computeIfAbsent(event, e -> new ArrayList<>()).add(change);
        }
      }
    }
  }

  /** Causes, each once; to hash one by what it says would take as long as to compare it. */
  private static final class Found {
    private final Set<Change> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Change> inOrder = new ArrayList<>();

    void add(Change change) {
      if (seen.add(change)) {
        inOrder.add(change);
      }
    }
  }

  /** The events of which a change begins or ceases to read something. */
  private record Events(Changes changes, Set<String> found, Set<Term.Ref> measures) {
    Events(Changes changes) {
      this(changes, new LinkedHashSet<>(), new HashSet<>());
    }

    Set<String> of(Change change) {
      Set<Term.Ref> before = new LinkedHashSet<>();
      Set<Term.Ref> now = new LinkedHashSet<>();
      if (change instanceof Change.Altered altered) {
        altered.old().refs(before::add);
        altered.now().refs(now::add);
      } else if (change instanceof Change.Added added) {
        added.is().facets().values().forEach(term -> term.refs(now::add));
      } else if (change instanceof Change.Removed removed) {
        Renames renames = changes.renames();
        removed.was().facets().values().forEach(term -> renames.head(term).refs(before::add));
      }
      before.stream().filter(ref -> !now.contains(ref)).forEach(this::read);
      now.stream().filter(ref -> !before.contains(ref)).forEach(this::read);
      return found;
    }

    private void read(Term.Ref ref) {
      if (ref.kind() == ElementKind.EVENT) {
        found.add(ref.name());
      } else if (ref.kind() == ElementKind.PROPERTY) {
        found.add(ref.parent());
      } else if (ref.kind() == ElementKind.MEASURE && measures.add(ref)) {
        Element.Key key = new Element.Key(ref.kind(), ref.parent(), ref.name());
        for (Outline side : List.of(changes.base(), changes.head())) {
          Element measure = side.elements().get(key);
          if (measure != null) {
            measure.facet("computation").refs(this::read);
          }
        }
      }
    }
  }

  /** The causes of a change; none if it is of an element that is written. */
  List<Change> of(Change change) {
    Element element = change.element();
    if (element.kind() == ElementKind.NEEDED_EVENT) {
      return byEvent.getOrDefault(element.name(), List.of());
    } else if (element.kind() != ElementKind.CRM_FIELD) {
      return List.of();
    }
    Found causes = new Found();
    change.before().ifPresent(was -> field(was, change, causes));
    change.after().ifPresent(is -> field(is, change, causes));
    return causes.inOrder;
  }

  private void field(Element element, Change change, Found causes) {
    CrmField field = (CrmField) element.model();
    boolean comes = !(change instanceof Change.Altered);
    if (comes) {
      add(OBJECT, causes);
    }
    if (!field.standard()) {
      return;
    }
    String from = field.place().element();
    String path = String.join("/", field.path());
    if (from.startsWith("routing/rules/")) {
      add(List.of("routing/added", "routing/removed"), causes);
      add(List.of("routing-rule/added", "routing-rule/removed", "routing-rule/for"), causes);
      if (path.equals("sla")) {
        add(List.of("routing-rule/sla"), causes);
      }
      qualifications(field, "", change, causes);
    } else if (from.startsWith("routing/dispositions/")) {
      add(List.of("routing/added", "routing/removed"), causes);
      add(List.of("disposition/added", "disposition/removed"), causes);
      add(OF_DISPOSITION.getOrDefault(path, List.of()), causes);
    } else {
      qualifications(field, path, change, causes);
    }
  }

  /** Of fields that follow from definitions: those of the same kind, and only if it can matter. */
  private void qualifications(CrmField field, String path, Change change, Found causes) {
    List<String> kinds = new ArrayList<>(OF_QUALIFICATION.getOrDefault(path, List.of()));
    kinds.addAll(List.of("qualification/added", "qualification/removed", "qualification/unit"));
    if (change.what().equals("values") && path.isEmpty()) {
      kinds.add("qualification/renamed");
    }
    for (String kind : kinds) {
      for (Change one : byKind.getOrDefault(kind, List.of())) {
        if (isOf(one, field) && (!change.what().equals("values") || isOfNames(one))) {
          causes.add(one);
        }
      }
    }
  }

  private static boolean isOf(Change change, CrmField field) {
    return change.before().filter(was -> isOf(was, field)).isPresent()
        || change.after().filter(is -> isOf(is, field)).isPresent();
  }

  private static boolean isOf(Element qualification, CrmField field) {
    return field.name().startsWith(((Qualification) qualification.model()).kind() + "_");
  }

  /** Whether a change of tiers is of their names, and not only of what they take. */
  private static boolean isOfNames(Change change) {
    return !(change instanceof Change.Altered altered)
        || !altered.facet().equals("tiers")
        || !names(altered.was()).equals(names(altered.is()));
  }

  private static Set<String> names(Element qualification) {
    Qualification.Tiers tiers = ((Qualification) qualification.model()).tiers();
    if (tiers instanceof Qualification.ByScore byScore) {
      return byScore.least().keySet();
    }
    return tiers instanceof Qualification.Grid grid ? grid.least().keySet() : Set.of();
  }

  private void add(List<String> kinds, Found causes) {
    kinds.forEach(kind -> byKind.getOrDefault(kind, List.of()).forEach(causes::add));
  }
}
