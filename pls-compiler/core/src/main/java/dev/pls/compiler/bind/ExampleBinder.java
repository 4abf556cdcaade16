package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.expr.Literals;
import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.schema.SchemaRules;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds the {@code examples} of a qualification. */
final class ExampleBinder {
  /** The words of a timeline's entry; every other key is a property of its event. */
  private static final Set<String> WORDS =
      Set.of("at", "event", "times", "each", "by", "account", "user");

  /** The most events of one timeline: {@code times} could ask for more than memory holds. */
  private static final long MOST_EVENTS = 10_000;

  private static final Pattern OFFSET = Pattern.compile("-?[0-9]+[smhdw]");

  private final Binding binding;
  private final Scopes scopes;
  private final Values checks;

  ExampleBinder(Binding binding, Scopes scopes) {
    this.binding = binding;
    this.scopes = scopes;
    this.checks = new Values(binding);
  }

  /**
   * What examples of one qualification may expect.
   *
   * @param own its exclusions, and the words that rule 21 of {@code semantics.md} names
   * @param reasons these, and all signals and qualifications
   */
  private record Expectable(
      Names tiers, Names exclusions, Names ways, Names own, Supplier<Names> reasons) {}

  List<Qualification.Example> examples(Fields qualification) {
    Declarations declarations = binding.declarations();
    String name = qualification.key();
    Names exclusions = declarations.ids(List.of("qualifications", name, "exclusions"));
    Names own = exclusions.and(Names.words("segment", "min_active_days", "score"));
    Expectable expectable =
        new Expectable(
            tiers(qualification),
            exclusions,
            declarations.keys("qualifications", name, "ways"),
            own,
            new Supplier<>() {
              private @Nullable Names all;

              // Needed for a suggestion only, and costly where there are many.
              @Override
              public Names get() {
                all = all == null ? declarations.verdicts().and(own) : all;
                return all;
              }
            });
    return qualification.items("examples", item -> example(item, expectable));
  }

  private Qualification.Example example(Fields fields, Expectable expectable) {
    checkInstant(fields, "as_of");
    List<Qualification.Happening> timeline = fields.items("timeline", this::happening);
    checkSize(timeline, fields);
    return new Qualification.Example(
        fields.text("title"),
        fields.text("as_of"),
        attributes(fields, "account"),
        attributes(fields, "user"),
        timeline,
        expectation(fields.map("expect"), expectable),
        fields.place());
  }

  private Map<String, Value> attributes(Fields fields, String entity) {
    return values(
        fields.map(entity),
        Kind.ATTRIBUTE,
        binding.declarations().attributes(entity),
        Set.of(),
        name -> scopes.attributeType(entity, name));
  }

  private Map<String, Value> values(
      Fields fields,
      Kind kind,
      Names known,
      Set<String> except,
      Function<String, Optional<Type>> types) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (MapNode.Entry entry : fields.node().entries()) {
      if (!except.contains(entry.key())) {
        String element = fields.elementOf(entry.key());
        binding.refer(kind, known, entry.key(), entry.keySpan(), element);
        Optional<ScalarNode> scalar = fields.scalar(entry.key());
        scalar.ifPresent(s -> values.put(entry.key(), fields.literal(s, element)));
        scalar.ifPresent(s -> check(s, types.apply(entry.key()), entry.key(), element));
      }
    }
    return values;
  }

  private void check(ScalarNode value, Optional<Type> type, String name, String element) {
    type.ifPresent(t -> checks.check(value, t, "`" + name + "`", element));
  }

  /** The schema sees only an instant's form; one that no calendar has could not be judged at. */
  private void checkInstant(Fields fields, String key) {
    Optional<ScalarNode> scalar = fields.scalar(key);
    if (scalar.isEmpty()
        || binding.isBroken(fields.pathOf(key))
        || OFFSET.matcher(scalar.get().text()).matches()
        || Literals.instant(scalar.get().text()).filter(ExampleBinder::isInBounds).isPresent()) {
      return;
    }
    binding.report(
        Diagnostic.of(
                SchemaRules.WRONG_FORM,
                scalar.get().span(),
                fields.elementOf(key),
                "`" + scalar.get().text() + "` is no instant from 1970 to 2199.")
            .hint("Write one that the calendar has, such as `2026-01-15T12:00:00Z`.")
            .about(scalar.get().text()));
  }

  private static boolean isInBounds(Instant instant) {
    return !instant.isBefore(Literals.FIRST_INSTANT) && instant.isBefore(Literals.INSTANT_BOUND);
  }

  private void checkSize(List<Qualification.Happening> timeline, Fields fields) {
    long events = 0;
    for (Qualification.Happening happening : timeline) {
      events +=
          Math.min(happening.times(), MOST_EVENTS + 1) * Math.max(1, happening.eachValues().size());
    }
    if (events > MOST_EVENTS && !binding.isBroken(fields.pathOf("timeline"))) {
      binding.report(
          SchemaRules.OUT_OF_RANGE,
          fields.keySpan("timeline"),
          fields.elementOf("timeline"),
          "This timeline has more than 10,000 events.",
          "Lower `times`: a case shows a boundary with few.");
    }
  }

  private Qualification.Happening happening(Fields fields) {
    checkInstant(fields, "at");
    String event = fields.ref(Kind.EVENT, "event");
    Names properties =
        binding.declarations().of(Kind.EVENT).spans().containsKey(event)
            ? binding.declarations().properties(event)
            : Names.notKnown();
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
    each.scalars(eachProperty)
        .forEach(
            s -> check(s, scopes.propertyType(event, eachProperty), eachProperty, each.element()));
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
        values(fields, Kind.PROPERTY, properties, WORDS, name -> scopes.propertyType(event, name)),
        attributes(fields, "account"),
        attributes(fields, "user"),
        fields.place());
  }

  private Qualification.Expectation expectation(Fields expect, Expectable expectable) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    Fields expected = expect.map("points");
    for (MapNode.Entry entry : expected.node().entries()) {
      binding.refer(Kind.SIGNAL, entry.key(), entry.keySpan(), expected.elementOf(entry.key()));
      expected.number(entry.key()).ifPresent(number -> points.put(entry.key(), number));
    }
    return new Qualification.Expectation(
        expect.bool("qualified"),
        expect.ref(Kind.TIER, expectable.tiers(), "tier"),
        expect.number("score"),
        points,
        failed(expect, expectable),
        expect.ref(Kind.EXCLUSION, expectable.exclusions(), "excluded_by"),
        expect.optionalBool("triage"),
        expect.ref(Kind.WAY, expectable.ways(), "way"));
  }

  private List<String> failed(Fields expect, Expectable expectable) {
    Names verdicts = binding.declarations().verdicts();
    List<String> failed = expect.texts("failed");
    boolean known =
        failed.stream().allMatch(f -> verdicts.contains(f) || expectable.own().contains(f));
    return known ? failed : expect.refs(Kind.REASON, expectable.reasons().get(), "failed");
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
