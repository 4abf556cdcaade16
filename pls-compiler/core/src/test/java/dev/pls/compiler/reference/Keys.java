package dev.pls.compiler.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The keys of the language as tables, made from the schema that editors use. */
final class Keys {
  private static final Path BUNDLE =
      Page.ROOT.resolve(Path.of("schema", "v1", "pls-v1.schema.json"));
  private static final String DEFINITIONS = "#/$defs/";
  private static final String TYPES = "types.";

  /** What any element may say about itself; told once. */
  private static final List<String> ABOUT =
      List.of("owner", "status", "review_by", "evidence", "notes");

  private static final List<String> HEADS = List.of("key", "value", "meaning", "example");
  private static final int FEW = 6;
  private static final int SHORT = 72;

  private final JsonNode bundle;
  private final JsonNode definitions;
  private final Map<String, Page> homes = new LinkedHashMap<>();

  /** The keys, each told where a page says so. */
  Keys(List<Page> pages) throws IOException {
    bundle = JsonMapper.shared().readTree(Files.readString(BUNDLE));
    definitions = bundle.path("$defs");
    for (Page page : pages) {
      for (Page.Part part : page.parts()) {
        if (part.kind().equals("keys")) {
          for (String name : part.of().split(", ")) {
            homes.put(name, page);
          }
        } else if (part.kind().equals("about")) {
          homes.put("about", page);
        } else if (part.kind().equals("types")) {
          types().stream()
              .filter(name -> properties(schema(name)).isEmpty())
              .forEach(name -> homes.put(name, page));
        }
      }
    }
  }

  private List<String> types() {
    return definitions.propertyNames().stream().filter(n -> n.startsWith(TYPES)).toList();
  }

  /** What has keys of its own and is on no page. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
      if (!properties(definition.getValue()).isEmpty() && !homes.containsKey(definition.getKey())) {
        missing.add(definition.getKey());
      }
    }
    return missing;
  }

  // ---- Tables

  /** The keys of a definition; one that is named behind it has the same, or some of them. */
  String keys(String names, Page page) {
    String[] all = names.split(", ");
    JsonNode schema = schema(all[0]);
    StringBuilder out = new StringBuilder();
    for (String name : all) {
      out.append("<a id=\"").append(anchor(name)).append("\"></a>\n");
      if (!properties(schema).keySet().containsAll(properties(schema(name)).keySet())) {
        throw new IllegalArgumentException(name + " has keys that " + all[0] + " has not");
      }
    }
    out.append("\n").append(Markdown.prose(schema.path("description").asString()));
    for (String sentence : List.of(choice(schema), otherForms(schema))) {
      out.append(sentence.isEmpty() ? "" : " " + sentence);
    }
    out.append("\n\n");
    JsonNode example = example(all[0], schema);
    if (example.isObject() && example.size() > 1 && !schema.path("type").isArray()) {
      out.append(Markdown.block(lines(example))).append('\n');
    }
    return out.append(Markdown.table(HEADS, rows(schema, page))).toString();
  }

  /** Of what need not be a map, how else it is written. */
  private static String otherForms(JsonNode schema) {
    List<String> examples = stream(schema.path("examples")).map(Yaml::flow).toList();
    return schema.path("type").isArray() ? "Such as " + listed(examples, "or") + "." : "";
  }

  /** The example of a definition, or of a place that takes it. */
  private JsonNode example(String name, JsonNode schema) {
    JsonNode own = schema.path("examples").path(0);
    return own.isMissingNode() ? example(bundle, DEFINITIONS + name) : own;
  }

