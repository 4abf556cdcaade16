package dev.pls.compiler.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    Set<Violation> all = new LinkedHashSet<>();
    for (Error error : errors) {
      violation(error).ifPresent(all::add);
    }
    List<Violation> told = new ArrayList<>();
    for (Violation violation : joined(all)) {
      if (all.stream().noneMatch(other -> explains(other, violation))) {
        told.add(violation);
      }
    }
    return told;
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

  /** Joins the keys that one element lacks. */
  private static List<Violation> joined(Set<Violation> all) {
    List<Violation> joined = new ArrayList<>();
    for (Violation violation : all) {
      if (!violation.keyword().equals("required")) {
        joined.add(violation);
        continue;
      }
      List<String> keys = new ArrayList<>();
      for (Violation other : all) {
        if (other.way().equals(violation.way()) && other.path().equals(violation.path())) {
          keys.addAll(other.keys());
        }
      }
      if (violation.key().equals(keys.get(0))) {
        joined.add(new Violation(violation.path(), violation.way(), keys));
      }
    }
    return joined;
  }

  /** Whether a mistake is only there, or only told, because of another. */
  private boolean explains(Violation cause, Violation effect) {
    if (cause.equals(effect)) {
      return false;
    }
    boolean sameElement = cause.path().equals(effect.path());
    if (isCommaKey(cause)) {
      return isBelow(effect, cause) || sameElement && cause.keys().equals(effect.keys());
    }
    if (isUnknownKey(cause) && sameElement) {
      return suggestion(cause).filter(near -> asksFor(effect).contains(near)).isPresent();
    }
    if (cause.keyword().equals("oneOf") && !given(cause).isEmpty()) {
      boolean asks = effect.keyword().equals("dependentRequired") || effect.way().contains("anyOf");
      boolean forbids = effect.keyword().equals("false") && isBelowOrAt(effect, cause);
      return sameElement && asks || forbids;
    }
    return false;
  }

  private static boolean isBelow(Violation effect, Violation cause) {
    int depth = cause.path().size();
    return effect.path().size() > depth
        && effect.path().subList(0, depth).equals(cause.path())
        && effect.path().get(depth).equals(cause.key());
  }

  private static boolean isBelowOrAt(Violation effect, Violation cause) {
    int depth = cause.path().size();
    return effect.path().size() >= depth && effect.path().subList(0, depth).equals(cause.path());
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
    return !isFirst
        && map.span().text().startsWith("{")
        && map.get(violation.key()) instanceof ScalarNode value
        && value.kind() == ScalarNode.Kind.NULL
        && value.span().text().isEmpty();
  }

  private @Nullable Node child(Violation violation, String key) {
    Node node = sections.at(violation.path());
    return node == null ? null : node.child(key);
  }
}
