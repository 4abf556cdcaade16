package dev.pls.compiler.schema;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Says of a violation what a person can act on. What things are called, what they are for and what
 * they look like comes from the schema's own titles, descriptions and examples.
 */
final class SchemaMessages {
  private static final int LONGEST = 40;
  private static final int LONGEST_EXAMPLE = 60;

  /** How many keys that are wrong together are told by name. */
  private static final int MOST_KEYS = 20;

  private final SchemaTree schema;
  private final Violations violations;
  private final MapNode sections;

  SchemaMessages(SchemaTree schema, Violations violations, MapNode sections) {
    this.schema = schema;
    this.violations = violations;
    this.sections = sections;
  }

  /** What to say of a violation; empty if what it is about is not in the motion. */
  Optional<Diagnostic> explain(Violation violation) {
    Node node = sections.at(violation.path());
    if (node == null) {
      return Optional.empty();
    }
    Where where = new Where(violation, node, nameSpan(violation.path(), node));
    if (violations.isCommaKey(violation)) {
      return Optional.of(afterComma(where));
    }
    return Optional.of(
        switch (violation.keyword()) {
          case "additionalProperties" -> unknownKey(where);
          case "propertyNames" ->
              violations.isUnknownKey(violation) ? unknownKey(where) : wrongName(where);
          case "required" -> missingKeys(where);
          case "dependentRequired" -> missingPartners(where);
          case "type" -> wrongType(where);
          case "enum", "const" -> isEmpty(node) ? wrongType(where) : wrongValue(where);
          case "oneOf", "anyOf" -> alternatives(where);
          case "false" -> notTogether(where);
          case "pattern" -> wrongForm(where);
          case "uniqueItems" -> twice(where);
          default -> outOfRange(where);
        });
  }

  /** A violation, what is written there, and what to point at when all of it is meant. */
  private record Where(Violation violation, Node node, Span name) {
    List<String> path() {
      return violation.path();
    }

    /** The key the value stands under, or the key of the list it is an item of. */
    String key() {
      for (int i = path().size() - 1; i >= 0; i--) {
        if (!isIndex(path().get(i))) {
          return path().get(i);
        }
      }
      return "pls";
    }

    boolean isItem() {
      return !path().isEmpty() && isIndex(path().get(path().size() - 1));
    }

    private static boolean isIndex(String step) {
      return !step.isEmpty() && step.charAt(0) >= '0' && step.charAt(0) <= '9';
    }

    /** What to point at: a value that has a text of its own, or its name. */
    Span value() {
      boolean hasText = node instanceof ScalarNode scalar && !scalar.span().text().isEmpty();
      return hasText ? node.span() : name;
    }

    Span keySpan(String key) {
      return keySpanOr(node, key, name);
    }
  }

  private Diagnostic unknownKey(Where where) {
    List<String> keys = where.violation().keys();
    String key = keys.get(0);
    if (keys.size() > 1) {
      return unknownKeys(where, keys);
    }
    JsonNode names = schema.resolve(schema.owner(where.violation()).path("propertyNames"));
    String what = names.path("title").asString("a key of " + noun(where));
    List<String> known = violations.knownKeys(where.violation());
    return diagnostic(
            SchemaRules.UNKNOWN_KEY,
            where,
            where.keySpan(key),
            "`"
                + key
                + "` is not "
                + (where.path().isEmpty() ? "a section of a motion" : what)
                + ".")
        .hint(
            violations
                .suggestion(where.violation())
                .map(near -> "Did you mean `" + near + "`?")
                .orElseGet(
                    () ->
                        (where.path().isEmpty() ? "The sections are " : "Its keys are ")
                            + Words.list(known)
                            + "."))
        .about(key);
  }

