package dev.pls.compiler.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes of a validator's errors one violation for each mistake: branches of alternatives are told
 * by the alternatives, and what follows from another mistake is left out.
 */
final class Violations {
  private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf");

  private final SchemaTree schema;
  private final MapNode sections;

  Violations(SchemaTree schema, MapNode sections) {
    this.schema = schema;
    this.sections = sections;
  }

  /** The mistakes behind errors. */
  List<Violation> of(List<Error> errors) {
    Map<List<String>, Set<Violation>> byPath = new LinkedHashMap<>();
    for (Error error : errors) {
      violation(error)
          .ifPresent(v -> byPath.computeIfAbsent(v.path(), p -> new LinkedHashSet<>()).add(v));
    }
    Map<List<String>, Causes> causes = new HashMap<>();
    byPath.forEach((path, violations) -> causes.put(path, causes(violations)));
    List<Violation> told = new ArrayList<>();
    for (Set<Violation> violations : byPath.values()) {
      violations.stream().filter(v -> !isExplained(v, causes)).forEach(told::add);
    }
    return joined(told);
  }

  /**
   * Those mistakes of one element that explain others.
   *
   * @param commaKeys keys that are the rest of a text, each with the first mistake it is in
   * @param meant what unknown keys were probably meant to be
   * @param chosen whether of alternatives there is more than one
   */
  private record Causes(Map<String, Violation> commaKeys, Set<String> meant, boolean chosen) {}

  private Causes causes(Set<Violation> violations) {
    Map<String, Violation> commaKeys = new HashMap<>();
    Set<String> meant = new HashSet<>();
    boolean chosen = false;
    for (Violation violation : violations) {
      if (isCommaKey(violation)) {
        commaKeys.putIfAbsent(violation.key(), violation);
      } else if (isUnknownKey(violation)) {
        suggestion(violation).ifPresent(meant::add);
      } else if (violation.keyword().equals("oneOf")) {
        chosen |= !given(violation).isEmpty();
      }
    }
    return new Causes(commaKeys, meant, chosen);
  }

  /** Whether another mistake, of the same element or of one around it, explains a violation. */
  private boolean isExplained(Violation violation, Map<List<String>, Causes> causes) {
    List<String> path = violation.path();
    for (int depth = 0; depth < path.size(); depth++) {
      Causes around = causes.get(path.subList(0, depth));
      if (around != null
          && (around.commaKeys().containsKey(path.get(depth))
              || around.chosen() && violation.keyword().equals("false"))) {
        return true;
      }
    }
    Causes here = causes.get(path);
    if (here == null) {
      return false;
    }
    Violation comma = violation.keys().size() == 1 ? here.commaKeys().get(violation.key()) : null;
    if (comma != null && !comma.equals(violation)) {
      return true;
    }
    if (!here.meant().isEmpty() && asksFor(violation).stream().anyMatch(here.meant()::contains)) {
      return true;
    }
    boolean asks =
        violation.keyword().equals("dependentRequired") || violation.way().contains("anyOf");
    return here.chosen()
        && (asks || violation.keyword().equals("false"))
        && !(violation.keyword().equals("oneOf") && !given(violation).isEmpty());
  }

  private static Optional<Violation> violation(Error error) {
    List<String> path = steps(error.getInstanceLocation());
    List<String> way = steps(error.getEvaluationPath());
    for (int i = 0; i < way.size() - 1; i++) {
      // Of `anyOf` the validator tells only the branches, of `oneOf` itself and the branches.
      if (way.get(i).equals("anyOf")) {
        return Optional.of(new Violation(path, way.subList(0, i + 1), List.of()));
      }
      if (way.get(i).equals("oneOf")) {
        return Optional.empty();
      }
    }
    int names = way.lastIndexOf("propertyNames");
    if (names >= 0) {
      way = way.subList(0, names + 1);
    }
    String key = error.getProperty();
    return Optional.of(new Violation(path, way, key == null ? List.of() : List.of(key)));
  }

