package dev.pls.compiler.schema;

import com.networknt.schema.Error;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ElementPath;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns a validator's errors into what a person can act on. What things are called, what they are
 * for and what they look like comes from the schema's own titles, descriptions and examples.
 */
final class SchemaMessages {
  private static final int MOST_LISTED = 40;

  private final JsonNode schema;
  private final MapNode sections;

  SchemaMessages(JsonNode schema, MapNode sections) {
    this.schema = schema;
    this.sections = sections;
  }

  /**
   * What to say of an error.
   *
   * @param path where in the motion it is
   * @param keyword where in the schema the keyword is that failed
   * @return empty for an error that another one tells better: a branch of alternatives
   */
  Optional<Diagnostic> explain(Error error, List<String> path, List<String> keyword) {
    Node node = sections.at(path);
    if (node == null || isBranch(error)) {
      return Optional.empty();
    }
    Where where = new Where(path, node, nameSpan(path, node));
    JsonNode owner = at(keyword.subList(0, keyword.size() - 1));
    String property = error.getProperty();
    return Optional.of(
        switch (error.getKeyword()) {
          case "additionalProperties" -> unknownKey(where, owner, property);
          case "required" -> missingKey(where, owner, property);
          case "dependentRequired" -> missingPartner(where, owner, property);
          case "propertyNames" -> wrongName(where, owner, property);
          case "type" -> wrongType(where, owner);
          case "enum", "const" -> wrongValue(where, owner);
          case "oneOf", "anyOf" -> alternatives(where, owner, keyword, error.getKeyword());
          case "properties", "false" -> notTogether(where, keyword);
          case "pattern" -> wrongForm(where, owner);
          default -> outOfRange(where, owner, error.getKeyword());
        });
  }

  /** A place in the motion: its path, what is written there, and what to point at. */
  private record Where(List<String> path, Node node, Span name) {
    String element() {
      return ElementPath.join(path);
    }

    /** What to call the value: its key, or the key of the list it is an item of. */
    String key() {
      for (int i = path.size() - 1; i >= 0; i--) {
        if (!Character.isDigit(path.get(i).charAt(0))) {
          return path.get(i);
        }
      }
      return "pls";
    }
  }

  private Diagnostic unknownKey(Where where, JsonNode owner, String key) {
    MapNode.Entry entry = where.node() instanceof MapNode map ? map.entry(key) : null;
    Span span = entry == null ? where.name() : entry.keySpan();
    List<String> known = keys(owner.path("properties"));
    String hint =
        Suggestion.nearest(key, known)
            .map(near -> "Did you mean `" + near + "`?")
            .orElseGet(() -> "Its keys are " + listed(known) + ".");
    return diagnostic(
            SchemaRules.UNKNOWN_KEY,
            where,
            span,
            where.path().isEmpty()
                ? "`" + key + "` is not a section of a motion."
                : "`" + key + "` is not a key of " + noun(owner, where) + ".")
        .hint(hint)
        .about(key);
  }

  private Diagnostic missingKey(Where where, JsonNode owner, String key) {
    return diagnostic(
            SchemaRules.MISSING_KEY,
            where,
            where.name(),
            capital(noun(owner, where)) + " needs `" + key + "`.")
        .hint(describe(key, owner.path("properties").path(key)))
        .about(key);
  }

  private Diagnostic missingPartner(Where where, JsonNode owner, String key) {
    String because = "";
    for (String trigger : keys(owner.path("dependentRequired"))) {
      boolean asks = false;
      for (JsonNode needed : owner.path("dependentRequired").path(trigger)) {
        asks |= needed.asString().equals(key);
      }
      if (asks && where.node().child(trigger) != null) {
        because = trigger;
        break;
      }
    }
    Span span =
        where.node() instanceof MapNode map && map.entry(because) != null
            ? keySpan(map, because)
            : where.name();
    return diagnostic(
            SchemaRules.MISSING_KEY,
            where,
            span,
            because.isEmpty()
                ? capital(noun(owner, where)) + " needs `" + key + "`."
                : "`" + because + "` needs `" + key + "` beside it.")
        .hint(describe(key, owner.path("properties").path(key)))
        .about(key);
  }

  private Diagnostic wrongName(Where where, JsonNode owner, @Nullable String name) {
    JsonNode names = resolve(owner.path("propertyNames"));
    MapNode.Entry entry =
        where.node() instanceof MapNode map && name != null ? map.entry(name) : null;
    Span span = entry == null ? where.name() : entry.keySpan();
    List<String> allowed = new ArrayList<>();
    names.path("enum").forEach(value -> allowed.add(value.asString()));
    String written = name == null ? span.text() : name;
    if (!allowed.isEmpty()) {
      return diagnostic(
              SchemaRules.UNKNOWN_KEY,
              where,
              span,
              "`" + written + "` is not a key of " + noun(owner, where) + ".")
          .hint(
              Suggestion.nearest(written, allowed)
                  .map(near -> "Did you mean `" + near + "`?")
                  .orElse("Its keys are " + listed(allowed) + "."))
          .about(written);
    }
    return diagnostic(
            SchemaRules.WRONG_FORM,
            where,
            span,
            "`" + written + "` is not " + names.path("title").asString("a name") + ".")
        .hint(looksLike(names))
        .about(written);
  }

