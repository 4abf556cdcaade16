package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Binds measures: named ones, and those written in a signal. */
final class MeasureBinder {

  private final Binding binding;
  private final Scopes scopes;

  MeasureBinder(Binding binding, Scopes scopes) {
    this.binding = binding;
    this.scopes = scopes;
  }

  Measure.Definition definition(Fields fields) {
    return new Measure.Definition(
        fields.key(),
        fields.text("title"),
        fields.text("of"),
        measure(fields, fields.text("of")),
        fields.meta(),
        fields.place());
  }

  /** The measure that a map says. */
  Measure measure(Fields fields, String unit) {
    Measure.Function function = function(fields, unit);
    return new Measure(function, scope(fields, eventOf(function), unit), fields.place());
  }

  /** A measure that is named and declared elsewhere. */
  Measure named(Fields owner, String key, Kind kind, Names known) {
    String name = owner.ref(kind, known, key);
    return new Measure(
        new Measure.Named(name),
        new Measure.Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        new Place(owner.elementOf(key), owner.valueSpan(key), owner.node()));
  }

  private Measure.Function function(Fields fields, String unit) {
    if (fields.has("count")) {
      return new Measure.Count(event(fields, "count", unit));
    }
    if (fields.has("active_days")) {
      return new Measure.ActiveDays(event(fields, "active_days", unit));
    }
    if (fields.has("since_last")) {
      return new Measure.SinceLast(event(fields, "since_last", unit));
    }
    if (fields.has("first")) {
      return new Measure.First(event(fields, "first", unit), fields.text("among"));
    }
    for (Measure.Operation operation : Measure.Operation.values()) {
      String key = operation.name().toLowerCase(Locale.ROOT);
      if (fields.has(key)) {
        String[] parts = eventProperty(fields, key, unit);
        if (operation == Measure.Operation.SUM || operation == Measure.Operation.AVG) {
          checkType(fields, key, scopes.propertyType(parts[0], parts[1]), Type.Scalar.NUMBER);
        }
        return new Measure.Aggregate(operation, parts[0], parts[1]);
      }
    }
    for (Measure.Reading reading : Measure.Reading.values()) {
      String key = reading.name().toLowerCase(Locale.ROOT);
      if (fields.has(key)) {
        String[] parts = entityAttribute(fields, key, unit);
        if (reading == Measure.Reading.SINCE || reading == Measure.Reading.UNTIL) {
          checkType(fields, key, scopes.attributeType(parts[0], parts[1]), Type.Scalar.INSTANT);
        } else if (reading == Measure.Reading.SCORE) {
          checkType(fields, key, scopes.attributeType(parts[0], parts[1]), Type.Scalar.NUMBER);
        }
        return new Measure.OfAttribute(reading, parts[0], parts[1]);
      }
    }
    if (fields.has("growth")) {
      return growth(fields, unit);
    }
    if (fields.has("ratio")) {
      List<String> names = fields.refs(Kind.MEASURE, "ratio");
      fields.scalars("ratio").forEach(s -> checkGrain(fields, "ratio", s, unit));
      return new Measure.Ratio(
          names.isEmpty() ? "" : names.get(0),
          names.size() < 2 ? "" : names.get(1),
          fields.number("base_at_least"));
    }
    if (fields.has("streak")) {
      fields.scalar("streak").ifPresent(s -> checkGrain(fields, "streak", s, unit));
      return new Measure.Streak(
          fields.ref(Kind.MEASURE, "streak"),
          fields.number("each_at_least").orElse(BigDecimal.ONE));
    }
    if (fields.has("sequence")) {
      return new Measure.Sequence(
          steps(fields, "sequence", unit),
          fields.duration("within").orElse(Duration.ZERO),
          same(fields, "sequence"));
    }
    if (fields.has("absent")) {
      List<Measure.Step> steps = steps(fields, "absent", unit);
      Measure.Step none = new Measure.Step("", Optional.empty());
      return new Measure.Absent(
          steps.isEmpty() ? none : steps.get(0),
          steps.size() < 2 ? none : steps.get(1),
          fields.duration("within").orElse(Duration.ZERO),
          same(fields, "absent"));
    }
    if (fields.has("expression")) {
      return binding
          .conditions()
          .compile(fields, "expression", scopes.unit(unit), Type.Scalar.NUMBER)
          .<Measure.Function>map(Measure.Expression::new)
          .orElseGet(() -> new Measure.Named(""));
    }
    return manual(fields, unit);
  }

