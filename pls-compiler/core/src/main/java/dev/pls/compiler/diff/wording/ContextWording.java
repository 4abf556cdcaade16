package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.diff.Term;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Objective;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Spoken;
import dev.pls.compiler.model.Suppression;
import dev.pls.compiler.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes to what a motion is for, as clauses about what changed. */
final class ContextWording {
  private final Naming naming;

  ContextWording(Naming naming) {
    this.naming = naming;
  }

  static String motion(Change.Altered change) {
    Motion was = (Motion) change.was().model();
    Motion is = (Motion) change.is().model();
    return switch (change.facet()) {
      case "id" ->
          "it is called " + Plain.code(is.id()) + " now, " + Plain.code(was.id()) + " before";
      case "not-for" ->
          String.join(
              "; ",
              Says.members(
                  was.notFor(),
                  is.notFor(),
                  "it is now also not for",
                  "it may now be for",
                  Plain::quoted));
      default -> answers(was.meta().owner(), is.meta().owner());
    };
  }

  /** Who answers for something. */
  static String answers(String was, String is) {
    if (is.isEmpty()) {
      return "nobody answers for it any more; it was " + Plain.text(was);
    }
    return Plain.text(is)
        + " answers for it now"
        + (was.isEmpty() ? "" : ", " + Plain.text(was) + " before");
  }

  String product(Change.Altered change) {
    Product was = (Product) change.was().model();
    Product is = (Product) change.is().model();
    List<String> clauses = new ArrayList<>();
    switch (change.facet()) {
      case "model" -> {
        add(clauses, "how people start", was.model(), is.model(), Spoken::word);
        add(clauses, "the length of the trial", was.length(), is.length(), Spoken::duration);
      }
      case "price" -> {
        add(clauses, "the paywall", was.paywall(), is.paywall(), Plain::quoted);
        add(clauses, "what the price depends on", was.driver(), is.driver(), Plain::text);
        add(clauses, "the entry price", was.entry(), is.entry(), Plain::text);
      }
      case "first-value" ->
          add(
              clauses,
              "the first value",
              was.firstValue(),
              is.firstValue(),
              name -> naming.ref(ElementKind.SIGNAL, name));
      default -> {
        clauses.addAll(
            Says.members(
                was.users(),
                is.users(),
                "it is now also used by",
                "it is no longer used by",
                Plain::text));
        clauses.addAll(
            Says.members(
                was.buyers(),
                is.buyers(),
                "it is now also bought by",
                "it is no longer bought by",
                Plain::text));
      }
    }
    return String.join("; ", clauses);
  }

  private static <T> void add(
      List<String> clauses, String noun, Fact<T> was, Fact<T> is, Function<T, String> words) {
    if (!was.equals(is)) {
      clauses.add(Says.fact(noun, was, is, words));
    }
  }

  String objective(Change.Altered change) {
    Objective was = (Objective) change.was().model();
    Objective is = (Objective) change.is().model();
    return switch (change.facet()) {
      case "goal" ->
          "the goal is " + Says.nowBefore(Spoken.word(is.goal()), Spoken.word(was.goal()));
      case "metric" ->
          Says.fact(
              "the metric", was.metric(), is.metric(), m -> naming.ref(ElementKind.METRIC, m));
      case "baseline" ->
          Says.fact("where it stands", was.baseline(), is.baseline(), ContextWording::value);
      case "target" -> Says.fact("the target", was.target(), is.target(), ContextWording::value);
      default -> Says.fact("the day to be there", was.by(), is.by(), Spoken::date);
    };
  }

  static String value(Value value) {
    return Plain.text(Spoken.value(value));
  }

  /** A fact that stands by itself: a baseline, a tool. */
  static String fact(Change.Altered change) {
    return "it is "
        + Says.nowBefore(fact((Fact<?>) change.is().model()), fact((Fact<?>) change.was().model()));
  }

  static String fact(Fact<?> fact) {
    Object value = fact.value().orElse(null);
    if (value instanceof Value one) {
      return value(one);
    }
    return value instanceof String text ? Plain.text(Spoken.system(text)) : "unknown";
  }

  static String segment(Change.Altered change) {
    Segment was = (Segment) change.was().model();
    Segment is = (Segment) change.is().model();
    return switch (change.facet()) {
      case "where" -> Says.condition("who belongs to it", was.where(), is.where(), "everybody");
      case "in-scope" -> is.inScope() ? "it is in scope now" : "it is no longer in scope";
      default ->
          Says.fact("what a contract is worth a year", was.acv(), is.acv(), ContextWording::band);
    };
  }

  private static String band(Segment.Band band) {
    String currency = band.currency();
    String max = band.max().map(m -> Spoken.money(m, currency)).orElse("");
    String min = band.min().map(m -> Spoken.money(m, currency)).orElse("");
    if (min.isEmpty() || max.isEmpty()) {
      return min.isEmpty() ? "up to " + max : "from " + min;
    }
    return min + " to " + max;
  }

  String constraints(Change.Altered change) {
    Constraints was = (Constraints) change.was().model();
    Constraints is = (Constraints) change.is().model();
    List<String> clauses =
        switch (change.facet()) {
          case "regions" ->
              Says.members(
                  was.regions(),
                  is.regions(),
                  "it is now also for",
                  "it is no longer for",
                  Plain::text);
          case "compliance" ->
              Says.members(
                  was.compliance(),
                  is.compliance(),
                  "it must now also keep to",
                  "it need no longer keep to",
                  Plain::text);
          case "reviews" ->
              Says.members(
                  was.reviews(),
                  is.reviews(),
                  "now also a review by",
                  "no longer a review by",
                  Plain::quoted);
          default ->
              naming.members(
                  change.old(),
                  change.now(),
                  "no message may rest on",
                  "messages may rest again on");
        };
    return String.join("; ", clauses);
  }

  static String suppression(Change.Altered change) {
    Suppression was = (Suppression) change.was().model();
    Suppression is = (Suppression) change.is().model();
    return "it is accepted " + Says.nowBefore(until(is), until(was));
  }

  private static String until(Suppression one) {
    Optional<String> day = one.until().map(Spoken::date);
    return day.map(d -> "until " + d).orElse("for good");
  }

  /** What is no more than a list of names. */
  static String names(Term was, Term is) {
    List<String> before = new ArrayList<>();
    collect(was, before);
    List<String> now = new ArrayList<>();
    collect(is, now);
    return String.join("; ", Says.members(before, now, "now also", "no longer", Plain::text));
  }

  private static void collect(Term term, List<String> texts) {
    if (term instanceof Term.Text text && !text.isNone()) {
      texts.add(text.text());
    } else if (term instanceof Term.Set set) {
      set.parts().forEach(part -> collect(part, texts));
    } else if (term instanceof Term.Several several) {
      several.parts().forEach(part -> collect(part, texts));
    }
  }
}
