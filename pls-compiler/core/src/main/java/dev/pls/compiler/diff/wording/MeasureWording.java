package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.diff.Term;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Spoken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How measures are computed, in words, and how that changes. */
final class MeasureWording {
  private final Naming naming;

  MeasureWording(Naming naming) {
    this.naming = naming;
  }

  /**
   * What of a measure is another now, part by part.
   *
   * @param before the parts of it as they were, by the head's names
   * @param now the parts as they are
   */
  String changed(Measure was, Measure is, List<Term> before, List<Term> now) {
    List<String> clauses = new ArrayList<>();
    if (differ(before, now, 0)) {
      String old = thing(was.function(), naming.ofBase());
      String thing = thing(is.function(), naming);
      if (old.equals(thing)) {
        clauses.addAll(inner(was.function(), is.function()));
      } else {
        clauses.add("it is " + thing + " now, " + old + " before");
      }
    }
    Measure.Scope old = was.scope();
    Measure.Scope scope = is.scope();
    if (differ(before, now, 1)) {
      clauses.add(Says.condition("the filter", old.where(), scope.where(), "all events"));
    }
    if (differ(before, now, 4)) {
      clauses.add("it counts " + Says.nowBefore(anchored(scope), anchored(old)));
    } else {
      if (differ(before, now, 2)) {
        clauses.add(window(old.window(), scope.window()));
      }
      if (differ(before, now, 3)) {
        clauses.add(ending(old.ending(), scope.ending()));
      }
    }
    return clauses.isEmpty() ? "it is computed otherwise" : String.join("; ", clauses);
  }

  private static boolean differ(List<Term> before, List<Term> now, int part) {
    return part >= before.size() || part >= now.size() || !before.get(part).equals(now.get(part));
  }

  private static String ending(Optional<Duration> was, Optional<Duration> is) {
    if (was.isPresent() && is.isPresent()) {
      return "it leaves out the last "
          + Spoken.duration(is.get())
          + " now, the last "
          + Spoken.duration(was.get())
          + " before";
    }
    return is.map(e -> "it leaves out the last " + Spoken.duration(e) + " now")
        .or(() -> was.map(e -> "it no longer leaves out the last " + Spoken.duration(e)))
        .orElse("");
  }

  /** "the first 14 days from `account.signed_up_at`", "the last 14 days". */
  private static String anchored(Measure.Scope scope) {
    Optional<String> length = scope.window().flatMap(Measure.Window::length).map(Spoken::duration);
    if (scope.from().isPresent()) {
      String from = " from " + Plain.code(scope.from().get());
      return length.map(l -> "the first " + l).orElse("all") + from;
    }
    return length.map(l -> "the last " + l).orElse("from the beginning");
  }

  private static String window(Optional<Measure.Window> was, Optional<Measure.Window> is) {
    Optional<Duration> before = was.flatMap(Measure.Window::length);
    Optional<Duration> now = is.flatMap(Measure.Window::length);
    if (before.isPresent() && now.isPresent()) {
      return Says.duration("the window", before, now);
    }
    return "it looks back "
        + Says.nowBefore(
            now.map(Spoken::duration).orElse("to the beginning"),
            before.map(Spoken::duration).orElse("to the beginning"));
  }

  /** What is inside of two functions that are called alike. */
  private static List<String> inner(Measure.Function was, Measure.Function is) {
    List<String> clauses = new ArrayList<>();
    if (was instanceof Measure.Sequence old && is instanceof Measure.Sequence now) {
      steps(old.steps(), now.steps(), clauses);
      within(old.within(), now.within(), clauses);
      same(old.same(), now.same(), clauses);
    } else if (was instanceof Measure.Absent old && is instanceof Measure.Absent now) {
      steps(List.of(old.first(), old.then()), List.of(now.first(), now.then()), clauses);
      within(old.within(), now.within(), clauses);
      same(old.same(), now.same(), clauses);
    } else if (was instanceof Measure.Streak old && is instanceof Measure.Streak now) {
      clauses.add(
          Says.number(
              "what each window takes",
              Optional.of(old.eachAtLeast()),
              Optional.of(now.eachAtLeast())));
    } else if (was instanceof Measure.AttributeGrowth old
        && is instanceof Measure.AttributeGrowth now
        && !old.over().equals(now.over())) {
      clauses.add(Says.duration("the time that it grows over", old.over(), now.over()));
    }
    if (!base(was).equals(base(is))) {
      clauses.add(Says.number("the least that it starts from", base(was), base(is)));
    }
    return clauses;
  }

