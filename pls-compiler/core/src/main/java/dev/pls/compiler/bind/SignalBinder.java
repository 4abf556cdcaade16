package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds {@code signals}. */
final class SignalBinder {
  private static final Set<Signal.Type> AGELESS =
      Set.of(Signal.Type.FIT, Signal.Type.HAND_RAISE, Signal.Type.REFERRAL);
  private static final Set<Signal.Type> TAKES_AWAY = Set.of(Signal.Type.NEGATIVE, Signal.Type.RISK);

  private final Binding binding;
  private final Scopes scopes;
  private final MeasureBinder measures;
  private final Values values;

  SignalBinder(Binding binding, Scopes scopes, MeasureBinder measures) {
    this.binding = binding;
    this.scopes = scopes;
    this.values = new Values(binding);
    this.measures = measures;
  }

  Signal signal(Fields fields) {
    String of = fields.text("of");
    Optional<Signal.OverUsers> overUsers =
        fields.optionalWord("over_users", Signal.OverUsers.class);
    Measure measure = measure(fields, of, overUsers);
    Signal.Type type = fields.word("type", Signal.Type.class, Signal.Type.INTENT);
    checkDecay(fields, type, measure);
    Signal.Points points = points(fields);
    measured(fields, overUsers).ifPresent(measured -> checkValues(fields, measured));
    if (fields.has("type") && !binding.isBroken(fields.pathOf("type"))) {
      checkSign(fields, type);
    }
    return new Signal(
        fields.key(),
        fields.text("title"),
        type,
        of,
        measure,
        thresholds(fields),
        points,
        fields.number("missing"),
        fields.number("max"),
        fields.optionalBool("monotone"),
        fields.map("decay").duration("half_life"),
        overUsers,
        fields.text("why"),
        fields.text("false_positives"),
        fields.word("outreach", Signal.Outreach.class, Signal.Outreach.INTERNAL),
        fields.meta(),
        fields.place());
  }

  private Measure measure(Fields fields, String of, Optional<Signal.OverUsers> overUsers) {
    Node written = fields.get("measure");
    Declarations declarations = binding.declarations();
    if (overUsers.isPresent()) {
      Kind kind = overUsers.get().ofSignals() ? Kind.SIGNAL : Kind.MEASURE;
      checkOverUsers(fields, of, written, kind);
      return measures.named(fields, "measure", kind, declarations.of(kind));
    }
    if (written instanceof MapNode) {
      return measures.measure(fields.map("measure"), of);
    }
    checkGrain(fields, "measure", "measures", of);
    return measures.named(fields, "measure", Kind.MEASURE, declarations.of(Kind.MEASURE));
  }

  /** An account sees its users only through a roll-up; {@code semantics.md} rule 9. */
  private void checkGrain(Fields fields, String key, String section, String of) {
    String name = fields.text(key);
    if (of.equals("account") && binding.declarations().text(section, name, "of").equals("user")) {
      binding.report(
          Diagnostic.of(
                  BindRules.GRAIN,
                  fields.valueSpan(key),
                  fields.elementOf(key),
                  "`" + name + "` is of a user, and this signal is of an account.")
              .hint(
                  "Say what to make of the users' values: `over_users: sum` or `over_users: max`.")
              .about(name));
    }
  }

  private void checkOverUsers(Fields fields, String of, @Nullable Node written, Kind kind) {
    String section = kind == Kind.SIGNAL ? "signals" : "measures";
    String name = fields.text("measure");
    String message = "";
    String hint = "";
    String at = "over_users";
    if (of.equals("user")) {
      message = "`over_users` makes an account's signal, and this one is of a user.";
      hint = "Write `of: account`, or take `over_users` out.";
    } else if (written instanceof MapNode) {
      message = "With `over_users`, `measure` is the name of a user " + kind.noun() + ".";
      hint = "Give the measure a name of its own under `" + section + "`, and write that name.";
      at = "measure";
    } else if (binding.declarations().text(section, name, "of").equals("account")) {
      message = "`" + name + "` is of an account already, so there are no users to go over.";
      hint = "Take `over_users` out, or name a user " + kind.noun() + ".";
      at = "measure";
    }
    if (!message.isEmpty()) {
      binding.report(
          BindRules.MEASURE_FORM, fields.keySpan(at), fields.elementOf(at), message, hint);
    }
  }