  private Measure.Function manual(Fields fields, String unit) {
    String field =
        fields.has("field")
            ? fields.ref(Kind.ATTRIBUTE, binding.declarations().attributes(unit), "field")
            : "";
    return new Measure.Manual(fields.text("manual"), field);
  }

  private Measure.Function growth(Fields fields, String unit) {
    boolean ofAttribute = fields.text("growth").contains(".");
    if (ofAttribute != fields.has("over") && !binding.isBroken(fields.path())) {
      binding.report(
          BindRules.MEASURE_FORM,
          fields.keySpan(ofAttribute ? "growth" : "over"),
          fields.element(),
          ofAttribute
              ? "The growth of an attribute needs to know over which time."
              : "The growth of a measure is over its own window, so `over` says nothing.",
          ofAttribute ? "Add `over`, such as `over: 30d`." : "Take `over` out.");
    }
    if (ofAttribute) {
      String[] parts = entityAttribute(fields, "growth", unit);
      checkType(fields, "growth", scopes.attributeType(parts[0], parts[1]), Type.Scalar.NUMBER);
      return new Measure.AttributeGrowth(
          parts[0], parts[1], fields.duration("over"), fields.number("base_at_least"));
    }
    fields.scalar("growth").ifPresent(s -> checkGrain(fields, "growth", s, unit));
    return new Measure.Growth(fields.ref(Kind.MEASURE, "growth"), fields.number("base_at_least"));
  }

  private String same(Fields fields, String key) {
    if (!fields.has("same")) {
      return "";
    }
    String same = fields.text("same");
    for (Measure.Step step : steps(fields, key, false)) {
      Names properties = binding.declarations().properties(step.event());
      if (properties.complete() && !properties.contains(same)) {
        return fields.ref(Kind.PROPERTY, properties, "same");
      }
    }
    return same;
  }

  private List<Measure.Step> steps(Fields fields, String key, String unit) {
    List<Measure.Step> steps = steps(fields, key, true);
    for (ScalarNode event : fields.scalars(key)) {
      checkEventOf(event, fields.elementOf(key), unit);
    }
    return steps;
  }

  /** The steps of a sequence; mistakes are told only if asked, so that each is told once. */
  private List<Measure.Step> steps(Fields fields, String key, boolean tell) {
    List<Measure.Step> steps = new ArrayList<>();
    if (!(fields.get(key) instanceof ListNode list)) {
      return steps;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      if (item instanceof ScalarNode scalar) {
        if (tell) {
          binding.refer(Kind.EVENT, scalar.text(), scalar.span(), fields.elementOf(key));
        }
        steps.add(new Measure.Step(scalar.text(), Optional.empty()));
      } else if (item instanceof MapNode map) {
        Fields step = fields.item(key, i, map);
        String event = tell ? step.ref(Kind.EVENT, "event") : step.text("event");
        steps.add(
            new Measure.Step(
                event,
                tell
                    ? binding.conditions().condition(step, "where", scopes.filter(event))
                    : Optional.empty()));
      }
    }
    return steps;
  }

  /** The event under a key, checked to be declared and to be the unit's. */
  private String event(Fields fields, String key, String unit) {
    fields.scalar(key).ifPresent(s -> checkEventOf(s, fields.elementOf(key), unit));
    return fields.ref(Kind.EVENT, key);
  }

