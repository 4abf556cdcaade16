package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Objective;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds what the motion is about: {@code product}, {@code objective}, {@code segments} and so on.
 */
final class ContextBinder {
  private final Binding binding;
  private final Scopes scopes;

  ContextBinder(Binding binding, Scopes scopes) {
    this.binding = binding;
    this.scopes = scopes;
  }

  Optional<Product> product() {
    Fields product = binding.section("product");
    if (product.node().entries().isEmpty()) {
      return Optional.empty();
    }
    Fields model = product.map("model");
    Fields pricing = product.map("pricing");
    Fact<String> firstValue = product.textFact("first_value");
    if (firstValue.isKnown()) {
      product.ref(Kind.SIGNAL, "first_value");
    }
    return Optional.of(
        new Product(
            product.text("name"),
            product.text("does"),
            model.wordFact("type", Product.Model.class),
            model.durationFact("length"),
            product.textFact("paywall"),
            pricing.textFact("driver"),
            pricing.textFact("entry"),
            product.textFact("onboarding"),
            firstValue,
            product.texts("users"),
            product.texts("buyers"),
            product.place()));
  }

  Optional<Objective> objective() {
    Fields objective = binding.section("objective");
    if (objective.node().entries().isEmpty()) {
      return Optional.empty();
    }
    Fact<String> metric = objective.textFact("metric");
    if (metric.isKnown()) {
      objective.ref(Kind.METRIC, "metric");
    }
    return Optional.of(
        new Objective(
            objective.word("goal", Objective.Goal.class, Objective.Goal.PIPELINE),
            metric,
            objective.quantityFact("baseline"),
            objective.quantityFact("target"),
            objective.dateFact("by"),
            objective.text("bottleneck"),
            objective.place()));
  }

  /** The funnel as it stands today; {@code signups} is a rate and kept as text. */
  Map<String, Fact<Value>> baseline() {
    Fields baseline = binding.section("baseline");
    Map<String, Fact<Value>> facts = new LinkedHashMap<>();
    for (MapNode.Entry entry : baseline.node().entries()) {
      facts.put(entry.key(), baseline.quantityFact(entry.key()));
    }
    return facts;
  }

  Map<String, Segment> segments() {
    return binding.section("segments").each(this::segment);
  }

  private Segment segment(Fields fields) {
    Fields acv = fields.map("acv");
    Fact<Segment.Band> band =
        fields.get("acv") instanceof MapNode
            ? new Fact<>(
                Optional.of(
                    new Segment.Band(acv.number("min"), acv.number("max"), acv.text("currency"))),
                true,
                acv.place())
            : fields.fact("acv", scalar -> Optional.empty());
    return new Segment(
        fields.key(),
        fields.text("title"),
        fields.bool("in_scope"),
        fields.texts("roles"),
        binding.conditions().condition(fields, "where", scopes.unit("user")),
        band,
        fields.meta(),
        fields.place());
  }

  Map<String, Fact<String>> tooling() {
    Fields tooling = binding.section("tooling");
    Map<String, Fact<String>> facts = new LinkedHashMap<>();
    for (MapNode.Entry entry : tooling.node().entries()) {
      facts.put(entry.key(), tooling.textFact(entry.key()));
    }
    return facts;
  }

  Optional<Constraints> constraints() {
    Fields constraints = binding.section("constraints");
    if (constraints.node().entries().isEmpty()) {
      return Optional.empty();
    }
    for (ScalarNode scalar : constraints.scalars("do_not_use")) {
      checkUse(scalar, constraints.elementOf("do_not_use"));
    }
    return Optional.of(
        new Constraints(
            constraints.texts("regions"),
            constraints.texts("compliance"),
            constraints.texts("reviews"),
            constraints.texts("do_not_use"),
            constraints.text("tone"),
            constraints.text("brand"),
            constraints.place()));
  }

  /** What may not be used is a signal, an event's property, or an entity's attribute. */
  private void checkUse(ScalarNode scalar, String element) {
    Declarations declarations = binding.declarations();
    String text = scalar.text();
    int dot = text.indexOf('.');
    if (dot < 0) {
      Names names = declarations.of(Kind.SIGNAL).and(declarations.of(Kind.EVENT));
      binding.refer(Kind.USABLE, names, text, scalar.span(), element);
      return;
    }
    boolean entity = declarations.of(Kind.ENTITY).contains(text.substring(0, dot));
    binding.referDotted(scalar, entity ? Kind.ENTITY : Kind.EVENT, element);
  }

  /** The words that the head of a motion must have, checked where the schema cannot. */
  void requireHead() {
    if (binding.sections().get("motion") == null) {
      binding.report(
          Diagnostic.of(
                  BindRules.MOTION_MISSING,
                  binding.sections().span(),
                  "motion",
                  "No file of this motion has a `motion` section.")
              .hint(
                  "Add one that says `id`, `version`, `title` and `owner`: its artifacts are named"
                      + " by them."));
    }
  }

  /** What the motion is not for. */
  List<String> notFor() {
    return binding.section("motion").texts("not_for");
  }
}
