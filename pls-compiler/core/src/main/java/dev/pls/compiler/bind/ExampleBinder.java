package dev.pls.compiler.bind;

import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Binds the {@code examples} of a qualification. */
final class ExampleBinder {
  /** The words of a timeline's entry; every other key is a property of its event. */
  private static final Set<String> WORDS =
      Set.of("at", "event", "times", "each", "by", "account", "user");

  private final Binding binding;

  ExampleBinder(Binding binding) {
    this.binding = binding;
  }

  Qualification.Example example(Fields fields, Fields qualification) {
    return new Qualification.Example(
        fields.text("title"),
        fields.text("as_of"),
        attributes(fields, "account"),
        attributes(fields, "user"),
        fields.items("timeline", this::happening),
        expectation(fields.map("expect"), qualification),
        fields.place());
  }

  private Map<String, Value> attributes(Fields fields, String entity) {
    return values(
        fields.map(entity), Kind.ATTRIBUTE, binding.declarations().attributes(entity), Set.of());
  }

  private Map<String, Value> values(Fields fields, Kind kind, Names known, Set<String> except) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (MapNode.Entry entry : fields.node().entries()) {
      if (!except.contains(entry.key())) {
        binding.refer(kind, known, entry.key(), entry.keySpan(), fields.elementOf(entry.key()));
        fields
            .scalar(entry.key())
            .ifPresent(
                s -> values.put(entry.key(), fields.literal(s, fields.elementOf(entry.key()))));
      }
    }
    return values;
  }

  private Qualification.Happening happening(Fields fields) {
    String event = fields.ref(Kind.EVENT, "event");
    Names properties =
        binding.declarations().of(Kind.EVENT).spans().containsKey(event)
            ? binding.declarations().properties(event)
            : new Names(Map.of(), false);
    Fields each = fields.map("each");
    String eachProperty =
        each.node().entries().stream().findFirst().map(MapNode.Entry::key).orElse("");
    if (!eachProperty.isEmpty()) {
      binding.refer(
          Kind.PROPERTY,
          properties,
          eachProperty,
          each.keySpan(eachProperty),
          fields.elementOf("each"));
    }
    List<Value> eachValues =
        each.scalars(eachProperty).stream()
            .map(scalar -> each.literal(scalar, each.element()))
            .toList();
    return new Qualification.Happening(
        fields.text("at"),
        event,
        fields.whole("times").orElse(1L),
        eachProperty,
        eachValues,
        fields.text("by"),
        values(fields, Kind.PROPERTY, properties, WORDS),
        attributes(fields, "account"),
        attributes(fields, "user"),
        fields.place());
  }

  private Qualification.Expectation expectation(Fields expect, Fields qualification) {
    Declarations declarations = binding.declarations();
    String name = qualification.key();
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    Fields expected = expect.map("points");
    for (MapNode.Entry entry : expected.node().entries()) {
      binding.refer(Kind.SIGNAL, entry.key(), entry.keySpan(), expected.elementOf(entry.key()));
      expected.number(entry.key()).ifPresent(number -> points.put(entry.key(), number));
    }
    Names exclusions = declarations.ids(List.of("qualifications", name, "exclusions"));
    return new Qualification.Expectation(
        expect.bool("qualified"),
        expect.ref(Kind.TIER, tiers(qualification), "tier"),
        expect.number("score"),
        points,
        failed(expect, exclusions),
        expect.ref(Kind.EXCLUSION, exclusions, "excluded_by"),
        expect.optionalBool("triage"),
        expect.ref(Kind.WAY, declarations.keys("qualifications", name, "ways"), "way"));
  }

  /** What may be unmet: signals, and the words that rule 21 of {@code semantics.md} names. */
  private List<String> failed(Fields expect, Names exclusions) {
    Declarations declarations = binding.declarations();
    Map<String, Span> words = new LinkedHashMap<>();
    for (ScalarNode scalar : expect.scalars("failed")) {
      if (Set.of("segment", "min_active_days", "score").contains(scalar.text())) {
        words.put(scalar.text(), scalar.span());
      }
    }
    Names known =
        declarations
            .of(Kind.SIGNAL)
            .and(declarations.of(Kind.QUALIFICATION))
            .and(exclusions)
            .and(new Names(words, true));
    return expect.refs(Kind.SIGNAL, known, "failed");
  }

  static Names tiers(Fields qualification) {
    Map<String, Span> spans = new LinkedHashMap<>();
    Fields tiers = qualification.map("tiers");
    for (MapNode.Entry entry : tiers.node().entries()) {
      if (!entry.key().equals("grid")) {
        spans.put(entry.key(), entry.keySpan());
      }
    }
    return new Names(spans, !qualification.binding().isBroken(tiers.path()));
  }
}