  /** Several unknown keys together, which is what a lost or misplaced line above them makes. */
  private Diagnostic unknownKeys(Where where, List<String> keys) {
    boolean root = where.path().isEmpty();
    boolean all = keys.size() <= MOST_KEYS;
    List<String> told = all ? keys : keys.subList(0, MOST_KEYS);
    Diagnostic diagnostic =
        diagnostic(
                SchemaRules.UNKNOWN_KEY,
                where,
                where.keySpan(keys.get(0)),
                (all
                        ? Words.list(keys)
                        : Words.listed(told) + " and " + (keys.size() - told.size()) + " more")
                    + " are not "
                    + (root ? "sections of a motion" : "keys of " + noun(where))
                    + ".")
            .hint(
                (root ? "The sections are " : "Its keys are ")
                    + Words.list(violations.knownKeys(where.violation()))
                    + ". Is a line missing above them, or their indentation wrong?")
            .about(String.join(",", keys));
    for (String other : told.subList(1, told.size())) {
      diagnostic = diagnostic.related(where.keySpan(other), "`" + other + "` is here");
    }
    return diagnostic;
  }

  /** A key without a value that was the end of a text; the comma before it made it a key. */
  private Diagnostic afterComma(Where where) {
    String key = where.violation().key();
    if (Violations.isGlued(key)) {
      return diagnostic(
              SchemaRules.UNKNOWN_KEY,
              where,
              where.keySpan(key),
              "`" + key + "` is read as one word, since no blank follows the colon.")
          .hint("Write `" + key.replaceFirst(":", ": ") + "`.")
          .about(key);
    }
    String before = "";
    String text = "";
    for (MapNode.Entry entry : ((MapNode) where.node()).entries()) {
      if (entry.key().equals(key)) {
        break;
      }
      before = entry.key();
      text = text(entry.value());
    }
    return diagnostic(
            SchemaRules.UNKNOWN_KEY,
            where,
            where.keySpan(key),
            "The comma ends the text of `" + before + "`, so `" + key + "` became a key.")
        .hint(
            "Put the text in quotes: `"
                + before
                + ": \""
                + shortened(text + ", " + key)
                + "\"`. Or write `"
                + before
                + ":` on a line of its own, without braces.")
        .about(key);
  }

  private Diagnostic wrongName(Where where) {
    JsonNode names = schema.resolve(schema.owner(where.violation()).path("propertyNames"));
    String written = where.violation().key();
    return diagnostic(
            SchemaRules.WRONG_FORM,
            where,
            where.keySpan(written),
            "`" + shortened(written) + "` is not " + names.path("title").asString() + ".")
        .hint(repair(written, names) + looksLike(names))
        .about(written);
  }

  private Diagnostic missingKeys(Where where) {
    List<String> keys = where.violation().keys();
    JsonNode owner = schema.owner(where.violation());
    JsonNode properties = owner.path("properties");
    String message = capital(noun(where)) + " needs " + Words.list(keys) + ".";
    Span span = where.name();
    if (where.violation().way().contains("then")) {
      // Only a condition on one key's value adds keys: `if: {properties: {type: {const: …}}}`.
      JsonNode outer = schema.before(where.violation().way(), 2);
      for (Map.Entry<String, JsonNode> asks : outer.path("if").path("properties").properties()) {
        String value = asks.getValue().path("const").asString("");
        message = "`" + asks.getKey() + ": " + value + "` needs " + Words.list(keys) + ".";
        span = where.keySpan(asks.getKey());
        properties = outer.path("properties");
      }
    }
    List<String> hints = new ArrayList<>();
    for (String key : keys) {
      String about = describe(key, properties.path(key));
      hints.add(keys.size() == 1 || about.isEmpty() ? about : "`" + key + "`: " + about);
    }
    return diagnostic(SchemaRules.MISSING_KEY, where, span, message)
        .hint(String.join(" ", hints).strip())
        .about(String.join(",", keys));
  }

  private Diagnostic missingPartners(Where where) {
    String trigger = where.violation().key();
    List<String> missing = violations.missingPartners(where.violation());
    JsonNode properties = schema.owner(where.violation()).path("properties");
    return diagnostic(
            SchemaRules.MISSING_KEY,
            where,
            where.keySpan(trigger),
            "`" + trigger + "` needs " + Words.list(missing) + " beside it.")
        .hint(
            String.join(
                " ", missing.stream().map(key -> describe(key, properties.path(key))).toList()))
        .about(trigger);
  }