  /** No user has an account's events; {@code semantics.md} rules 8 and 9. */
  private void checkEventOf(ScalarNode event, String element, String unit) {
    String name = event.text().split("\\.", 2)[0];
    if (unit.equals("user")
        && binding.declarations().text("data", "events", name, "of").equals("account")) {
      binding.report(
          Diagnostic.of(
                  BindRules.GRAIN,
                  event.spanOf(0, name.length()),
                  element,
                  "`" + name + "` happens to an account, so no user ever has it.")
              .hint("Write `of: account`; what is asked of a user can rest on account signals too.")
              .about(name));
    }
  }

  /** A measure that an account's is made of must be an account's. */
  private void checkGrain(Fields fields, String key, ScalarNode measure, String unit) {
    if (unit.equals("account")
        && binding.declarations().text("measures", measure.text(), "of").equals("user")) {
      binding.report(
          Diagnostic.of(
                  BindRules.GRAIN,
                  measure.span(),
                  fields.elementOf(key),
                  "`" + measure.text() + "` is of a user, and this is computed for an account.")
              .hint("Measure the same `of: account`, under a name of its own.")
              .about(measure.text()));
    }
  }

  /** Checks that what a function reads is of the type it can compute with. */
  private void checkType(Fields fields, String key, Optional<Type> type, Type wanted) {
    Optional<ScalarNode> scalar = fields.scalar(key);
    if (scalar.isPresent() && type.isPresent() && !type.get().equals(wanted)) {
      String text = scalar.get().text();
      binding.report(
          Diagnostic.of(
                  BindRules.VALUE_TYPE,
                  scalar.get().spanOf(text.indexOf('.') + 1, text.length()),
                  fields.elementOf(key),
                  "`"
                      + key
                      + "` needs "
                      + wanted.words()
                      + ", and `"
                      + text
                      + "` is "
                      + type.get().words()
                      + ".")
              .hint("Name another one, or give this one another type where it is declared."));
    }
  }

  /** {@code event.property}, both checked, and that the unit has the event. */
  private String[] eventProperty(Fields fields, String key, String unit) {
    fields.scalar(key).ifPresent(s -> checkEventOf(s, fields.elementOf(key), unit));
    return dotted(fields, key, Kind.EVENT);
  }

  /** {@code entity.attribute}, both checked, and that the unit can see it. */
  private String[] entityAttribute(Fields fields, String key, String unit) {
    String[] parts = dotted(fields, key, Kind.ENTITY);
    if (unit.equals("account") && parts[0].equals("user")) {
      binding.report(
          Diagnostic.of(
                  BindRules.GRAIN,
                  fields.valueSpan(key),
                  fields.elementOf(key),
                  "`" + fields.text(key) + "` is of a user, and this is computed for an account.")
              .hint(
                  "Make a user signal of it, and an account signal over its users: `over_users`."));
    }
    return parts;
  }

  private String[] dotted(Fields fields, String key, Kind owner) {
    return fields
        .scalar(key)
        .map(s -> binding.referDotted(s, owner, fields.elementOf(key)))
        .orElseGet(() -> new String[] {"", ""});
  }

  private Measure.Scope scope(Fields fields, String event, String unit) {
    Optional<Measure.Window> window =
        !fields.has("window")
            ? Optional.empty()
            : Optional.of(new Measure.Window(fields.duration("window")));
    if (fields.has("from")) {
      String[] parts = entityAttribute(fields, "from", unit);
      checkType(fields, "from", scopes.attributeType(parts[0], parts[1]), Type.Scalar.INSTANT);
    }
    return new Measure.Scope(
        event.isEmpty()
            ? Optional.empty()
            : binding.conditions().condition(fields, "where", scopes.filter(event)),
        window,
        fields.duration("ending"),
        fields.scalar("from").map(ScalarNode::text));
  }

  /** The event that a function sees; empty if it sees none, or several. */
  private static String eventOf(Measure.Function function) {
    if (function instanceof Measure.Count count) {
      return count.event();
    }
    if (function instanceof Measure.ActiveDays days) {
      return days.event();
    }
    if (function instanceof Measure.SinceLast since) {
      return since.event();
    }
    if (function instanceof Measure.First first) {
      return first.event();
    }
    return function instanceof Measure.Aggregate aggregate ? aggregate.event() : "";
  }
}
