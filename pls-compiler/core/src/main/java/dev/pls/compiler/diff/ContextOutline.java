package dev.pls.compiler.diff;

import static dev.pls.compiler.diff.Terms.any;
import static dev.pls.compiler.diff.Terms.fact;

import dev.pls.compiler.model.Acknowledgement;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Objective;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Suppression;

/** What a motion is for, and what its people plan and do not know. */
final class ContextOutline {
  private final Outline outline;
  private final Motion motion;
  private final Terms terms;

  private ContextOutline(Outline outline) {
    this.outline = outline;
    this.motion = outline.motion();
    this.terms = new Terms(motion);
  }

  static void add(Outline outline) {
    ContextOutline context = new ContextOutline(outline);
    context.motion();
    context.motion.product().ifPresent(context::product);
    context.motion.objective().ifPresent(context::objective);
    context.facts();
    context.motion.segments().values().forEach(context::segment);
    context.motion.constraints().ifPresent(context::constraints);
    context.planning(context.motion.planning());
    context.owners();
    context.motion.suppressions().forEach(context::suppression);
    context.motion.acknowledgements().forEach(context::acknowledgement);
  }

  private void motion() {
    outline
        .begin(ElementKind.MOTION, "", motion.title(), motion.place(), motion)
        .put("id", Term.of(motion.id()))
        .put("not-for", any(motion.notFor()))
        .put("owner", Term.of(motion.meta().owner()))
        .state(motion.meta())
        .words(
            "title", motion.title(),
            "review_by", motion.meta().reviewBy().map(Object::toString).orElse(""),
            "evidence", motion.meta().evidence(),
            "notes", motion.meta().notes())
        .end();
  }

  private void product(Product product) {
    outline
        .begin(ElementKind.PRODUCT, "", product.name(), product.place(), product)
        .put(
            "model",
            Terms.words(
                "type", fact(product.model(), Term::of),
                "length", fact(product.length(), Terms::duration)))
        .put(
            "price",
            Terms.words(
                "paywall", fact(product.paywall(), Term::of),
                "driver", fact(product.driver(), Term::of),
                "entry", fact(product.entry(), Term::of)))
        .put("first-value", fact(product.firstValue(), terms::signal))
        .put("people", Terms.words("users", product.users(), "buyers", product.buyers()))
        .words(
            "name", product.name(),
            "does", product.does(),
            "onboarding", fact(product.onboarding(), Term::of))
        .end();
  }

  private void objective(Objective objective) {
    outline
        .begin(ElementKind.OBJECTIVE, "", "", objective.place(), objective)
        .put("goal", Term.of(objective.goal()))
        .put("metric", fact(objective.metric(), name -> Term.ref(ElementKind.METRIC, name)))
        .put("baseline", fact(objective.baseline(), Terms::value))
        .put("target", fact(objective.target(), Terms::value))
        .put("by", fact(objective.by(), Term::of))
        .words("bottleneck", objective.bottleneck())
        .end();
  }

  private void facts() {
    motion
        .baseline()
        .forEach(
            (name, fact) ->
                outline
                    .begin(ElementKind.BASELINE, name, "", fact.place(), fact)
                    .put("value", fact(fact, Terms::value))
                    .end());
    motion
        .tooling()
        .forEach(
            (name, fact) ->
                outline
                    .begin(ElementKind.TOOL, name, "", fact.place(), fact)
                    .put("value", fact(fact, Term::of))
                    .end());
  }

  private void segment(Segment segment) {
    outline
        .begin(ElementKind.SEGMENT, segment.name(), segment.title(), segment.place(), segment)
        .put("where", terms.condition(segment.where()))
        .put("in-scope", Term.of(segment.inScope()))
        .put(
            "value",
            fact(
                segment.acv(),
                band ->
                    Term.list(
                        "acv",
                        Terms.numberOrNone(band.min()),
                        Terms.numberOrNone(band.max()),
                        Term.of(band.currency()))))
        .words(segment.meta(), "title", segment.title(), "roles", segment.roles())
        .end();
  }

  private void constraints(Constraints constraints) {
    outline
        .begin(ElementKind.CONSTRAINTS, "", "", constraints.place(), constraints)
        .put("regions", any(constraints.regions()))
        .put("compliance", any(constraints.compliance()))
        .put("reviews", any(constraints.reviews()))
        .put("do-not-use", any(constraints.doNotUse().stream().map(this::unused).toList()))
        .words("tone", constraints.tone(), "brand", constraints.brand())
        .end();
  }

  /** A property, an attribute or a signal that no message may rest on. */
  private Term unused(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return terms.signal(name);
    }
    String of = name.substring(0, dot);
    return motion.data().events().containsKey(of)
        ? Term.ref(ElementKind.PROPERTY, of, name.substring(dot + 1))
        : Terms.attribute(name);
  }

  private void planning(Planning planning) {
    for (Planning.Assumption one : planning.assumptions()) {
      outline
          .begin(ElementKind.ASSUMPTION, name(one.id(), one.says()), one.says(), one.place(), one)
          .words(
              one.meta(),
              "says",
              one.says(),
              "about",
              one.about(),
              "validate",
              plan(one.validate()))
          .end();
    }
    for (Planning.Risk one : planning.risks()) {
      outline
          .begin(ElementKind.RISK, name(one.id(), one.says()), one.says(), one.place(), one)
          .words(
              one.meta(),
              "says",
              one.says(),
              "likelihood",
              one.likelihood(),
              "impact",
              one.impact(),
              "mitigation",
              one.mitigation())
          .end();
    }
    for (Planning.OpenQuestion one : planning.openQuestions()) {
      outline
          .begin(
              ElementKind.OPEN_QUESTION, name(one.id(), one.asks()), one.asks(), one.place(), one)
          .words(
              one.meta(),
              "asks",
              one.asks(),
              "about",
              one.about(),
              "validate",
              one.validate().map(ContextOutline::plan).orElse(Term.NONE))
          .end();
    }
    for (Planning.NextStep one : planning.nextSteps()) {
      outline
          .begin(ElementKind.NEXT_STEP, name(one.id(), one.doing()), one.doing(), one.place(), one)
          .words("do", one.doing(), "who", one.who(), "by", fact(one.by(), Term::of))
          .end();
    }
  }

  private static Term plan(Planning.Validation plan) {
    return Terms.words("how", plan.how(), "who", plan.who(), "by", fact(plan.by(), Term::of));
  }

  private static String name(String id, String words) {
    return id.isEmpty() ? words : id;
  }

  private void owners() {
    motion
        .owners()
        .of()
        .forEach(
            (of, owners) ->
                outline
                    .begin(ElementKind.OWNER, of, "", motion.owners().place().below(of), owners)
                    .put("value", any(owners))
                    .path("owners", of)
                    .end());
  }

  private void acknowledgement(Acknowledgement one) {
    outline
        .begin(ElementKind.ACKNOWLEDGEMENT, one.change() + " " + one.at(), "", one.place(), one)
        .words("because", one.because())
        .path("acknowledgements", one.change() + " " + one.at())
        .end();
  }

  private void suppression(Suppression one) {
    outline
        .begin(ElementKind.SUPPRESSION, one.rule() + " " + one.at(), "", one.place(), one)
        .put("until", one.until().map(Term::of).orElse(Term.NONE))
        .words("because", one.because())
        .path("suppressions", one.rule() + " " + one.at())
        .end();
  }
}
