package dev.pls.compiler.bind;

import dev.pls.compiler.expr.Scope;
import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.NamedList;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names that a condition may use, by where it stands; {@code semantics.md} rules 9 and 11. The
 * maps are built once and shared by all conditions.
 */
final class Scopes {
  private static final Scope.Name NOW = new Scope.Variable(Type.Scalar.INSTANT);

  private final Declarations declarations;
  private final MapNode sections;
  private final Predicate<List<String>> isBroken;
  private final Map<String, Scope.Name> entities = new HashMap<>();
  private final Map<String, Visible> cache = new HashMap<>();
  private final Map<String, Names> declared = new HashMap<>();
  private final Scope.Name lists;
  private final Scope.Name signals;
  private final Scope.Name measures;
  private final Scope.Name qualifications;

  Scopes(Binding binding, Map<String, NamedList> named) {
    this.declarations = binding.declarations();
    this.sections = binding.sections();
    this.isBroken = binding::isBroken;
    for (String entity : List.of("account", "user")) {
      entities.put(entity, entity(entity));
      declared.put(entity, declarations.attributes(entity));
    }
    declared.put("lists", declarations.of(Kind.LIST));
    for (Kind kind : List.of(Kind.SIGNAL, Kind.MEASURE, Kind.QUALIFICATION)) {
      declared.put(kind.noun(), declarations.of(kind));
    }
    Map<String, Type> listTypes = new LinkedHashMap<>();
    for (NamedList list : named.values()) {
      if (!isBroken.test(List.of("lists", list.name()))) {
        listTypes.put(
            list.name(), new Type.ListOf(list.numeric() ? Type.Scalar.NUMBER : Type.Scalar.STRING));
      }
    }
    this.lists = fields("list", listTypes, declarations.of(Kind.LIST));
    this.signals = same(Kind.SIGNAL, Type.Scalar.BOOL);
    this.qualifications = same(Kind.QUALIFICATION, Type.Scalar.BOOL);
    Map<String, Type> measureTypes = new LinkedHashMap<>();
    for (String measure : declarations.of(Kind.MEASURE).spans().keySet()) {
      measureType(measure).ifPresent(type -> measureTypes.put(measure, type));
    }
    this.measures = fields("measure", measureTypes, declarations.of(Kind.MEASURE));
  }

  /** In a measure's {@code where}: an event's properties, and attributes at the as-of instant. */
  Visible filter(String event) {
    return cache.computeIfAbsent(
        "event " + event,
        key -> {
          Map<String, Scope.Name> names = new HashMap<>(entities);
          Names known = declarations.properties(event);
          Map<String, Type> types = new LinkedHashMap<>();
          for (String property : known.spans().keySet()) {
            propertyType(event, property).ifPresent(type -> types.put(property, type));
          }
          boolean userEvent = declarations.text("data", "events", event, "of").equals("user");
          if (!userEvent && declarations.of(Kind.EVENT).spans().containsKey(event)) {
            names.put("user", notOfAccounts());
          }
          names.put("event", fields("property", types, known));
          names.put("lists", lists);
          names.put("now", NOW);
          for (String root : List.of("signal", "measure", "qualification")) {
            names.put(
                root,
                new Scope.Unavailable(
                    "A filter on events cannot ask for a " + root + ".",
                    "It sees one event at a time: its properties, attributes, lists and `now`."));
          }
          withoutRouting(names);
          Map<String, Names> all = new HashMap<>(declared);
          all.put("event", known);
          return new Visible(new Scope(names), all, "");
        });
  }

  /** In a definition of a unit: attributes, signals, measures, other qualifications. */
  Visible unit(String unit) {
    return cache.computeIfAbsent(
        "unit " + unit, key -> new Visible(new Scope(unitNames(unit)), declared, unit));
  }

  /** In a routing rule: as in a definition, with the tier and score of what is routed. */
  Visible routing(String unit, Names tiers) {
    return cache.computeIfAbsent(
        "routing " + unit + " " + tiers.all() + tiers.complete(),
        key -> {
          Map<String, Scope.Name> names = unitNames(unit);
          names.put("score", new Scope.Variable(Type.Scalar.NUMBER));
          names.put(
              "tier",
              tiers.all().isEmpty() && tiers.complete()
                  ? new Scope.Unavailable(
                      "What this rule is for has no tiers.",
                      "Give the qualification `tiers`, or ask for `score`.")
                  : new Scope.Variable(
                      tiers.complete() ? new Type.OneOf(tiers.all()) : Type.Scalar.STRING));
          return new Visible(new Scope(names), declared, unit);
        });
  }

  /** In a derived attribute: the other attributes of the same entity. */
  Visible derive(String entity) {
    return cache.computeIfAbsent(
        "derive " + entity,
        key -> {
          Map<String, Scope.Name> names = new HashMap<>();
          for (String other : List.of("account", "user", "signal", "measure", "qualification")) {
            names.put(
                other,
                new Scope.Unavailable(
                    "A derived attribute cannot ask for `" + other + "`.",
                    "It is made of attributes of its own entity, `" + entity + ".…`."));
          }
          names.put(entity, entity(entity));
          names.put("lists", lists);
          names.put("now", NOW);
          withoutEvent(names);
          withoutRouting(names);
          return new Visible(new Scope(names), declared, "");
        });
  }