  private static Optional<BigDecimal> base(Measure.Function function) {
    if (function instanceof Measure.Growth growth) {
      return growth.baseAtLeast();
    } else if (function instanceof Measure.AttributeGrowth growth) {
      return growth.baseAtLeast();
    }
    return function instanceof Measure.Ratio ratio ? ratio.baseAtLeast() : Optional.empty();
  }

  private static void steps(List<Measure.Step> was, List<Measure.Step> is, List<String> clauses) {
    for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
      Optional<Condition> old = was.get(i).where();
      Optional<Condition> now = is.get(i).where();
      if (!old.equals(now)) {
        String noun = "the filter on " + Plain.code(is.get(i).event());
        clauses.add(Says.condition(noun, old, now, "all events"));
      }
    }
  }

  private static void within(Duration was, Duration is, List<String> clauses) {
    if (!was.equals(is)) {
      clauses.add(Says.duration("the time for all steps", Optional.of(was), Optional.of(is)));
    }
  }

  private static void same(String was, String is, List<String> clauses) {
    if (!was.equals(is)) {
      clauses.add(
          "its steps "
              + Says.nowBefore(
                  is.isEmpty() ? "need nothing in common" : "need the same " + Plain.code(is),
                  was.isEmpty() ? "needed nothing in common" : "the same " + Plain.code(was)));
    }
  }

  /** A measure as a thing that has a value: "the number of `query_run`". */
  static String thing(Measure.Function function, Naming naming) {
    if (function instanceof Measure.Count count) {
      return "the number of " + naming.event(count.event());
    } else if (function instanceof Measure.ActiveDays days) {
      return "the number of days with " + naming.event(days.event());
    } else if (function instanceof Measure.SinceLast since) {
      return "the time since the last " + naming.event(since.event());
    } else if (function instanceof Measure.First first) {
      return "whether " + naming.event(first.event()) + " is the " + first.among() + "’s first";
    } else if (function instanceof Measure.Aggregate aggregate) {
      return switch (aggregate.operation()) {
            case DISTINCT -> "the number of different ";
            case SUM -> "the sum of ";
            case AVG -> "the average of ";
            case MIN -> "the least ";
            case MAX -> "the greatest ";
            case LATEST -> "the latest ";
          }
          + naming.property(aggregate.event(), aggregate.property());
    } else if (function instanceof Measure.OfAttribute of) {
      String name = naming.attribute(of.entity(), of.attribute());
      return switch (of.reading()) {
        case ATTRIBUTE -> name;
        case SCORE -> "the score " + name;
        case SINCE -> "the time since " + name;
        case UNTIL -> "the time until " + name;
      };
    } else if (function instanceof Measure.Growth growth) {
      return "the growth of " + naming.ref(ElementKind.MEASURE, growth.measure());
    } else if (function instanceof Measure.AttributeGrowth growth) {
      return "the growth of " + naming.attribute(growth.entity(), growth.attribute());
    } else if (function instanceof Measure.Ratio ratio) {
      return naming.ref(ElementKind.MEASURE, ratio.numerator())
          + " as a share of "
          + naming.ref(ElementKind.MEASURE, ratio.denominator());
    } else if (function instanceof Measure.Streak streak) {
      return "the windows in a row of " + naming.ref(ElementKind.MEASURE, streak.measure());
    } else if (function instanceof Measure.Sequence sequence) {
      return String.join(
          ", then ", sequence.steps().stream().map(step -> naming.event(step.event())).toList());
    } else if (function instanceof Measure.Absent absent) {
      return naming.event(absent.first().event())
          + " and then no "
          + naming.event(absent.then().event());
    } else if (function instanceof Measure.Manual manual) {
      return "what a person keeps in the field " + Plain.code(manual.field());
    } else if (function instanceof Measure.Expression expression) {
      return Plain.code(expression.formula().text());
    }
    return naming.measured(((Measure.Named) function).name());
  }
}
