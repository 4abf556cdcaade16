package dev.pls.compiler.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bundle is made of the section files, and nothing else. {@code -Dpls.rewrite=true} rewrites
 * it, and that run still fails.
 *
 * <p>The root file's keys come first, then {@code $defs}: for {@code types} and each section in the
 * root's order, the section's own schema under its name, and each of its definitions under {@code
 * section.definition}. References change accordingly; nothing else does.
 */
class SchemaBundleTest {
  private static final String SUFFIX = ".schema.json";
  private static final Set<String> LEFT_OUT = Set.of("$schema", "$id", "$comment", "$defs");
  private static final Set<String> VALUES = Set.of("examples", "const", "enum");
  private static final int WIDTH = 120;

  @Test
  void theBundleIsMadeOfTheSectionFiles() throws IOException {
    JsonNode bundle = bundle();
    String text = print(bundle, 0) + "\n";
    Path file = Schemas.FOLDER.resolve("pls-v1" + SUFFIX);
    if (Boolean.getBoolean("pls.rewrite") && !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
      fail("rewrote " + file);
    }
    assertThat(Schemas.bundle()).as("run with -Dpls.rewrite=true").isEqualTo(bundle);
    assertThat(Files.readString(file)).as("run with -Dpls.rewrite=true").isEqualTo(text);
  }

  @Test
  void everySectionFileIsInTheBundle() throws IOException {
    List<String> expected = new ArrayList<>(sections());
    expected.addAll(List.of("pls", "pls-v1"));
    // Of outputs, not of the language.
    expected.addAll(
        List.of(
            "diagnostics",
            "crm-fields",
            "tracking-plan",
            "dashboard",
            "rubric",
            "readiness",
            "diff"));
    try (var files = Files.list(Schemas.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".json")))
          .containsExactlyInAnyOrderElementsOf(
              expected.stream().map(section -> section + SUFFIX).toList());
    }
  }

  @Test
  void theBundleReferencesNothingOutsideItself() {
    JsonNode bundle = Schemas.bundle();
    Schemas.walk(
        bundle,
        (path, schema, owner) -> {
          if (!path.isEmpty()) {
            assertThat(schema.has("$id") || schema.has("$anchor")).as(path).isFalse();
          }
          if (schema.has("$ref")) {
            String ref = schema.path("$ref").asString();
            assertThat(ref).as(path).startsWith("#/$defs/");
            assertThat(bundle.path("$defs").has(ref.substring(8))).as(path + " " + ref).isTrue();
          }
        });
  }

  @Test
  void everyDefinitionIsUsed() {
    JsonNode bundle = Schemas.bundle();
    List<String> unused = new ArrayList<>();
    bundle.path("$defs").propertyNames().forEach(unused::add);
    Schemas.walk(
        bundle,
        (path, schema, owner) ->
            unused.remove(schema.path("$ref").asString("").replace("#/$defs/", "")));
    assertThat(unused).isEmpty();
  }

  private static JsonNode bundle() {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    for (var entry : Schemas.read("pls").properties()) {
      bundle.set(
          entry.getKey(),
          entry.getKey().startsWith("$")
              ? entry.getValue()
              : rewritten(entry.getKey(), entry.getValue(), "pls"));
    }
    bundle.put("$id", bundle.path("$id").asString().replace("/pls" + SUFFIX, "/pls-v1" + SUFFIX));
    ObjectNode defs = bundle.putObject("$defs");
    for (String section : sections()) {
      ObjectNode own = JsonNodeFactory.instance.objectNode();
      JsonNode file = Schemas.read(section);
      for (var entry : file.properties()) {
        if (!LEFT_OUT.contains(entry.getKey())) {
          own.set(entry.getKey(), rewritten(entry.getKey(), entry.getValue(), section));
        }
      }
      if (!own.isEmpty()) {
        defs.set(section, own);
      }
      for (var entry : file.path("$defs").properties()) {
        defs.set(section + "." + entry.getKey(), rewritten("", entry.getValue(), section));
      }
    }
    return bundle;
  }

  private static List<String> sections() {
    List<String> sections = new ArrayList<>(List.of("types"));
    for (JsonNode property : Schemas.read("pls").path("properties")) {
      String ref = property.path("$ref").asString("");
      if (ref.endsWith(SUFFIX)) {
        sections.add(ref.substring(0, ref.length() - SUFFIX.length()));
      }
    }
    return sections;
  }

  private static JsonNode rewritten(String key, JsonNode value, String section) {
    if (key.equals("$ref") && value.isString()) {
      return JsonNodeFactory.instance.stringNode(local(value.asString(), section));
    }
    // A property that is called `examples` is a schema; the keyword is not.
    boolean schema = value.has("$ref") || value.has("type");
    if (VALUES.contains(key) && !schema) {
      return value;
    }
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> items.add(rewritten("", item, section)));
      return items;
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (var entry : value.properties()) {
        object.set(entry.getKey(), rewritten(entry.getKey(), entry.getValue(), section));
      }
      return object;
    }
    return value;
  }

  private static String local(String ref, String section) {
    int hash = ref.indexOf('#');
    String file = hash < 0 ? ref : ref.substring(0, hash);
    String target = file.isEmpty() ? section : file.substring(0, file.length() - SUFFIX.length());
    return "#/$defs/" + target + (hash < 0 ? "" : "." + ref.substring(hash + "#/$defs/".length()));
  }

  /** On one line if it is short and no schema of its own; the same on every machine. */
  private static String print(JsonNode value, int indent) {
    String flat = flat(value);
    boolean schema = value.has("properties") || value.has("description");
    if (!value.isContainer()
        || value.isEmpty()
        || (!schema && flat.codePointCount(0, flat.length()) + indent <= WIDTH)) {
      return flat;
    }
    String pad = " ".repeat(indent + 2);
    List<String> lines = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> lines.add(pad + print(item, indent + 2)));
    } else {
      for (var entry : value.properties()) {
        lines.add(pad + quoted(entry.getKey()) + ": " + print(entry.getValue(), indent + 2));
      }
    }
    String body = String.join(",\n", lines) + "\n" + " ".repeat(indent);
    return value.isArray() ? "[\n" + body + "]" : "{\n" + body + "}";
  }

  private static String flat(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> parts.add(flat(item)));
      return "[" + String.join(", ", parts) + "]";
    }
    if (value.isObject()) {
      for (var entry : value.properties()) {
        parts.add(quoted(entry.getKey()) + ": " + flat(entry.getValue()));
      }
      return "{" + String.join(", ", parts) + "}";
    }
    return value.toString();
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