  private void checkDecay(Fields fields, Signal.Type type, Measure measure) {
    if (!fields.has("decay")) {
      return;
    }
    String hint = "Take `decay` out; if it should age, count events in a window.";
    if (AGELESS.contains(type)) {
      binding.report(
          BindRules.DECAY,
          fields.keySpan("decay"),
          fields.elementOf("decay"),
          capital(type) + " signal does not decay.",
          hint);
    } else if (measure.function() instanceof Measure.OfAttribute
        || measure.function() instanceof Measure.AttributeGrowth
        || measure.function() instanceof Measure.Manual) {
      binding.report(
          BindRules.DECAY,
          fields.keySpan("decay"),
          fields.elementOf("decay"),
          "This measure sees no events, so it has no age to decay by.",
          hint);
    }
  }

  private void checkSign(Fields fields, Signal.Type type) {
    boolean takesAway = TAKES_AWAY.contains(type);
    for (ScalarNode scalar : pointScalars(fields)) {
      if (scalar.kind() != ScalarNode.Kind.INT && scalar.kind() != ScalarNode.Kind.DECIMAL) {
        continue;
      }
      int sign = new BigDecimal(scalar.text()).signum();
      if (sign > 0 && takesAway || sign < 0 && !takesAway) {
        binding.report(
            Diagnostic.of(
                    BindRules.POINTS_SIGN,
                    scalar.span(),
                    fields.element(),
                    capital(type)
                        + " signal "
                        + (takesAway ? "takes points away" : "gives points")
                        + ", and `"
                        + scalar.text()
                        + "` does the opposite.")
                .hint(
                    takesAway
                        ? "Write the points with a minus, or change the type."
                        : "Take the minus out, or use `type: negative` or `type: risk`.")
                .about(scalar.text()));
      }
    }
  }

  /** What kind of value the thresholds and points are about; empty if that is not clear. */
  private Optional<Type> measured(Fields fields, Optional<Signal.OverUsers> overUsers) {
    if (overUsers.isPresent() && overUsers.get() != Signal.OverUsers.MAX) {
      boolean isNumber =
          overUsers.get() != Signal.OverUsers.ANY && overUsers.get() != Signal.OverUsers.ALL;
      return isNumber ? Optional.of(Type.Scalar.NUMBER) : Optional.empty();
    }
    Node measure = fields.get("measure");
    if (measure == null || binding.isBroken(fields.pathOf("measure"))) {
      return Optional.empty();
    }
    return measure instanceof ScalarNode name
        ? scopes.measureType(name.text())
        : scopes.measureType(measure);
  }

  /** Checks that thresholds and points go with what is measured. */
  private void checkValues(Fields fields, Type measured) {
    for (String key : List.of("at_least", "at_most", "above", "below", "between")) {
      if (!binding.isBroken(fields.pathOf(key))) {
        fields.scalars(key).forEach(s -> values.checkBound(s, measured, fields.elementOf(key)));
      }
    }
    fields.items("bands", band -> band).forEach(band -> checkBand(band, measured));
    for (String key : List.of("equals", "one_of")) {
      if (!fields.text(key).startsWith("lists.")) {
        fields
            .scalars(key)
            .forEach(s -> values.check(s, measured, "the measure", fields.elementOf(key)));
      }
    }
    Fields map = fields.map("map");
    for (MapNode.Entry entry : map.node().entries()) {
      if (measured instanceof Type.OneOf oneOf && !entry.key().equals("otherwise")) {
        values.checkOneOf(entry.key(), entry.keySpan(), oneOf, "the measure", map.element());
      }
    }
  }

  private void checkBand(Fields band, Type measured) {
    for (String key : List.of("below", "up_to")) {
      if (!binding.isBroken(band.pathOf(key))) {
        band.scalar(key).ifPresent(s -> values.checkBound(s, measured, band.elementOf(key)));
      }
    }
  }

  /** The type with its article, at the beginning of a sentence. */
  private static String capital(Signal.Type type) {
    String words = Kind.article(type.name().toLowerCase(Locale.ROOT));
    return "A" + words.substring(1);
  }