  private Diagnostic wrongType(Where where) {
    JsonNode entry = schema.entry(where.violation());
    JsonNode type = schema.resolve(entry);
    String is = isEmpty(where.node()) ? "nothing is written" : "this is " + kind(where.node());
    String takes =
        where.isItem() ? "An item of `" + where.key() + "` is " : "`" + where.key() + "` takes ";
    return diagnostic(
            SchemaRules.WRONG_TYPE,
            where,
            where.value(),
            takes + expected(where, type) + ", and " + is + ".")
        .hint(typeHint(where.node(), entry, type));
  }

  /** What a value should be, in words. */
  private String expected(Where where, JsonNode type) {
    String title = schema.title(where.violation());
    boolean map = type.path("type").asString("").equals("object");
    if (!map) {
      return title.isEmpty() ? types(type.path("type")) : title;
    }
    List<String> keys = List.copyOf(type.path("properties").propertyNames());
    String key = type.path("required").path(0).asString(keys.isEmpty() ? "" : keys.get(0));
    return key.isEmpty()
        ? "names, each with its own keys below"
        : (title.isEmpty() ? "" : title + ", with ") + "keys such as `" + key + ": …`";
  }

  private static String typeHint(Node node, JsonNode entry, JsonNode type) {
    if (node instanceof ScalarNode scalar && scalar.kind() != ScalarNode.Kind.NULL) {
      boolean quoted = !scalar.span().text().equals(scalar.text());
      boolean text = scalar.kind() == ScalarNode.Kind.STRING;
      if (text && quoted && scalar.text().matches("-?\\d+(\\.\\d+)?|true|false")) {
        return "Take the quotes away: `" + scalar.text() + "`.";
      }
      if (!text && !type.has("pattern") && types(type.path("type")).contains("a text")) {
        return "Put it in quotes to make a text of it: `\"" + scalar.text() + "\"`.";
      }
      if (type.has("pattern")) {
        return repair(scalar.text(), type) + looksLike(type);
      }
      if (types(type.path("type")).equals("a list")) {
        return "Put it in brackets: `[" + scalar.text() + "]`.";
      }
    }
    boolean wantsItems = types(type.path("type")).equals("a list") && node instanceof MapNode;
    return (wantsItems ? "Begin each item with `- `. " : "") + looksLike(entry);
  }

  private Diagnostic wrongValue(Where where) {
    JsonNode owner = schema.owner(where.violation());
    List<String> allowed = new ArrayList<>();
    owner.path("enum").forEach(value -> allowed.add(value.asString()));
    if (owner.has("const")) {
      allowed.add(owner.path("const").asString());
    }
    String written = text(where.node());
    String title = schema.title(where.violation());
    String hint =
        Suggestion.nearest(written, allowed).map(near -> "Did you mean `" + near + "`? ").orElse("")
            + (allowed.size() == 1
                ? "It can only be " + Words.list(allowed) + "; otherwise leave it out."
                : "It is one of " + Words.either(allowed) + ".");
    if (allowed.size() == 1 && where.violation().way().contains("then") && !title.isEmpty()) {
      // Where a text is only one of several things that a value can be.
      hint = typeHint(where.node(), schema.entry(where.violation()), owner);
      hint = hint.startsWith("Take") ? hint : "It takes " + title + ".";
    }
    return diagnostic(
            SchemaRules.WRONG_VALUE,
            where,
            where.value(),
            (where.isItem() ? "An item of `" : "`")
                + where.key()
                + "` cannot be "
                + (where.node() instanceof ScalarNode ? "`" + written + "`" : written)
                + ".")
        .hint(hint)
        .about(written);
  }

  private Diagnostic wrongForm(Where where) {
    JsonNode type = schema.owner(where.violation());
    String written = text(where.node());
    return diagnostic(
            SchemaRules.WRONG_FORM,
            where,
            where.value(),
            "`" + shortened(written) + "` is not " + schema.title(where.violation()) + ".")
        .hint(repair(written, type) + looksLike(type))
        .about(written);
  }