  private Map<String, Scope.Name> unitNames(String unit) {
    Map<String, Scope.Name> names = new HashMap<>(entities);
    if (unit.equals("account")) {
      names.put("user", notOfAccounts());
    }
    names.put("signal", signals);
    names.put("measure", measures);
    names.put("qualification", qualifications);
    names.put("lists", lists);
    names.put("now", NOW);
    withoutEvent(names);
    withoutRouting(names);
    return names;
  }

  private static Scope.Unavailable notOfAccounts() {
    return new Scope.Unavailable(
        "An account has many users, so `user` means nothing here.",
        "Ask for the account's attributes, or for its users by a roll-up: `users:` under"
            + " `requires`, or `over_users` on a signal.");
  }

  private static void withoutEvent(Map<String, Scope.Name> names) {
    names.put(
        "event",
        new Scope.Unavailable(
            "`event` can be used only in a measure's `where`.",
            "Count the events in a signal or measure, and ask for that."));
  }

  private static void withoutRouting(Map<String, Scope.Name> names) {
    for (String name : List.of("tier", "score")) {
      names.putIfAbsent(
          name,
          new Scope.Unavailable(
              "`" + name + "` can be used only in a routing rule.",
              "It is known once a unit has qualified."));
    }
  }

  private Scope.Name entity(String entity) {
    Names known = declarations.attributes(entity);
    boolean declared = declarations.of(Kind.ENTITY).spans().containsKey(entity);
    if (!declared && declarations.of(Kind.ENTITY).complete()) {
      return new Scope.Unavailable(
          "No entity is called `" + entity + "`.", "Declare it under `data.entities`.");
    }
    Map<String, Type> types = new LinkedHashMap<>();
    for (String attribute : known.spans().keySet()) {
      attributeType(entity, attribute).ifPresent(type -> types.put(attribute, type));
    }
    return fields("attribute", types, known);
  }

  private Scope.Name same(Kind kind, Type type) {
    Map<String, Type> types = new LinkedHashMap<>();
    declarations.of(kind).spans().keySet().forEach(name -> types.put(name, type));
    return fields(kind.noun(), types, declarations.of(kind));
  }

  private static Scope.Name fields(String noun, Map<String, Type> types, Names known) {
    boolean allTyped = types.size() == known.spans().size();
    return new Scope.Fields(noun, types, known.complete() && allTyped);
  }

  /** What an attribute's value is; empty if that is not declared, or not soundly. */
  Optional<Type> attributeType(String entity, String attribute) {
    return declarations.attributes(entity).contains(attribute)
        ? declaredType(List.of("data", "entities", entity, "attributes", attribute))
        : Optional.empty();
  }

  /** What a property's value is; empty if that is not declared, or not soundly. */
  Optional<Type> propertyType(String event, String property) {
    return declarations.properties(event).contains(property)
        ? declaredType(List.of("data", "events", event, "properties", property))
        : Optional.empty();
  }

  /** The type at a path; a key is declared elsewhere, and is a string. */
  private Optional<Type> declaredType(List<String> path) {
    return isBroken.test(path) ? Optional.empty() : Optional.of(type(sections.at(path)));
  }

  private static Type type(@Nullable Node declared) {
    if (declared instanceof MapNode map) {
      if (map.get("one_of") instanceof ListNode values) {
        List<String> words = new ArrayList<>();
        for (Node value : values.items()) {
          if (value instanceof ScalarNode scalar) {
            words.add(scalar.text());
          }
        }
        boolean numeric = map.get("type") instanceof ScalarNode type && isNumber(type.text());
        return numeric ? Type.Scalar.NUMBER : new Type.OneOf(words);
      }
      return type(map.get("type"));
    }
    return declared instanceof ScalarNode scalar ? type(scalar.text()) : Type.Scalar.STRING;
  }

  private static boolean isNumber(String word) {
    return type(word) == Type.Scalar.NUMBER;
  }

  private static Type type(String word) {
    return switch (word) {
      case "int", "decimal", "money" -> Type.Scalar.NUMBER;
      case "bool" -> Type.Scalar.BOOL;
      case "timestamp", "date" -> Type.Scalar.INSTANT;
      case "duration" -> Type.Scalar.DURATION;
      default -> Type.Scalar.STRING;
    };
  }

  /** What a named measure's value is; empty if that is not declared, or not soundly. */
  Optional<Type> measureType(String measure) {
    List<String> path = List.of("measures", measure);
    Node node = sections.at(path);
    return node == null || isBroken.test(path) ? Optional.empty() : measureType(node);
  }

  /** What a measure's value is; {@code semantics.md} rule 12. */
  Optional<Type> measureType(Node measure) {
    for (String function : List.of("latest", "min", "max", "attribute")) {
      if (measure.child(function) instanceof ScalarNode scalar) {
        String[] parts = scalar.text().split("\\.", 2);
        if (parts.length < 2) {
          return Optional.empty();
        }
        return function.equals("attribute")
            ? attributeType(parts[0], parts[1])
            : propertyType(parts[0], parts[1]);
      }
    }
    for (String function : List.of("since_last", "since", "until")) {
      if (measure.child(function) != null) {
        return Optional.of(Type.Scalar.DURATION);
      }
    }
    for (String function : List.of("sequence", "absent", "first", "manual")) {
      if (measure.child(function) != null) {
        return Optional.of(Type.Scalar.BOOL);
      }
    }
    return Optional.of(Type.Scalar.NUMBER);
  }
}