  /** Every number of points that a signal may give. */
  private static List<ScalarNode> pointScalars(Fields fields) {
    List<ScalarNode> scalars = new ArrayList<>();
    fields.scalar("points").ifPresent(scalars::add);
    fields.map("points").scalar("per").ifPresent(scalars::add);
    fields.scalar("missing").ifPresent(scalars::add);
    fields.items("bands", band -> band.scalar("points")).forEach(s -> s.ifPresent(scalars::add));
    Fields map = fields.map("map");
    map.node().entries().forEach(e -> map.scalar(e.key()).ifPresent(scalars::add));
    return scalars;
  }

  private Signal.Points points(Fields fields) {
    if (fields.has("bands")) {
      return new Signal.Bands(fields.items("bands", SignalBinder::band));
    }
    if (fields.has("map")) {
      Fields map = fields.map("map");
      Map<String, BigDecimal> points = new LinkedHashMap<>();
      for (MapNode.Entry entry : map.node().entries()) {
        if (!entry.key().equals("otherwise")) {
          points.put(entry.key(), map.number(entry.key()).orElse(BigDecimal.ZERO));
        }
      }
      return new Signal.ByValue(points, map.number("otherwise"));
    }
    if (fields.get("points") instanceof MapNode) {
      Fields points = fields.map("points");
      return new Signal.Per(points.number("per").orElse(BigDecimal.ZERO), points.number("max"));
    }
    if (fields.text("points").equals("value")) {
      return new Signal.MeasureValue();
    }
    return fields
        .number("points")
        .<Signal.Points>map(Signal.Fixed::new)
        .orElseGet(Signal.NoPoints::new);
  }

  private static Signal.Band band(Fields fields) {
    Optional<Signal.Limit> limit =
        fields
            .scalar("below")
            .map(s -> new Signal.Limit(fields.quantity(s, fields.element()), false))
            .or(
                () ->
                    fields
                        .scalar("up_to")
                        .map(s -> new Signal.Limit(fields.quantity(s, fields.element()), true)));
    return new Signal.Band(
        limit, fields.bool("missing"), fields.number("points").orElse(BigDecimal.ZERO));
  }

  private List<Signal.Threshold> thresholds(Fields fields) {
    List<Signal.Threshold> thresholds = new ArrayList<>();
    for (Signal.Comparison comparison : Signal.Comparison.values()) {
      String key = comparison.name().toLowerCase(Locale.ROOT);
      boolean literal = comparison == Signal.Comparison.EQUALS;
      fields
          .scalar(key)
          .map(
              s ->
                  literal
                      ? fields.literal(s, fields.elementOf(key))
                      : fields.quantity(s, fields.elementOf(key)))
          .ifPresent(value -> thresholds.add(new Signal.Compare(comparison, value)));
    }
    List<ScalarNode> between = fields.scalars("between");
    if (between.size() == 2) {
      String element = fields.elementOf("between");
      thresholds.add(
          new Signal.Between(
              fields.quantity(between.get(0), element), fields.quantity(between.get(1), element)));
    }
    if (fields.get("one_of") instanceof ListNode) {
      List<Value> values =
          fields.scalars("one_of").stream()
              .map(s -> fields.literal(s, fields.elementOf("one_of")))
              .toList();
      thresholds.add(new Signal.OneOf(values));
    } else if (fields.has("one_of")) {
      thresholds.add(new Signal.InList(listName(fields, "one_of")));
    }
    fields.optionalBool("exists").ifPresent(e -> thresholds.add(new Signal.Exists(e)));
    return thresholds;
  }

  /** The name in {@code lists.name}, checked. */
  static String listName(Fields fields, String key) {
    Optional<ScalarNode> scalar = fields.scalar(key);
    if (scalar.isEmpty() || !scalar.get().text().startsWith("lists.")) {
      return "";
    }
    int start = "lists.".length();
    String name = scalar.get().text().substring(start);
    Span span = scalar.get().spanOf(start, scalar.get().text().length());
    fields.binding().refer(Kind.LIST, name, span, fields.elementOf(key));
    return name;
  }
}