  private Diagnostic alternatives(Where where) {
    Violation violation = where.violation();
    List<String> needed = violations.alternatives(violation);
    int dependent = violation.way().lastIndexOf("dependentSchemas");
    if (dependent >= 0 && dependent + 3 == violation.way().size()) {
      String key = violation.way().get(dependent + 1);
      return diagnostic(
              SchemaRules.ALTERNATIVES,
              where,
              where.keySpan(key),
              "`" + key + "` goes with " + Words.either(needed) + ", and there is none here.")
          .hint("Take it out, or write what it belongs to.")
          .about(key);
    }
    List<String> given = violations.given(violation);
    if (given.isEmpty()) {
      return diagnostic(
              SchemaRules.ALTERNATIVES,
              where,
              where.name(),
              capital(noun(where))
                  + " needs "
                  + (violation.keyword().equals("oneOf") ? "one of " : "at least one of ")
                  + Words.either(needed)
                  + ".")
          .hint("Write the one that you mean.");
    }
    return diagnostic(
            SchemaRules.ALTERNATIVES,
            where,
            where.keySpan(given.get(1)),
            Words.list(given) + " do not go together: " + noun(where) + " has only one of them.")
        .hint("Keep one of them.")
        .related(where.keySpan(given.get(0)), "the other is here");
  }

  /** A key that is not there, because of another key or of another key's value. */
  private Diagnostic notTogether(Where where) {
    List<String> way = where.violation().way();
    int dependent = way.lastIndexOf("dependentSchemas");
    if (dependent < 0) {
      JsonNode condition = schema.before(way, 4).path("if").path("properties");
      String only = "";
      for (Map.Entry<String, JsonNode> key : condition.properties()) {
        only = key.getKey() + ": " + key.getValue().path("const").asString("");
      }
      return diagnostic(
              SchemaRules.ALTERNATIVES,
              where,
              where.name(),
              "`" + where.key() + "` goes only with `" + only + "`.")
          .hint("Write that, or take `" + where.key() + "` out.");
    }
    String other = way.get(dependent + 1);
    Diagnostic diagnostic =
        diagnostic(
                SchemaRules.ALTERNATIVES,
                where,
                where.name(),
                "`" + where.key() + "` does not go together with `" + other + "`.")
            .hint("Keep one of them.")
            .about(other);
    Node parent = sections.at(where.path().subList(0, where.path().size() - 1));
    return parent == null
        ? diagnostic
        : diagnostic.related(keySpanOr(parent, other, parent.span()), "the other is here");
  }

  private Diagnostic twice(Where where) {
    Map<String, Node> seen = new HashMap<>();
    for (Node item : ((ListNode) where.node()).items()) {
      String text = text(item);
      Node first = seen.putIfAbsent(text, item);
      if (first != null) {
        return diagnostic(
                SchemaRules.OUT_OF_RANGE,
                where,
                item.span(),
                "`" + text + "` is twice in `" + where.key() + "`.")
            .hint("Take one of them out.")
            .about(text)
            .related(first.span(), "first given here");
      }
    }
    return outOfRange(where);
  }

  private Diagnostic outOfRange(Where where) {
    JsonNode owner = schema.owner(where.violation());
    String keyword = where.violation().keyword();
    String limit = owner.path(keyword).asString();
    String is = ", and this is `" + shortened(text(where.node())) + "`.";
    String key = "`" + where.key() + "`";
    String message =
        switch (keyword) {
          case "minimum" -> key + " is at least " + limit + is;
          case "maximum" -> key + " is at most " + limit + is;
          case "exclusiveMinimum" -> key + " is more than " + limit + is;
          case "exclusiveMaximum" -> key + " is less than " + limit + is;
          case "minLength", "minProperties" -> key + " is empty.";
          case "maxLength" -> key + " is longer than " + limit + " characters.";
          case "minItems", "maxItems" -> items(where, owner);
          case "maxProperties" -> key + " takes one key, and there are more.";
          default -> key + " does not have the form that the language asks for (" + keyword + ").";
        };
    return diagnostic(SchemaRules.OUT_OF_RANGE, where, where.value(), message)
        .hint(looksLike(schema.entry(where.violation())))
        .about(keyword);
  }

