package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.model.Qualification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What else a change has an effect on, as far as it matters to people. */
final class Affected {
  /** Of more of a kind, their number is told. */
  private static final int MOST_NAMED = 3;

  /** What a change must be of to alter scores. */
  private static final Set<String> GRADING =
      Set.of("threshold", "points", "decay", "measure", "computation", "signals", "caps", "max");

  private static final List<ElementKind> TOLD =
      List.of(
          ElementKind.QUALIFICATION,
          ElementKind.SCORE,
          ElementKind.SIGNAL,
          ElementKind.SEGMENT,
          ElementKind.ROUTING_RULE,
          ElementKind.STAGE,
          ElementKind.EMAIL,
          ElementKind.METRIC,
          ElementKind.DASHBOARD,
          ElementKind.OBJECTIVE,
          ElementKind.PILOT);

  private final Naming naming;

  Affected(Naming naming) {
    this.naming = naming;
  }

  String of(Change change, List<Element> affects) {
    Map<ElementKind, List<Element>> byKind = new EnumMap<>(ElementKind.class);
    Element changed = change.element();
    for (Element element : affects) {
      boolean said = // the sentence names what an exclusion is of
          element.kind() == Element.parentKind(changed.kind())
              && element.name().equals(changed.parent());
      if (!said) {
        byKind.computeIfAbsent(element.kind(), kind -> new ArrayList<>()).add(element);
      }
    }
    List<String> told = new ArrayList<>();
    for (ElementKind kind : TOLD) {
      List<Element> elements = byKind.getOrDefault(kind, List.of());
      if (!elements.isEmpty()) {
        told.add(said(kind, elements));
        if (kind == ElementKind.QUALIFICATION
            && elements.size() == 1
            && GRADING.contains(change.what())) {
          tiers(elements.get(0), told);
        }
      }
    }
    return told.isEmpty() ? "" : "Affects " + Plain.all(told);
  }

  private static void tiers(Element qualification, List<String> told) {
    Qualification.Tiers tiers = ((Qualification) qualification.model()).tiers();
    List<String> names = List.of();
    if (tiers instanceof Qualification.ByScore byScore) {
      names = byScore.least().keySet().stream().map(Plain::text).toList();
    } else if (tiers instanceof Qualification.Grid grid) {
      names = grid.least().keySet().stream().map(Plain::text).toList();
    }
    if (names.size() > MOST_NAMED) {
      told.add("its " + names.size() + " tiers");
    } else if (!names.isEmpty()) {
      told.add((names.size() == 1 ? "tier " : "tiers ") + Plain.and(names));
    }
  }

  private String said(ElementKind kind, List<Element> elements) {
    if (kind == ElementKind.OBJECTIVE || kind == ElementKind.PILOT) {
      return kind == ElementKind.PILOT ? "the pilot" : "the objective";
    }
    String word = word(kind);
    if (elements.size() > (isByTheWay(kind) ? 1 : MOST_NAMED)) {
      return elements.size() + " " + word + "s";
    }
    List<String> names = elements.stream().map(naming::of).toList();
    boolean plain = kind == ElementKind.QUALIFICATION;
    return (plain ? "" : elements.size() == 1 ? "the " + word + " " : "the " + word + "s ")
        + Plain.and(names);
  }

  /** What follows from a definition: one is named, of more the number is enough. */
  private static boolean isByTheWay(ElementKind kind) {
    return kind == ElementKind.ROUTING_RULE
        || kind == ElementKind.STAGE
        || kind == ElementKind.EMAIL
        || kind == ElementKind.DASHBOARD;
  }

  private static String word(ElementKind kind) {
    return switch (kind) {
      case QUALIFICATION -> "definition";
      case ROUTING_RULE -> "rule";
      case EMAIL -> "e-mail";
      default -> kind.word();
    };
  }
}
