package dev.pls.compiler.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.syntax.MapNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a motion to the JSON Schema of the language. The schema is part of the compiler's jar;
 * nothing is fetched.
 */
public final class SchemaValidator {
  private static final String BUNDLE = "/dev/pls/schema/v1/pls-v1.schema.json";

  private final Schema schema;

  /** Reads the schema; that takes a while, so keep the validator. */
  public SchemaValidator() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(false).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    try (InputStream bundle = SchemaValidator.class.getResourceAsStream(BUNDLE)) {
      if (bundle == null) {
        throw new IllegalStateException("the jar lacks " + BUNDLE);
      }
      this.schema = registry.getSchema(bundle, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Validates a motion's sections.
   *
   * @return the parts that do not have the language's shape; each has a diagnostic
   */
  public Broken validate(MapNode sections, Diagnostics diagnostics) {
    Broken broken = new Broken();
    SchemaMessages messages = new SchemaMessages(schema.getSchemaNode(), sections);
    Set<String> told = new HashSet<>();
    for (Error error : schema.validate(withVersion(sections))) {
      List<String> path = steps(error.getInstanceLocation());
      broken.add(path);
      String key = String.join("/", path) + "#" + error.getProperty();
      messages
          .explain(error, path, schemaPath(error))
          .filter(diagnostic -> told.add(key))
          .ifPresent(diagnostics::add);
    }
    return broken;
  }

  /** The root schema asks for the version, which {@link Language} has checked file by file. */
  private static JsonNode withVersion(MapNode sections) {
    JsonNode tree = JsonTree.of(sections);
    ((ObjectNode) tree).put("pls", Language.CURRENT);
    return tree;
  }

  private static List<String> schemaPath(Error error) {
    return steps(error.getSchemaLocation().getFragment());
  }

  private static List<String> steps(NodePath path) {
    List<String> steps = new ArrayList<>(path.getNameCount());
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getName(i));
    }
    return steps;
  }
}