  private static String items(Where where, JsonNode owner) {
    int size = where.node() instanceof ListNode list ? list.items().size() : 0;
    String least = owner.path("minItems").asString("");
    String most = owner.path("maxItems").asString("");
    String needs =
        least.equals(most)
            ? "takes exactly " + least
            : where.violation().keyword().equals("minItems")
                ? "takes at least " + least
                : "takes at most " + most;
    String key = "`" + where.key() + "` ";
    return size == 0
        ? key + "is empty."
        : key + needs + " items, and here " + (size == 1 ? "is 1." : "are " + size + ".");
  }

  private Diagnostic diagnostic(Rule rule, Where where, Span span, String message) {
    String element = ElementPath.of(sections, where.path());
    return Diagnostic.of(rule, span, element.isEmpty() ? "motion" : element, message);
  }

  /** What a value is called, with its article; its key if it has no name of its own. */
  private String noun(Where where) {
    String title = schema.title(where.violation());
    return title.isEmpty() ? "`" + where.key() + "`" : title;
  }

  private static String repair(String written, JsonNode type) {
    return type.has("pattern")
        ? Repair.of(written, type.path("pattern").asString())
            .map(meant -> "Did you mean `" + meant + "`? ")
            .orElse("")
        : "";
  }

  private static String looksLike(JsonNode described) {
    StringBuilder hint = new StringBuilder(described.path("description").asString(""));
    List<String> examples = new ArrayList<>();
    for (JsonNode example : described.path("examples")) {
      String flow = flow(example);
      if (examples.size() < 2 && flow.length() <= LONGEST_EXAMPLE && !flow.equals("unknown")) {
        examples.add(flow);
      }
    }
    if (!examples.isEmpty()) {
      hint.append(hint.isEmpty() ? "" : " ")
          .append("For example ")
          .append(Words.either(examples))
          .append('.');
    }
    return hint.toString();
  }

  private static String describe(String key, JsonNode property) {
    StringBuilder hint = new StringBuilder(property.path("description").asString(""));
    JsonNode example = property.path("examples").path(0);
    String flow = flow(example);
    if (!example.isMissingNode() && flow.length() <= LONGEST_EXAMPLE) {
      hint.append(hint.isEmpty() ? "" : " ")
          .append("For example `")
          .append(key)
          .append(": ")
          .append(flow)
          .append("`.");
    }
    return hint.toString();
  }

  /** An example as it would be written on one line. */
  private static String flow(JsonNode example) {
    if (example.isObject()) {
      List<String> entries = new ArrayList<>();
      example.properties().forEach(e -> entries.add(e.getKey() + ": " + flow(e.getValue())));
      return "{" + String.join(", ", entries) + "}";
    }
    if (example.isArray()) {
      List<String> items = new ArrayList<>();
      example.forEach(item -> items.add(flow(item)));
      return "[" + String.join(", ", items) + "]";
    }
    return example.asString("");
  }

  private static String types(JsonNode type) {
    List<String> words = new ArrayList<>();
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      words.add(
          switch (one.asString("")) {
            case "object" -> "keys with values";
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
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.kind()) {
        case STRING -> "the text `" + shortened(scalar.text()) + "`";
        case INT, DECIMAL -> "the number `" + scalar.text() + "`";
        case BOOL -> "`" + scalar.text() + "`";
        case NULL -> "nothing";
      };
    }
    return node instanceof ListNode ? "a list" : "a group of keys";
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL;
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : kind(node);
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String capital(String noun) {
    return noun.isEmpty() ? noun : Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
  }

  /** The key that leads to a value; of a list item the item's first key, or the item itself. */
  private Span nameSpan(List<String> path, Node node) {
    if (path.isEmpty()) {
      return sections.span();
    }
    Node parent = sections.at(path.subList(0, path.size() - 1));
    Span span =
        node instanceof MapNode map && !map.entries().isEmpty()
            ? map.entries().iterator().next().keySpan()
            : node.span();
    return parent == null ? span : keySpanOr(parent, path.get(path.size() - 1), span);
  }

  /** Where a key is written. */
  private static Span keySpanOr(Node node, String key, Span otherwise) {
    MapNode.Entry entry = node instanceof MapNode map ? map.entry(key) : null;
    return entry == null ? otherwise : entry.keySpan();
  }
}