  private static List<String> steps(NodePath path) {
    List<String> steps = new ArrayList<>(path.getNameCount());
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getName(i));
    }
    return steps;
  }

  /**
   * Joins the keys that one element lacks, and those that it cannot have and that are near none.
   */
  private List<Violation> joined(List<Violation> violations) {
    Map<Violation, List<String>> keys = new LinkedHashMap<>();
    for (Violation violation : violations) {
      boolean joins =
          violation.keyword().equals("required")
              || violation.keyword().equals("additionalProperties")
                  && suggestion(violation).isEmpty()
                  && !isCommaKey(violation);
      Violation one =
          joins ? new Violation(violation.path(), violation.way(), List.of()) : violation;
      keys.computeIfAbsent(one, v -> new ArrayList<>()).addAll(violation.keys());
    }
    List<Violation> joined = new ArrayList<>();
    keys.forEach((v, all) -> joined.add(new Violation(v.path(), v.way(), all)));
    return joined;
  }

  /** The keys that would mend a violation, any of them. */
  private List<String> asksFor(Violation violation) {
    return switch (violation.keyword()) {
      case "required" -> violation.keys();
      case "dependentRequired" -> missingPartners(violation);
      case "oneOf", "anyOf" -> given(violation).isEmpty() ? alternatives(violation) : List.of();
      default -> List.of();
    };
  }

  /** Whether it is about a key that the language does not have. */
  boolean isUnknownKey(Violation violation) {
    return violation.keyword().equals("additionalProperties")
        || violation.keyword().equals("propertyNames") && !knownKeys(violation).isEmpty();
  }

  /** The keys that may stand where an unknown one does; none if they are free. */
  List<String> knownKeys(Violation violation) {
    JsonNode owner = schema.owner(violation);
    List<String> known = new ArrayList<>();
    if (violation.keyword().equals("propertyNames")) {
      schema
          .resolve(owner.path("propertyNames"))
          .path("enum")
          .forEach(value -> known.add(value.asString()));
    } else {
      known.addAll(owner.path("properties").propertyNames());
    }
    return known;
  }

  /** What an unknown key was probably meant to be. */
  Optional<String> suggestion(Violation violation) {
    return Suggestion.nearest(violation.key(), knownKeys(violation));
  }

  /** The keys that a given key asks for and that are not there. */
  List<String> missingPartners(Violation violation) {
    List<String> missing = new ArrayList<>();
    for (JsonNode needed :
        schema.owner(violation).path("dependentRequired").path(violation.key())) {
      if (child(violation, needed.asString()) == null) {
        missing.add(needed.asString());
      }
    }
    return missing;
  }

  /** The keys one of which is needed; alternatives are always of single keys. */
  List<String> alternatives(Violation violation) {
    List<String> keys = new ArrayList<>();
    for (JsonNode branch : schema.owner(violation).path(violation.keyword())) {
      branch.path("required").forEach(key -> keys.add(key.asString()));
    }
    return keys;
  }

  /** Those of the alternatives that are there. */
  List<String> given(Violation violation) {
    return ALTERNATIVES.contains(violation.keyword())
        ? alternatives(violation).stream().filter(key -> child(violation, key) != null).toList()
        : List.of();
  }

  /**
   * Whether a key is the rest of a text: in {@code {says: First, or bought}} the comma ends the
   * text, and what is behind it becomes a key without a value.
   */
  boolean isCommaKey(Violation violation) {
    if (!Set.of("additionalProperties", "propertyNames").contains(violation.keyword())
        || !(sections.at(violation.path()) instanceof MapNode map)) {
      return false;
    }
    boolean isFirst = map.entries().iterator().next().key().equals(violation.key());
    return (!isFirst || isGlued(violation.key()))
        && map.span().file().text().startsWith("{", map.span().start())
        && map.get(violation.key()) instanceof ScalarNode value
        && value.kind() == ScalarNode.Kind.NULL
        && value.span().text().isEmpty();
  }

  /** Whether such a key has a colon that no blank follows, so that it is no key and value. */
  static boolean isGlued(String key) {
    return key.indexOf(':') > 0;
  }

  private @Nullable Node child(Violation violation, String key) {
    Node node = sections.at(violation.path());
    return node == null ? null : node.child(key);
  }
}