  private Diagnostic wrongType(Where where, JsonNode owner) {
    JsonNode described = titled(owner, where);
    String expected = described.path("title").asString("");
    String is = kind(where.node());
    String message =
        expected.isEmpty()
            ? "`" + where.key() + "` takes " + types(owner.path("type")) + ", and this is " + is
            : "`" + where.key() + "` takes " + expected + ", and this is " + is;
    Span span =
        where.node() instanceof ScalarNode
                && where.node().span().start() < where.node().span().end()
            ? where.node().span()
            : where.name();
    return diagnostic(SchemaRules.WRONG_TYPE, where, span, message + ".")
        .hint(looksLike(described));
  }

  private Diagnostic wrongValue(Where where, JsonNode owner) {
    List<String> allowed = new ArrayList<>();
    owner.path("enum").forEach(value -> allowed.add(value.asString()));
    if (owner.has("const")) {
      allowed.add(owner.path("const").asString());
    }
    String written = text(where.node());
    return diagnostic(
            SchemaRules.WRONG_VALUE,
            where,
            where.node().span(),
            "`" + where.key() + "` cannot be `" + written + "`.")
        .hint(
            Suggestion.nearest(written, allowed)
                    .map(near -> "Did you mean `" + near + "`? ")
                    .orElse("")
                + "It is one of "
                + listed(allowed)
                + ".")
        .about(written);
  }

  private Diagnostic wrongForm(Where where, JsonNode owner) {
    JsonNode described = titled(owner, where);
    String written = text(where.node());
    return diagnostic(
            SchemaRules.WRONG_FORM,
            where,
            where.node().span(),
            "`"
                + shortened(written)
                + "` is not "
                + described.path("title").asString("of the expected form")
                + ".")
        .hint(looksLike(described))
        .about(written);
  }

  /** Alternatives are always of single keys; see the schema's conventions in its test. */
  private Diagnostic alternatives(
      Where where, JsonNode owner, List<String> keyword, String combination) {
    List<String> needed = new ArrayList<>();
    for (JsonNode branch : owner.path(combination)) {
      branch.path("required").forEach(key -> needed.add(key.asString()));
    }
    int dependent = keyword.lastIndexOf("dependentSchemas");
    if (dependent >= 0 && dependent + 3 == keyword.size()) {
      String key = keyword.get(dependent + 1);
      Span span = where.node() instanceof MapNode map ? keySpan(map, key) : where.name();
      return diagnostic(
              SchemaRules.ALTERNATIVES,
              where,
              span,
              "`" + key + "` goes with " + Words.either(needed) + ", and there is none here.")
          .hint("Take it out, or write what it belongs to.")
          .about(key);
    }
    List<String> given = needed.stream().filter(key -> where.node().child(key) != null).toList();
    if (given.isEmpty()) {
      return diagnostic(
              SchemaRules.ALTERNATIVES,
              where,
              where.name(),
              capital(noun(owner, where))
                  + " needs "
                  + (combination.equals("oneOf") ? "exactly one" : "at least one")
                  + " of "
                  + listed(needed)
                  + ".")
          .hint("Write the one that you mean.");
    }
    MapNode map = (MapNode) where.node();
    return diagnostic(
            SchemaRules.ALTERNATIVES,
            where,
            keySpan(map, given.get(1)),
            Words.list(given)
                + " do not go together: "
                + noun(owner, where)
                + " has exactly one of them.")
        .hint("Keep one of them.")
        .related(keySpan(map, given.get(0)), "the other is here");
  }

  private Diagnostic notTogether(Where where, List<String> keyword) {
    int dependent = keyword.lastIndexOf("dependentSchemas");
    String other = dependent >= 0 ? keyword.get(dependent + 1) : "";
    Diagnostic diagnostic =
        diagnostic(
                SchemaRules.ALTERNATIVES,
                where,
                where.name(),
                "`" + where.key() + "` does not go together with `" + other + "`.")
            .hint("Keep one of them.")
            .about(other);
    Node parent = sections.at(where.path().subList(0, Math.max(0, where.path().size() - 1)));
    return parent instanceof MapNode map && map.entry(other) != null
        ? diagnostic.related(keySpan(map, other), "the other is here")
        : diagnostic;
  }

