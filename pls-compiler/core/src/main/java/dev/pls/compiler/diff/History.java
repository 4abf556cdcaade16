package dev.pls.compiler.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether past scores and dashboards still mean the same. */
final class History {
  private static final Set<String> NOTHING =
      Set.of(ElementKind.WORDS, ElementKind.STATUS, "renamed", "moved");

  private History() {}

  static Set<Outcome> of(Change change, Map<String, Direction> directions, List<Element> affects) {
    boolean broken =
        !directions.isEmpty()
            || isOwn(change)
            || isSource(change, affects)
            || isGrade(change, affects);
    return broken ? EnumSet.of(Outcome.NOT_COMPARABLE) : EnumSet.noneOf(Outcome.class);
  }

  /** What is itself counted, scored or shown. */
  private static boolean isOwn(Change change) {
    String what = change.what();
    return switch (change.element().kind()) {
      case METRIC -> what.equals("computation");
      case QUALIFICATION ->
          List.of(
                  "unit",
                  "score",
                  "caps",
                  "score-max",
                  "tiers",
                  "triage-at",
                  "sustain",
                  "expires",
                  "cooldown",
                  "one-open-per",
                  "holdout")
              .contains(what);
      case SCORE -> !NOTHING.contains(what) && !what.equals("added");
      default -> false;
    };
  }

  /** Points and measures that are added up or shown, whether or not they decide. */
  private static boolean isGrade(Change change, List<Element> affects) {
    return !NOTHING.contains(change.what())
        && switch (change.element().kind()) {
          case SIGNAL, MEASURE ->
              !Influence.of(
                      affects, ElementKind.QUALIFICATION, ElementKind.SCORE, ElementKind.METRIC)
                  .isEmpty();
          default -> false;
        };
  }

  /** Data that definitions or metrics rest on. */
  private static boolean isSource(Change change, List<Element> affects) {
    boolean told =
        switch (change.element().kind()) {
          case EVENT -> List.of("source", "unit").contains(change.what());
          case PROPERTY, ATTRIBUTE ->
              List.of("type", "values", "derive", "history").contains(change.what());
          case ENTITY -> List.of("key", "source", "belongs-to").contains(change.what());
          case SOURCE -> List.of("system", "row-id").contains(change.what());
          case LIST -> change.what().equals("values");
          case IDENTITY -> change.what().equals("join");
          default -> false;
        };
    return told
        && (change.element().kind() == ElementKind.IDENTITY
            || !Influence.of(affects, ElementKind.QUALIFICATION, ElementKind.METRIC).isEmpty());
  }
}
