package dev.pls.compiler.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
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
    List<Violation> told = new ArrayList<>();
    for (Set<Violation> violations : byPath.values()) {
      violations.stream().filter(v -> !isExplained(v, byPath)).forEach(told::add);
    }
    return joined(told);
  }

  /** Whether another mistake, of the same element or of one around it, explains a violation. */
  private boolean isExplained(Violation violation, Map<List<String>, Set<Violation>> byPath) {
    for (int depth = 0; depth <= violation.path().size(); depth++) {
      List<String> around = violation.path().subList(0, depth);
      for (Violation other : byPath.getOrDefault(around, Set.of())) {
        if (explains(other, violation)) {
          return true;
        }
      }
    }
    return false;
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

  /** Whether a mistake is only there, or only told, because of another around it. */
  private boolean explains(Violation cause, Violation effect) {
    if (cause.equals(effect)) {
      return false;
    }
    boolean sameElement = cause.path().equals(effect.path());
    if (isCommaKey(cause)) {
      return isBelow(effect, cause) || sameElement && cause.keys().equals(effect.keys());
    }
    if (isUnknownKey(cause) && sameElement) {
      List<String> asked = asksFor(effect);
      return !asked.isEmpty() && suggestion(cause).filter(asked::contains).isPresent();
    }
    if (cause.keyword().equals("oneOf") && !given(cause).isEmpty()) {
      boolean asks = effect.keyword().equals("dependentRequired") || effect.way().contains("anyOf");
      return sameElement && asks || effect.keyword().equals("false");
    }
    return false;
  }

  private static boolean isBelow(Violation effect, Violation cause) {
    int depth = cause.path().size();
    return effect.path().size() > depth
        && effect.path().subList(0, depth).equals(cause.path())
        && effect.path().get(depth).equals(cause.key());
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
        && map.span().text().startsWith("{")
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