  private Diagnostic outOfRange(Where where, JsonNode owner, String keyword) {
    String limit = owner.path(keyword).asString();
    String key = "`" + where.key() + "`";
    String message =
        switch (keyword) {
          case "minimum" -> key + " is at least " + limit + ".";
          case "maximum" -> key + " is at most " + limit + ".";
          case "exclusiveMinimum" -> key + " is more than " + limit + ".";
          case "exclusiveMaximum" -> key + " is less than " + limit + ".";
          case "minLength" -> key + " is empty.";
          case "maxLength" -> key + " is longer than " + limit + " characters.";
          case "minItems" -> key + " has at least " + limit + " items.";
          case "maxItems" -> key + " has at most " + limit + " items.";
          case "uniqueItems" -> key + " names something twice.";
          case "minProperties" -> key + " is empty.";
          case "maxProperties" -> key + " has at most " + limit + " keys.";
          case "multipleOf" -> key + " is a multiple of " + limit + ".";
          default -> key + " does not have the form that the language asks for (" + keyword + ").";
        };
    boolean scalar = where.node() instanceof ScalarNode;
    return diagnostic(
            SchemaRules.OUT_OF_RANGE, where, scalar ? where.node().span() : where.name(), message)
        .hint(looksLike(titled(owner, where)))
        .about(keyword);
  }

  private Diagnostic diagnostic(Rule rule, Where where, Span span, String message) {
    String element = ElementPath.of(sections, where.path());
    return Diagnostic.of(rule, span, element.isEmpty() ? "motion" : element, message);
  }

  /** A branch of `oneOf` or `anyOf`, or a name's own error: the keyword above tells it. */
  private static boolean isBranch(Error error) {
    int depth = error.getEvaluationPath().getNameCount();
    for (int i = 0; i < depth - 1; i++) {
      String step = error.getEvaluationPath().getName(i);
      if (step.equals("oneOf") || step.equals("anyOf")) {
        return true;
      }
    }
    return false;
  }

  private JsonNode at(List<String> path) {
    JsonNode node = schema;
    for (String step : path) {
      node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return node;
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    while (resolved.has("$ref")) {
      resolved = at(List.of(resolved.path("$ref").asString().substring(2).split("/")));
    }
    return resolved;
  }

  /** The schema that names and describes a value: the failed one, or its property's. */
  private JsonNode titled(JsonNode owner, Where where) {
    return owner.has("title") || owner.has("description") ? owner : resolve(owner);
  }

  private String noun(JsonNode owner, Where where) {
    String title = resolve(owner).path("title").asString("");
    return title.isEmpty() ? "`" + where.key() + "`" : title;
  }

  private static String looksLike(JsonNode described) {
    StringBuilder hint = new StringBuilder(described.path("description").asString(""));
    String examples = examples(described);
    if (!examples.isEmpty()) {
      hint.append(hint.isEmpty() ? "" : " ").append("For example ").append(examples).append('.');
    }
    return hint.toString();
  }

  private static String describe(String key, JsonNode property) {
    StringBuilder hint = new StringBuilder(property.path("description").asString(""));
    JsonNode example = property.path("examples").path(0);
    if (example.isValueNode()) {
      hint.append(hint.isEmpty() ? "" : " ")
          .append("For example `")
          .append(key)
          .append(": ")
          .append(example.asString())
          .append("`.");
    }
    return hint.toString();
  }

  private static String examples(JsonNode described) {
    List<String> examples = new ArrayList<>();
    for (JsonNode example : described.path("examples")) {
      if (example.isValueNode() && examples.size() < 2) {
        examples.add(example.asString());
      }
    }
    return Words.either(examples);
  }

  private static String types(JsonNode type) {
    List<String> words = new ArrayList<>();
    for (JsonNode one :
        type.isArray() ? type : type.isMissingNode() ? List.<JsonNode>of() : List.of(type)) {
      words.add(
          switch (one.asString()) {
            case "object" -> "a map of keys";
            case "array" -> "a list";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "`true` or `false`";
            default -> "nothing";
          });
    }
    return String.join(" or ", words);
  }

  private static String kind(Node node) {
    if (node instanceof MapNode) {
      return "a map of keys";
    }
    if (node instanceof ListNode) {
      return "a list";
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.kind()) {
      case STRING -> "the text `" + shortened(scalar.text()) + "`";
      case INT, DECIMAL -> "the number `" + scalar.text() + "`";
      case BOOL -> "`" + scalar.text() + "`";
      case NULL -> "empty";
    };
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : kind(node);
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.codePointCount(0, line.length()) <= MOST_LISTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_LISTED)) + "…";
  }

  private static String listed(List<String> words) {
    return Words.either(words.subList(0, Math.min(words.size(), MOST_LISTED)));
  }

  private static List<String> keys(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  private static String capital(String noun) {
    return noun.isEmpty() ? noun : Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
  }

  private static Span keySpan(MapNode map, String key) {
    MapNode.Entry entry = map.entry(key);
    return entry == null ? map.span() : entry.keySpan();
  }

  /** The key that leads to a value; of a list item the item's first key, or the item itself. */
  private Span nameSpan(List<String> path, Node node) {
    if (path.isEmpty()) {
      return sections.span();
    }
    String last = path.get(path.size() - 1);
    Node parent = sections.at(path.subList(0, path.size() - 1));
    if (parent instanceof MapNode map) {
      return keySpan(map, last);
    }
    return node instanceof MapNode map && !map.entries().isEmpty()
        ? map.entries().iterator().next().keySpan()
        : node.span();
  }
}