  private static JsonNode example(JsonNode place, String reference) {
    JsonNode examples = place.path("examples");
    if (place.path("$ref").asString("").equals(reference) && examples.has(0)) {
      return examples.path(0);
    } else if (place.path("items").path("$ref").asString("").equals(reference)
        && examples.path(0).has(0)) {
      return examples.path(0).path(0);
    }
    for (JsonNode below : place) {
      JsonNode found = example(below, reference);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  private static String lines(JsonNode example) {
    return example.properties().stream()
        .map(entry -> Yaml.block(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private List<List<String>> rows(JsonNode schema, Page page) {
    Map<String, JsonNode> properties = properties(schema);
    List<List<String>> rows = new ArrayList<>();
    boolean about = properties.keySet().containsAll(ABOUT);
    for (Map.Entry<String, JsonNode> property : properties.entrySet()) {
      if (!about || !ABOUT.contains(property.getKey())) {
        rows.add(row(property.getKey(), property.getValue(), schema, page));
      }
    }
    for (JsonNode form : forms(schema)) {
      JsonNode more = form.path("additionalProperties");
      if (more.isObject()) {
        rows.add(
            List.of(
                "*" + value(form.path("propertyNames"), page) + "*",
                value(more, page),
                Markdown.prose(more.path("description").asString()),
                examples("…", more)));
      }
    }
    if (about) {
      rows.add(
          List.of(
              ABOUT.stream().map(Markdown::code).collect(Collectors.joining(", ")),
              "",
              Markdown.link("About the element", page.to(home("about"), "about")) + ".",
              ""));
    }
    return rows;
  }

  /** What any element may say about itself. */
  String about(Page page) {
    JsonNode schema = schema("signals.signal");
    return "<a id=\"about\"></a>\n\n"
        + Markdown.table(
            HEADS,
            ABOUT.stream()
                .map(key -> row(key, schema.path("properties").path(key), schema, page))
                .toList());
  }

  /** The types of values. */
  String types(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : types()) {
      JsonNode type = schema(name);
      if (properties(type).isEmpty()) {
        String words =
            type.has("enum") && !type.path("title").asString().contains("`")
                ? " One of " + words(type.path("enum")) + "."
                : "";
        rows.add(
            List.of(
                "<a id=\"" + anchor(name) + "\"></a>" + type.path("title").asString(),
                Markdown.prose(type.path("description").asString()) + words,
                stream(type.path("examples"))
                    .map(Yaml::flow)
                    .map(Markdown::code)
                    .collect(Collectors.joining("<br>"))));
      }
    }
    return Markdown.table(List.of("type", "meaning", "examples"), rows);
  }

  private List<String> row(String key, JsonNode property, JsonNode owner, Page page) {
    boolean required = stream(owner.path("required")).anyMatch(k -> k.asString().equals(key));
    String description = property.path("description").asString();
    String meaning =
        Stream.concat(
                Stream.of(description),
                conditions(key, owner).filter(condition -> !description.contains(condition)))
            .map(Markdown::prose)
            .collect(Collectors.joining(" "));
    return List.of(
        Markdown.code(key) + (required ? "<br>required" : ""),
        value(property, page),
        meaning,
        examples(key, property));
  }

  private static String examples(String key, JsonNode property) {
    return stream(property.path("examples"))
        .map(example -> key + ": " + Yaml.flow(example))
        .filter(example -> example.length() <= SHORT)
        .map(Markdown::code)
        .collect(Collectors.joining("<br>"));
  }

  // ---- What goes with what

  /** Of which keys one must be there. */
  private static String choice(JsonNode schema) {
    String one = alternatives(schema.path("then").path("oneOf"), "Exactly one of ");
    return one.isEmpty() ? alternatives(schema.path("anyOf"), "At least one of ") : one;
  }

  private static String alternatives(JsonNode branches, String words) {
    List<String> keys =
        stream(branches).map(branch -> branch.path("required").path(0).asString()).toList();
    return keys.isEmpty() ? "" : words + listed(keys, "and") + ".";
  }

  /** What a key needs, and what it may not stand beside. */
  private static Stream<String> conditions(String key, JsonNode owner) {
    List<String> needed = texts(owner.path("dependentRequired").path(key));
    JsonNode beside = owner.path("dependentSchemas").path(key);
    List<String> forbidden = List.copyOf(beside.path("properties").propertyNames());
    List<String> only =
        stream(beside.path("anyOf")).map(b -> b.path("required").path(0).asString()).toList();
    return Stream.of(
            needed.isEmpty() ? "" : "Needs " + listed(needed, "and") + ".",
            only.isEmpty() ? "" : "Only with " + listed(only, "or") + ".",
            forbidden.isEmpty() ? "" : "Not with " + listed(forbidden, "or") + ".")
        .filter(sentence -> !sentence.isEmpty());
  }

  private static String listed(List<String> keys, String last) {
    List<String> codes = keys.stream().map(Markdown::code).toList();
    int end = codes.size() - 1;
    return end < 1
        ? String.join("", codes)
        : String.join(", ", codes.subList(0, end)) + " " + last + " " + codes.get(end);
  }

  // ---- Values

  /** What a key takes, in the words of the language. */
  private String value(JsonNode schema, Page page) {
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return reference(reference.substring(DEFINITIONS.length()), page);
    } else if (schema.has("const")) {
      return Markdown.code(schema.path("const").toString());
    } else if (schema.has("enum")) {
      return words(schema.path("enum"));
    }
    return switch (schema.path("type").asString("")) {
      case "array" -> list(schema, page);
      case "object" -> map(schema, page);
      case "boolean" -> "`true` or `false`";
      case "number" -> "a number" + bounds(schema);
      case "integer" -> "a whole number" + bounds(schema);
      default -> "";
    };
  }

  private String list(JsonNode schema, Page page) {
    int least = schema.path("minItems").asInt(0);
    String number = least > 1 && least == schema.path("maxItems").asInt(0) ? " of " + least : "";
    return "list" + number + ", each " + value(schema.path("items"), page);
  }

  private String map(JsonNode schema, Page page) {
    JsonNode more = schema.path("additionalProperties");
    return more.isObject()
        ? "map of " + value(schema.path("propertyNames"), page) + " to " + value(more, page)
        : "map";
  }

  private static String bounds(JsonNode schema) {
    StringBuilder bounds = new StringBuilder();
    if (schema.has("exclusiveMinimum")) {
      bounds.append(" above ").append(schema.path("exclusiveMinimum").asString());
    } else if (schema.has("minimum")) {
      bounds.append(" from ").append(schema.path("minimum").asString());
    }
    if (schema.has("maximum")) {
      bounds.append(" to ").append(schema.path("maximum").asString());
    }
    return bounds.toString();
  }

  private String reference(String name, Page page) {
    JsonNode schema = schema(name);
    String title = schema.path("title").asString();
    JsonNode words = schema.path("enum");
    if (words.isArray() && words.size() <= FEW) {
      return words(words);
    } else if (homes.containsKey(name)) {
      return Markdown.link(title, page.to(home(name), anchor(name)));
    } else if (schema.path("then").has("$ref")) {
      String below = schema.path("then").path("$ref").asString().substring(DEFINITIONS.length());
      return Markdown.link(title, page.to(home(below), anchor(below)));
    }
    String type = schema.path("type").asString("");
    return type.equals("array") || type.equals("object") ? value(schema, page) : title;
  }

  private static String words(JsonNode words) {
    return listed(stream(words).map(Yaml::flow).toList(), "or");
  }

  // ---- The schema

  private JsonNode schema(String name) {
    JsonNode schema = name.equals("pls") ? bundle : definitions.path(name);
    if (!schema.isObject()) {
      throw new IllegalArgumentException("the schema has no " + name);
    }
    return schema;
  }

  private Page home(String name) {
    Page home = homes.get(name);
    if (home == null) {
      throw new IllegalArgumentException("no page tells of " + name);
    }
    return home;
  }

  static String anchor(String name) {
    return name.replace('.', '-').replace('_', '-');
  }

  /** The schema, and what holds of it under a condition. */
  private static Set<JsonNode> forms(JsonNode schema) {
    Set<JsonNode> forms = new LinkedHashSet<>(List.of(schema));
    for (String keyword : List.of("then", "else")) {
      if (schema.has(keyword)) {
        forms.addAll(forms(schema.path(keyword)));
      }
    }
    return forms;
  }

  /** The described keys, also those that are there under a condition. */
  private static Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    for (JsonNode form : forms(schema)) {
      for (Map.Entry<String, JsonNode> property : form.path("properties").properties()) {
        if (property.getValue().has("description")) {
          properties.putIfAbsent(property.getKey(), property.getValue());
        }
      }
    }
    return properties;
  }

  private static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asString).toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
