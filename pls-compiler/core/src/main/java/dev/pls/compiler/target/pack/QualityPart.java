package dev.pls.compiler.target.pack;

import dev.pls.compiler.check.rubric.Checklist;
import dev.pls.compiler.check.rubric.Rubric;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How good the motion is: the rubric with its evidence, and the checklist by theme. */
final class QualityPart {
  /** Of the elements that a condition looks at, so many are named. */
  private static final int MOST_PLACES = 3;

  private final Draft draft;

  QualityPart(Draft draft) {
    this.draft = draft;
  }

  Map<String, Object> context() {
    Rubric rubric = draft.judgement().rubric();
    return Draft.map(
        "total",
        String.valueOf(rubric.total()),
        "most",
        String.valueOf(Rubric.MOST),
        "passes_at",
        String.valueOf(Rubric.PASSES_AT),
        "passes",
        rubric.passes(),
        "items",
        Draft.each(rubric.items(), this::item),
        "unmet",
        unmet(rubric),
        "themes",
        Draft.each(draft.judgement().checklist().themes(), this::theme));
  }

  private Object item(Rubric.Item item) {
    return Draft.map(
        "number",
        String.valueOf(item.number()),
        "title",
        item.title(),
        "points",
        String.valueOf(item.points()),
        "met",
        Markdown.join(
            "; ",
            item.conditions().stream()
                .filter(Rubric.Condition::met)
                .map(one -> Markdown.of("{} {}", one.says(), places(one.evidence())))
                .toList()));
  }

  private Markdown places(List<Place> places) {
    List<Markdown> marks = new ArrayList<>();
    for (Place place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      marks.add(draft.line(place));
    }
    if (places.size() > MOST_PLACES) {
      marks.add(Markdown.text("and " + (places.size() - MOST_PLACES) + " more"));
    }
    return Markdown.join(" ", marks);
  }

  private List<Object> unmet(Rubric rubric) {
    List<Object> unmet = new ArrayList<>();
    for (Rubric.Item item : rubric.items()) {
      for (Rubric.Condition one : item.conditions()) {
        if (!one.met()) {
          unmet.add(
              Draft.map(
                  "item",
                  item.title(),
                  "point",
                  one.point() == 1 ? "first point" : "second point",
                  "says",
                  one.says(),
                  "why",
                  why(one.findings()),
                  "earns",
                  one.findings().isEmpty()
                      ? Markdown.prose(one.earns())
                      : Markdown.text(one.earns())));
        }
      }
    }
    return unmet;
  }

  /** The first finding, with its place, and how many there are beside it. */
  private Markdown why(List<Diagnostic> findings) {
    if (findings.isEmpty()) {
      return Markdown.EMPTY;
    }
    Markdown more =
        findings.size() == 1
            ? Markdown.EMPTY
            : Markdown.text(" (and " + (findings.size() - 1) + " more)");
    Diagnostic first = findings.get(0);
    return Markdown.of("{} {}{}", first.message(), draft.line(first.span(), first.element()), more);
  }

  private Object theme(Checklist.Theme theme) {
    long done = theme.items().stream().filter(Checklist.Item::done).count();
    return Draft.map(
        "title",
        theme.title(),
        "done",
        done + " of " + theme.items().size(),
        "items",
        Draft.each(
            theme.items(),
            item ->
                Draft.map(
                    "says",
                    item.says(),
                    "state",
                    item.done() ? "done" : "**open**",
                    "is_open",
                    !item.done(),
                    "why",
                    why(item.findings()))));
  }
}
