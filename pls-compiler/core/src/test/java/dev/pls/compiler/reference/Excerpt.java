package dev.pls.compiler.reference;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.NamedList;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Definitions as they are written, with all that they name: what one must see to work them out. */
final class Excerpt {
  private final Motion motion;
  private final Set<String> known = new LinkedHashSet<>();

  private Excerpt(Motion motion) {
    this.motion = motion;
  }

  /** A signal and what it is made of. */
  static String of(Motion motion, Signal signal) {
    Excerpt excerpt = new Excerpt(motion);
    excerpt.add(signal);
    return excerpt.text();
  }

  /** A qualification without its examples, and what it is made of. */
  static String of(Motion motion, Qualification qualification) {
    Excerpt excerpt = new Excerpt(motion);
    excerpt.add(qualification);
    return excerpt.text();
  }

  // ---- What belongs to it

  private void named(String name) {
    Optional.ofNullable(motion.signals().get(name)).ifPresent(this::add);
    Optional.ofNullable(motion.qualifications().get(name)).ifPresent(this::add);
  }

  private void add(Signal signal) {
    if (known.add(signal.place().element())) {
      add(signal.measure());
      signal.thresholds().forEach(this::add);
    }
  }

  private void add(Signal.Threshold threshold) {
    if (threshold instanceof Signal.InList list) {
      known.add("lists/" + list.list());
    }
  }

  private void measure(String name) {
    Measure.Definition definition = motion.measures().get(name);
    if (definition != null && known.add(definition.place().element())) {
      add(definition.measure());
    }
  }

  private void add(Measure measure) {
    Measure.Function function = measure.function();
    if (function instanceof Measure.Named one) {
      measure(one.name());
      named(one.name());
    } else if (function instanceof Measure.Growth growth) {
      measure(growth.measure());
    } else if (function instanceof Measure.Ratio ratio) {
      measure(ratio.numerator());
      measure(ratio.denominator());
    } else if (function instanceof Measure.Streak streak) {
      measure(streak.measure());
    } else if (function instanceof Measure.Expression expression) {
      add(expression.formula());
    }
    measure.scope().where().ifPresent(this::add);
  }

  private void add(Condition condition) {
    for (Expr.Reference reference : condition.expr().references()) {
      if (reference.root().equals("measure")) {
        measure(reference.name());
      } else if (reference.root().equals("lists")) {
        known.add("lists/" + reference.name());
      } else if (reference.root().equals("signal") || reference.root().equals("qualification")) {
        named(reference.name());
      }
    }
  }

  private void add(Qualification qualification) {
    if (!known.add(qualification.place().element())) {
      return;
    }
    for (String name : qualification.segments()) {
      Optional.ofNullable(motion.segments().get(name)).ifPresent(this::add);
    }
    qualification.requires().ifPresent(this::add);
    qualification.ways().values().forEach(this::add);
    qualification.score().flatMap(Score.Use::own).ifPresent(this::add);
    qualification.score().flatMap(Score.Use::named).ifPresent(this::score);
    if (qualification.tiers() instanceof Qualification.Grid grid) {
      score(grid.first());
      score(grid.second());
    }
    qualification.qualifiesAlone().forEach(this::named);
    qualification.exclusions().forEach(exclusion -> add(exclusion.when()));
  }

  private void add(Segment segment) {
    known.add(segment.place().element());
    segment.where().ifPresent(this::add);
  }

  private void add(Requirement requirement) {
    if (requirement instanceof Qualification.Passes passes) {
      named(passes.signal());
    } else if (requirement instanceof Qualification.Group group) {
      List.of(group.all(), group.any(), group.none(), group.of())
          .forEach(members -> members.forEach(this::add));
      for (Optional<Qualification.Users> users : List.of(group.users(), group.otherUsers())) {
        users.ifPresent(
            asked -> {
              asked.meet().forEach(this::named);
              named(asked.outOf());
            });
      }
    }
  }

  private void score(String name) {
    Optional.ofNullable(motion.scores().get(name)).ifPresent(this::add);
  }

  private void add(Score.Definition definition) {
    known.add(definition.place().element());
    add(definition.score());
  }

  private void add(Score score) {
    score.signals().forEach(this::named);
  }

  // ---- As it is written

  private String text() {
    StringBuilder text = new StringBuilder();
    lines(
        text,
        "lists",
        motion.lists().values().stream()
            .filter(list -> known.contains("lists/" + list.name()))
            .map(Excerpt::written)
            .toList());
    section(text, "segments", motion.segments().values().stream().map(Segment::place).toList());
    section(
        text,
        "measures",
        motion.measures().values().stream().map(Measure.Definition::place).toList());
    section(text, "signals", motion.signals().values().stream().map(Signal::place).toList());
    section(
        text, "scores", motion.scores().values().stream().map(Score.Definition::place).toList());
    section(
        text,
        "qualifications",
        motion.qualifications().values().stream().map(Qualification::place).toList());
    return text.toString();
  }

  private void section(StringBuilder text, String name, List<Place> elements) {
    lines(
        text,
        name,
        elements.stream().filter(e -> known.contains(e.element())).map(Excerpt::written).toList());
  }

  private static void lines(StringBuilder text, String section, List<String> elements) {
    if (!elements.isEmpty()) {
      text.append(section).append(":\n");
      elements.forEach(element -> text.append(element.indent(2)));
    }
  }

  /** A list, which cases have on one line; of a file also what is in it. */
  private static String written(NamedList list) {
    Span name = list.place().span();
    String line = name.file().line(name.from().line()).strip();
    return list.file().isEmpty() ? line : line + "  # " + String.join(", ", list.values());
  }

  /** An element as it is written, from the left margin; of a qualification all but examples. */
  private static String written(Place place) {
    Span whole = place.whole();
    String text = whole.text();
    if (place.has("examples")) {
      int end = place.whole("examples").end() - whole.start();
      if (!text.substring(end).strip().matches("}?")) {
        throw new IllegalArgumentException(place + " says more behind its examples");
      }
      text = text.substring(0, place.key("examples").start() - whole.start()).stripTrailing();
      text = text.endsWith(",") ? text.substring(0, text.length() - 1) + "}" : text;
    }
    return dedented(text, whole.from().column() - 1);
  }

  /** A text whose first line begins at a column, moved to the left by as much. */
  static String dedented(String text, int column) {
    return text.lines()
        .map(line -> line.isBlank() || indent(line) < column ? line : line.substring(column))
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
