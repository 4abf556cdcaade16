package dev.pls.compiler.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.syntax.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a motion to the JSON Schema of the language. The schema is part of the compiler's jar;
 * nothing is fetched.
 */
public final class SchemaValidator {
  private final Schema schema;

  /** Reads the schema; that takes a while, so keep the validator. */
  public SchemaValidator() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(false).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    this.schema = registry.getSchema(SchemaTree.bundle());
  }

  /**
   * Validates a motion's sections.
   *
   * @return the parts that do not have the language's shape; each has a diagnostic
   */
  public Broken validate(MapNode sections, Diagnostics diagnostics) {
    SchemaTree tree = new SchemaTree(schema.getSchemaNode());
    Violations violations = new Violations(tree, sections);
    SchemaMessages messages = new SchemaMessages(tree, violations, sections);
    Broken broken = new Broken();
    for (Violation violation : violations.of(schema.validate(withVersion(sections)))) {
      messages.explain(violation).ifPresent(diagnostics::add);
      mark(violation, violations, broken);
    }
    return broken;
  }

  /** Notes what is broken: of an unknown key also what it was meant to be, which seems missing. */
  private static void mark(Violation violation, Violations violations, Broken broken) {
    if (violation.keyword().equals("propertyNames") && !violations.isUnknownKey(violation)) {
      broken.add(below(violation.path(), violation.key()));
      return;
    }
    broken.add(violation.path());
    if (violations.isUnknownKey(violation)) {
      violations
          .suggestion(violation)
          .ifPresent(meant -> broken.add(below(violation.path(), meant)));
    }
  }

  private static List<String> below(List<String> path, String key) {
    List<String> below = new ArrayList<>(path);
    below.add(key);
    return below;
  }

  /** The root schema asks for the version, which {@link Language} has checked file by file. */
  private static JsonNode withVersion(MapNode sections) {
    JsonNode tree = JsonTree.of(sections);
    ((ObjectNode) tree).put("pls", Language.CURRENT);
    return tree;
  }
}
